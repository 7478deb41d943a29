package dk.pejling.indicators.change;

import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import java.util.Comparator;
import java.util.List;

/**
 * A change and what tells it. The contributions of all parts and the rest add up to the change.
 *
 * @param isCount whether a count is told, in per cent, and not a share, in percentage points
 * @param from the whole before
 * @param to the whole after
 * @param change of the whole: per cent of a count, percentage points of a share
 * @param parts in the order of the source
 * @param rest what no part tells: withheld parts, rounding, people counted twice or nowhere
 * @param unknown names of parts that cannot be counted in
 */
public record ToldChange(boolean isCount, Observation from, Observation to, Observation change, List<Contribution> parts,
        Observation rest, List<String> unknown) {
    /** Copies the lists. */
    public ToldChange {
        parts = List.copyOf(parts);
        unknown = List.copyOf(unknown);
    }

    /**
     * What one part does to the whole.
     *
     * @param name what it is
     * @param from the part before: its count, or its share
     * @param to the part after
     * @param points what it contributes, in percentage points; absent when a number of the part is
     */
    public record Contribution(String name, Observation from, Observation to, Observation points) {
        private double size() {
            return points.number().isPresent() ? Math.abs(points.number().getAsDouble()) : -1;
        }
    }

    static ToldChange of(CountChange change) {
        return new ToldChange(true, change.from(), change.to(), change.percent(),
                change.parts().stream().map(part -> new Contribution(part.name(), part.from(), part.to(), change.contribution(part))).toList(),
                change.restPoints(), change.parts().stream().filter(part -> !part.change().isMeasured()).map(CountPart::name).toList());
    }

    static ToldChange of(RateChange change) {
        return new ToldChange(false, change.from(), change.to(), change.change(), change.effects().stream()
                .map(effect -> new Contribution(effect.part().name(), Observation.of(effect.from()), Observation.of(effect.to()),
                        Observation.of(effect.contribution()))).toList(),
                change.rest(), change.unknown());
    }

    /**
     * Tells the change of a share by its numerator and its denominator, each with the other at the mean of both dates:
     * {@code ½(1/d₀ + 1/d₁)(n₁ − n₀)} and {@code ½(n₀ + n₁)(1/d₁ − 1/d₀)} (Das Gupta 1993, two factors). Both add up to
     * {@code n₁/d₁ − n₀/d₀}; the rest is the rounding of a published share.
     *
     * @param numeratorName what is counted
     * @param denominatorName what it is counted of
     */
    static ToldChange ofFraction(RatePart part, Observation from, Observation to, String numeratorName, String denominatorName) {
        Observation change = Observation.difference(to, from);
        if (!part.isKnown()) {
            return new ToldChange(false, from, to, change, List.of(), change, List.of(numeratorName, denominatorName));
        }
        double n0 = RatePart.number(part.fromNumerator());
        double n1 = RatePart.number(part.toNumerator());
        double d0 = RatePart.number(part.fromDenominator());
        double d1 = RatePart.number(part.toDenominator());
        double counted = 100 * (1 / d0 + 1 / d1) / 2 * (n1 - n0);
        double wholes = 100 * (n0 + n1) / 2 * (1 / d1 - 1 / d0);
        Observation rest = change instanceof Observation.Measured measured
                ? Observation.of(Numbers.decisive(measured.value() - counted - wholes)) : change;
        return new ToldChange(false, from, to, change,
                List.of(new Contribution(numeratorName, part.fromNumerator(), part.toNumerator(), Observation.of(counted)),
                        new Contribution(denominatorName, part.fromDenominator(), part.toDenominator(), Observation.of(wholes))),
                rest, List.of());
    }

    /** Returns the parts with the largest contribution first, whatever its sign; those without one last. */
    public List<Contribution> largestFirst() {
        return parts.stream().sorted(Comparator.comparingDouble(part -> -part.size())).toList();
    }
}
