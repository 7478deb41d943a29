package dk.pejling.indicators;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.formula.Cells;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import java.util.Arrays;

/** Numbers with their statuses, one per cell. */
final class CellNumbers {
    final double[] values;
    final byte[] statuses;

    CellNumbers(int cells) {
        values = new double[cells];
        statuses = new byte[cells];
        Arrays.fill(statuses, Status.NOT_LISTED.code());
    }

    /** A copy of what a formula made. */
    CellNumbers(Cells cells) {
        values = cells.values();
        statuses = cells.statuses();
    }

    boolean isMeasured(int cell) {
        return statuses[cell] == 0;
    }

    void set(int cell, double value) {
        values[cell] = value;
        statuses[cell] = 0;
    }

    void set(int cell, Status status) {
        statuses[cell] = status.code();
    }

    Status status(int cell) {
        return Status.ofCode(statuses[cell]);
    }

    Column shown() {
        boolean[] measured = new boolean[values.length];
        for (int cell = 0; cell < measured.length; cell++) {
            measured[cell] = isMeasured(cell);
        }
        return Column.of(values, measured);
    }

    Observation at(int cell) {
        return Observation.of(values[cell], status(cell));
    }
}
