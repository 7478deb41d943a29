package dk.pejling.imports.csv;

import dk.pejling.imports.ProblemCode;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.Status;
import dk.pejling.store.StagingGrid;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows whose key another row had before: the same once more is left out, anything else is a conflict.
 *
 * <p>A message names the line of the first such row. Lines are not kept for millions of rows that never need one: when there is
 * something to report, the file is read once more.
 */
final class Repeats {
    private final SourceFile file;
    private final FactLayout layout;
    private final FactTerms terms;
    private final StagingGrid grid;
    private final List<Repeat> same = new ArrayList<>();
    private final List<Repeat> conflicts = new ArrayList<>();

    /** A row that came again; for a conflict, the first measure that differs and what the row says of it. */
    private record Repeat(long line, int[] key, int measure, String value) {
    }

    Repeats(SourceFile file, FactLayout layout, FactTerms terms, StagingGrid grid) {
        this.file = file;
        this.layout = layout;
        this.terms = terms;
        this.grid = grid;
    }

    /** Takes a row that says what the grid holds. */
    void addSame(long line, StagingGrid.Row row) {
        if (same.size() < FactProblems.MOST) {
            same.add(new Repeat(line, row.keys(), 0, ""));
        }
    }

    /** Takes a row that says something else of a measure. */
    void addConflict(long line, StagingGrid.Row row, int measure) {
        if (conflicts.size() < FactProblems.MOST) {
            conflicts.add(new Repeat(line, row.keys(), measure, shown(row.status(measure), row.value(measure))));
        }
    }

    boolean haveConflicts() {
        return !conflicts.isEmpty();
    }

    /**
     * Reports all of them; the grid must still hold its cells.
     *
     * @throws IOException if the file cannot be read a second time
     * @throws CsvException if it has changed
     */
    void report(FactProblems problems) throws IOException, CsvException {
        if (same.isEmpty() && conflicts.isEmpty()) {
            return;
        }
        Map<List<Integer>, Long> firstLines = firstLines();
        for (Repeat repeat : conflicts) {
            String first = shown(grid.status(repeat.key, repeat.measure), grid.value(repeat.key, repeat.measure));
            problems.addConflict(repeat.line, layout.valueField(repeat.measure) + 1, terms.text(repeat.key) + " = " + repeat.value,
                    List.of(firstLines.get(boxed(repeat.key)).toString(), first));
        }
        for (Repeat repeat : same) {
            problems.add(repeat.line, 0, ProblemCode.DUPLICATE, terms.text(repeat.key),
                    List.of(firstLines.get(boxed(repeat.key)).toString()));
        }
    }

    private static List<Integer> boxed(int[] key) {
        return Arrays.stream(key).boxed().toList();
    }

    private Map<List<Integer>, Long> firstLines() throws IOException, CsvException {
        Map<List<Integer>, Long> lines = new HashMap<>();
        conflicts.forEach(repeat -> lines.put(boxed(repeat.key), 0L));
        same.forEach(repeat -> lines.put(boxed(repeat.key), 0L));
        int missing = lines.size();
        RowParser parser = new RowParser(layout, terms, FactProblems.ignored(file));
        StagingGrid.Row row = new StagingGrid.Row(layout.keys(), layout.values());
        try (InputStream in = file.bytes().open(); CsvReader reader = new CsvReader(in, FactFile.DELIMITER)) {
            reader.next();
            while (missing > 0 && reader.next()) {
                if (parser.read(reader, row) == RowParser.Use.USABLE && lines.replace(boxed(row.keys()), 0L, reader.line())) {
                    missing--;
                }
            }
        }
        return lines;
    }

    /** Returns a value as the file writes it. */
    private static String shown(Status status, double value) {
        return status != Status.MEASURED ? "(–)"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
