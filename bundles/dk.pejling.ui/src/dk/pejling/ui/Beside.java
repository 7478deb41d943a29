package dk.pejling.ui;

import dk.pejling.model.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a municipality is set beside.
 *
 * @param kind what the group is made by
 * @param set id of the cluster set, for clusters alone
 */
public record Beside(Comparison.Kind kind, Optional<String> set) {
    private static final String SEPARATOR = ":";

    /** Refuses clusters of no set, and a set for anything else. */
    public Beside {
        Objects.requireNonNull(kind, "kind");
        if (set.isPresent() != (kind == Comparison.Kind.CLUSTER)) {
            throw new IllegalArgumentException("%s with %s".formatted(kind, set));
        }
    }

    /** Returns a group that needs no name. */
    public static Beside of(Comparison.Kind kind) {
        return new Beside(kind, Optional.empty());
    }

    /** Returns the own cluster of a set. */
    public static Beside cluster(String set) {
        return new Beside(Comparison.Kind.CLUSTER, Optional.of(set));
    }

    /** Returns what there is to choose from: the nearest, the country, and the cluster sets by their ids. */
    public static List<Beside> all(List<String> sets) {
        List<Beside> all = new ArrayList<>(List.of(of(Comparison.Kind.PEERS), of(Comparison.Kind.COUNTRY)));
        sets.forEach(set -> all.add(cluster(set)));
        return all;
    }

    /** Returns it in one word, to be remembered. */
    public String text() {
        return set.map(id -> kind.name() + SEPARATOR + id).orElse(kind.name());
    }

    /**
     * Returns what a word says.
     *
     * @throws IllegalArgumentException if it says nothing
     */
    public static Beside parse(String text) {
        int at = text.indexOf(SEPARATOR);
        return at < 0 ? of(Comparison.Kind.valueOf(text)) : new Beside(Comparison.Kind.valueOf(text.substring(0, at)),
                Optional.of(text.substring(at + 1)));
    }
}
