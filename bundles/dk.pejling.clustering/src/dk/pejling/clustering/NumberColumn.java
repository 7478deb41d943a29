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
    private int faultRow;

    /** Reads a column of a table; a decimal sign other than that of the table is a fault. */
    NumberColumn(CsvTable table, int column, char decimalSign) {
        values = new double[table.rows().size()];
        for (int i = 0; i < values.length; i++) {
            String cell = table.rows().get(i).cells().get(column);
            if (NumberCell.isMissing(cell)) {
                missing.set(i);
            } else if (!NumberCell.isNumber(cell)) {
                report(table, column, i, Code.NUMBER, "");
            } else if (NumberCell.uses(decimalSign == ',' ? '.' : ',', cell)) {
                report(table, column, i, Code.DECIMAL_SIGN, String.valueOf(decimalSign));
            } else {
                values[i] = NumberCell.value(cell);
            }
        }
    }

    private void report(CsvTable table, int column, int index, Code code, String detail) {
        if (fault.isEmpty()) {
            Row row = table.rows().get(index);
            faultRow = index;
            fault = Optional.of(new BackgroundProblem(table.file(), row.line(), table.header().get(column),
                    row.cells().get(column), code, detail));
        }
    }

    /** Returns the first cell that is neither a number nor missing. */
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
