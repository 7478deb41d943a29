package dk.pejling.store;

import dk.pejling.model.LocalText;
import dk.pejling.model.TableDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What is done to a store as a whole. Every change is one transaction and leaves an event. Safe for use by several threads. */
public interface StoreUpkeep {
    /** Returns all vintages that ever were: by table, then in the order in which they lie over each other. */
    List<VintageState> states() throws StoreException;

    /** Returns what was done, the latest last. */
    List<StoreEvent> journal() throws StoreException;

    /**
     * Returns what a vintage speaks of: all its periods × areas × members.
     *
     * @throws StoreException with {@link StoreException.Code#REFUSED} if there is none, or it is deleted
     */
    Axes coverage(String vintage) throws StoreException;

    /**
     * Undoes the publishing of a vintage: from now on the store answers as if it had never been there. It is kept, so that
     * what was made of it can be reproduced.
     *
     * @throws StoreException with {@link StoreException.Code#REFUSED} if it does not count now
     */
    void withdraw(String vintage, String reason) throws StoreException;

    /**
     * Lets a vintage count again.
     *
     * @throws StoreException with {@link StoreException.Code#REFUSED} if it is not withdrawn
     */
    void reinstate(String vintage, String reason) throws StoreException;

    /**
     * Deletes the figures of a vintage for good, its coverage included. What others say stays as it is; what was made of it
     * can no longer be reproduced. That it was there stays known, and its id is never given again.
     *
     * @throws StoreException with {@link StoreException.Code#REFUSED} if there is none, or it is deleted already
     */
    void delete(String vintage, String reason) throws StoreException;

    /**
     * Erases figures from all vintages for good, withdrawn ones too, with the names of what they were about, down to the
     * files of the database; copies made from now on do not hold them. The event says how many vintages and documents were
     * touched and never what was erased. What was made of those vintages is no longer reproduced, and what plug-ins computed from
     * the table goes with it.
     *
     * @param redaction what goes with it of that which people kept
     * @return the folders of copies made before, which still hold what was erased: somebody must see to them
     * @throws StoreException with {@link StoreException.Code#REFUSED} if no vintage says anything of that, and nothing goes with it
     */
    List<String> erase(Erasure erasure, Redaction redaction, String reason) throws StoreException;

    /**
     * Deletes vintages for good, as {@link #delete} does, and erases them down to the files of the database, as
     * {@link #erase(Erasure, Redaction, String)} does.
     *
     * @param vintages ids; withdrawn ones too
     * @param redaction what goes with them of that which people kept
     * @return the folders of copies made before
     * @throws StoreException with {@link StoreException.Code#REFUSED} if one of them is not there or is deleted; none is then
     */
    List<String> eraseVintages(Set<String> vintages, Redaction redaction, String reason) throws StoreException;

    /** Returns what there is to know. */
    StoreInfo info() throws StoreException;

    /**
     * Looks for damage: the database's own tables, checksums of all figures, and the content of every vintage against the hash
     * it was published under.
     *
     * @param tables of which contents are compared with their hashes; vintages of others are only read
     * @return a sentence for each damage, none when all is well
     * @throws StoreException if it cannot be looked for
     */
    List<LocalText> check(List<TableDefinition> tables) throws StoreException;

    /**
     * Copies the whole store into a new folder, with checksums, while it is in use.
     *
     * @param folder absolute; does not exist or is empty
     * @throws StoreException with {@link StoreException.Code#REFUSED} if it holds anything; whatever happens, a folder without
     *     its list of checksums is no backup
     */
    void backup(Path folder) throws StoreException;

    /** What a user of a shared database may do. */
    enum Right {
        /** Read everything, and keep copies of definitions. */
        READ,
        /** Also publish and undo. */
        PUBLISH,
        /** Also delete. Who made the store owns it, and alone brings its tables to a newer version. */
        ADMIN
    }

    /**
     * Gives a user of the database exactly one right.
     *
     * @throws StoreException with {@link StoreException.Code#REFUSED} if the database has no users of its own
     */
    void grant(String user, Right right) throws StoreException;
}
