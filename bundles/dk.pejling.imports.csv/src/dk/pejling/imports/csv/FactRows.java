package dk.pejling.imports.csv;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ProblemCode;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.StagedTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one fact file on their way into columns. */
final class FactRows {
    private static final int MOST_PROBLEMS = 10_000;
    private static final int LONGEST_MEMBER = 1_000;

    private final SourceFile file;
    private final TableDefinition table;
    private final List<ImportProblem> problems;
    private final int[] keyFields;
    private final int[] valueFields;
    private final int fieldCount;
    private final List<Terms<?>> keyTerms = new ArrayList<>();
    private final List<Terms<String>> members = new ArrayList<>();
    private final Terms<Period> periods;
    private final Terms<Area> areas = new Terms<>(text -> AreaRegister.denmark().find(text).orElse(null));
    private final GrowingRows kept;
    private final List<byte[][]> misfits = new ArrayList<>();
    private final int[] keys;
    private final double[] values;
    private final byte[] statuses;
    private long rows;
    private long accepted;
    private int conflicts;

    FactRows(SourceFile file, TableDefinition table, List<String> header, List<ImportProblem> problems) {
        this.file = file;
        this.table = table;
        this.problems = problems;
        fieldCount = header.size();
        periods = new Terms<>(text -> Period.parse(text).filter(period -> period.frequency() == table.frequency()).orElse(null));
        keyTerms.add(periods);
        keyTerms.add(areas);
        for (Dimension dimension : table.dimensions()) {
            members.add(new Terms<>(text -> member(dimension, text)));
        }
        keyTerms.addAll(members);
        List<String> slugs = header.stream().map(Slug::of).toList();
        int[] fields = table.header().stream().mapToInt(label -> slugs.indexOf(Slug.of(label))).toArray();
        keyFields = Arrays.copyOf(fields, keyTerms.size());
        valueFields = Arrays.copyOfRange(fields, keyTerms.size(), fields.length);
        kept = new GrowingRows(keyFields.length, valueFields.length);
        keys = new int[keyFields.length];
        values = new double[valueFields.length];
        statuses = new byte[valueFields.length];
    }

    private static String member(Dimension dimension, String text) {
        if (text.isEmpty() || text.length() > LONGEST_MEMBER || text.indexOf('\0') >= 0) {
            return null;
        }
        if (!dimension.numeric()) {
            return text;
        }
        return text.matches("-?\\d{1,9}") ? Integer.toString(Integer.parseInt(text)) : null;
    }

    long count() {
        return rows;
    }

    void readAll(CsvReader reader) throws IOException, CsvException {
        while (reader.next()) {
            rows++;
            checkEnd(reader);
            if (reader.fields() != fieldCount) {
                report(reader, 0, ProblemCode.FIELDS, Integer.toString(reader.fields()),
                        List.of(Integer.toString(fieldCount)));
                keepMisfit(reader);
            } else if (readKeys(reader)) {
                boolean usable = readValues(reader);
                kept.add(keys, values, statuses, reader.line(), usable);
                accepted += usable ? 1 : 0;
            }
        }
    }

    /** Keeps the key of a row with too few or too many fields where it can be told, so that its cell stays as it was. */
    private void keepMisfit(CsvReader reader) {
        byte[][] key = new byte[keyFields.length][];
        for (int i = 0; i < key.length; i++) {
            if (keyFields[i] >= reader.fields()) {
                return;
            }
            key[i] = Arrays.copyOfRange(reader.buffer(), reader.start(keyFields[i]), reader.end(keyFields[i]));
        }
        if (!addMisfit(key)) {
            misfits.add(key);
        }
    }

    /** Returns false when a term of the key has not been seen in any row that fits: it may be a shifted field. */
    private boolean addMisfit(byte[][] key) {
        for (int i = 0; i < key.length; i++) {
            keys[i] = keyTerms.get(i).find(key[i], 0, key[i].length);
            if (keys[i] == Terms.NEW) {
                return false;
            }
            if (keys[i] == Terms.UNKNOWN) {
                return true;
            }
        }
        kept.add(keys, values, statuses, 0, false);
        return true;
    }

    /**
     * Tells a file that was cut from one whose last line merely lacks its end.
     *
     * <p>A last row with too few fields is cut. So is a last row without line end in a file whose rows end in CR LF, as
     * the portals write them: its last number may have lost digits. A file with bare line feeds went through other hands,
     * many of which leave out the last one.
     */
    private void checkEnd(CsvReader reader) throws CsvException {
        if (reader.isClosed()) {
            return;
        }
        if (reader.fields() < fieldCount || reader.usesCarriageReturns()) {
            throw new CsvException(ProblemCode.CUT, reader.line(), reader.fields(), reader.rowText());
        }
        report(reader, 0, ProblemCode.OPEN_END, reader.rowText(), List.of());
    }

