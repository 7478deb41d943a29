package dk.pejling.store;

import java.util.List;
import java.util.Optional;

/** Copies of what numbers were made with, found by their content. Nothing in it changes or goes. */
public interface DefinitionArchive {
    /** Keeps copies; one that is there already stays as it is. */
    void keep(List<KeptDefinition> definitions) throws StoreException;

    /**
     * Returns the copy with this SHA-256, empty when there is none.
     *
     * @throws StoreException if it cannot be read, or is damaged
     */
    Optional<KeptDefinition> find(String hash) throws StoreException;
}
