package dk.pejling.clustering;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.clustering.IgnoredColumn.Reason;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Slug;

/**
 * What is known of each unit beforehand: ids, variables, and a number or nothing for each of them. Immutable.
 *
 * <p>A column is a variable when at least half of its cells that are not missing are numbers, and it is neither the
 * column of ids nor one of area codes. Missing is an empty cell, {@code NA} and {@code ..}. The other columns are
 * listed by {@link #ignored()}.
 */
public final class BackgroundData {
    private final CsvTable table;
    private final int idColumn;
    private final List<String> vintages;
    private final List<String> columns;
    private final List<String> ids;
    private final SequencedMap<String, NumberColumn> variables;
    private final List<IgnoredColumn> ignored;
    private final Map<String, Integer> rowById = new HashMap<>();

    private BackgroundData(CsvTable table, int idColumn, List<String> vintages) throws BackgroundException {
        this.table = table;
        this.idColumn = idColumn;
        this.vintages = List.copyOf(vintages);
        this.columns = table.header();
        this.ids = table.rows().stream().map(row -> row.cells().get(idColumn)).toList();
        indexIds(table, idColumn);
        Map<Integer, Reason> reasons = reasons(table, idColumn);
        this.ignored = reasons.entrySet().stream()
                .map(entry -> new IgnoredColumn(columns.get(entry.getKey()), entry.getValue())).toList();
        this.variables = variables(table, IntStream.range(0, columns.size())
                .filter(column -> !reasons.containsKey(column)).toArray());
    }

    /** Returns the six variables of the 98 municipalities that the product ships; see {@link ReferenceData}. */
    public static BackgroundData shipped() {
        return ReferenceData.shipped().data();
    }