    private boolean readKeys(CsvReader reader) throws CsvException {
        for (int i = 0; i < keys.length; i++) {
            int field = keyFields[i];
            int from = reader.start(field);
            int to = reader.end(field);
            int number = keyTerms.get(i).find(reader.buffer(), from, to);
            if (number == Terms.NEW) {
                number = keyTerms.get(i).learn(reader.buffer(), from, to, reader.text(field));
            }
            if (number == Terms.UNKNOWN) {
                reportKey(reader, i, field);
                return false;
            }
            keys[i] = number;
        }
        return true;
    }

    private void reportKey(CsvReader reader, int key, int field) throws CsvException {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        String value = reader.text(field);
        switch (key) {
            case 0 -> report(reader, field + 1, ProblemCode.PERIOD, value, List.of(switch (table.frequency()) {
                case MONTH -> "2025M06";
                case QUARTER -> "2025Q02";
                default -> "2025";
            }));
            case 1 -> {
                List<String> close = CloseMatches.of(value, AreaRegister.denmark().all().stream().map(Area::name).toList());
                report(reader, field + 1, ProblemCode.AREA, value, List.of(close.isEmpty() ? "" : " (" + String.join(", ", close) + "?)"));
            }
            default -> report(reader, field + 1, ProblemCode.MEMBER, value,
                    List.of(table.dimensions().get(key - 2).numeric() ? "1, 2, 3 …" : table.dimensions().get(key - 2).label()));
        }
    }

    private boolean readValues(CsvReader reader) throws CsvException {
        boolean usable = true;
        for (int i = 0; i < values.length; i++) {
            int field = valueFields[i];
            int from = reader.start(field);
            int to = reader.end(field);
            while (from < to && reader.buffer()[to - 1] == ' ') {
                to--;
            }
            while (from < to && reader.buffer()[from] == ' ') {
                from++;
            }
            Measure measure = table.measures().get(i);
            values[i] = from == to ? 0 : Decimals.parse(reader.buffer(), from, to);
            statuses[i] = (from < to ? Status.MEASURED : emptyMeans(measure)).code();
            usable &= isPossible(reader, field, measure, values[i]);
        }
        return usable;
    }

    /** An empty value is withheld; but nobody can compute a rate of people whose area is unknown. */
    private Status emptyMeans(Measure measure) {
        return measure.kind() == MeasureKind.RATE && areas.meanings().get(keys[1]).kind() == AreaKind.UNKNOWN
                ? Status.NOT_APPLICABLE : Status.SUPPRESSED;
    }

    private boolean isPossible(CsvReader reader, int field, Measure measure, double value) throws CsvException {
        if (Double.isNaN(value)) {
            report(reader, field + 1, ProblemCode.NUMBER, reader.text(field), List.of());
            return false;
        }
        boolean percent = measure.unit() == Unit.PERCENT;
        if (value < 0 || percent && value > 100) {
            report(reader, field + 1, ProblemCode.RANGE, reader.text(field), List.of(percent ? "0–100" : "≥ 0"));
            return false;
        }
        return true;
    }

    private void report(CsvReader reader, int column, ProblemCode code, String value, List<String> expected) {
        addUnlessMany(problems.size(), FactFile.problem(file, reader.line(), column, code, value, expected));
    }

