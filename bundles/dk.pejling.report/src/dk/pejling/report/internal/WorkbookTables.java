package dk.pejling.report.internal;

import dk.pejling.indicators.Verdict;
import dk.pejling.report.ReportTable;
import java.util.List;
import java.util.Optional;

/** What only a workbook needs: names of its sheets, and headings of columns that the page has no room for. */
final class WorkbookTables {
    private static final List<String> HEADINGS =
            List.of("remark", "unit", "verdict", "definition", "point", "area", "period", "day", "value", "table", "about",
                    "publisher", "retrieved", "notes", "code", "standing", "worse", "of", "side", "n", "min", "max", "range", "mean", "sd",
                    "set", "count", "areas");
    private static final List<String> AS_ON_PAGE = List.of("own", "group", "country", "deviation", "rank");
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private static final int LONGEST_NAME = 31;

    private WorkbookTables() {
    }

    /** Returns the names of the sheets, by the names of the layout's tables. */
    static ReportTable sheets(Wording wording, String... items) {
        return sheets("sheets", wording, Optional.empty(), items);
    }

    /** Returns the names of sheets, each followed by what its section is about. */
    static ReportTable sheets(String named, Wording wording, Optional<String> section, String... items) {
        ReportTable.Builder table = ReportTable.named(named).texts("item", "name");
        List.of(items).forEach(sheet -> {
            String name = wording.get("sheet." + sheet);
            table.row().set("item", sheet).set("name", section.map(of -> named(name, of)).orElse(name));
        });
        return table.build();
    }

    /** A sheet's name has at most 31 characters, and some never. */
    private static String named(String sheet, String section) {
        String name = (sheet + " " + section).replaceAll("[\\[\\]*?:/\\\\.,;!']", " ").replaceAll(" +", " ").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
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
