package dk.pejling.store.sql;

import dk.pejling.model.AreaGroup;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import java.util.List;

/** The cluster sets and groups of a store. */
final class SqlSets implements SetStore {
    private final SqlStore store;

    SqlSets(SqlStore store) {
        this.store = store;
    }

    @Override
    public List<Revision> clusterSets() throws StoreException {
        return store.read(StoreText.of("read.sets"), open -> open.sets().newest()).stream()
                .filter(revision -> !revision.removed()).toList();
    }

    @Override
    public List<Revision> history(String id) throws StoreException {
        return store.read(StoreText.of("read.set", id), open -> open.sets().history(id));
    }

    @Override
    public Revision save(ClusterSet set) throws StoreException {
        return store.change(StoreText.of("change.set", set.id()), open -> {
            List<Revision> before = open.sets().history(set.id());
            if (!before.isEmpty() && !before.getLast().removed() && before.getLast().set().frozen().isPresent()) {
                throw new StoreException(Code.REFUSED, StoreText.of("set.frozen", set.id(), before.getLast().set().frozen().get()), null);
            }
            Revision revision = SetTables.next(before, set, false, SqlStore.now());
            open.sets().insert(revision);
            return revision;
        });
    }

    @Override
    public boolean removeClusterSet(String id) throws StoreException {
        return store.change(StoreText.of("change.setRemove", id), open -> {
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
        return store.read(StoreText.of("read.groups"), open -> open.sets().groups());
    }

    @Override
    public void save(AreaGroup group) throws StoreException {
        store.change(StoreText.of("change.group", group.id()), open -> {
            open.sets().deleteGroup(group.id());
            open.sets().insert(group);
            return group;
        });
    }

    @Override
    public boolean removeGroup(String id) throws StoreException {
        return store.change(StoreText.of("change.groupRemove", id), open -> open.sets().deleteGroup(id));
    }
}
