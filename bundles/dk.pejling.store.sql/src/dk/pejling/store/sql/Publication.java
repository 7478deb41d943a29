package dk.pejling.store.sql;

import dk.pejling.store.Column;
import dk.pejling.store.Delta;
import dk.pejling.store.ObservationStore.Published;
import dk.pejling.store.OpenCells;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.Vintage;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Publishes one table into an open database; the caller commits. */
final class Publication {
    private final Database open;
    private final StagedTable staged;
    private final LocalDate day;
    private final List<Vintage> below = new ArrayList<>();
    private final List<Vintage> above = new ArrayList<>();
    private final Set<Vintage> counting = new HashSet<>();
    private final List<Vintage> sameDay = new ArrayList<>();

    Publication(Database open, StagedTable staged) throws SQLException {
        this.open = open;
        this.staged = staged;
        day = staged.retrieved();
        for (VintageState one : open.tables().states()) {
            if (one.vintage().table().equals(staged.table().id())) {
                place(one);
            }
        }
    }

    private void place(VintageState one) {
        Vintage vintage = one.vintage();
        if (vintage.retrieved().equals(day)) {
            sameDay.add(vintage);
        }
        if (one.state() != State.DELETED) {
            (vintage.retrieved().isAfter(day) ? above : below).add(vintage);
        }
        if (one.state() == State.PUBLISHED) {
            counting.add(vintage);
        }
    }

    Published run() throws SQLException {
        String hash = staged.contentHash();
        Set<Vintage> countingBelow = new HashSet<>(below);
        countingBelow.retainAll(counting);
        Map<String, Delta> changes = open.layers().changes(staged, below, countingBelow);
        int cells = changes.values().stream().mapToInt(Delta::size).sum();
        Optional<Vintage> same = sameDay.stream()
                .filter(vintage -> counting.contains(vintage) && vintage.contentHash().equals(hash)).findFirst();
        if (same.isPresent() && cells == 0) {
            return new Published(same.get(), false);
        }
        Vintage vintage = new Vintage(id(), staged.table().id(), day, SqlStore.now(), open.tables().nextSequence(), cells, hash);
        Map<String, Delta> stored = countingBelow.size() == below.size() ? changes : inTheWholeStack(countingBelow);
        int openCells = staged.columns().stream().mapToInt(OpenCells::count).sum();
        open.tables().insert(vintage, openCells, staged.axes(), stored);
        open.layers().rebaseOnto(staged.axes(), stored, below, above);
        open.journal().add(vintage.published(), Action.PUBLISH, vintage.id(), "");
        return new Published(vintage, true);
    }

    /** Deleted ones count: an id is never given again. */
    private String id() {
        return staged.table().id() + "@" + day + (sameDay.isEmpty() ? "" : "." + (sameDay.size() + 1));
    }

    /** An open cell keeps what was known without the withdrawn vintages, so it is no longer open to the stack with them. */
    private Map<String, Delta> inTheWholeStack(Set<Vintage> countingBelow) throws SQLException {
        List<Column> filled = new ArrayList<>();
        for (int i = 0; i < staged.columns().size(); i++) {
            filled.add(OpenCells.filled(staged.columns().get(i), open.layers().overlay(staged.table().measures().get(i).id(),
                    staged.table().dimensions().size(), below, countingBelow)));
        }
        return open.layers().changes(new StagedTable(staged.table(), day, filled), below, Set.copyOf(below));
    }
}
