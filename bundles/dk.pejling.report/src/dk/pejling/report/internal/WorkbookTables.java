package dk.pejling.report.internal;

import dk.pejling.indicators.Verdict;
import dk.pejling.report.ReportTable;
import java.util.List;

/** What only a workbook needs: names of its sheets, and headings of columns that the page has no room for. */
final class WorkbookTables {
    private static final List<String> HEADINGS =
            List.of("remark", "unit", "verdict", "definition", "point", "area", "period", "day", "value", "table", "about",
                    "publisher", "retrieved", "notes", "code", "standing", "worse", "of", "side", "n", "min", "max", "range", "mean", "sd",
                    "set", "count", "areas");
    private static final List<String> AS_ON_PAGE = List.of("own", "group", "country", "deviation", "rank");
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private WorkbookTables() {
    }

    /** Returns the names of the sheets, by the names of the layout's tables. */
    static ReportTable sheets(Wording wording, String... items) {
        ReportTable.Builder table = ReportTable.named("sheets").texts("item", "name");
        List.of(items).forEach(sheet -> table.row().set("item", sheet).set("name", wording.get("sheet." + sheet)));
        return table.build();
    }

    /** Returns the headings, in one row. */
    static ReportTable headings(Wording wording) {
        ReportTable.Builder table = ReportTable.named("headings").texts(HEADINGS.toArray(String[]::new))
                .texts(AS_ON_PAGE.toArray(String[]::new)).texts(VERDICTS.stream().map(verdict -> "is" + verdict.id()).toArray(String[]::new));
        ReportTable.Row row = table.row();
        HEADINGS.forEach(heading -> row.set(heading, wording.get("column." + heading)));
        AS_ON_PAGE.forEach(heading -> row.set(heading, wording.get("head." + heading)));
        VERDICTS.forEach(verdict -> row.set("is" + verdict.id(), wording.get("verdict." + verdict.id())));
        return table.build();
    }
}
