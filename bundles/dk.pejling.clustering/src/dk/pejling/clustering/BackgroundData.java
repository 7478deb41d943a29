package dk.pejling.clustering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.model.Slug;

/**
 * What is known of each unit beforehand: ids, variables, and a number or nothing for each of them. Immutable.
 *
 * <p>A column is a variable when at least half of its cells that are not missing are numbers, and it is neither the
 * column of ids nor one of area codes. Missing is an empty cell, {@code NA} and {@code ..}. The other columns are
 * listed by {@link #ignored()}, unless {@link #withCategories} makes categories of those that hold text.
 */
public final class BackgroundData {
    private final CsvTable table;
    private final int idColumn;
    private final DataOrigin origin;
    private final ColumnRoles.Categories categories;
    private final List<String> columns;
    private final UnitIds ids;
    private final ColumnRoles roles;

    private BackgroundData(CsvTable table, int idColumn, DataOrigin origin, ColumnRoles.Categories categories) throws BackgroundException {
        this.table = table;
        this.idColumn = idColumn;
        this.origin = origin;
        this.categories = categories;
        this.columns = table.header();
        this.ids = new UnitIds(table, idColumn);
        this.roles = ColumnRoles.of(table, idColumn, categories);
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
            throw new BackgroundException(BackgroundProblem.unreadable(file, e), e);
        }
        CsvTable table = CsvTable.parse(file.toString(), bytes);
        return of(table, bytes, file.getFileName().toString(), idColumn.isPresent() ? idColumn(table, idColumn.get()) : ColumnRoles.firstTexts(table));
    }

    static BackgroundData parse(String file, byte[] bytes, String idColumn) throws BackgroundException {
        CsvTable table = CsvTable.parse(file, bytes);
        return of(table, bytes, file, idColumn(table, idColumn));
    }

    private static BackgroundData of(CsvTable table, byte[] bytes, String name, int idColumn) throws BackgroundException {
        return new BackgroundData(table, idColumn, DataOrigin.ofFile(name, bytes, table.header().get(idColumn)), ColumnRoles.Categories.NONE);
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
        return new BackgroundData(CsvTable.of(name, ids, numbers), 0, DataOrigin.gathered(name, vintages), ColumnRoles.Categories.NONE);
    }

    /**
     * Returns some of the units, in the order of the data.
     *
     * @param wanted ids; those that there are not are left out
     * @throws BackgroundException if none is left
     */
    public BackgroundData only(Collection<String> wanted) throws BackgroundException {
        Set<String> asked = Set.copyOf(wanted);
        List<CsvTable.Row> rows = table.rows().stream().filter(row -> asked.contains(row.cells().get(idColumn))).toList();
        if (rows.isEmpty()) {
            throw new BackgroundException(new BackgroundProblem(table.file(), 0, "", "", Code.EMPTY, ""));
        }
        return new BackgroundData(new CsvTable(table.file(), table.header(), rows), idColumn, origin.only(rows.stream().map(row -> row.cells().get(idColumn)).toList()),
                categories);
    }

    /**
     * Returns the units that are named, in the order of the data; see {@link #find}.
     *
     * @throws UnknownNameException if there is no such unit
     */
    public BackgroundData named(List<String> units) throws BackgroundException {
        return only(units.stream().map(unit -> ids().get(find(unit).orElseThrow(
                () -> new UnknownNameException(UnknownNameException.Kind.UNIT, unit, ids())))).toList());
    }

    /**
     * Returns the same data with categories among the variables, for distances that can compare them: every column of text, and
     * those that are named.
     *
     * @param codes columns that hold categories, whatever stands in them, such as numbers that are names
     * @param presence columns of yes and no (1 and 0, ja and nej, true and false), of which a common no says nothing
     * @throws UnknownNameException if there is no such column
     * @throws UnusableColumnException if one of them is empty, names the units or holds codes of areas
     * @throws UnusableOptionException if a column is named twice
     */
    public BackgroundData withCategories(List<String> codes, List<String> presence) throws BackgroundException {
        Set<String> named = new HashSet<>();
        Stream.concat(codes.stream(), presence.stream()).map(this::column).forEach(name -> {
            roles.ignored().stream().filter(each -> each.name().equals(name) && each.reason() != IgnoredColumn.Reason.TEXT).findFirst()
                    .ifPresent(each -> {
                        throw new UnusableColumnException(each);
                    });
            if (!named.add(name)) {
                throw new UnusableOptionException("namedTwice", name);
            }
        });
        return new BackgroundData(table, idColumn, origin, new ColumnRoles.Categories(true,
                codes.stream().map(this::column).collect(Collectors.toSet()), presence.stream().map(this::column).collect(Collectors.toSet())));
    }

    private static int idColumn(CsvTable table, String name) {
        return find(table.header(), name).map(table.header()::indexOf).orElseThrow(
                () -> new UnknownNameException(UnknownNameException.Kind.ID_COLUMN, name, table.header()));
    }

    /** Returns where the data are from. */
    public DataOrigin origin() {
        return origin;
    }

    /** Returns the names of all columns, in the order of the file. */
    public List<String> columns() {
        return columns;
    }

    /**
     * Returns what stands in a column: its first different cells that are not missing.
     *
     * @throws UnknownNameException if there is no such column
     */
    public List<String> examples(String name, int most) {
        int column = columns.indexOf(column(name));
        return table.rows().stream().map(row -> row.cells().get(column)).filter(cell -> !NumberCell.isMissing(cell)).distinct().limit(most).toList();
    }

    /** Returns the id of every unit, in the order of the file. */
    public List<String> ids() {
        return ids.all();
    }

    /** Returns the names of the columns that can be measured by, in the order of the file. */
    public List<String> variables() {
        return List.copyOf(roles.variables().sequencedKeySet());
    }

    /** Returns the columns that cannot be measured by, in the order of the file. */
    public List<IgnoredColumn> ignored() {
        return roles.ignored();
    }

    /**
     * Returns what is known of a unit; empty where it is missing.
     *
     * @param row of the unit, counted from 0
     * @throws UnknownNameException if there is no such column
     * @throws UnusableColumnException if the column is no variable
     */
    public OptionalDouble value(int row, String variable) {
        return known(variable).value(row);
    }

    /**
     * Returns how two values of a variable are compared; a category is told by its place in {@link #categories}.
     *
     * @throws UnknownNameException if there is no such column
     * @throws UnusableColumnException if the column is no variable
     */
    public GowerOptions.Kind kind(String variable) {
        return known(variable).kind();
    }

    /** Returns the categories of a variable, sorted; none where its values are numbers, or yes and no. */
    public List<String> categories(String variable) {
        return known(variable).categories();
    }

    private VariableColumn known(String variable) {
        VariableColumn column = roles.variables().get(variable);
        return column == null ? roles.variables().get(variable(variable)) : column;
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
        return ids.find(unit);
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
        roles.ignored().stream().filter(each -> each.name().equals(column)).findFirst().ifPresent(each -> {
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
        VariableColumn column = known(variable);
        return column.fault().filter(fault -> fault.code() == Code.NUMBER)
                .map(fault -> new Fault(ids().get(column.faultRow()), fault.value()));
    }

    /** Throws the first fault of the named variables, if there is one. */
    void check(List<String> names) throws BackgroundException {
        for (String name : names) {
            VariableColumn column = known(name);
            if (column.fault().isPresent()) {
                throw new BackgroundException(column.fault().get().of(ids().get(column.faultRow())));
            }
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
