package dk.pejling.indicators.followup;

import dk.pejling.model.Observation;
import dk.pejling.model.Status;

/** Levels as an index: 100 is the level they are set beside. */
public final class Index {
    private Index() {
    }

    /**
     * Returns {@code 100 × own ÷ base}.
     *
     * @return absent as the absent one of the two; not applicable when the base is 0
     */
    public static Observation of(Observation own, Observation base) {
        if (own instanceof Observation.Measured a && base instanceof Observation.Measured b) {
            return b.value() == 0 ? Observation.absent(Status.NOT_APPLICABLE) : Observation.of(100 * a.value() / b.value());
        }
        return Observation.absent(Status.both(own.status(), base.status()));
    }
}
