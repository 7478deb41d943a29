package dk.pejling.indicators.targets;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Area;
import dk.pejling.model.definitions.DefinitionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The goals of a municipality and what is wrong with their files.
 *
 * @param targets in the order of the files; every {@code under} is another one of them, without circles
 * @param problems entries that could not be used, each with file and line
 */
public record TargetBook(List<Target> targets, List<DefinitionException> problems) {
    /** No goals. */
    public static final TargetBook EMPTY = new TargetBook(List.of(), List.of());

    /** Copies the lists. */
    public TargetBook {
        targets = List.copyOf(targets);
        problems = List.copyOf(problems);
    }

    /**
     * A goal in the tree.
     *
     * @param target the goal
     * @param depth how many goals lie over it
     */
    public record Node(Target target, int depth) {
    }

    /** Returns the goals as a tree, each followed by those under it, brothers in the order of the files. */
    public List<Node> tree() {
        List<Node> nodes = new ArrayList<>();
        addUnder(Optional.empty(), 0, nodes);
        return nodes;
    }

    private void addUnder(Optional<String> id, int depth, List<Node> nodes) {
        targets.stream().filter(target -> target.under().equals(id)).forEach(target -> {
            nodes.add(new Node(target, depth));
            addUnder(Optional.of(target.id()), depth + 1, nodes);
        });
    }

    /** Returns only the goals of a municipality. */
    public TargetBook of(Area area) {
        return new TargetBook(targets.stream().filter(target -> target.area().equals(area)).toList(), problems);
    }

    /** Returns the goals of the whole job centre on the points of a scorecard that are not over yet, with the figures reached. */
    public List<TargetReading> readings(Scorecard card) {
        List<TargetReading> readings = new ArrayList<>();
        for (ScorecardRow row : card.rows()) {
            readings.addAll(readings(card, row));
        }
        return readings;
    }

    /** Returns the goals on one row of a scorecard that are not over yet, each with the figure reached. */
    public List<TargetReading> readings(Scorecard card, ScorecardRow row) {
        List<TargetReading> readings = new ArrayList<>();
        for (Target target : targets) {
            boolean isHere = target.area().equals(card.area()) && !target.period().lastDay().isBefore(card.period().lastDay());
            if (isHere && target.team().isEmpty() && target.measured() instanceof Target.Measured.OfPoint of
                    && of.point().equals(row.point().id())) {
                readings.add(TargetReading.of(target, of.side(), row));
            }
        }
        return readings;
    }

    /** Returns which side a goal on a point is about; empty for the municipality's own counts. */
    public static Optional<Basis> side(Target target) {
        return target.measured() instanceof Target.Measured.OfPoint of ? Optional.of(of.side()) : Optional.empty();
    }
}
