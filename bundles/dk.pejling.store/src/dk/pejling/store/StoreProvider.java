package dk.pejling.store;

import dk.pejling.model.LocalText;
import java.nio.file.Path;
import java.util.List;

/** Opens stores; one service per kind of database. */
public interface StoreProvider {
    /** Returns whether this is the kind of database that a place means. */
    boolean accepts(StorePlace place);

    /**
     * Opens a store, making it when there is none.
     *
     * @throws StoreException if it cannot be opened
     */
    ObservationStore open(StorePlace place) throws StoreException;

    /** Opens the store in the folder of a home, as {@link #open(StorePlace)} does. */
    default ObservationStore open(Path home) throws StoreException {
        return open(StorePlace.in(home));
    }

    /**
     * Looks at a backup: whether every file in it is whole, and it makes a store that is well.
     *
     * @param backup folder that {@link StoreUpkeep#backup} made
     * @param place of the store it could become; its home is room for a trial, its password opens the copy
     * @return a sentence for each damage, none when all is well
     * @throws StoreException if it cannot be looked at
     */
    List<LocalText> verify(Path backup, StorePlace place) throws StoreException;

    /**
     * Encrypts the files of a store that nobody has open, or gives an encrypted one another password. When it is interrupted
     * the store is of the one kind or the other.
     *
     * @param place of the store; its password is that of now, if there is one
     * @param password from now on
     * @return the folders of copies made before, which are as readable as the store was
     * @throws StoreException with {@link StoreException.Code#REFUSED} if there is no store, or it is not for us to encrypt
     */
    default List<String> encrypt(StorePlace place, String password) throws StoreException {
        throw new StoreException(StoreException.Code.REFUSED, StoreText.of("encrypt.server"), null);
    }

    /**
     * Makes a store from a backup, after looking at its checksums.
     *
     * @param place where there is no store yet
     * @throws StoreException with {@link StoreException.Code#REFUSED} if there is one, or the folder is no whole backup; nothing
     *     is made then
     */
    void restore(Path backup, StorePlace place) throws StoreException;
}
