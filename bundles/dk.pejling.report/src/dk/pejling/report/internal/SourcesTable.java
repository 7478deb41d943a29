package dk.pejling.report.internal;

import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import dk.pejling.report.SourceTable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the figures come from: one row per table, and the line of the page that names them all. */
final class SourcesTable {
    private final List<SourceTable> sources;
    private final Wording wording;

    SourcesTable(List<SourceTable> sources, Wording wording) {
        this.sources = sources;
        this.wording = wording;
    }

    ReportTable table() {
        ReportTable.Builder table = ReportTable.named("sources").texts("id", "name", "publisher").columns(ColumnType.DATE, "retrieved")
                .texts("retrievedText", "notes");
        sources.forEach(source -> table.row().set("id", source.id()).set("name", wording.in(source.name()))
                .set("publisher", source.publisher()).set("retrieved", source.retrieved())
                .set("retrievedText", wording.day(source.retrieved()))
                .set("notes", source.notes().stream().map(wording::in).collect(Collectors.joining(" "))));
        return table.build();
    }

    /** Returns when they were fetched: one day, or the first and the last; empty when there are none. */
    static String retrieved(List<SourceTable> sources, Wording wording) {
        List<LocalDate> days = sources.stream().map(SourceTable::retrieved).distinct().sorted().toList();
        if (days.isEmpty()) {
            return "";
        }
        return days.size() == 1 ? wording.get("page.retrieved", wording.day(days.getFirst()))
                : wording.get("page.retrieved.range", wording.day(days.getFirst()), wording.day(days.getLast()));
    }

    /** Returns the sentence that names publishers, tables and their dates. */
    static String line(List<SourceTable> sources, Wording wording) {
        Map<String, List<String>> byPublisher = new LinkedHashMap<>();
        sources.forEach(source -> byPublisher.computeIfAbsent(source.publisher(), publisher -> new java.util.ArrayList<>())
                .add(wording.get("note.table", source.id(), wording.day(source.retrieved()))));
        return byPublisher.entrySet().stream()
                .map(entry -> wording.get("note.publisher", entry.getKey(), String.join(", ", entry.getValue())))
                .collect(Collectors.joining(" ", wording.get("note.sources") + " ", ""));
    }
}
