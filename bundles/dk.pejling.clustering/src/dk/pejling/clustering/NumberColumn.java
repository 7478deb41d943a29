package dk.pejling.clustering;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.clustering.CsvTable.Row;

/** One variable: a number or nothing for each row, and the first cell that is neither. */
final class NumberColumn {
    private final double[] values;
    private final BitSet missing = new BitSet();
    private Optional<BackgroundProblem> fault = Optional.empty();

    /** Reads a column of a table; a decimal sign other than that of the table is a fault. */
    NumberColumn(CsvTable table, int column, char decimalSign) {
        values = new double[table.rows().size()];
        for (int i = 0; i < values.length; i++) {
            Row row = table.rows().get(i);
            String cell = row.cells().get(column);
            if (NumberCell.isMissing(cell)) {
                missing.set(i);
            } else if (!NumberCell.isNumber(cell)) {
                report(table, column, row, Code.NUMBER, "");
            } else if (NumberCell.uses(decimalSign == ',' ? '.' : ',', cell)) {
                report(table, column, row, Code.DECIMAL_SIGN, String.valueOf(decimalSign));
            } else {
                values[i] = NumberCell.value(cell);
            }
        }
    }

    private void report(CsvTable table, int column, Row row, Code code, String detail) {
        if (fault.isEmpty()) {
            fault = Optional.of(new BackgroundProblem(table.file(), row.line(), table.header().get(column),
                    row.cells().get(column), code, detail));
        }
    }

    /** Returns the first cell that is neither a number nor missing. */
    Optional<BackgroundProblem> fault() {
        return fault;
    }

    OptionalDouble value(int row) {
        return missing.get(row) ? OptionalDouble.empty() : OptionalDouble.of(values[row]);
    }
}
