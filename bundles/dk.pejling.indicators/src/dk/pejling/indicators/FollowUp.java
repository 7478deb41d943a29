package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Many areas beside each other, each against its own comparison: who is worse on every point, and how far the
 * deviations lie apart.
 *
 * <p>Points shown only beside others for comparison have their spread, but do not count in the standing.
 *
 * @param basis which side of the scorecards is looked at
 * @param cards scorecards of one target group and period; at least one
 */
public record FollowUp(Basis basis, List<Scorecard> cards) {
    /** Copies the list and refuses scorecards that do not belong together. */
    public FollowUp {
        cards = List.copyOf(cards);
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("A follow-up needs at least one scorecard");
        }
        for (Scorecard card : cards) {
            if (!card.targetGroup().equals(cards.getFirst().targetGroup()) || !card.period().equals(cards.getFirst().period())) {
                throw new IllegalArgumentException("The scorecards of a follow-up are of one target group and period");
            }
        }
    }

    /** Which side of a scorecard. */
    public enum Basis {
        /** How things stand. */
        LEVEL,
        /** How they changed since the year before. */
        DEVELOPMENT;

        /** Returns the side of a row. */
        public Reading of(ScorecardRow row) {
            return this == LEVEL ? row.level() : row.development();
        }

        /** Returns the name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an area stands over all its points that have a figure to compare. */
    public enum Standing {
        /** Worse on every one. */
        WORSE_ON_ALL("worseOnAll"),
        /** Better on every one. */
        BETTER_ON_ALL("betterOnAll"),
        /** Anything else: a single point that is the same, or cannot be told, is enough. */
        MIXED("mixed"),
        /** No point has a figure to compare. */
        NONE("none");

        private final String id;

        Standing(String id) {
            this.id = id;
        }

        /** Returns the name used in JSON. */
        public String id() {
            return id;
        }
    }

    /**
     * How far the deviations of one point lie apart.
     *
     * @param n how many areas have one
     * @param min the least
     * @param max the largest
     * @param mean their mean
     * @param sd standard deviation (n − 1); empty for a single one
     */
    public record Spread(int n, double min, double max, double mean, OptionalDouble sd) {
        /** Returns the distance between the largest and the least. */
        public double range() {
            return max - min;
        }

        static Optional<Spread> of(List<Double> values) {
            if (values.isEmpty()) {
                return Optional.empty();
            }
            int n = values.size();
            double mean = values.stream().mapToDouble(Double::doubleValue).sum() / n;
            double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
            return Optional.of(new Spread(n, values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                    values.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), mean,
                    n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)))));
        }
    }

    /** Returns the points, in the order of the scorecards' rows. */
    public List<MeasurementPoint> points() {
        return cards.getFirst().rows().stream().map(ScorecardRow::point).toList();
    }

    /** Returns whether a point counts in the standing. */
    public boolean counts(MeasurementPoint point) {
        return point.targetGroup().equals(cards.getFirst().targetGroup().id());
    }

    /** Returns the row of a point. */
    public static ScorecardRow row(Scorecard card, MeasurementPoint point) {
        return card.rows().stream().filter(row -> row.point().id().equals(point.id())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(card.area().name() + " has no row " + point.id()));
    }

    /** Returns the spread of a point's deviations; empty when no area has one. */
    public Optional<Spread> spread(MeasurementPoint point) {
        List<Double> deviations = new ArrayList<>();
        cards.forEach(card -> basis.of(row(card, point)).deviation().number().ifPresent(deviations::add));
        return Spread.of(deviations);
    }

    /** Returns who lies farthest out on a point, at either end, and cannot be judged there: a small base swings far. */
    public List<Area> unclearExtremes(MeasurementPoint point) {
        Optional<Spread> spread = spread(point);
        return cards.stream().filter(card -> {
            Reading reading = basis.of(row(card, point));
            return reading.verdict() == Verdict.UNCLEAR && reading.deviation() instanceof Observation.Measured deviation
                    && (deviation.value() == spread.get().min() || deviation.value() == spread.get().max());
        }).map(Scorecard::area).toList();
    }

    /** Returns how many areas have a figure to compare on any point that counts. */
    public int comparable() {
        return (int) cards.stream().filter(card -> standing(card) != Standing.NONE).count();
    }

    /** Returns how many areas have a verdict on a point. */
    public long count(MeasurementPoint point, Verdict verdict) {
        return cards.stream().filter(card -> basis.of(row(card, point)).verdict() == verdict).count();
    }

    /** Returns the verdicts on the points that count and have a figure to compare. */
    public List<Verdict> verdicts(Scorecard card) {
        return card.rows().stream().filter(row -> counts(row.point())).map(basis::of)
                .filter(reading -> reading.deviation().isMeasured()).map(Reading::verdict).toList();
    }

    /** Returns how an area stands. */
    public Standing standing(Scorecard card) {
        List<Verdict> verdicts = verdicts(card);
        if (verdicts.isEmpty()) {
            return Standing.NONE;
        }
        if (verdicts.stream().allMatch(verdict -> verdict == Verdict.WORSE)) {
            return Standing.WORSE_ON_ALL;
        }
        return verdicts.stream().allMatch(verdict -> verdict == Verdict.BETTER) ? Standing.BETTER_ON_ALL : Standing.MIXED;
    }

    /** Returns the areas of every standing, each in the order of the scorecards. */
    public Map<Standing, List<Area>> sets() {
        Map<Standing, List<Area>> sets = new TreeMap<>();
        for (Standing standing : Standing.values()) {
            sets.put(standing, cards.stream().filter(card -> standing(card) == standing).map(Scorecard::area).toList());
        }
        return sets;
    }

    /** Returns the first central point that some area can be compared on. */
    public Optional<MeasurementPoint> lead() {
        return points().stream().filter(point -> point.central() && counts(point) && spread(point).isPresent()).findFirst();
    }

    /** Returns the scorecards by their deviation on the leading point, worst first; those without one last. */
    public List<Scorecard> worstFirst() {
        Optional<MeasurementPoint> lead = lead();
        if (lead.isEmpty()) {
            return cards;
        }
        return cards.stream().sorted(Comparator.comparingDouble(card -> advantage(card, lead.get()))).toList();
    }

    private double advantage(Scorecard card, MeasurementPoint point) {
        Observation advantage = basis.of(row(card, point)).advantage(point.polarity());
        return advantage instanceof Observation.Measured measured ? measured.value() : Double.POSITIVE_INFINITY;
    }
}
