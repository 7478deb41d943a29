package dk.pejling.report.internal;

import dk.pejling.indicators.Figure;
import dk.pejling.indicators.Rank;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import dk.pejling.report.ScorecardReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** One row per measurement point: level and development, each with own, group, country, deviation, rank and verdict. */
final class RowsTable {
    private final Scorecard scorecard;
    private final NumberedComments comments;
    private final Wording wording;

    RowsTable(ScorecardReport report, Wording wording) {
        scorecard = report.scorecard();
        comments = new NumberedComments(report.comments(), wording);
        this.wording = wording;
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("rows")
                .columns(ColumnType.INTEGER, "section").texts("sectionName", "id", "name", "definition", "levelNote")
                .columns(ColumnType.INTEGER, "levelOlder").columns(ColumnType.BYTES, "strip");
        addColumns(table, "level");
        addColumns(table, "development");
        scorecard.rows().forEach(row -> fill(table.row(), row));
        return table.build();
    }

    private static void addColumns(ReportTable.Builder table, String side) {
        table.texts(side + "State", side + "Reason", side + "Own", side + "OwnUnit", side + "Group", side + "GroupNote",
                side + "Country", side + "Deviation", side + "DeviationUnit", side + "Rank", side + "RankNote", side + "Verdict")
                .columns(ColumnType.INTEGER, side + "Notable", side + "Decimals", side + "RankValue").texts(side + "Unit")
                .columns(ColumnType.BYTES, side + "Symbol")
                .numbers(side + "OwnValue", side + "GroupValue", side + "CountryValue", side + "DeviationValue");
    }

    private void fill(ReportTable.Row cells, ScorecardRow row) {
        int section = section(row);
        cells.set("section", section).set("sectionName", sectionName(section)).set("id", row.point().id())
                .set("name", wording.in(row.point().name()) + comments.marks(scorecard.area(), row.point())).set("definition", wording.in(row.point().definition()))
                .set("levelNote", levelNote(row)).set("levelOlder", isOlder(row) ? 1 : 0)
                .set("strip", Strip.svg(row, wording.in(row.point().name())));
        fillState(cells, "level", row.level(), () -> levelReason(row));
        fillState(cells, "development", row.development(), () -> developmentReason(row));
        fillReading(cells, "level", row.level(), false);
        fillReading(cells, "development", row.development(), true);
        if (row.savesNothing()) {
            cells.set("levelOwn", wording.get("savings.nothing")).set("levelOwnUnit", "").set("levelOwnValue", null);
        }
    }

    private int section(ScorecardRow row) {
        if (!row.point().targetGroup().equals(scorecard.targetGroup().id())) {
            return 3;
        }
        return row.point().central() ? 1 : 2;
    }

    private String sectionName(int section) {
        return switch (section) {
            case 1 -> wording.get("section.central");
            case 2 -> wording.get("section.other", wording.in(scorecard.targetGroup().name()));
            default -> wording.get("section.besides");
        };
    }

    private void fillState(ReportTable.Row cells, String side, Reading reading, Supplier<String> reason) {
        if (isEmpty(reading)) {
            boolean withheld = reading.own().value().status() == Status.SUPPRESSED;
            cells.set(side + "State", withheld ? wording.reason(Status.SUPPRESSED) : wording.get("state.none"))
                    .set(side + "Reason", withheld ? "" : reason.get());
        }
    }

    private static boolean isEmpty(Reading reading) {
        return !reading.own().value().isMeasured() && !reading.comparison().value().isMeasured()
                && !reading.country().value().isMeasured();
    }

    private String levelReason(ScorecardRow row) {
        return row.awaits().map(table -> wording.get("state.awaits", table))
                .or(() -> row.unavailable().map(why -> wording.in(why.shortText())))
                .orElseGet(() -> wording.reason(row.level().own().value().status()));
    }

    private String developmentReason(ScorecardRow row) {
        Status status = row.development().own().value().status();
        if (row.isWithoutSource()) {
            return "";
        }
        Period period = row.level().own().period();
        return status == Status.NOT_LISTED && row.level().own().value().isMeasured() && period != null
                ? wording.get("state.only", wording.period(period)) : wording.reason(status);
    }

