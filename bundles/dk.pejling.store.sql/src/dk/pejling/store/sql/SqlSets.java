package dk.pejling.store.sql;

import dk.pejling.model.AreaGroup;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import java.util.List;

/** The cluster sets and groups of a store. */
final class SqlSets implements SetStore {
    private final SqlStore store;

    SqlSets(SqlStore store) {
        this.store = store;
    }

    @Override
    public List<Revision> clusterSets() throws StoreException {
        return store.read("Cannot read the cluster sets", open -> open.sets().newest()).stream()
                .filter(revision -> !revision.removed()).toList();
    }

    @Override
    public List<Revision> history(String id) throws StoreException {
        return store.read("Cannot read the cluster set " + id, open -> open.sets().history(id));
    }

    @Override
    public Revision save(ClusterSet set) throws StoreException {
        return store.change("Cannot save the cluster set " + set.id(), open -> {
            List<Revision> before = open.sets().history(set.id());
            if (!before.isEmpty() && !before.getLast().removed() && before.getLast().set().frozen().isPresent()) {
                throw new StoreException(Code.REFUSED, "The cluster set %s is frozen".formatted(set.id()), null);
            }
            Revision revision = SetTables.next(before, set, false, SqlStore.now());
            open.sets().insert(revision);
            return revision;
        });
    }

    @Override
    public boolean removeClusterSet(String id) throws StoreException {
        return store.change("Cannot remove the cluster set " + id, open -> {
            List<Revision> before = open.sets().history(id);
            boolean there = !before.isEmpty() && !before.getLast().removed();
            if (there) {
                open.sets().insert(SetTables.next(before, before.getLast().set(), true, SqlStore.now()));
            }
            return there;
        });
    }

    @Override
    public List<AreaGroup> groups() throws StoreException {
        return store.read("Cannot read the groups", open -> open.sets().groups());
    }

    @Override
    public void save(AreaGroup group) throws StoreException {
        store.change("Cannot save the group " + group.id(), open -> {
            open.sets().deleteGroup(group.id());
            open.sets().insert(group);
            return group;
        });
    }

    @Override
    public boolean removeGroup(String id) throws StoreException {
        return store.change("Cannot delete the group " + id, open -> open.sets().deleteGroup(id));
    }
}
