package dk.pejling.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which target groups and measurement points exist, in the order in which they are printed.
 *
 * @param targetGroups all target groups
 * @param points all points; ids are unique
 */
public record Catalogue(List<TargetGroup> targetGroups, List<MeasurementPoint> points) {
    /** Copies the lists and refuses two points of one id. */
    public Catalogue {
        targetGroups = List.copyOf(targetGroups);
        points = List.copyOf(points);
        Set<String> ids = new HashSet<>();
        for (MeasurementPoint point : points) {
            if (!ids.add(point.id())) {
                throw new IllegalArgumentException("Two measurement points have the id " + point.id());
            }
        }
    }

    /**
     * Returns this catalogue with those of another added at the end.
     *
     * @throws IllegalArgumentException if both have a point of one id
     */
    public Catalogue with(Catalogue layer) {
        List<TargetGroup> groups = new ArrayList<>(targetGroups);
        layer.targetGroups.stream().filter(group -> targetGroup(group.id()).isEmpty()).forEach(groups::add);
        List<MeasurementPoint> all = new ArrayList<>(points);
        all.addAll(layer.points);
        return new Catalogue(groups, all);
    }

    /** Returns the target group of an id; case does not matter. */
    public Optional<TargetGroup> targetGroup(String id) {
        return targetGroups.stream().filter(group -> group.id().equalsIgnoreCase(id)).findFirst();
    }

    /** Returns the point of an id; case does not matter. */
    public Optional<MeasurementPoint> point(String id) {
        return points.stream().filter(point -> point.id().equalsIgnoreCase(id)).findFirst();
    }

    /** Returns the points of a scorecard: those of the target group, then those shown beside for comparison. */
    public List<MeasurementPoint> pointsOf(TargetGroup group) {
        List<MeasurementPoint> rows = new ArrayList<>();
        points.stream().filter(point -> point.targetGroup().equals(group.id())).forEach(rows::add);
        points.stream().filter(point -> point.besides().contains(group.id())).forEach(rows::add);
        return List.copyOf(rows);
    }
}
