package dk.pejling.workspace;

import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to compare with, as a user says it: not yet resolved to members.
 *
 * @param kind what the group is made by
 * @param name which set or group; for a cluster empty when there is only one set to choose, for the other kinds empty
 * @param average how to average all points; empty leaves it to each
 * @param ownIn whether the area is a member of its own group
 */
public record ComparisonChoice(Comparison.Kind kind, Optional<String> name, Optional<Average> average, boolean ownIn) {
    /** Refuses a group without a name. */
    public ComparisonChoice {
        Objects.requireNonNull(name, "name");
        if (kind == Comparison.Kind.GROUP && name.isEmpty()) {
            throw new IllegalArgumentException("Which group?");
        }
    }

    /**
     * Reads {@code peers}, {@code cluster}, {@code cluster:SET}, {@code region}, {@code country} or {@code group:NAME}.
     *
     * @return the choice; empty when the text is none
     */
    public static Optional<ComparisonChoice> parse(String text, Optional<Average> average, boolean ownIn) {
        int colon = text.indexOf(':');
        String kind = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        Optional<String> name = colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1).strip());
        for (Comparison.Kind one : Comparison.Kind.values()) {
            if (one.id().equals(kind) && allows(one, name)) {
                return Optional.of(new ComparisonChoice(one, name, average, ownIn));
            }
        }
        return Optional.empty();
    }

    private static boolean allows(Comparison.Kind kind, Optional<String> name) {
        boolean named = name.filter(one -> !one.isEmpty()).isPresent();
        return switch (kind) {
            case GROUP -> named;
            case CLUSTER -> named || name.isEmpty();
            case PEERS, REGION, COUNTRY -> name.isEmpty();
        };
    }

    /** Returns the text that {@link #parse} reads. */
    public String text() {
        return name.map(one -> kind.id() + ":" + one).orElse(kind.id());
    }
}
