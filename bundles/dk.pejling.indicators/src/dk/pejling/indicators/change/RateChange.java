package dk.pejling.indicators.change;

import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * The change of a share in percentage points, told by its parts: how much comes from shares that changed within the parts,
 * and how much from parts that became larger or smaller.
 *
 * <p>Method: E. M. Kitagawa, "Components of a Difference Between Two Rates", Journal of the American Statistical Association
 * 50 (1955), with weights averaged over both dates. With weight w (part of the summed denominators) and share r of a part,
 * and R of all known parts together: rate effect {@code ½(w₀ + w₁)(r₁ − r₀)}, mix effect
 * {@code (½(r₀ + r₁) − ½(R₀ + R₁))(w₁ − w₀)}. A part that grows adds to the whole only as far as its share lies above that of
 * the whole. Both effects over all known parts add up to {@code R₁ − R₀}; the rest is what the published share moved beyond.
 *
 * @param from the whole before, as published; the known parts together only where the source lists no whole
 * @param to the whole after, likewise
 * @param effects of the known parts, in the order of the source
 * @param unknown names of parts that cannot be counted in, because a number of theirs is missing
 * @param knownFrom share of the known parts together before, in per cent
 * @param knownTo the same after
 */
public record RateChange(Observation from, Observation to, List<Effect> effects, List<String> unknown, double knownFrom,
        double knownTo) {
    /** Copies the lists. */
    public RateChange {
        effects = List.copyOf(effects);
        unknown = List.copyOf(unknown);
    }

    /**
     * What one part does to the whole, in percentage points.
     *
     * @param part the part
     * @param from its share before, in per cent
     * @param to its share after
     * @param fromWeight its part of the denominators before, in per cent
     * @param toWeight the same after
     * @param rate effect of the change of its share
     * @param mix effect of the change of its weight
     */
    public record Effect(RatePart part, double from, double to, double fromWeight, double toWeight, double rate, double mix) {
        /** Returns both effects together. */
        public double contribution() {
            return rate + mix;
        }
    }

    /**
     * Tells a change by parts.
     *
     * @param from the published share of the whole before
     * @param to the same after
     */
    public static RateChange of(Observation from, Observation to, List<RatePart> parts) {
        List<RatePart> known = parts.stream().filter(RatePart::isKnown).toList();
        double fromBase = known.stream().mapToDouble(part -> RatePart.number(part.fromDenominator())).sum();
        double toBase = known.stream().mapToDouble(part -> RatePart.number(part.toDenominator())).sum();
        double before = known.isEmpty() ? 0 : 100 * known.stream().mapToDouble(part -> RatePart.number(part.fromNumerator())).sum() / fromBase;
        double after = known.isEmpty() ? 0 : 100 * known.stream().mapToDouble(part -> RatePart.number(part.toNumerator())).sum() / toBase;
        List<Effect> effects = new ArrayList<>();
        for (RatePart part : known) {
            effects.add(effect(part, fromBase, toBase, (before + after) / 2));
        }
        return new RateChange(from, to, effects, parts.stream().filter(part -> !part.isKnown()).map(RatePart::name).toList(), before, after);
    }

    /** Tells the change of a whole that is not published: it is that of the known parts together, and there is no rest. */
    public static RateChange ofParts(List<RatePart> parts) {
        RateChange known = of(Observation.absent(Status.NOT_LISTED), Observation.absent(Status.NOT_LISTED), parts);
        return known.effects.isEmpty() ? known : new RateChange(Observation.of(known.knownFrom), Observation.of(known.knownTo), known.effects,
                known.unknown, known.knownFrom, known.knownTo);
    }

    private static Effect effect(RatePart part, double fromBase, double toBase, double middle) {
        double r0 = 100 * RatePart.number(part.fromNumerator()) / RatePart.number(part.fromDenominator());
        double r1 = 100 * RatePart.number(part.toNumerator()) / RatePart.number(part.toDenominator());
        double w0 = RatePart.number(part.fromDenominator()) / fromBase;
        double w1 = RatePart.number(part.toDenominator()) / toBase;
        return new Effect(part, r0, r1, 100 * w0, 100 * w1, (w0 + w1) / 2 * (r1 - r0), ((r0 + r1) / 2 - middle) * (w1 - w0));
    }

    /** Returns the change of the published share in percentage points. */
    public Observation change() {
        return Observation.difference(to, from);
    }

    /** Returns what the published share moved beyond the known parts; absent when it is not published or no part is known. */
    public Observation rest() {
        return effects.isEmpty() ? Observation.difference(to, from)
                : Observation.difference(change(), Observation.of(knownTo - knownFrom));
    }
}
