package dk.pejling.store.sql;

import dk.pejling.model.Measure;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.Delta;
import dk.pejling.store.Overlay;
import dk.pejling.store.StagedTable;
import dk.pejling.store.Vintage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vintages of one table lying over each other. Segments hold what each changes in the whole stack, withdrawn vintages
 * included; what some of them say without the others is made of what each says in full.
 */
final class Layers {
    private final VintageTables tables;

    Layers(VintageTables tables) {
        this.tables = tables;
    }

    /** Returns what all vintages of a stack say of a measure, the last on top; a column that nobody else holds. */
    Column overlay(String measure, int dimensions, List<Vintage> stack) throws SQLException {
        return overlay(measure, dimensions, stack, Set.copyOf(stack));
    }

    /**
     * Returns what some vintages of a stack say of a measure. Origins are places among the chosen ones.
     *
     * @param stack all vintages up to the last chosen one or beyond, the last on top
     * @param chosen those that count
     */
    Column overlay(String measure, int dimensions, List<Vintage> stack, Set<Vintage> chosen) throws SQLException {
        Column known = new Column(Axes.empty(dimensions));
        Column whole = null;
        int origin = 0;
        for (Vintage vintage : stack.subList(0, lastOf(stack, chosen) + 1)) {
            Axes coverage = tables.coverage(vintage);
            Delta delta = tables.delta(vintage, measure);
            if (whole == null && !chosen.contains(vintage)) {
                whole = Overlay.over(known, known.axes());
            }
            if (whole != null) {
                whole = Overlay.apply(whole, coverage, delta, 0);
            }
            if (chosen.contains(vintage)) {
                Delta own = whole == null ? delta : Overlay.changes(known, Overlay.over(whole, coverage));
                known = Overlay.apply(known, coverage, own, origin++);
            }
        }
        return known;
    }

    private static int lastOf(List<Vintage> stack, Set<Vintage> chosen) {
        int last = stack.size() - 1;
        while (last >= 0 && !chosen.contains(stack.get(last))) {
            last--;
        }
        return last;
    }

    /** Returns which cells a table changes when it lies on top of some vintages of a stack. */
    Map<String, Delta> changes(StagedTable staged, List<Vintage> stack, Set<Vintage> chosen) throws SQLException {
        Map<String, Delta> deltas = new LinkedHashMap<>();
        List<Measure> measures = staged.table().measures();
        for (int i = 0; i < measures.size(); i++) {
            Column below = overlay(measures.get(i).id(), measures.get(i).dimensions().size(), stack, chosen);
            // Refuses a grid that could be published and not be read.
            below.axes().union(staged.axes());
            deltas.put(measures.get(i).id(), Overlay.changes(below, staged.columns().get(i)));
        }
        return deltas;
    }

    /**
     * Gives the vintages above a new one other changed cells, so that each still says of its coverage what it said.
     *
     * @param coverage of the new vintage
     * @param deltas its changed cells
     * @param below those under it, the last on top
     * @param above those over it, the lowest first
     */
    void rebaseOnto(Axes coverage, Map<String, Delta> deltas, List<Vintage> below, List<Vintage> above) throws SQLException {
        List<Vintage> touched = touched(coverage, above);
        Map<Vintage, Map<String, Delta>> rebased = new LinkedHashMap<>();
        for (Map.Entry<String, Delta> entry : deltas.entrySet()) {
            Column before = overlay(entry.getKey(), coverage.members().size(), below);
            Column after = Overlay.apply(overlay(entry.getKey(), coverage.members().size(), below), coverage, entry.getValue(), 0);
            rebase(entry.getKey(), before, after, touched, rebased);
        }
        replace(rebased);
    }

    /**
     * Gives the vintages above one that goes other changed cells, so that each still says of its coverage what it said.
     *
     * @param gone the vintage whose figures are about to be deleted
     */
    void rebaseWithout(Vintage gone, List<Vintage> below, List<Vintage> above) throws SQLException {
        Axes coverage = tables.coverage(gone);
        List<Vintage> touched = touched(coverage, above);
        Map<Vintage, Map<String, Delta>> rebased = new LinkedHashMap<>();
        for (String measure : tables.measures(gone.table())) {
            Column before = Overlay.apply(overlay(measure, coverage.members().size(), below), coverage, tables.delta(gone, measure), 0);
            Column after = overlay(measure, coverage.members().size(), below);
            rebase(measure, before, after, touched, rebased);
        }
        replace(rebased);
    }

    private void rebase(String measure, Column before, Column after, List<Vintage> touched,
            Map<Vintage, Map<String, Delta>> rebased) throws SQLException {
        Column as = before;
        Column to = after;
        for (Vintage vintage : touched) {
            Axes coverage = tables.coverage(vintage);
            as = Overlay.apply(as, coverage, tables.delta(vintage, measure), 0);
            Delta delta = Overlay.changes(to, Overlay.over(as, coverage));
            to = Overlay.apply(to, coverage, delta, 0);
            rebased.computeIfAbsent(vintage, key -> new LinkedHashMap<>()).put(measure, delta);
        }
    }

    private void replace(Map<Vintage, Map<String, Delta>> rebased) throws SQLException {
        for (Map.Entry<Vintage, Map<String, Delta>> entry : rebased.entrySet()) {
            tables.replace(entry.getKey(), entry.getValue());
        }
    }

    /**
     * Returns those through which a vintage shows: up to the first that covers all of it. Not only the next one: a cell that
     * it does not cover shows the vintage to those above it.
     */
    private List<Vintage> touched(Axes axes, List<Vintage> above) throws SQLException {
        List<Vintage> touched = new ArrayList<>();
        for (Vintage vintage : above) {
            touched.add(vintage);
            Axes coverage = tables.coverage(vintage);
            if (coverage.union(axes).equals(coverage)) {
                break;
            }
        }
        return touched;
    }
}
