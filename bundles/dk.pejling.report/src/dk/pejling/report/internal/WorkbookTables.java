package dk.pejling.report.internal;

import dk.pejling.report.ReportTable;
import java.util.List;

/** What only a workbook needs: names of its sheets, and headings of columns that the page has no room for. */
final class WorkbookTables {
    private static final List<String> SHEETS = List.of("rows", "members", "history", "sources");
    private static final List<String> HEADINGS =
            List.of("remark", "unit", "verdict", "definition", "point", "area", "period", "day", "value", "table", "about",
                    "publisher", "retrieved", "notes");
    private static final List<String> AS_ON_PAGE = List.of("own", "group", "country", "deviation", "rank");

    private WorkbookTables() {
    }

    /** Returns the names of the sheets. */
    static ReportTable sheets(Wording wording) {
        ReportTable.Builder table = ReportTable.named("sheets").texts("item", "name");
        SHEETS.forEach(sheet -> table.row().set("item", sheet).set("name", wording.get("sheet." + sheet)));
        return table.build();
    }

    /** Returns the headings, in one row. */
    static ReportTable headings(Wording wording) {
        ReportTable.Builder table = ReportTable.named("headings").texts(HEADINGS.toArray(String[]::new))
                .texts(AS_ON_PAGE.toArray(String[]::new));
        ReportTable.Row row = table.row();
        HEADINGS.forEach(heading -> row.set(heading, wording.get("column." + heading)));
        AS_ON_PAGE.forEach(heading -> row.set(heading, wording.get("head." + heading)));
        return table.build();
    }
}
