package dk.pejling.store;

import dk.pejling.model.AreaGroup;
import dk.pejling.model.ClusterSet;
import java.time.Instant;
import java.util.List;

/**
 * Keeps cluster sets and saved groups of municipalities.
 *
 * <p>Nothing that numbers may have been made with goes: every saving of a cluster set adds a revision. Safe for use by
 * several threads.
 */
public interface SetStore {
    /**
     * One saving of a cluster set.
     *
     * @param number from 1
     * @param saved when
     * @param removed whether it says that the set is no longer wanted
     * @param set the set as saved
     */
    record Revision(int number, Instant saved, boolean removed, ClusterSet set) {
    }

    /** Returns the newest revision of every set that is not removed, by id. */
    List<Revision> clusterSets() throws StoreException;

    /** Returns everything that was ever saved under an id, the oldest first; empty when nothing was. */
    List<Revision> history(String id) throws StoreException;

    /**
     * Saves a set; one of the same id becomes an older revision of it.
     *
     * @throws StoreException if it failed, with {@link StoreException.Code#REFUSED} if a frozen set has that id; nothing is
     *     stored then
     */
    Revision save(ClusterSet set) throws StoreException;

    /**
     * Takes a set out of the list; its revisions stay.
     *
     * @return whether there was one
     */
    boolean removeClusterSet(String id) throws StoreException;

    /** Returns the saved groups, by id. */
    List<AreaGroup> groups() throws StoreException;

    /** Saves a group in the place of one with the same id, if there is one. */
    void save(AreaGroup group) throws StoreException;

    /**
     * Deletes a saved group.
     *
     * @return whether there was one
     */
    boolean removeGroup(String id) throws StoreException;
}
