package dk.pejling.store.derby;

import dk.pejling.model.AreaGroup;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The cluster sets and groups of a store; takes turns with everything else that uses its connection. */
final class DerbySets implements SetStore {
    private final Turn turn;
    private final Clock clock;

    /** Work on the tables. */
    @FunctionalInterface
    interface Work<T> {
        T on(SetTables tables) throws SQLException;
    }

    /** Runs work when nobody else uses the connection. */
    interface Turn {
        /** Reads. */
        <T> T read(Work<T> work) throws StoreException;

        /** Changes: all of it or nothing. */
        <T> T change(Work<T> work) throws StoreException;
    }

    DerbySets(Turn turn, Clock clock) {
        this.turn = turn;
        this.clock = clock;
    }

    @Override
    public List<Revision> clusterSets() throws StoreException {
        return turn.read(SetTables::newest).stream().filter(revision -> !revision.removed()).toList();
    }

    @Override
    public List<Revision> history(String id) throws StoreException {
        return turn.read(tables -> tables.history(id));
    }

    @Override
    public Revision save(ClusterSet set) throws StoreException {
        return turn.change(tables -> {
            List<Revision> before = tables.history(set.id());
            if (!before.isEmpty() && !before.getLast().removed() && before.getLast().set().frozen().isPresent()) {
                throw new IllegalArgumentException("The cluster set '%s' is frozen".formatted(set.id()));
            }
            Revision revision = SetTables.next(before, set, false, now());
            tables.insert(revision);
            return revision;
        });
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public boolean removeClusterSet(String id) throws StoreException {
        return turn.change(tables -> {
            List<Revision> before = tables.history(id);
            boolean there = !before.isEmpty() && !before.getLast().removed();
            if (there) {
                tables.insert(SetTables.next(before, before.getLast().set(), true, now()));
            }
            return there;
        });
    }

    @Override
    public List<AreaGroup> groups() throws StoreException {
        return turn.read(SetTables::groups);
    }

    @Override
    public void save(AreaGroup group) throws StoreException {
        turn.change(tables -> {
            tables.deleteGroup(group.id());
            tables.insert(group);
            return group;
        });
    }

    @Override
    public boolean removeGroup(String id) throws StoreException {
        return turn.change(tables -> tables.deleteGroup(id));
    }
}
