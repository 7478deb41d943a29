package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.FormulaSource;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.indicators.PointDetails;
import dk.pejling.indicators.formula.Formula;
import dk.pejling.model.TableDefinition;
import dk.pejling.ui.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/** What the page about a point says, in lines. */
final class PointFacts {
    private PointFacts() {
    }

    /** Returns the ids of the points whose formulas name a point. */
    static List<String> usedBy(Catalogue catalogue, String id) {
        return catalogue.points().stream().filter(point -> formula(point.level())
                .filter(source -> Formula.names(source.text()).contains(id)).isPresent()).map(MeasurementPoint::id).toList();
    }

    private static Optional<FormulaSource> formula(Level level) {
        return switch (level) {
            case Level.Computed computed -> Optional.of(computed.source());
            case Level.Faulty faulty -> Optional.of(faulty.source());
            case Level.Awaited awaited -> awaited.source();
            default -> Optional.empty();
        };
    }

    /** Returns the page about a point. */
    static String about(CheckJob.Answer answer, Optional<PointDraft> shipped, PointDraft draft) {
        List<String> lines = new ArrayList<>();
        answer.checked().point().ifPresent(point -> {
            lines.add(point.name().in(Language.locale()) + "  ·  " + point.unit().text(Language.locale()));
            lines.add(point.definition().in(Language.locale()));
            point.details().why().ifPresent(why -> lines.add(why.in(Language.locale())));
            lines.add("");
            lines.addAll(facts(point, answer.checked().catalogue()));
            answer.checked().catalogue().proposedConstants(point).forEach(constant -> lines.add(NLS.bind(IndicatorMessages.About_proposed,
                    constant.name().in(Language.locale()))));
            lines.add(NLS.bind(IndicatorMessages.About_formula, point.formula()));
        });
        for (TableDefinition table : answer.tables()) {
            lines.add(NLS.bind(IndicatorMessages.About_table, new Object[] {table.id(), table.name().in(Language.locale()), table.source()}));
            table.notes().forEach(note -> lines.add("    " + note.in(Language.locale())));
        }
        List<String> users = usedBy(answer.checked().catalogue(), draft.get(Entry.ID));
        lines.add(users.isEmpty() ? IndicatorMessages.About_unused
                : NLS.bind(IndicatorMessages.About_usedBy, String.join(", ", users)));
        lines.add("");
        lines.addAll(shipped.map(one -> differences(one, draft)).orElse(List.of(IndicatorMessages.Diff_own)));
        return String.join("\n", lines);
    }

    private static List<String> facts(MeasurementPoint point, Catalogue catalogue) {
        PointDetails details = point.details();
        List<String> lines = new ArrayList<>();
        String group = catalogue.targetGroup(point.targetGroup()).map(one -> one.name().in(Language.locale())).orElse(point.targetGroup());
        lines.add(NLS.bind(IndicatorMessages.About_id, new Object[] {point.id(), group, Choice.text(details.quality())}));
        lines.add(NLS.bind(IndicatorMessages.About_origin, PointRow.origin(point)));
        if (details.validFrom().isPresent() || details.validTo().isPresent()) {
            lines.add(NLS.bind(IndicatorMessages.About_valid, details.validFrom().map(Object::toString).orElse("–"),
                    details.validTo().map(Object::toString).orElse("–")));
        }
        details.unverified().ifPresent(text -> lines.add(NLS.bind(IndicatorMessages.About_unverified, text.in(Language.locale()))));
        return lines;
    }

    private static List<String> differences(PointDraft shipped, PointDraft draft) {
        List<Entry> differences = draft.differences(shipped);
        if (differences.isEmpty()) {
            return List.of(IndicatorMessages.Diff_none);
        }
        List<String> lines = new ArrayList<>(List.of(IndicatorMessages.Diff_title));
        for (Entry entry : differences) {
            lines.add(entry.key());
            lines.add("  − " + shipped.get(entry).replace("\n", " "));
            lines.add("  + " + draft.get(entry).replace("\n", " "));
        }
        return lines;
    }
}
