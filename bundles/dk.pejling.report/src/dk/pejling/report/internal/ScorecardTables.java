package dk.pejling.report.internal;

import dk.pejling.report.ReportData;
import dk.pejling.report.ReportTable;
import dk.pejling.report.ScorecardReport;
import java.util.List;
import java.util.Locale;

/** Puts the tables of a scorecard's page together. */
public final class ScorecardTables {
    private final ScorecardReport report;
    private final Locale locale;
    private final Wording wording;

    /** Prepares the tables in a language. */
    public ScorecardTables(ScorecardReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        wording = new Wording(locale);
    }

    /** Returns the report data. */
    public ReportData data() {
        PageTable page = new PageTable(report, wording);
        return new ReportData(page.title(), List.of(page.table(), sentences(),
                new RowsTable(report, wording).table(), new PanelsTable(report, wording, locale).table(),
                new MembersTable(report, wording).table(), new NotesTable(report, wording).table(),
                new SourcesTable(report.sources(), wording).table(), new HistoryTable(report.histories(), wording).table(),
                WorkbookTables.sheets(wording, "rows", "members", "history", "sources"), WorkbookTables.headings(wording)));
    }

    private ReportTable sentences() {
        ReportTable.Builder table = ReportTable.named("sentences").texts("text");
        new Sentences(report.scorecard(), wording).all().forEach(text -> table.row().set("text", text));
        return table.build();
    }
}
