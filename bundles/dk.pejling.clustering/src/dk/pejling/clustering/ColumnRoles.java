package dk.pejling.clustering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

import dk.pejling.clustering.IgnoredColumn.Reason;

/**
 * Which columns of a table are variables, and why the others are none.
 *
 * @param variables in the order of the table, by name
 * @param ignored the others, in the order of the table
 */
record ColumnRoles(SequencedMap<String, VariableColumn> variables, List<IgnoredColumn> ignored) {
    /**
     * Which columns are compared as categories.
     *
     * @param texts whether columns of text are; else they are no variables
     * @param codes columns that are, whatever stands in them
     * @param presence columns of yes and no, of which only a common yes makes two units alike
     */
    record Categories(boolean texts, Set<String> codes, Set<String> presence) {
        /** No column is. */
        static final Categories NONE = new Categories(false, Set.of(), Set.of());
    }

    /** Gives every column of a table its role. */
    static ColumnRoles of(CsvTable table, int idColumn, Categories categories) {
        SequencedMap<Integer, Reason> reasons = new LinkedHashMap<>();
        for (int column = 0; column < table.header().size(); column++) {
            int each = column;
            (each == idColumn ? Optional.of(Reason.ID) : reason(table, each)).ifPresent(reason -> reasons.put(each, reason));
        }
        char decimalSign = decimalSign(table, IntStream.range(0, table.header().size()).filter(column -> !reasons.containsKey(column)).toArray());
        SequencedMap<String, VariableColumn> variables = new LinkedHashMap<>();
        for (int column = 0; column < table.header().size(); column++) {
            String name = table.header().get(column);
            boolean text = reasons.get(column) == Reason.TEXT;
            if (reasons.containsKey(column) && !text) {
                continue;
            }
            if (categories.presence().contains(name)) {
                variables.put(name, VariableColumn.ofPresence(table, column));
            } else if (categories.codes().contains(name) || text && categories.texts()) {
                variables.put(name, VariableColumn.ofCategories(table, column));
            } else if (!text) {
                variables.put(name, VariableColumn.ofNumbers(table, column, decimalSign));
            }
        }
        return new ColumnRoles(variables, reasons.entrySet().stream().filter(entry -> !variables.containsKey(table.header().get(entry.getKey())))
                .map(entry -> new IgnoredColumn(table.header().get(entry.getKey()), entry.getValue())).toList());
    }

    /** Returns the first column of text, or else the first column: what names the units when nobody says. */
    static int firstTexts(CsvTable table) {
        return IntStream.range(0, table.header().size())
                .filter(column -> reason(table, column).filter(Reason.TEXT::equals).isPresent()).findFirst().orElse(0);
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

    private static char decimalSign(CsvTable table, int[] columns) {
        List<String> numbers = IntStream.of(columns).boxed().flatMap(column -> cells(table, column).stream())
                .filter(NumberCell::isNumber).toList();
        long commas = numbers.stream().filter(cell -> NumberCell.uses(',', cell)).count();
        long points = numbers.stream().filter(cell -> NumberCell.uses('.', cell)).count();
        return commas >= points ? ',' : '.';
    }
}
