package dk.pejling.report.internal;

import dk.pejling.indicators.History;
import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import java.util.List;

/** The charts' numbers, one row per point, area and period, for layouts that draw charts of their own. */
final class HistoryTable {
    private final List<History> histories;
    private final Wording wording;

    HistoryTable(List<History> histories, Wording wording) {
        this.histories = histories;
        this.wording = wording;
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("history").texts("id", "name", "area", "areaKind", "period")
                .columns(ColumnType.DATE, "day").texts("status", "statusText").numbers("value");
        for (History history : histories) {
            history.levels().forEach((area, levels) -> fill(table, history, area, levels));
        }
        return table.build();
    }

    private void fill(ReportTable.Builder table, History history, Area area, List<Observation> levels) {
        for (int i = 0; i < levels.size(); i++) {
            ReportTable.Row row = table.row().set("id", history.point().id())
                    .set("name", wording.in(history.point().name())).set("area", area.name())
                    .set("areaKind", area.kind().id()).set("period", history.periods().get(i).toString())
                    .set("day", history.periods().get(i).lastDay()).set("status", levels.get(i).status().id());
            if (levels.get(i) instanceof Observation.Measured measured) {
                row.set("value", measured.value());
            } else {
                row.set("statusText", wording.reason(levels.get(i).status()));
            }
        }
    }
}
