package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.ui.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;

/** The entries of a point as people read them. */
final class Entries {
    private static final String POINTS = "{points: true}";
    private static final String PERCENT = "{percent: true}";
    private static final Pattern CHANGE = Pattern.compile("^\\{percentChangeOf: \\{measure: ([^,}]+)");
    private static final String TRUE = Boolean.toString(true);
    private static final String FALSE = Boolean.toString(false);

    private Entries() {
    }

    static String name(Entry entry) {
        return switch (entry) {
            case ID -> IndicatorMessages.Form_id;
            case TARGET_GROUP -> IndicatorMessages.Form_group;
            case NAME_DA -> IndicatorMessages.Form_nameDa;
            case NAME_EN -> IndicatorMessages.Form_nameEn;
            case DEFINITION_DA -> IndicatorMessages.Form_definitionDa;
            case DEFINITION_EN -> IndicatorMessages.Form_definitionEn;
            case WHY_DA -> IndicatorMessages.Form_whyDa;
            case WHY_EN -> IndicatorMessages.Form_whyEn;
            case UNVERIFIED_DA -> IndicatorMessages.Form_unverifiedDa;
            case UNVERIFIED_EN -> IndicatorMessages.Form_unverifiedEn;
            case TYPE -> IndicatorMessages.Form_type;
            case UNIT -> IndicatorMessages.Form_unit;
            case POLARITY -> IndicatorMessages.Form_polarity;
            case AVERAGE -> IndicatorMessages.Form_average;
            case LEVEL_DECIMALS -> IndicatorMessages.Form_levelDecimals;
            case DEVELOPMENT_DECIMALS -> IndicatorMessages.Form_developmentDecimals;
            case SMALL_BASE -> IndicatorMessages.Form_smallBase;
            case PERIODICITY -> IndicatorMessages.Form_periodicity;
            case VALID_FROM -> IndicatorMessages.Form_validFrom;
            case VALID_TO -> IndicatorMessages.Form_validTo;
            case QUALITY -> IndicatorMessages.Form_quality;
            case SCORECARD -> IndicatorMessages.Form_scorecard;
            case CENTRAL -> IndicatorMessages.Form_central;
            case COMMON -> IndicatorMessages.Form_common;
            case BESIDES -> IndicatorMessages.Form_besides;
            case MISSING -> IndicatorMessages.Form_missing;
            case AWAITS -> IndicatorMessages.Form_awaits;
            case DEVELOPMENT -> IndicatorMessages.Form_development;
            case FORMULA -> IndicatorMessages.Form_formula;
        };
    }

    /** Returns what may be chosen; empty for an entry that is written. */
    static Optional<List<Choice>> choices(Entry entry, Catalogue catalogue) {
        return switch (entry) {
            case TARGET_GROUP -> Optional.of(catalogue.targetGroups().stream()
                    .map(group -> new Choice(group.id(), group.name().in(Language.locale()))).toList());
            case TYPE -> Optional.of(Stream.concat(Stream.of(Choice.NONE), catalogue.types().stream()
                    .map(type -> new Choice(type.id(), type.name().in(Language.locale())))).toList());
            case UNIT -> Optional.of(Choice.units());
            case POLARITY -> Optional.of(Choice.polarities());
            case AVERAGE -> Optional.of(Choice.averages());
            case PERIODICITY -> Optional.of(Choice.periodicities());
            case QUALITY -> Optional.of(Choice.qualities());
            case SCORECARD -> Optional.of(Choice.showings());
            case MISSING -> Optional.of(Choice.rules());
            case CENTRAL, COMMON -> Optional.of(List.of(new Choice(FALSE, IndicatorMessages.Choice_no),
                    new Choice(TRUE, IndicatorMessages.Choice_yes)));
            case DEVELOPMENT -> Optional.of(List.of(new Choice("", IndicatorMessages.Choice_byUnit),
                    new Choice(POINTS, IndicatorMessages.Choice_points), new Choice(PERCENT, IndicatorMessages.Choice_percent)));
            default -> Optional.empty();
        };
    }

    /** Returns what an entry says in the words of its choices; a text as it is. */
    static String shown(Entry entry, String value, Catalogue catalogue) {
        return choices(entry, catalogue).stream().flatMap(List::stream).filter(choice -> choice.id().equals(value)).map(Choice::text)
                .findFirst().orElseGet(() -> unoffered(value));
    }

    /** Returns in words what an entry says that offers no such choice. */
    static String unoffered(String value) {
        Matcher change = CHANGE.matcher(value);
        return change.find() ? NLS.bind(IndicatorMessages.Choice_percentChange, change.group(1)) : value.replaceAll("\\s+", " ");
    }
}
