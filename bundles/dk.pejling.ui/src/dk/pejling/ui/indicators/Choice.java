package dk.pejling.ui.indicators;

import dk.pejling.indicators.Quality;
import dk.pejling.indicators.Showing;
import dk.pejling.indicators.formula.Missing;
import dk.pejling.model.Average;
import dk.pejling.model.Frequency;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import dk.pejling.ui.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of the words that an entry may hold, as people read it.
 *
 * @param id the word in the file; empty for none
 * @param text what is shown
 */
record Choice(String id, String text) {
    static final Choice NONE = new Choice("", "–");

    static List<Choice> units() {
        return Arrays.stream(Unit.values()).map(unit -> new Choice(unit.id(), unit.text(Language.locale()))).toList();
    }

    static List<Choice> polarities() {
        return Arrays.stream(Polarity.values()).map(one -> new Choice(one.id(), switch (one) {
            case LOW -> IndicatorMessages.Choice_low;
            case HIGH -> IndicatorMessages.Choice_high;
        })).toList();
    }

    static List<Choice> averages() {
        return Arrays.stream(Average.values()).map(one -> new Choice(one.id(), switch (one) {
            case WEIGHTED -> IndicatorMessages.Choice_weighted;
            case UNWEIGHTED -> IndicatorMessages.Choice_unweighted;
        })).toList();
    }

    static List<Choice> qualities() {
        return Arrays.stream(Quality.values()).map(one -> new Choice(one.id(), text(one))).toList();
    }

    static String text(Quality quality) {
        return switch (quality) {
            case OFFICIAL -> IndicatorMessages.Choice_official;
            case COMPUTED -> IndicatorMessages.Choice_computed;
            case PROPOSAL -> IndicatorMessages.Choice_proposal;
            case LOCAL -> IndicatorMessages.Choice_local;
            case SUPPLIER -> IndicatorMessages.Choice_supplier;
        };
    }

    static List<Choice> showings() {
        return Arrays.stream(Showing.values()).map(one -> new Choice(one.id(), switch (one) {
            case ALWAYS -> IndicatorMessages.Choice_always;
            case READY -> IndicatorMessages.Choice_ready;
            case NEVER -> IndicatorMessages.Choice_never;
        })).toList();
    }

    /** Returns those that figures of official tables have, and none: then the figures say. */
    static List<Choice> periodicities() {
        return List.of(new Choice("", IndicatorMessages.Choice_byFigures), new Choice(lower(Frequency.MONTH), IndicatorMessages.Choice_month),
                new Choice(lower(Frequency.QUARTER), IndicatorMessages.Choice_quarter),
                new Choice(lower(Frequency.HALF_YEAR), IndicatorMessages.Choice_halfYear),
                new Choice(lower(Frequency.YEAR), IndicatorMessages.Choice_year));
    }

    private static String lower(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }

    static List<Choice> rules() {
        return Arrays.stream(Missing.values()).map(one -> new Choice(one.id(), switch (one) {
            case SKIP_IF_ANY -> IndicatorMessages.Choice_skipIfAny;
            case SKIP_IF_ALL -> IndicatorMessages.Choice_skipIfAll;
            case NEVER_SKIP -> IndicatorMessages.Choice_neverSkip;
        })).toList();
    }
}
