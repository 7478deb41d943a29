package dk.pejling.report.internal;

import dk.pejling.indicators.History;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.report.ColumnType;
import dk.pejling.report.LineChart;
import dk.pejling.report.ReportTable;
import dk.pejling.report.ScorecardReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** One small chart per measurement point, four in a row; the place of one that cannot be drawn says why. */
final class PanelsTable {
    private static final int PER_ROW = 4;
    /** Room in points for a name and its unit, and their font sizes. */
    private static final double HEADING_WIDTH = 124;
    private static final double NAME_SIZE = 7.2;
    private static final double UNIT_SIZE = 5.8;

    private final ScorecardReport report;
    private final Scorecard scorecard;
    private final Wording wording;
    private final Locale locale;

    PanelsTable(ScorecardReport report, Wording wording, Locale locale) {
        this.report = report;
        scorecard = report.scorecard();
        this.wording = wording;
        this.locale = locale;
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("panels");
        for (int place = 1; place <= PER_ROW; place++) {
            table.texts("title" + place, "unit" + place).columns(ColumnType.BYTES, "chart" + place);
        }
        List<ScorecardRow> rows = scorecard.rows();
        for (int first = 0; first < rows.size(); first += PER_ROW) {
            fill(table.row(), rows.subList(first, Math.min(first + PER_ROW, rows.size())));
        }
        return table.build();
    }

    private void fill(ReportTable.Row cells, List<ScorecardRow> rows) {
        for (int i = 0; i < PER_ROW; i++) {
            int place = i + 1;
            if (i < rows.size()) {
                ScorecardRow row = rows.get(i);
                cells.set("title" + place, wording.in(row.point().name())).set("unit" + place, unit(row))
                        .set("chart" + place, chart(row));
            } else {
                cells.set("title" + place, "").set("unit" + place, "").set("chart" + place, EmptyPanel.blank());
            }
        }
    }

    /** The unit stands beside the name where there is room; a chart that lacks the own line says so instead. */
    private String unit(ScorecardRow row) {
        if (lacksOwnLine(row)) {
            return wording.get("chart.ownNone", scorecard.area().name(), wording.get("state.none"));
        }
        String unit = history(row).filter(history -> firstMeasured(history) > 0 && !hasRoomForGap(history) && measuredPeriods(history) > 1)
                .map(history -> wording.get("chart.from", wording.unit(row.point().unit()),
                        wording.shortPeriod(history.periods().get(firstMeasured(history)))))
                .orElse(wording.unit(row.point().unit()));
        double both = TextWidths.width(wording.in(row.point().name()), Weight.SEMIBOLD, NAME_SIZE)
                + TextWidths.width(unit, Weight.REGULAR, UNIT_SIZE);
        return both <= HEADING_WIDTH ? unit : "";
    }

    private boolean lacksOwnLine(ScorecardRow row) {
        return history(row).filter(history -> measuredPeriods(history) > 1)
                .map(history -> history.levels().getOrDefault(scorecard.area(), List.of()))
                .filter(levels -> levels.stream().noneMatch(Observation::isMeasured)).isPresent();
    }

    private Optional<History> history(ScorecardRow row) {
        return report.histories().stream().filter(one -> one.point().id().equals(row.point().id())).findFirst();
    }

    private byte[] chart(ScorecardRow row) {
        Optional<History> history = history(row);
        String title = wording.get("chart.title", wording.in(row.point().name()));
        long periods = history.map(PanelsTable::measuredPeriods).orElse(0L);
        if (row.awaits().isPresent()) {
            return empty(title, wording.get("state.awaits", row.awaits().get()));
        }
        if (row.unavailable().isPresent()) {
            return empty(title, wording.in(row.unavailable().get().shortText()));
        }
        if (periods == 0) {
            Status status = row.level().own().value().status();
            return status == Status.SUPPRESSED ? EmptyPanel.svg(title, wording.reason(status), "")
                    : empty(title, status == Status.MEASURED ? "" : wording.reason(status));
        }
        if (periods == 1) {
            return empty(title, wording.get("state.only", wording.period(history.get().periods().get(firstMeasured(history.get())))));
        }
        return new LineChartPicture(lineChart(history.get(), row, title), locale).svg();
    }

    private byte[] empty(String title, String reason) {
        return EmptyPanel.svg(title, wording.get("state.none"), reason);
    }

    private static long measuredPeriods(History history) {
        return IntStream.range(0, history.periods().size()).filter(i -> isMeasured(history, i)).count();
    }

    private static boolean isMeasured(History history, int period) {
        return history.levels().values().stream().anyMatch(levels -> levels.get(period).isMeasured());
    }

    private static int firstMeasured(History history) {
        return IntStream.range(0, history.periods().size()).filter(i -> isMeasured(history, i)).findFirst().orElse(0);
    }

    private LineChart lineChart(History history, ScorecardRow row, String title) {
        List<LineChart.Line> lines = new ArrayList<>();
        history.levels().forEach((area, levels) -> lines.add(new LineChart.Line(role(area), label(area, levels, history, row), levels)));
        int first = firstMeasured(history);
        String gap = first == 0 || !hasRoomForGap(history) ? "" : wording.get("chart.noneBefore", wording.shortPeriod(history.periods().get(first)));
        return new LineChart(title, history.periods(), lines, gap);
    }

    /** The years before the first figure are named inside of a chart only where no line can cross the words. */
    private static boolean hasRoomForGap(History history) {
        return firstMeasured(history) * 3 >= history.periods().size();
    }

    private LineChart.Role role(Area area) {
        if (area.equals(scorecard.area())) {
            return LineChart.Role.OWN;
        }
        return area.kind() == AreaKind.COUNTRY ? LineChart.Role.COUNTRY : LineChart.Role.PEER;
    }

    private String label(Area area, List<Observation> levels, History history, ScorecardRow row) {
        if (role(area) == LineChart.Role.PEER) {
            return "";
        }
        String name = area.equals(scorecard.area()) ? area.name() : wording.get("chart.country");
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i) instanceof Observation.Measured measured) {
                return label(name, wording.level(measured, row.level().decimals()), history.periods(), i);
            }
        }
        return "";
    }

    private String label(String name, String value, List<Period> periods, int last) {
        return last == periods.size() - 1 ? wording.get("chart.label", name, value)
                : wording.get("chart.label.old", name, value, wording.shortPeriod(periods.get(last)));
    }
}
