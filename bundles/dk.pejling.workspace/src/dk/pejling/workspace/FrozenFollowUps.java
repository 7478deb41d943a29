package dk.pejling.workspace;

import dk.pejling.indicators.frozen.FrozenFile;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Slug;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionText;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Frozen follow-ups, kept in the store and never written twice. */
public final class FrozenFollowUps {
    /** Their kind in the store, and what their names begin with. */
    static final String KIND = "frozen";

    private static final String ENDING = ".json";

    private FrozenFollowUps() {
    }

    /**
     * Keeps a follow-up under the slug of its name.
     *
     * @return false if there is one of this name; it stays as it is
     * @throws StoreException if it cannot be kept; there is no part of it then
     */
    public static boolean keep(DefinitionArchive archive, FrozenFollowUp frozen) throws StoreException {
        return archive.keepNamed(KeptDefinition.of(KIND, KIND + "/" + Slug.of(frozen.name()) + ENDING,
                DefinitionText.of(FrozenFile.content(frozen))));
    }

    /**
     * Reads all frozen follow-ups, by the slug of the name.
     *
     * @param problems takes what cannot be read
     */
    public static Map<String, FrozenFollowUp> read(DefinitionArchive archive, List<DefinitionException> problems) throws StoreException {
        Map<String, FrozenFollowUp> all = new TreeMap<>();
        for (KeptDefinition one : archive.ofKind(KIND)) {
            try {
                all.put(one.name().substring(KIND.length() + 1, one.name().length() - ENDING.length()),
                        FrozenFile.read(one.name(), new ByteArrayInputStream(one.content())));
            } catch (DefinitionException e) {
                problems.add(e);
            } catch (IOException e) {
                throw new UncheckedIOException("Bytes in memory can be read", e);
            }
        }
        return all;
    }
}
