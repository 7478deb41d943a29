package dk.pejling.cli;

import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.followup.Ambition;
import dk.pejling.indicators.followup.Index;
import dk.pejling.indicators.followup.SignConflict;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is remarkable about a row beyond its verdicts: ambition, opposite directions, index. */
final class RowRemarks {
    private RowRemarks() {
    }

    static Map<String, Object> of(ScorecardRow row) {
        Map<String, Object> remarks = new LinkedHashMap<>();
        remarks.put("index", index(row.level()));
        remarks.put("ambition", ambition(Ambition.of(row)));
        remarks.put("signConflict", SignConflict.of(row).map(RowRemarks::conflict));
        return remarks;
    }

    private static Map<String, Object> index(Reading level) {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("comparison", ValueCommand.number(Index.of(level.own().value(), level.comparison().value())));
        index.put("country", ValueCommand.number(Index.of(level.own().value(), level.country().value())));
        return index;
    }

    private static Map<String, Object> ambition(Ambition ambition) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("betterThanBefore", ambition.betterThanBefore());
        object.put("aboveAverage", ambition.aboveAverage());
        object.put("met", ambition.met());
        return object;
    }

    private static Map<String, Object> conflict(SignConflict conflict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("own", conflict.own());
        object.put("country", conflict.country());
        object.put("toTheBad", conflict.toTheBad());
        return object;
    }
}
