package dk.pejling.clustering;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.clustering.CsvTable.Row;
import dk.pejling.clustering.algorithm.GowerOptions.Kind;

/** One variable: a number or nothing for each row, and the first cell that is neither. A category is its place in a list. */
final class VariableColumn {
    private static final Set<String> YES = Set.of("1", "ja", "yes", "true", "sand");
    private static final Set<String> NO = Set.of("0", "nej", "no", "false", "falsk");

    private final Kind kind;
    private final List<String> categories;
    private final double[] values;
    private final BitSet missing = new BitSet();
    private Optional<BackgroundProblem> fault = Optional.empty();
    private int faultRow;

    private VariableColumn(Kind kind, List<String> categories, int rows) {
        this.kind = kind;
        this.categories = categories;
        values = new double[rows];
    }

    /** Reads a column of numbers; a decimal sign other than that of the table is a fault. */
    static VariableColumn ofNumbers(CsvTable table, int column, char decimalSign) {
        char other = decimalSign == ',' ? '.' : ',';
        return new VariableColumn(Kind.NUMERIC, List.of(), table.rows().size()).read(table, column, cell -> {
            if (!NumberCell.isNumber(cell)) {
                return Optional.of(Code.NUMBER);
            }
            return NumberCell.uses(other, cell) ? Optional.of(Code.DECIMAL_SIGN) : Optional.empty();
        }, NumberCell::value, decimalSign);
    }

    /** Reads a column of categories: cells that are written alike are one. */
    static VariableColumn ofCategories(CsvTable table, int column) {
        List<String> categories = table.rows().stream().map(row -> row.cells().get(column)).filter(cell -> !NumberCell.isMissing(cell))
                .distinct().sorted().toList();
        return new VariableColumn(Kind.NOMINAL, categories, table.rows().size()).read(table, column, any -> Optional.empty(),
                categories::indexOf, ' ');
    }

    /** Reads a column of yes and no, of which only a common yes makes two units alike. */
    static VariableColumn ofPresence(CsvTable table, int column) {
        return new VariableColumn(Kind.ASYMMETRIC, List.of(), table.rows().size()).read(table, column,
                cell -> isIn(YES, cell) || isIn(NO, cell) ? Optional.empty() : Optional.of(Code.YES_OR_NO),
                cell -> isIn(YES, cell) ? 1 : 0, ' ');
    }

    private static boolean isIn(Set<String> words, String cell) {
        return words.contains(cell.toLowerCase(Locale.ROOT));
    }

    private VariableColumn read(CsvTable table, int column, Function<String, Optional<Code>> wrong, ToDoubleFunction<String> number,
            char decimalSign) {
        for (int i = 0; i < values.length; i++) {
            Row row = table.rows().get(i);
            String cell = row.cells().get(column);
            Optional<Code> code = NumberCell.isMissing(cell) ? Optional.empty() : wrong.apply(cell);
            if (NumberCell.isMissing(cell)) {
                missing.set(i);
            } else if (code.isEmpty()) {
                values[i] = number.applyAsDouble(cell);
            } else if (fault.isEmpty()) {
                faultRow = i;
                fault = Optional.of(new BackgroundProblem(table.file(), row.line(), table.header().get(column), cell, code.get(),
                        code.get() == Code.DECIMAL_SIGN ? String.valueOf(decimalSign) : ""));
            }
        }
        return this;
    }

    /** Returns how two values are compared. */
    Kind kind() {
        return kind;
    }

    /** Returns the categories in the order of their numbers; none where the values are numbers. */
    List<String> categories() {
        return categories;
    }

    /** Returns the first cell that is neither a value nor missing. */
    Optional<BackgroundProblem> fault() {
        return fault;
    }

    /** Returns the row of the fault, counted from 0. */
    int faultRow() {
        return faultRow;
    }

    OptionalDouble value(int row) {
        return missing.get(row) ? OptionalDouble.empty() : OptionalDouble.of(values[row]);
    }
}
