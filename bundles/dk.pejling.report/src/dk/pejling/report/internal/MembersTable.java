package dk.pejling.report.internal;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import dk.pejling.report.ScorecardReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The comparison's members one by one: what the first sentence is about at both ends, and the level of every point.
 *
 * <p>The row {@code kind} "heading" comes first. Many points fill the last of the eight columns, so that the table ends
 * where the page does; few stand beside the change.
 */
final class MembersTable {
    /** How many points the table can hold. */
    static final int POINTS = 8;
    /** Width in points of a point's column, and the font size of its heading. */
    private static final double WIDTH = 30;
    private static final double HEAD_SIZE = 6;

    private final ScorecardReport report;
    private final Scorecard scorecard;
    private final Wording wording;
    private final List<ScorecardRow> points;
    private final Optional<ScorecardRow> lead;

    MembersTable(ScorecardReport report, Wording wording) {
        this.report = report;
        scorecard = report.scorecard();
        this.wording = wording;
        points = scorecard.rows().stream().filter(row -> !row.isWithoutSource()).limit(POINTS).toList();
        lead = new Sentences(scorecard, wording).lead();
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("members").texts("kind", "name", "distance", "from", "to", "change");
        for (int i = 1; i <= POINTS; i++) {
            table.texts("point" + i);
        }
        table.numbers("distanceValue", "fromValue", "toValue", "changeValue").columns(ColumnType.STRING, "code")
                .columns(ColumnType.INTEGER, "countDecimals", "changeDecimals");
        for (int i = 1; i <= POINTS; i++) {
            table.numbers("point" + i + "Value");
        }
        addHeading(table.row());
        addOwn(table.row());
        List<Area> members = scorecard.comparison().members();
        // The country has its own row.
        if (!members.isEmpty() && scorecard.comparison().kind() != Comparison.Kind.COUNTRY) {
            members.forEach(member -> addMember(table.row(), member));
            addGroup(table.row());
        }
        addCountry(table.row());
        return table.build();
    }

    private void addHeading(ReportTable.Row cells) {
        cells.set("kind", "heading").set("name", wording.get("members.name"))
                .set("distance", report.distances().isEmpty() ? "" : wording.get("members.distance"));
        lead.ifPresent(row -> {
            if (row.from() != null && row.development().own().period() != null) {
                cells.set("from", wording.shortPeriod(row.from()))
                        .set("to", wording.shortPeriod(row.development().own().period()));
            }
            cells.set("change", wording.get("members.change", wording.unit(row.development().unit())));
        });
        setPoints(cells, this::heading);
    }

    private String heading(ScorecardRow row) {
        String key = "short." + row.point().id();
        String text = wording.texts().has(key) ? wording.get(key) : wording.in(row.point().name());
        return String.join("\n", Fitting.lines(text, WIDTH, Weight.SEMIBOLD, HEAD_SIZE));
    }

    private void addOwn(ReportTable.Row cells) {
        cells.set("kind", "own").set("name", scorecard.area().name()).set("code", scorecard.area().code()).set("distance", "");
        lead.ifPresent(row -> setLead(cells, row, row.fromValue(), row.toValue(), row.development().own().value()));
        setLevels(cells, row -> row.level().own().value());
    }

    private void addMember(ReportTable.Row cells, Area area) {
        Double distance = report.distances().get(area);
        cells.set("kind", "member").set("name", area.name()).set("code", area.code()).set("distanceValue", distance)
                .set("distance", distance == null ? "" : wording.number(distance, 2));
        lead.flatMap(row -> member(row, area)).ifPresent(member -> setLead(cells, lead.get(), member.fromValue(), member.toValue(),
                member.development()));
        setLevels(cells, row -> member(row, area).map(ScorecardRow.Member::level)
                .orElse(Observation.absent(dk.pejling.model.Status.NOT_LISTED)));
    }

    private static Optional<ScorecardRow.Member> member(ScorecardRow row, Area area) {
        return row.members().stream().filter(member -> member.area().equals(area)).findFirst();
    }

    private void addGroup(ReportTable.Row cells) {
        cells.set("kind", "group").set("name", wording.get("members.group")).set("distance", "");
        lead.ifPresent(row -> setLead(cells, row, sum(row, ScorecardRow.Member::fromValue), sum(row, ScorecardRow.Member::toValue),
                row.development().comparison().value()));
        setLevels(cells, row -> row.level().comparison().value());
        setPoints(cells, row -> wording.level(row.level().comparison().value(), row.level().decimals()) + RowsTable.star(row.level()));
    }

    /**
     * Returns the sum of counts where the group's change is one of sums and every member is known; a sum of fewer would
     * give the hidden part away.
     */
    private static Observation sum(ScorecardRow row, Function<ScorecardRow.Member, Observation> count) {
        Observation none = Observation.absent(dk.pejling.model.Status.NOT_APPLICABLE);
        boolean sums = row.point().development() instanceof Development.PercentChange
                && row.development().average() == Average.WEIGHTED;
        if (!sums || row.members().stream().anyMatch(member -> !member.fromValue().isMeasured() || !member.toValue().isMeasured())) {
            return none;
        }
        return Observation.of(row.members().stream().mapToDouble(member -> count.apply(member).number().getAsDouble()).sum());
    }

    private void addCountry(ReportTable.Row cells) {
        cells.set("kind", "country").set("name", wording.get("members.country")).set("distance", "");
        lead.ifPresent(row -> setLead(cells, row, row.country().fromValue(), row.country().toValue(),
                row.development().country().value()));
        setLevels(cells, row -> row.level().country().value());
    }

    private void setLead(ReportTable.Row cells, ScorecardRow row, Observation from, Observation to, Observation change) {
        int decimals = row.point().development() instanceof Development.PercentChange ? 0 : row.level().decimals();
        cells.set("from", wording.level(from, decimals)).set("to", wording.level(to, decimals))
                .set("change", wording.change(change, row.development().decimals()))
                .set("countDecimals", decimals).set("changeDecimals", row.development().decimals());
        from.number().ifPresent(value -> cells.set("fromValue", value));
        to.number().ifPresent(value -> cells.set("toValue", value));
        change.number().ifPresent(value -> cells.set("changeValue", value));
    }

    private void setLevels(ReportTable.Row cells, Function<ScorecardRow, Observation> level) {
        setPoints(cells, row -> row.point().savesNothing(level.apply(row)) ? wording.get("savings.nothing")
                : wording.level(level.apply(row), row.level().decimals()));
        for (int i = 0; i < points.size(); i++) {
            OptionalDouble number = level.apply(points.get(i)).number();
            cells.set("point" + (first() + i) + "Value", number.isPresent() ? Double.valueOf(number.getAsDouble()) : null);
        }
    }

    private void setPoints(ReportTable.Row cells, Function<ScorecardRow, String> text) {
        for (int i = 0; i < points.size(); i++) {
            cells.set("point" + (first() + i), text.apply(points.get(i)));
        }
    }

    private int first() {
        return points.size() > POINTS / 2 ? POINTS - points.size() + 1 : 1;
    }
}
