package dk.pejling.indicators.formula;

import dk.pejling.model.Status;

/** Adds up parts of which some may be missing, by a rule. */
final class Tally {
    private static final byte NOT_LISTED = Status.NOT_LISTED.code();

    private final Missing rule;
    private double sum;
    private int measured;
    private byte heaviest;
    private boolean allUnlisted;

    Tally(Missing rule) {
        this.rule = rule;
    }

    void clear() {
        sum = 0;
        measured = 0;
        heaviest = 0;
        allUnlisted = true;
    }

    void add(double value, byte status) {
        if (status == 0) {
            sum += value;
            measured++;
        } else {
            heaviest = Cells.both(heaviest, status);
        }
        allUnlisted &= status == NOT_LISTED;
    }

    private boolean hasResult() {
        return heaviest == 0 || rule != Missing.SKIP_IF_ANY && measured > 0;
    }

    /** Writes the sum, or the mean of those that are there. */
    void write(Cells to, int cell, boolean mean) {
        if (hasResult()) {
            to.set(cell, mean ? sum / measured : sum);
        } else if (rule == Missing.NEVER_SKIP && allUnlisted && !mean) {
            to.set(cell, 0);
        } else {
            to.absent(cell, heaviest);
        }
    }

    /** Writes this sum over another one's. */
    void writeQuotient(Tally below, Cells to, int cell) {
        if (hasResult()) {
            to.set(cell, sum / below.sum);
        } else {
            to.absent(cell, heaviest);
        }
    }
}