    private boolean isOlder(ScorecardRow row) {
        Period period = row.level().own().period();
        return period != null && period.lastDay().isBefore(scorecard.period().lastDay());
    }

    private String levelNote(ScorecardRow row) {
        Reading reading = row.level();
        List<String> notes = new ArrayList<>();
        if (isOlder(row)) {
            notes.add(wording.get("cell.older", wording.period(reading.own().period())));
        }
        if (reading.own().provisional()) {
            notes.add(wording.get("cell.provisional"));
        }
        if (!isEmpty(reading) && !reading.own().value().isMeasured()) {
            notes.add(wording.reason(reading.own().value().status()));
        }
        return String.join("; ", notes);
    }

    private void fillReading(ReportTable.Row cells, String side, Reading reading, boolean change) {
        if (!isEmpty(reading)) {
            cells.set(side + "Own", text(reading.own(), reading, change))
                    .set(side + "OwnUnit", reading.own().value().isMeasured() ? wording.unit(reading.unit()) : "")
                    .set(side + "Group", hasGroup() ? text(reading.comparison(), reading, change) + star(reading) : "")
                    .set(side + "GroupNote", groupNote(reading))
                    .set(side + "Country", text(reading.country(), reading, change))
                    .set(side + "Deviation", reading.deviation().isMeasured() ? wording.change(reading.deviation(), reading.decimals()) : "–")
                    .set(side + "DeviationUnit", reading.deviation().isMeasured() ? wording.unit(differenceUnit(reading.unit())) : "");
        }
        cells.set(side + "Rank", reading.rank().map(this::rank).orElse(""))
                .set(side + "RankNote", reading.rank().map(this::rankNote).orElse(""))
                .set(side + "Verdict", wording.get("verdict." + reading.verdict().id()))
                .set(side + "Symbol", VerdictSymbol.svg(reading.verdict(), wording.texts()))
                .set(side + "Notable", reading.notable().map(notable -> notable ? 1 : 0).orElse(0))
                .set(side + "Decimals", reading.decimals()).set(side + "Unit", wording.unit(reading.unit()))
                .set(side + "RankValue", reading.rank().map(Rank::position).orElse(null))
                .set(side + "OwnValue", value(reading.own().value()))
                .set(side + "GroupValue", value(reading.comparison().value()))
                .set(side + "CountryValue", value(reading.country().value()))
                .set(side + "DeviationValue", value(reading.deviation()));
    }

    private boolean hasGroup() {
        return scorecard.comparison().kind() != Comparison.Kind.COUNTRY;
    }

    private String text(Figure figure, Reading reading, boolean change) {
        return change ? wording.change(figure.value(), reading.decimals()) : wording.level(figure.value(), reading.decimals());
    }

    /** Returns the mark of a group figure that some members do not enter. */
    static String star(Reading reading) {
        return reading.comparison().value().isMeasured() && reading.comparison().n() < reading.comparison().of() ? "*" : "";
    }

    private String groupNote(Reading reading) {
        if (!hasGroup()) {
            return "";
        }
        if (reading.comparison().value().status() == Status.NO_WEIGHTS) {
            return wording.get("cell.noWeights");
        }
        return reading.comparison().value().isMeasured()
                ? wording.get(reading.average() == Average.WEIGHTED ? "cell.weighted" : "cell.unweighted") : "";
    }

    /** A difference of percentages, and of changes in per cent, is in percentage points. */
    private static Unit differenceUnit(Unit unit) {
        return unit == Unit.PERCENT ? Unit.PERCENTAGE_POINTS : unit;
    }

    private String rank(Rank rank) {
        return rank.ties() > 1 ? wording.get("cell.span", rank.position(), rank.position() + rank.ties() - 1)
                : Integer.toString(rank.position());
    }

    private String rankNote(Rank rank) {
        return rank.of() == AreaRegister.denmark().municipalities().size() ? "" : wording.get("cell.rankOf", rank.of());
    }

    private static Double value(Observation observation) {
        OptionalDouble number = observation.number();
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }
}
