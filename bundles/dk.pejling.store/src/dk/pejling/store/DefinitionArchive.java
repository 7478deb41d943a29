package dk.pejling.store;

import java.util.List;
import java.util.Optional;

/**
 * Copies of what numbers were made with, found by their content, and what people said about numbers, found by its kind. Nothing
 * in it changes or goes.
 */
public interface DefinitionArchive {
    /** Keeps copies; one that is there already stays as it is. */
    void keep(List<KeptDefinition> definitions) throws StoreException;

    /**
     * Returns the copy with this SHA-256, empty when there is none.
     *
     * @throws StoreException if it cannot be read, or is damaged
     */
    Optional<KeptDefinition> find(String hash) throws StoreException;

    /**
     * Keeps something under a name that nothing of its kind has; workbenches on the same store hear of it.
     *
     * @return false if something of this kind has the name; it stays as it is
     */
    boolean keepNamed(KeptDefinition definition) throws StoreException;

    /** Returns everything of a kind, what was kept first first. */
    List<KeptDefinition> ofKind(String kind) throws StoreException;
}
