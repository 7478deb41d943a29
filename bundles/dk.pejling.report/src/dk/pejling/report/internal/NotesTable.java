package dk.pejling.report.internal;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import dk.pejling.report.ReportTable;
import dk.pejling.report.ScorecardReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The small print below the tables: sources, averages, n, withheld cells, verdicts and ranks. */
final class NotesTable {
    private final ScorecardReport report;
    private final Scorecard scorecard;
    private final Wording wording;

    NotesTable(ScorecardReport report, Wording wording) {
        this.report = report;
        scorecard = report.scorecard();
        this.wording = wording;
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("notes").texts("text");
        List<String> notes = new ArrayList<>(new NumberedComments(report.comments(), wording).notes(List.of(scorecard), false));
        new TargetNotes(report, wording).text().ifPresent(notes::add);
        notes.add(sources());
        if (hasGroup()) {
            notes.add(averages());
        }
        scorecard.rows().stream().flatMap(row -> row.borders().stream()).map(borders -> wording.in(borders.text()) + ".").distinct()
                .forEach(notes::add);
        notes.add(withheld() + smallBase() + " " + verdicts());
        notes.forEach(text -> table.row().set("text", text));
        return table.build();
    }

    private String sources() {
        List<String> sentences = new ArrayList<>();
        sentences.add(SourcesTable.line(report.sources(), wording));
        sentences.add(wording.get("note.country"));
        report.sources().forEach(source -> source.notes().forEach(note ->
                sentences.add(wording.get("note.about", source.id(), wording.in(note)))));
        sentences.addAll(MixedAges.sentences(report.mixed(), wording));
        return String.join(" ", sentences);
    }

    private boolean hasGroup() {
        return scorecard.comparison().kind() != Comparison.Kind.COUNTRY && !scorecard.comparison().members().isEmpty();
    }

    private String averages() {
        List<String> parts = new ArrayList<>();
        addPart(parts, "note.weighted", names(row -> row.level().average() == Average.WEIGHTED && !lacksWeights(row)));
        addPart(parts, "note.unweighted", names(row -> row.level().average() == Average.UNWEIGHTED));
        addPart(parts, "note.noWeights", names(NotesTable::lacksWeights));
        List<String> sentences = new ArrayList<>();
        sentences.add(wording.get("note.average", String.join("; ", parts)) + ".");
        sentences.add(wording.get(scorecard.comparison().ownIn() ? "note.own.in" : "note.own.out", scorecard.area().name()));
        sentences.add(wording.get("note.n", scorecard.comparison().members().size()));
        if (scorecard.rows().stream().anyMatch(row -> isTooSmall(row.level()) || isTooSmall(row.development()))) {
            sentences.add(wording.get("note.few", Figure.FEWEST));
        }
        scorecard.rows().forEach(row -> {
            addStar(sentences, row, row.level(), "note.star.level");
            addStar(sentences, row, row.development(), "note.star.development");
        });
        return String.join(" ", sentences);
    }

    private static boolean isTooSmall(Reading reading) {
        Figure group = reading.comparison();
        return group.value().status() == Status.SUPPRESSED && group.n() > 0 && group.n() < Figure.FEWEST;
    }

    private static boolean lacksWeights(ScorecardRow row) {
        return row.level().comparison().value().status() == Status.NO_WEIGHTS;
    }

    private void addPart(List<String> parts, String key, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(wording.get(key, wording.list(names)));
        }
    }

    private List<String> names(Predicate<ScorecardRow> filter) {
        return scorecard.rows().stream().filter(row -> !row.isWithoutSource()).filter(filter)
                .map(this::name).toList();
    }

    /** Returns the name of a point, marked where its weights are derived and not published. */
    private String name(ScorecardRow row) {
        String name = wording.in(row.point().name());
        return row.level().average() == Average.WEIGHTED && row.level().derivedWeights() ? wording.get("note.derived", name) : name;
    }

    private void addStar(List<String> sentences, ScorecardRow row, Reading reading, String key) {
        if (!RowsTable.star(reading).isEmpty()) {
            Figure group = reading.comparison();
            List<String> reasons = new ArrayList<>();
            addPart(reasons, "note.withheld", group.withheld());
            addPart(reasons, "note.missing", group.missing());
            sentences.add(wording.get("note.star", wording.get(key, wording.in(row.point().name())), group.n(), group.of(),
                    String.join("; ", reasons)));
        }
    }

    private String withheld() {
        List<String> cells = new ArrayList<>();
        for (ScorecardRow row : scorecard.rows()) {
            Set<String> areas = new LinkedHashSet<>();
            if (row.level().own().value().status() == Status.SUPPRESSED
                    || row.development().own().value().status() == Status.SUPPRESSED) {
                areas.add(scorecard.area().name());
            }
            areas.addAll(row.level().comparison().withheld());
            areas.addAll(row.development().comparison().withheld());
            if (!areas.isEmpty()) {
                cells.add(wording.get("note.withheld.cell", wording.in(row.point().name()), String.join(", ", areas)));
            }
        }
        String text = cells.isEmpty() ? wording.get("note.withheld.none")
                : wording.get("note.withheld.cells", String.join("; ", cells));
        return text + older() + provisional();
    }

    private String older() {
        List<String> rows = scorecard.rows().stream().filter(row -> row.level().own().period() != null)
                .filter(row -> row.level().own().period().lastDay().isBefore(scorecard.period().lastDay()))
                .map(row -> wording.get("note.older.row", wording.in(row.point().name()), wording.period(row.level().own().period())))
                .toList();
        return rows.isEmpty() ? "" : " " + wording.get("note.older", wording.period(scorecard.period()), wording.list(rows));
    }

    private String provisional() {
        List<String> names = scorecard.rows().stream().filter(row -> row.level().own().provisional())
                .map(row -> wording.in(row.point().name())).toList();
        return names.isEmpty() ? "" : " " + wording.get("note.provisional", wording.list(names));
    }

    /** Where there is nobody to compare with, no verdict says that a change is of few people. */
    private String smallBase() {
        List<String> names = scorecard.rows().stream().filter(NotesTable::isSmallUnjudged).map(row -> wording.in(row.point().name())).toList();
        return names.isEmpty() ? "" : " " + wording.get("note.small", wording.list(names));
    }

    /** Returns whether a change starts from few people, and no verdict says so. */
    static boolean isSmallUnjudged(ScorecardRow row) {
        return row.development().verdict() == Verdict.NONE && row.development().own().value().isMeasured()
                && row.point().development() instanceof Development.PercentChange
                && row.fromValue() instanceof Observation.Measured from && from.value() < row.point().smallBase();
    }

    private String verdicts() {
        String key = scorecard.comparison().kind() == Comparison.Kind.COUNTRY ? "note.deviation.country" : "note.deviation";
        return wording.get(key) + " " + wording.get("note.rank", AreaRegister.denmark().municipalities().size());
    }
}
