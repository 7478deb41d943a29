package dk.pejling.imports.csv;

import dk.pejling.imports.ProblemCode;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StagingGrid;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one fact file on their way into columns. None is kept: what stands in them goes into the grid at once. */
final class FactRows {
    private final SourceFile file;
    private final TableDefinition table;
    private final FactProblems problems;
    private final FactTerms terms;
    private final StagingGrid grid;
    private final StagingGrid.Row row;
    private final RowParser parser;
    private final FastRows fast;
    private final Misfits misfits;
    private final Repeats repeats;
    private long rows;
    private long accepted;

    FactRows(SourceFile file, FactLayout layout, FactProblems problems) {
        this.file = file;
        this.problems = problems;
        table = layout.table();
        terms = new FactTerms(table);
        grid = new StagingGrid(layout.values(), table.dimensions().size());
        row = new StagingGrid.Row(layout.keys(), layout.values());
        parser = new RowParser(layout, terms, problems);
        fast = new FastRows(layout, terms, row);
        misfits = new Misfits(layout, terms, grid);
        repeats = new Repeats(file, layout, terms, grid);
    }

    /** Returns how many rows were read so far. */
    long count() {
        return rows;
    }

    /** Reads the rows that the reader has left: the ordinary ones on the fast way, every other one by the parser. */
    void readAll(CsvReader reader) throws IOException, CsvException {
        do {
            for (fast.begin(reader); fast.next();) {
                rows++;
                put(fast.line());
            }
            fast.end(reader);
        } while (readOne(reader));
    }

    private boolean readOne(CsvReader reader) throws IOException, CsvException {
        if (!reader.next()) {
            return false;
        }
        rows++;
        switch (parser.read(reader, row)) {
            case USABLE -> put(reader.line());
            case OPEN -> grid.leaveOpen(row);
            case MISFIT -> misfits.add(reader);
            case NONE -> {
                // Reported; nothing else can be done with it.
            }
        }
        return true;
    }

    private void put(long line) {
        int answer = grid.put(row);
        if (answer == StagingGrid.NEW) {
            accepted++;
        } else if (answer == StagingGrid.SAME) {
            repeats.addSame(line, row);
        } else {
            repeats.addConflict(line, row, answer);
        }
    }

    /**
     * Puts the rows into columns; the same key twice is an error when the values differ.
     *
     * @throws IOException if the file cannot be read again to say where a key stood first
     * @throws CsvException if it has changed
     */
    ReadTable finish() throws IOException, CsvException {
        if (accepted == 0) {
            problems.addAlways(0, 0, ProblemCode.EMPTY, "", List.of());
            return unusable();
        }
        misfits.finish();
        repeats.report(problems);
        if (repeats.haveConflicts()) {
            return unusable();
        }
        Axes axes;
        try {
            axes = terms.axes(grid);
        } catch (IllegalArgumentException e) {
            problems.addAlways(0, 0, ProblemCode.TOO_LARGE, e.getMessage(), RowParser.limits());
            return unusable();
        }
        List<Column> columns = grid.columns(axes, terms.positions(axes));
        return new ReadTable(file.name(), Optional.of(table), rows, accepted, counts(columns), problems.inOrder(),
                Optional.of(new StagedTable(table, file.retrieved(), columns)));
    }

    private ReadTable unusable() {
        return ReadTable.unusable(file.name(), Optional.of(table), rows, problems.inOrder());
    }

    private static Map<Status, Long> counts(List<Column> columns) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        columns.forEach(column -> column.countListed().forEach((status, count) -> counts.merge(status, count, Long::sum)));
        return counts;
    }
}