    /** Puts the rows into columns; the same key twice is an error when the values differ. */
    ReadTable finish() {
        if (accepted == 0) {
            problems.add(FactFile.problem(file, 0, 0, ProblemCode.EMPTY, "", List.of()));
            return ReadTable.unusable(file.name(), Optional.of(table), rows, problems);
        }
        misfits.forEach(this::addMisfit);
        Axes axes;
        try {
            List<Set<String>> names = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                names.add(used(2 + i, members.get(i)));
            }
            axes = new Axes(used(0, periods), used(1, areas), names);
        } catch (IllegalArgumentException e) {
            problems.add(FactFile.problem(file, 0, 0, ProblemCode.TOO_LARGE, e.getMessage(),
                    List.of(Long.toString(Axes.MOST_CELLS))));
            return ReadTable.unusable(file.name(), Optional.of(table), rows, problems);
        }
        List<Column> columns = table.measures().stream().map(measure -> new Column(axes)).toList();
        Map<Status, Long> cells = fill(axes, columns);
        problems.sort(Comparator.comparingLong(ImportProblem::line));
        if (conflicts > 0) {
            return ReadTable.unusable(file.name(), Optional.of(table), rows, problems);
        }
        StagedTable staged = new StagedTable(table, file.retrieved(), columns);
        return new ReadTable(file.name(), Optional.of(table), rows, accepted, cells, problems, Optional.of(staged));
    }

    /** Returns what usable rows name. A row that is left out must not widen the coverage and so end what was known there. */
    private <T> Set<T> used(int key, Terms<T> terms) {
        boolean[] used = new boolean[terms.meanings().size()];
        for (int row = 0; row < kept.size(); row++) {
            used[kept.key(row, key)] |= kept.isUsable(row);
        }
        Set<T> meanings = new LinkedHashSet<>();
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                meanings.add(terms.meanings().get(i));
            }
        }
        return meanings;
    }

    private Map<Status, Long> fill(Axes axes, List<Column> columns) {
        Map<Status, Long> cells = new EnumMap<>(Status.class);
        int[] rowOfCell = new int[axes.cells()];
        int[][] positions = positions(axes);
        for (int row = 0; row < kept.size(); row++) {
            int cell = cell(axes, positions, row);
            if (cell < 0) {
                continue;
            }
            if (rowOfCell[cell] != 0 && kept.isUsable(row) && kept.isUsable(rowOfCell[cell] - 1)) {
                reportTwice(rowOfCell[cell] - 1, row);
            } else if (kept.isUsable(row)) {
                rowOfCell[cell] = row + 1;
                set(cell, row, columns, cells);
            } else if (rowOfCell[cell] == 0) {
                rowOfCell[cell] = row + 1;
                columns.forEach(column -> column.leaveOpen(cell));
            }
        }
        return cells;
    }

    /** Returns, for each key, where its terms stand on their axis; −1 for those that only unusable rows name. */
    private int[][] positions(Axes axes) {
        int[][] positions = new int[keyTerms.size()][];
        positions[0] = periods.meanings().stream().mapToInt(axes::indexOf).toArray();
        positions[1] = areas.meanings().stream().mapToInt(axes::indexOf).toArray();
        for (int i = 0; i < members.size(); i++) {
            int dimension = i;
            positions[2 + i] = members.get(i).meanings().stream().mapToInt(name -> axes.indexOf(dimension, name)).toArray();
        }
        return positions;
    }

    /** Returns the cell of a row, −1 when it is off the grid. */
    private int cell(Axes axes, int[][] positions, int row) {
        int[] combination = new int[members.size()];
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i][kept.key(row, i)];
            if (position < 0) {
                return -1;
            }
            if (i >= 2) {
                combination[i - 2] = position;
            }
        }
        return axes.cell(axes.combination(combination), positions[1][kept.key(row, 1)], positions[0][kept.key(row, 0)]);
    }

    private void set(int cell, int row, List<Column> columns, Map<Status, Long> cells) {
        for (int i = 0; i < columns.size(); i++) {
            Status status = Status.ofCode(kept.status(row, i));
            if (status == Status.MEASURED) {
                columns.get(i).set(cell, kept.value(row, i));
            } else {
                columns.get(i).set(cell, status);
            }
            cells.merge(status, 1L, Long::sum);
        }
    }

    private void reportTwice(int first, int second) {
        String key = key(second);
        for (int i = 0; i < valueFields.length; i++) {
            if (kept.status(first, i) != kept.status(second, i) || kept.value(first, i) != kept.value(second, i)) {
                conflicts++;
                addUnlessMany(conflicts, FactFile.problem(file, kept.line(second), valueFields[i] + 1, ProblemCode.CONFLICT,
                        key + " = " + shown(second, i), List.of(Long.toString(kept.line(first)), shown(first, i))));
                return;
            }
        }
        accepted--;
        addUnlessMany(problems.size(), FactFile.problem(file, kept.line(second), 0, ProblemCode.DUPLICATE, key,
                List.of(Long.toString(kept.line(first)))));
    }

    private void addUnlessMany(int already, ImportProblem problem) {
        if (already < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private String key(int row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keyTerms.size(); i++) {
            Object term = keyTerms.get(i).meanings().get(kept.key(row, i));
            parts.add(term instanceof Area area ? area.name() : term.toString());
        }
        return String.join(" · ", parts);
    }

    /** Returns a value as the file writes it. */
    private String shown(int row, int measure) {
        if (kept.status(row, measure) != 0) {
            return "(–)";
        }
        String text = java.math.BigDecimal.valueOf(kept.value(row, measure)).stripTrailingZeros().toPlainString();
        return text.replace('.', ',');
    }
}
