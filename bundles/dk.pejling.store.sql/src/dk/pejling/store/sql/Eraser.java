package dk.pejling.store.sql;

import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.Delta;
import dk.pejling.store.Erasure;
import dk.pejling.store.Overlay;
import dk.pejling.store.Vintage;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites the vintages of a table without some of their figures. Two stacks grow side by side, one of what was and one of what
 * stays; each vintage is kept as what it changes in the second one.
 */
final class Eraser {
    private final VintageTables tables;
    private final Erasure erasure;

    Eraser(VintageTables tables, Erasure erasure) {
        this.tables = tables;
        this.erasure = erasure;
    }

    /**
     * Erases; the caller commits.
     *
     * @param stack all vintages of the table that are not deleted, the last on top
     * @return how many of them said something of what is erased
     */
    int erase(List<Vintage> stack) throws SQLException {
        int touched = 0;
        for (Vintage vintage : stack) {
            Axes coverage = tables.coverage(vintage);
            touched += erasure.rest(coverage).equals(coverage) ? 0 : 1;
        }
        if (touched > 0) {
            rewrite(stack, tables.measures(erasure.table()));
        }
        return touched;
    }

    private void rewrite(List<Vintage> stack, List<String> measures) throws SQLException {
        Map<String, Column> were = new LinkedHashMap<>();
        Map<String, Column> stay = new LinkedHashMap<>();
        for (Vintage vintage : stack) {
            Axes coverage = tables.coverage(vintage);
            Axes rest = erasure.rest(coverage);
            Map<String, Delta> deltas = new LinkedHashMap<>();
            for (String measure : measures) {
                Column empty = new Column(Axes.empty(coverage.members().size()));
                Column was = Overlay.apply(were.getOrDefault(measure, empty), coverage, tables.delta(vintage, measure), 0);
                Column below = stay.getOrDefault(measure, new Column(Axes.empty(coverage.members().size())));
                Delta delta = Overlay.changes(below, Overlay.over(was, rest));
                were.put(measure, was);
                stay.put(measure, Overlay.apply(below, rest, delta, 0));
                deltas.put(measure, delta);
            }
            tables.clear(vintage);
            tables.rewrite(vintage, rest, deltas, !rest.equals(coverage));
        }
    }
}
