package dk.pejling.workspace;

import dk.pejling.model.AreaGroup;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import java.util.List;

/** Cluster sets and groups of a shared store: a change waits its turn, so that a reader's answers belong together. */
final class SharedSets implements SetStore {
    private final SetStore sets;
    private final Changes changes;

    /** Runs a change when it is its turn. */
    @FunctionalInterface
    interface Changes {
        <T> T run(Turns.Publishing<T> work) throws StoreException;
    }

    SharedSets(SetStore sets, Changes changes) {
        this.sets = sets;
        this.changes = changes;
    }

    @Override
    public List<Revision> clusterSets() throws StoreException {
        return sets.clusterSets();
    }

    @Override
    public List<Revision> history(String id) throws StoreException {
        return sets.history(id);
    }

    @Override
    public Revision save(ClusterSet set) throws StoreException {
        return changes.run(() -> sets.save(set));
    }

    @Override
    public boolean removeClusterSet(String id) throws StoreException {
        return changes.run(() -> sets.removeClusterSet(id));
    }

    @Override
    public List<AreaGroup> groups() throws StoreException {
        return sets.groups();
    }

    @Override
    public void save(AreaGroup group) throws StoreException {
        changes.run(() -> {
            sets.save(group);
            return group;
        });
    }

    @Override
    public boolean removeGroup(String id) throws StoreException {
        return changes.run(() -> sets.removeGroup(id));
    }
}
