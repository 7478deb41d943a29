package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.FormulaSource;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDetails;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.indicators.formula.Formula;
import dk.pejling.model.TableDefinition;
import dk.pejling.ui.Language;
import dk.pejling.ui.indicators.Fact.Kind;
import dk.pejling.ui.scorecard.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/** What the page about a point says: what it is, where it comes from, who uses it, and what was changed in it. */
final class PointFacts {
    /** Begins a line that belongs to the one before. */
    static final String INDENT = "    ";

    private final CheckJob.Answer answer;
    private final Catalogue catalogue;
    private final PointDraft draft;
    private final List<Fact> facts = new ArrayList<>();

    private PointFacts(CheckJob.Answer answer, PointDraft draft) {
        this.answer = answer;
        this.draft = draft;
        catalogue = answer.checked().catalogue();
    }

    /** Returns the page about a point. */
    static List<Fact> about(CheckJob.Answer answer, Optional<PointDraft> shipped, PointDraft draft) {
        PointFacts page = new PointFacts(answer, draft);
        // What is so wrong that it is no point is still known as it was.
        Optional<MeasurementPoint> known = answer.checked().point().or(answer::kept);
        known.ifPresent(page::definition);
        page.heading(IndicatorMessages.About_differences);
        shipped.ifPresentOrElse(page::differences, () -> page.text(IndicatorMessages.Diff_own));
        known.ifPresent(point -> {
            page.formula(point);
            page.source(point);
            page.standing(point);
        });
        page.users();
        return List.copyOf(page.facts);
    }

    private void heading(String text) {
        facts.add(new Fact(Kind.HEADING, text));
    }

    private void text(String text) {
        facts.add(new Fact(Kind.TEXT, text));
    }

    private void note(String text) {
        facts.add(new Fact(Kind.NOTE, text));
    }

    private void definition(MeasurementPoint point) {
        facts.add(new Fact(Kind.TITLE, point.name().in(Language.locale()) + " · " + point.unit().text(Language.locale())));
        text(point.definition().in(Language.locale()));
        point.details().why().ifPresent(why -> {
            heading(IndicatorMessages.About_why);
            text(why.in(Language.locale()));
        });
    }

    private void formula(MeasurementPoint point) {
        heading(IndicatorMessages.Form_formula);
        text(point.formula());
        catalogue.proposedConstants(point).forEach(constant -> note(NLS.bind(IndicatorMessages.About_proposed,
                constant.name().in(Language.locale()))));
    }

    private void source(MeasurementPoint point) {
        heading(IndicatorMessages.About_source);
        if (point.level() instanceof Level.Awaited awaited) {
            text(NLS.bind(IndicatorMessages.About_awaits, awaited.table()));
        }
        for (TableDefinition table : answer.tables()) {
            text(NLS.bind(IndicatorMessages.About_table, new Object[] {table.id(), table.name().in(Language.locale()), table.source()}));
            table.notes().forEach(one -> note(one.in(Language.locale())));
        }
        point.details().unverified().ifPresent(text -> note(NLS.bind(IndicatorMessages.About_unverified, text.in(Language.locale()))));
    }

    private void standing(MeasurementPoint point) {
        PointDetails details = point.details();
        heading(IndicatorMessages.About_standing);
        for (Entry entry : List.of(Entry.TARGET_GROUP, Entry.QUALITY, Entry.PERIODICITY)) {
            if (!draft.get(entry).isEmpty()) {
                text("%s: %s".formatted(Entries.name(entry), Entries.shown(entry, draft.get(entry), catalogue)));
            }
        }
        details.validFrom().ifPresent(day -> text("%s: %s".formatted(Entries.name(Entry.VALID_FROM), Shown.day(day))));
        details.validTo().ifPresent(day -> text("%s: %s".formatted(Entries.name(Entry.VALID_TO), Shown.day(day))));
        text(NLS.bind(IndicatorMessages.About_origin, answer.kept().map(PointRow::origin).orElse(IndicatorMessages.Origin_unsaved),
                point.id()));
    }

    private void users() {
        heading(IndicatorMessages.About_usedBy);
        List<MeasurementPoint> users = usedBy(catalogue, draft.get(Entry.ID));
        users.forEach(user -> facts.add(new Fact(Kind.TEXT, "%s (%s)".formatted(user.name().in(Language.locale()), user.id()), user.id())));
        if (users.isEmpty()) {
            text(IndicatorMessages.About_unused);
        }
    }

    private static List<MeasurementPoint> usedBy(Catalogue catalogue, String id) {
        return catalogue.points().stream().filter(point -> formula(point.level())
                .filter(source -> Formula.names(source.text()).contains(id)).isPresent()).toList();
    }

    private static Optional<FormulaSource> formula(Level level) {
        return switch (level) {
            case Level.Computed computed -> Optional.of(computed.source());
            case Level.Faulty faulty -> Optional.of(faulty.source());
            case Level.Awaited awaited -> awaited.source();
            default -> Optional.empty();
        };
    }

    private void differences(PointDraft shipped) {
        List<Entry> differences = draft.differences(shipped);
        for (Entry entry : differences) {
            text(Entries.name(entry));
            note(INDENT + NLS.bind(IndicatorMessages.Diff_shipped, said(entry, shipped)));
            text(INDENT + NLS.bind(IndicatorMessages.Diff_now, said(entry, draft)));
        }
        if (differences.isEmpty()) {
            text(IndicatorMessages.Diff_none);
        }
    }

    private String said(Entry entry, PointDraft of) {
        String shown = Entries.shown(entry, of.get(entry), catalogue);
        return shown.isEmpty() ? Shown.NOTHING : shown;
    }
}
