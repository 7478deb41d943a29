package dk.pejling.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom an area is set beside, resolved to its members.
 *
 * @param kind what the group is made by
 * @param name as it stands on paper
 * @param members nearest first for peers; holds the area itself only when {@code ownIn}
 * @param average how to average all points; empty leaves it to each measurement point
 * @param ownIn whether the area is one of the members
 */
public record Comparison(Kind kind, String name, List<Area> members, Optional<Average> average, boolean ownIn) {
    /** Copies the list. */
    public Comparison {
        members = List.copyOf(members);
    }

    /** What a group is made by. */
    public enum Kind {
        /** The nearest by framework conditions. */
        PEERS("peers"),
        /** The published figure of the whole country. */
        COUNTRY("country");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Returns the name used on the command line and in JSON. */
        public String id() {
            return id;
        }
    }
}
