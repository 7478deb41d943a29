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
 * @param choice how it was asked for, such as {@code peers} or {@code group:seks-byer}
 */
public record Comparison(Kind kind, String name, List<Area> members, Optional<Average> average, boolean ownIn, String choice) {
    /** Copies the list. */
    public Comparison {
        members = List.copyOf(members);
    }

    /** Makes a comparison that is asked for by its kind alone. */
    public Comparison(Kind kind, String name, List<Area> members, Optional<Average> average, boolean ownIn) {
        this(kind, name, members, average, ownIn, kind.id());
    }

    /** What a group is made by. */
    public enum Kind {
        /** The nearest by framework conditions. */
        PEERS("peers"),
        /** Those in the same cluster of a set that applies that day. */
        CLUSTER("cluster"),
        /** Those in the same region. */
        REGION("region"),
        /** A hand-picked or ready group. */
        GROUP("group"),
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
