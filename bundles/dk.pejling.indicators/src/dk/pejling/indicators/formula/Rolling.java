package dk.pejling.indicators.formula;

import dk.pejling.model.Status;

/** What earlier periods make of columns: lags, and sums and means of several. */
final class Rolling {
    private static final byte NOT_LISTED = Status.NOT_LISTED.code();

    private final Grid grid;
    private final int periods;

    Rolling(Grid grid) {
        this.grid = grid;
        periods = grid.periods().size();
    }

    /**
     * Returns what stood some periods before.
     *
     * @param back how many; 0 for a year
     */
    Cells lag(Cells of, int back) {
        int count = back == 0 ? grid.periodsOfYear() : back;
        Cells made = new Cells(of.size());
        for (int cell = 0; cell < made.size(); cell++) {
            if (cell % periods >= count) {
                made.values[cell] = of.values[cell - count];
                made.statuses[cell] = of.statuses[cell - count];
            } else {
                made.absent(cell, NOT_LISTED);
            }
        }
        return made;
    }

    /** Returns how many periods are to be taken together at each period. */
    private int[] lengths(Span span) {
        return grid.periods().stream().mapToInt(span::length).toArray();
    }

    /**
     * Returns what the periods of a span make together.
     *
     * @param mean whether their mean, not their sum
     */
    Cells window(Cells of, Span span, Missing missing, boolean mean) {
        Cells made = new Cells(of.size());
        int[] lengths = lengths(span);
        Tally tally = new Tally(missing);
        for (int cell = 0, period = 0; cell < made.size(); cell++, period = cell % periods) {
            int first = cell - lengths[period] + 1;
            int status = lengths[period] > period + 1 ? 1 : 0;
            double sum = 0;
            for (int at = first; at <= cell && status == 0; at++) {
                status |= of.statuses[at];
                sum += of.values[at];
            }
            if (status == 0) {
                made.set(cell, mean ? sum / lengths[period] : sum);
            } else {
                collect(tally, of.values, of.statuses, cell, first, cell - period);
                tally.write(made, cell, mean);
            }
        }
        return made;
    }

    /** Adds up cells of which some are missing; before the first period nothing is listed. */
    private static void collect(Tally tally, double[] values, byte[] statuses, int cell, int first, int earliest) {
        tally.clear();
        for (int at = first; at <= cell; at++) {
            tally.add(at < earliest ? 0 : values[at], at < earliest ? NOT_LISTED : statuses[at]);
        }
    }

    /** Returns sum over sum; a period counts only where both parts have a number. */
    Cells rate(Cells above, Cells below, Span span, Missing missing) {
        Cells made = new Cells(above.size());
        byte[] statuses = new byte[made.size()];
        for (int cell = 0; cell < statuses.length; cell++) {
            statuses[cell] = Cells.both(above.statuses[cell], below.statuses[cell]);
        }
        int[] lengths = lengths(span);
        Tally numerators = new Tally(missing);
        Tally denominators = new Tally(missing);
        for (int cell = 0, period = 0; cell < made.size(); cell++, period = cell % periods) {
            int first = cell - lengths[period] + 1;
            int status = lengths[period] > period + 1 ? 1 : 0;
            double top = 0;
            double bottom = 0;
            for (int at = first; at <= cell && status == 0; at++) {
                status |= statuses[at];
                top += above.values[at];
                bottom += below.values[at];
            }
            if (status == 0) {
                made.set(cell, top / bottom);
            } else {
                collect(numerators, above.values, statuses, cell, first, cell - period);
                collect(denominators, below.values, statuses, cell, first, cell - period);
                numerators.writeQuotient(denominators, made, cell);
            }
        }
        return made;
    }

    /** Returns what the value of a span would be, were it a whole year. */
    Cells annualised(Cells of, Span span) {
        Cells made = new Cells(of.size());
        int year = grid.periodsOfYear();
        int[] lengths = lengths(span);
        for (int cell = 0; cell < made.size(); cell++) {
            if (of.statuses[cell] == 0) {
                made.set(cell, of.values[cell] * year / lengths[cell % periods]);
            } else {
                made.absent(cell, of.statuses[cell]);
            }
        }
        return made;
    }
}
