package dk.pejling.store;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What goes together with erased figures, of that which people kept beside them.
 *
 * @param kinds of definitions to be looked at
 * @param rest what stays of one: the same, less of it, or nothing
 */
public record Redaction(Set<String> kinds, Function<KeptDefinition, Optional<KeptDefinition>> rest) {
    /** Everything stays. */
    public static final Redaction NONE = new Redaction(Set.of(), Optional::of);

    /** Copies the set. */
    public Redaction {
        kinds = Set.copyOf(kinds);
    }
}
