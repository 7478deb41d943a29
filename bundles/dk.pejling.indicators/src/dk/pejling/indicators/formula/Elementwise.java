package dk.pejling.indicators.formula;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Arithmetic of columns, cell by cell. */
final class Elementwise {
    private Elementwise() {
    }

    /** Returns what an operation makes of two columns; a number only where both have one. */
    static Cells both(Cells left, Cells right, DoubleBinaryOperator operation) {
        Cells made = new Cells(left.size());
        for (int cell = 0; cell < made.size(); cell++) {
            byte status = Cells.both(left.statuses[cell], right.statuses[cell]);
            if (status == 0) {
                made.set(cell, operation.applyAsDouble(left.values[cell], right.values[cell]));
            } else {
                made.absent(cell, status);
            }
        }
        return made;
    }

    /** Returns left × factor ÷ right. What is divided by 0 has no meaning. */
    static Cells quotient(Cells left, Cells right, double factor) {
        return both(left, right, (above, below) -> factor * above / below);
    }

    /** Returns what an operation makes of each number. */
    static Cells each(Cells of, DoubleUnaryOperator operation) {
        Cells made = new Cells(of.size());
        for (int cell = 0; cell < made.size(); cell++) {
            if (of.statuses[cell] == 0) {
                made.set(cell, operation.applyAsDouble(of.values[cell]));
            } else {
                made.absent(cell, of.statuses[cell]);
            }
        }
        return made;
    }

    /** Returns each number × factor. */
    static Cells scaled(Cells of, double factor) {
        return each(of, value -> factor * value);
    }

    /** Returns left + sign × right; what is missing is treated by the rule. */
    static Cells sum(Cells left, Cells right, int sign, Missing missing) {
        Cells made = new Cells(left.size());
        Tally tally = new Tally(missing);
        for (int cell = 0; cell < made.size(); cell++) {
            if ((left.statuses[cell] | right.statuses[cell]) == 0) {
                made.set(cell, left.values[cell] + sign * right.values[cell]);
            } else {
                tally.clear();
                tally.add(left.values[cell], left.statuses[cell]);
                tally.add(sign * right.values[cell], right.statuses[cell]);
                tally.write(made, cell, false);
            }
        }
        return made;
    }
}
