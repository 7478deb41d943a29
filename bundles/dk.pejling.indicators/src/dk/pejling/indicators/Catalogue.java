package dk.pejling.indicators;

import dk.pejling.indicators.formula.Formula;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which target groups and measurement points exist, in the order in which they are printed.
 *
 * @param targetGroups all target groups
 * @param points all points; ids are unique
 * @param schemes the ways to divide citizens into target groups
 * @param types the types of indicators
 * @param constants what formulas may name beside measures and points
 * @param scheme id of the scheme in use, empty where all groups are
 */
public record Catalogue(List<TargetGroup> targetGroups, List<MeasurementPoint> points, List<Scheme> schemes,
        List<IndicatorType> types, List<Constant> constants, Optional<String> scheme) {
    /** Copies the lists and refuses two points of one id. */
    public Catalogue {
        targetGroups = List.copyOf(targetGroups);
        points = List.copyOf(points);
        schemes = List.copyOf(schemes);
        types = List.copyOf(types);
        constants = List.copyOf(constants);
        Set<String> ids = new HashSet<>();
        for (MeasurementPoint point : points) {
            if (!ids.add(point.id())) {
                throw new IllegalArgumentException("Two measurement points have the id " + point.id());
            }
        }
    }

    /** Makes a catalogue of nothing but groups and points. */
    public Catalogue(List<TargetGroup> targetGroups, List<MeasurementPoint> points) {
        this(targetGroups, points, List.of(), List.of(), List.of(), Optional.empty());
    }

    /**
     * Lays another catalogue over this one: what has the id of something here takes its place, and keeps its place in the
     * order; a point then says {@linkplain PointDetails#replaces() whose place} it took. All else comes last. Formulas are to
     * be {@linkplain Linker linked} again.
     */
    public Catalogue overlaidBy(Catalogue layer) {
        List<MeasurementPoint> over = layer.points.stream()
                .map(point -> point(point.id()).map(point::replacing).orElse(point)).toList();
        return new Catalogue(merged(targetGroups, layer.targetGroups, TargetGroup::id), merged(points, over, MeasurementPoint::id),
                merged(schemes, layer.schemes, Scheme::id), merged(types, layer.types, IndicatorType::id),
                merged(constants, layer.constants, Constant::id), layer.scheme.or(() -> scheme));
    }

    private static <T> List<T> merged(List<T> below, List<T> above, Function<T, String> id) {
        List<T> all = new ArrayList<>(below);
        for (T one : above) {
            int at = all.stream().map(id).toList().indexOf(id.apply(one));
            if (at < 0) {
                all.add(one);
            } else {
                all.set(at, one);
            }
        }
        return all;
    }

    /**
     * Returns this catalogue with those of another added at the end; groups, types and constants of the same id stay. A point
     * that says that it {@linkplain PointDetails#overrides() overrides} takes the place of the one here.
     *
     * @throws IllegalArgumentException if both have a point of one id, and the added one does not say so
     */
    public Catalogue with(Catalogue layer) {
        List<TargetGroup> groups = new ArrayList<>(targetGroups);
        layer.targetGroups.stream().filter(group -> targetGroup(group.id()).isEmpty()).forEach(groups::add);
        layer.points.stream().filter(point -> point(point.id()).isPresent() && !point.details().overrides()).findFirst()
                .ifPresent(point -> {
                    throw new IllegalArgumentException("Two measurement points have the id " + point.id());
                });
        List<MeasurementPoint> over = layer.points.stream()
                .map(point -> point(point.id()).map(point::replacing).orElse(point)).toList();
        return new Catalogue(groups, merged(points, over, MeasurementPoint::id), merged(layer.schemes, schemes, Scheme::id), merged(layer.types, types, IndicatorType::id),
                merged(layer.constants, constants, Constant::id), scheme);
    }

    /** Returns the target group of an id; case does not matter. */
    public Optional<TargetGroup> targetGroup(String id) {
        return targetGroups.stream().filter(group -> group.id().equalsIgnoreCase(id)).findFirst();
    }

    /** Returns the target groups of the scheme in use, and those that belong to no scheme. */
    public List<TargetGroup> groupsInUse() {
        return targetGroups.stream().filter(group -> scheme.isEmpty() || schemes.stream()
                .filter(one -> one.targetGroups().contains(group.id()))
                .allMatch(one -> one.id().equals(scheme.get()))).toList();
    }

    /** Returns the point of an id; case does not matter. */
    public Optional<MeasurementPoint> point(String id) {
        return points.stream().filter(point -> point.id().equalsIgnoreCase(id)).findFirst();
    }

    /** Returns the constant of an id. */
    public Optional<Constant> constant(String id) {
        return constants.stream().filter(constant -> constant.id().equals(id)).findFirst();
    }

    /**
     * Returns the constants of a point's formula, and of the points it names, that hold from a day which nobody has confirmed:
     * whoever shows the point's numbers says so.
     */
    public List<Constant> proposedConstants(MeasurementPoint point) {
        return named(point, new LinkedHashSet<>()).stream().map(this::constant).flatMap(Optional::stream)
                .filter(constant -> constant.number().isProposed()).toList();
    }

    private Set<String> named(MeasurementPoint point, Set<String> seen) {
        for (String name : point.level() instanceof Level.Awaited || point.level() instanceof Level.Computed
                ? Formula.names(point.formula()) : Set.<String>of()) {
            if (seen.add(name)) {
                point(name).ifPresent(one -> named(one, seen));
            }
        }
        return seen;
    }

    /** Returns the points of a scorecard: those of the target group, then those shown beside for comparison. */
    public List<MeasurementPoint> pointsOf(TargetGroup group) {
        List<MeasurementPoint> rows = new ArrayList<>();
        points.stream().filter(Catalogue::isShown).filter(point -> point.targetGroup().equals(group.id())).forEach(rows::add);
        points.stream().filter(Catalogue::isShown).filter(point -> point.besides().contains(group.id())).forEach(rows::add);
        return List.copyOf(rows);
    }

    private static boolean isShown(MeasurementPoint point) {
        return switch (point.details().showing()) {
            case ALWAYS -> true;
            case READY -> !(point.level() instanceof Level.Awaited);
            case NEVER -> false;
        };
    }

    /** Returns this catalogue with other points. */
    Catalogue with(List<MeasurementPoint> others) {
        return new Catalogue(targetGroups, others, schemes, types, constants, scheme);
    }
}
