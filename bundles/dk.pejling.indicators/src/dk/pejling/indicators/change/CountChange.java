package dk.pejling.indicators.change;

import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import java.util.List;

/**
 * The change of a count, told by its parts.
 *
 * <p>A part contributes {@code 100 × (its change) ÷ (the whole before)} percentage points to the change of the whole in per
 * cent. What the parts leave over is the rest: withheld parts, rounding, people counted twice or nowhere. Contributions and
 * rest add up to the change.
 *
 * @param from the whole before, as published; the sum of the parts only where the source publishes no whole
 * @param to the whole after, likewise
 * @param parts in the order of the source
 */
public record CountChange(Observation from, Observation to, List<CountPart> parts) {
    /** Copies the list. */
    public CountChange {
        parts = List.copyOf(parts);
    }

    /** Makes the change of a whole that is not published: the sum of its parts, absent when one of them is. */
    public static CountChange ofSum(List<CountPart> parts) {
        return new CountChange(sum(parts, true), sum(parts, false), parts);
    }

    private static Observation sum(List<CountPart> parts, boolean before) {
        double sum = 0;
        for (CountPart part : parts) {
            Observation one = before ? part.from() : part.to();
            if (!(one instanceof Observation.Measured measured)) {
                return one;
            }
            sum += measured.value();
        }
        return parts.isEmpty() ? Observation.absent(Status.NOT_LISTED) : Observation.of(sum);
    }

    /** Returns the change of the whole in its unit. */
    public Observation change() {
        return Observation.difference(to, from);
    }

    /** Returns the change of the whole in per cent; not applicable when it was 0. */
    public Observation percent() {
        return points(change());
    }

    /** Returns what a part contributes to the change in per cent, in percentage points. */
    public Observation contribution(CountPart part) {
        return points(part.change());
    }

    /** Returns the change that no known part tells, in the unit of the count. */
    public Observation rest() {
        if (!(change() instanceof Observation.Measured whole)) {
            return change();
        }
        double told = parts.stream().map(CountPart::change).filter(Observation::isMeasured)
                .mapToDouble(change -> change.number().getAsDouble()).sum();
        return Observation.of(Numbers.decisive(whole.value() - told));
    }

    /** Returns the rest in percentage points. */
    public Observation restPoints() {
        return points(rest());
    }

    private Observation points(Observation change) {
        if (!(change instanceof Observation.Measured measured)) {
            return change;
        }
        if (!(from instanceof Observation.Measured base)) {
            return from;
        }
        return base.value() == 0 ? Observation.absent(Status.NOT_APPLICABLE) : Observation.of(100 * measured.value() / base.value());
    }
}
