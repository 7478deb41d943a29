package dk.pejling.ui.scorecard;

import dk.pejling.indicators.Rank;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Frequency;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Figures and their absence as the window writes them. */
public final class Shown {
    /** Stands where there is nothing to say. */
    public static final String NOTHING = "–";

    private static final int WHOLE = 100;

    private Shown() {
    }

    /** Returns a number with its decimals and, for a change, its sign; otherwise why there is none. */
    public static String value(Observation value, int decimals, boolean signed) {
        return value instanceof Observation.Measured measured ? number(measured.value(), decimals, signed) : status(value.status());
    }

    private static String number(double value, int decimals, boolean signed) {
        Locale locale = Language.locale();
        return signed ? Numbers.signed(value, decimals, locale) : Numbers.text(value, decimals, locale);
    }

    /** Returns a count, or a share with one decimal. */
    public static String counted(Observation value, boolean count) {
        return value(value, count ? 0 : 1, false);
    }

    /** Returns the reason in words; empty when there is a number. */
    public static String status(Status status) {
        return switch (status) {
            case MEASURED -> "";
            case SUPPRESSED -> Messages.Status_suppressed;
            case NOT_LISTED -> Messages.Status_notListed;
            case NOT_APPLICABLE -> Messages.Status_notApplicable;
            case BREAK -> Messages.Status_break;
            case NO_WEIGHTS -> Messages.Status_noWeights;
        };
    }

    /** Returns the verdict in one word. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Messages.Verdict_better;
            case WORSE -> Messages.Verdict_worse;
            case SAME -> Messages.Verdict_same;
            case UNCLEAR -> Messages.Verdict_unclear;
            case NONE -> Messages.Verdict_none;
        };
    }

    /** Returns a rank; ties as a span, and the number of ranked where it is not all of them. */
    public static String rank(Optional<Rank> rank, int all) {
        return rank.map(one -> (one.ties() > 1 ? one.position() + NOTHING + (one.position() + one.ties() - 1)
                : Integer.toString(one.position())) + (one.of() == all ? "" : "/" + one.of())).orElse(NOTHING);
    }

    /** Returns one number of one side as it stands in its cell. */
    public static String part(Reading reading, Side side, Part part, int municipalities) {
        boolean change = side == Side.DEVELOPMENT;
        return switch (part) {
            case OWN -> value(reading.own().value(), reading.decimals(), change);
            case GROUP -> value(reading.comparison().value(), reading.decimals(), change);
            case COUNTRY -> value(reading.country().value(), reading.decimals(), change);
            case DEVIATION -> reading.deviation().isMeasured() ? value(reading.deviation(), reading.decimals(), true) : NOTHING;
            case RANK -> rank(reading.rank(), municipalities);
            case VERDICT -> verdict(reading.verdict());
        };
    }

    /** Returns a period for a narrow cell: "jul. 26", "1. kvt. 25". */
    public static String period(Period period) {
        Locale locale = Language.locale();
        if (period.frequency() == Frequency.MONTH) {
            return DateTimeFormatter.ofPattern("MMM", locale).format(period.firstDay()) + " " + shortYear(period);
        }
        if (period.frequency() == Frequency.QUARTER) {
            return (locale.getLanguage().equals("da") ? "%d. kvt. %s" : "Q%d %s").formatted(period.number(), shortYear(period));
        }
        return period.text(locale);
    }

    private static String shortYear(Period period) {
        return "%02d".formatted(period.year() % WHOLE);
    }

    /** Returns a day as the language writes it: 22.08.2026, 22 Aug 2026. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(Language.locale().getLanguage().equals("da") ? "dd.MM.uuuu" : "d MMM uuuu",
                Language.locale()).format(day);
    }
}
