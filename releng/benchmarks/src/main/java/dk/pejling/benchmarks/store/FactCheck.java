package dk.pejling.benchmarks.store;

import dk.pejling.store.Column;
import dk.pejling.store.GroupSums;

/** The checksum of a large table: what every way of reading it must agree on. Another seed moves it. */
final class FactCheck {
    private FactCheck() {
    }

    /** Returns the checksum of what was read: sums are exact, counts in persons and shares in tenths of a per cent. */
    static double of(long persons, long tenths, long withheld) {
        return persons + 3.0 * tenths + 7.0 * withheld;
    }

    /** Returns the checksum of staged or stored columns. */
    static double of(Column persons, Column shares) {
        long[] withheld = {0};
        for (Column column : new Column[] {persons, shares}) {
            column.countListed().forEach((status, count) -> withheld[0] += status.code() == 0 ? 0 : count);
        }
        return of(Math.round(GroupSums.of(persons).total()), Math.round(10 * GroupSums.of(shares).total()), withheld[0]);
    }
}
