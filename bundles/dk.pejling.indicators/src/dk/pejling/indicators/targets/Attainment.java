package dk.pejling.indicators.targets;

import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import java.util.Optional;

/** How much of a goal is reached, in per cent, unrounded. */
public final class Attainment {
    private Attainment() {
    }

    /**
     * Returns the attainment of a value: where high is good {@code 100 × actual ÷ target}; where low is good
     * {@code 100 × (baseline − actual) ÷ (baseline − target)}, the part of the way that is behind one.
     *
     * @return absent as the actual figure is; not applicable without a baseline where low is good, and where the divisor is 0
     */
    public static Observation of(Observation actual, double target, Polarity polarity, Optional<Baseline> baseline) {
        if (!(actual instanceof Observation.Measured measured)) {
            return actual;
        }
        if (polarity == Polarity.HIGH) {
            return percent(measured.value(), target);
        }
        return baseline.map(from -> percent(from.value() - measured.value(), from.value() - target))
                .orElse(Observation.absent(Status.NOT_APPLICABLE));
    }

    private static Observation percent(double part, double whole) {
        return whole == 0 ? Observation.absent(Status.NOT_APPLICABLE) : Observation.of(100 * part / whole);
    }
}