    /**
     * Reads a CSV file: UTF-8, separated by semicolon, tab or comma, decimal comma or point, one header line.
     *
     * <p>A cell of a variable that is no number is not reported before the variable is used, so that a caller can leave
     * the column out.
     *
     * @param idColumn column that names the units; empty takes the first column of text, or else the first column
     * @throws BackgroundException if the file cannot be read, is no such table, or has no id or one id twice
     * @throws UnknownNameException if there is no such column
     */
    public static BackgroundData read(Path file, Optional<String> idColumn) throws BackgroundException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BackgroundException(
                    new BackgroundProblem(file.toString(), 0, "", "", Code.UNREADABLE, e.toString()), e);
        }
        CsvTable table = CsvTable.parse(file.toString(), bytes);
        return new BackgroundData(table, idColumn.isPresent() ? idColumn(table, idColumn.get()) : firstTexts(table), List.of());
    }

    static BackgroundData parse(String file, byte[] bytes, String idColumn) throws BackgroundException {
        CsvTable table = CsvTable.parse(file, bytes);
        return new BackgroundData(table, idColumn(table, idColumn), List.of());
    }

    /**
     * Makes data of numbers that are known already.
     *
     * @param name what the data are called in messages
     * @param vintages of the store that they were gathered from
     * @param ids of the units
     * @param numbers one number or nothing for each unit, by variable
     * @throws BackgroundException if an id is missing or there twice
     * @throws IllegalArgumentException if a variable has another number of values than there are units
     */
    public static BackgroundData of(String name, List<String> vintages, List<String> ids, SequencedMap<String, List<OptionalDouble>> numbers)
            throws BackgroundException {
        List<String> header = new ArrayList<>(List.of("#"));
        header.addAll(numbers.sequencedKeySet());
        numbers.forEach((variable, values) -> {
            if (values.size() != ids.size()) {
                throw new IllegalArgumentException("%s has %d values of %d units".formatted(variable, values.size(), ids.size()));
            }
        });
        List<CsvTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(ids.get(i)));
            for (List<OptionalDouble> values : numbers.values()) {
                cells.add(values.get(i).isPresent() ? plain(values.get(i).getAsDouble()) : "");
            }
            rows.add(new CsvTable.Row(i + 1L, List.copyOf(cells)));
        }
        return new BackgroundData(new CsvTable(name, List.copyOf(header), rows), 0, vintages);
    }

    /** With a decimal, so that whole numbers are not taken for codes of areas. */
    private static String plain(double value) {
        String text = new BigDecimal(Double.toString(value)).toPlainString();
        return text.indexOf('.') < 0 ? text + ".0" : text;
    }

    /**
     * Returns some of the units, in the order of the data.
     *
     * @throws BackgroundException if none is left
     */
    public BackgroundData only(Collection<String> wanted) throws BackgroundException {
        List<CsvTable.Row> rows = table.rows().stream().filter(row -> wanted.contains(row.cells().get(idColumn))).toList();
        if (rows.isEmpty()) {
            throw new BackgroundException(new BackgroundProblem(table.file(), 0, "", "", Code.EMPTY, ""));
        }
        return new BackgroundData(new CsvTable(table.file(), table.header(), rows), idColumn, vintages);
    }

    private static int idColumn(CsvTable table, String name) {
        return find(table.header(), name).map(table.header()::indexOf).orElseThrow(
                () -> new UnknownNameException(UnknownNameException.Kind.ID_COLUMN, name, table.header()));
    }

    private static int firstTexts(CsvTable table) {
        return IntStream.range(0, table.header().size())
                .filter(column -> reason(table, column).filter(Reason.TEXT::equals).isPresent()).findFirst().orElse(0);
    }

    private void indexIds(CsvTable table, int idColumn) throws BackgroundException {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Integer before = rowById.putIfAbsent(id, i);
            if (id.isEmpty() || before != null) {
                throw new BackgroundException(new BackgroundProblem(table.file(), table.rows().get(i).line(),
                        columns.get(idColumn), id, id.isEmpty() ? Code.NO_ID : Code.DUPLICATE_ID,
                        before == null ? "" : String.valueOf(table.rows().get(before).line())));
            }
        }
    }

    private static SequencedMap<Integer, Reason> reasons(CsvTable table, int idColumn) {
        SequencedMap<Integer, Reason> reasons = new LinkedHashMap<>();
        for (int column = 0; column < table.header().size(); column++) {
            int each = column;
            (each == idColumn ? Optional.of(Reason.ID) : reason(table, each))
                    .ifPresent(reason -> reasons.put(each, reason));
        }
        return reasons;
    }

    private static Optional<Reason> reason(CsvTable table, int column) {
        List<String> cells = cells(table, column);
        long present = cells.stream().filter(cell -> !NumberCell.isMissing(cell)).count();
        if (AreaCodes.isName(table.header().get(column)) || AreaCodes.areCodes(cells)) {
            return Optional.of(Reason.AREA_CODE);
        }
        if (present == 0) {
            return Optional.of(Reason.EMPTY);
        }
        long numbers = cells.stream().filter(NumberCell::isNumber).count();
        return 2 * numbers < present ? Optional.of(Reason.TEXT) : Optional.empty();
    }

    private static List<String> cells(CsvTable table, int column) {
        return table.rows().stream().map(row -> row.cells().get(column)).toList();
    }

    private static SequencedMap<String, NumberColumn> variables(CsvTable table, int[] columns) {
        List<String> numbers = IntStream.of(columns).boxed().flatMap(column -> cells(table, column).stream())
                .filter(NumberCell::isNumber).toList();
        long commas = numbers.stream().filter(cell -> NumberCell.uses(',', cell)).count();
        long points = numbers.stream().filter(cell -> NumberCell.uses('.', cell)).count();
        SequencedMap<String, NumberColumn> variables = new LinkedHashMap<>();
        for (int column : columns) {
            variables.put(table.header().get(column), new NumberColumn(table, column, commas >= points ? ',' : '.'));
        }
        return variables;
    }

    /** Returns what the data are called. */
    public String name() {
        return table.file();
    }

    /** Returns the vintages of the store that the data were gathered from; none where they are from a file. */
    public List<String> vintages() {
        return vintages;
    }

    /** Returns the id of every unit, in the order of the file. */
    public List<String> ids() {
        return ids;
    }

    /** Returns the names of the columns that can be measured by, in the order of the file. */
    public List<String> variables() {
        return List.copyOf(variables.sequencedKeySet());
    }

    /** Returns the columns that cannot be measured by, in the order of the file. */
    public List<IgnoredColumn> ignored() {
        return ignored;
    }

    /**
     * Returns what is known of a unit; empty where it is missing.
     *
     * @param row of the unit, counted from 0
     * @throws UnknownNameException if there is no such column
     * @throws UnusableColumnException if the column is no variable
     */
    public OptionalDouble value(int row, String variable) {
        NumberColumn column = variables.get(variable);
        return (column == null ? variables.get(variable(variable)) : column).value(row);
    }

    /** Returns those of the variables that are missing for a unit. */
    public List<String> missing(int row, List<String> names) {
        return names.stream().filter(name -> value(row, name).isEmpty()).toList();
    }

    /**
     * Finds a unit by the text of its id, or by name, code or id of the area that its id stands for.
     *
     * @return the row, counted from 0; empty when there is no such unit
     */
    public OptionalInt find(String unit) {
        Integer row = rowById.get(unit.strip());
        if (row != null) {
            return OptionalInt.of(row);
        }
        Optional<Area> area = AreaRegister.denmark().find(unit);
        return IntStream.range(0, ids.size()).filter(i -> area.isPresent()
                ? AreaRegister.denmark().find(ids.get(i)).equals(area)
                : ids.get(i).equalsIgnoreCase(unit.strip())).findFirst();
    }

    /**
     * Returns the name of a column as the file writes it; case and punctuation of {@code name} do not matter.
     *
     * @throws UnknownNameException if there is no such column
     */
    String column(String name) {
        return find(columns, name)
                .orElseThrow(() -> new UnknownNameException(UnknownNameException.Kind.VARIABLE, name, columns));
    }

    /**
     * Returns the name of a variable as the file writes it.
     *
     * @throws UnknownNameException if there is no such column
     * @throws UnusableColumnException if the column is no variable
     */
    String variable(String name) {
        String column = column(name);
        ignored.stream().filter(each -> each.name().equals(column)).findFirst().ifPresent(each -> {
            throw new UnusableColumnException(each);
        });
        return column;
    }

    /**
     * A cell in a column of numbers that is none.
     *
     * @param unit id of the unit
     * @param value what stands there
     */
    record Fault(String unit, String value) {
    }

    /** Returns the first cell of a variable that is neither a number nor missing. */
    Optional<Fault> faultOf(String variable) {
        NumberColumn column = variables.get(variable);
        return column.fault().filter(fault -> fault.code() == Code.NUMBER)
                .map(fault -> new Fault(ids.get(column.faultRow()), fault.value()));
    }

    /** Throws the first fault of the named variables, if there is one. */
    void check(List<String> names) throws BackgroundException {
        List<BackgroundProblem> faults = new ArrayList<>();
        names.forEach(name -> variables.get(name).fault().ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new BackgroundException(faults.getFirst());
        }
    }

    private static Optional<String> find(List<String> names, String wanted) {
        if (names.contains(wanted)) {
            return Optional.of(wanted);
        }
        String slug = Slug.of(wanted);
        return names.stream().filter(name -> Slug.of(name).equals(slug)).findFirst();
    }
}
