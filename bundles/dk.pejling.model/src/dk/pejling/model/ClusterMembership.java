package dk.pejling.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One municipality in one cluster for some time; also one that has been merged into another since.
 *
 * @param area the municipality
 * @param cluster name of the cluster, as the source writes it
 * @param targetGroup id of the target group it holds for; empty for all that the set says nothing else about
 * @param from first day; empty when it always was so
 * @param to last day; empty when it still is so
 */
public record ClusterMembership(Area area, String cluster, Optional<String> targetGroup, Optional<LocalDate> from,
        Optional<LocalDate> to) {
    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if it ends before it begins, the cluster has no name, or the area is no municipality
     */
    public ClusterMembership {
        Objects.requireNonNull(targetGroup, "targetGroup");
        if (cluster.isBlank()) {
            throw new IllegalArgumentException("The cluster of %s has no name".formatted(area.name()));
        }
        if (area.kind() != AreaKind.MUNICIPALITY && area.kind() != AreaKind.FORMER) {
            throw new IllegalArgumentException(area.name() + " is no municipality");
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("%s is in %s from %s to %s".formatted(area.name(), cluster, from.get(), to.get()));
        }
    }

    /** Returns a membership for every target group, without end in either direction. */
    public static ClusterMembership of(Area area, String cluster) {
        return new ClusterMembership(area, cluster, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !from.orElse(LocalDate.MIN).isAfter(day) && !to.orElse(LocalDate.MAX).isBefore(day);
    }

    /** Returns whether there is a day on which this and another membership of the same area and target group both hold. */
    public boolean clashesWith(ClusterMembership other) {
        return area.equals(other.area) && targetGroup.equals(other.targetGroup)
                && !from.orElse(LocalDate.MIN).isAfter(other.to.orElse(LocalDate.MAX))
                && !other.from.orElse(LocalDate.MIN).isAfter(to.orElse(LocalDate.MAX));
    }

    ClusterMembership until(LocalDate last) {
        return new ClusterMembership(area, cluster, targetGroup, from, Optional.of(last));
    }

    ClusterMembership since(LocalDate first) {
        return new ClusterMembership(area, cluster, targetGroup, Optional.of(first), to);
    }
}
