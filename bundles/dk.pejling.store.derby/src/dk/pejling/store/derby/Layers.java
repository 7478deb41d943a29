package dk.pejling.store.derby;

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

/** The vintages of one table lying over each other. */
final class Layers {
    private final VintageTables tables;

    Layers(VintageTables tables) {
        this.tables = tables;
    }

    /** Returns what is known of a measure from these vintages, the last on top; a column that nobody else holds. */
    Column overlay(Measure measure, List<Vintage> vintages) throws SQLException {
        Column column = new Column(Axes.empty(measure.dimensions().size()));
        for (int i = 0; i < vintages.size(); i++) {
            Vintage vintage = vintages.get(i);
            column = Overlay.apply(column, tables.coverage(vintage), tables.delta(vintage, measure), i);
        }
        return column;
    }

    /** Returns which cells a table changes when it lies on top of these vintages. */
    Map<Measure, Delta> changes(StagedTable staged, List<Vintage> below) throws SQLException {
        List<Measure> measures = staged.table().measures();
        Map<Measure, Delta> deltas = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            deltas.put(measures.get(i), Overlay.changes(overlay(measures.get(i), below), staged.columns().get(i)));
        }
        return deltas;
    }

    /**
     * Gives the vintages above a new one other changed cells, so that each still says of its coverage what it said.
     *
     * <p>Not only the next one: a cell that it does not cover shows the new vintage to those above it.
     *
     * @param deltas the changed cells of the new vintage
     * @param below those under it, the last on top
     * @param above those over it, the lowest first
     */
    void rebase(StagedTable staged, Map<Measure, Delta> deltas, List<Vintage> below, List<Vintage> above) throws SQLException {
        List<Vintage> touched = touched(staged.axes(), above);
        if (touched.isEmpty()) {
            return;
        }
        Map<Vintage, Map<Measure, Delta>> rebased = new LinkedHashMap<>();
        for (Measure measure : staged.table().measures()) {
            Column before = overlay(measure, below);
            Column after = Overlay.apply(overlay(measure, below), staged.axes(), deltas.get(measure), 0);
            for (Vintage vintage : touched) {
                Axes coverage = tables.coverage(vintage);
                before = Overlay.apply(before, coverage, tables.delta(vintage, measure), 0);
                Delta delta = Overlay.changes(after, Overlay.over(before, coverage));
                after = Overlay.apply(after, coverage, delta, 0);
                rebased.computeIfAbsent(vintage, key -> new LinkedHashMap<>()).put(measure, delta);
            }
        }
        for (Map.Entry<Vintage, Map<Measure, Delta>> entry : rebased.entrySet()) {
            tables.replace(entry.getKey(), entry.getValue());
        }
    }

    /** Returns those through which a new vintage may show: up to the first that covers all of it. */
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
