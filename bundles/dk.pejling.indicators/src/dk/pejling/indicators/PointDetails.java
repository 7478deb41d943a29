package dk.pejling.indicators;

import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a measurement point beside its number.
 *
 * @param type id of its indicator type, empty for none
 * @param periodicity how often it has a value; empty where the figures say
 * @param validFrom the first day it has a meaning, empty for ever
 * @param validTo the last day it has a meaning, empty for ever
 * @param quality how far it can be relied upon
 * @param why why it matters, empty when nobody said
 * @param showing whether it stands on scorecards
 * @param common whether it is one of the common points
 * @param unverified what of its entry nobody has been able to check against the source, empty for nothing
 * @param overrides whether the entry says that it takes the place of an earlier one on purpose
 * @param replaces origin of the point of the same id that it takes the place of
 */
public record PointDetails(Optional<String> type, Optional<Frequency> periodicity, Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo, Quality quality, Optional<LocalText> why, Showing showing, boolean common,
        Optional<LocalText> unverified, boolean overrides, Optional<String> replaces) {
    /** Nothing but a number on the scorecard. */
    public static final PointDetails NONE = new PointDetails(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Quality.COMPUTED, Optional.empty(), Showing.ALWAYS, false, Optional.empty(), false, Optional.empty());

    /** Returns whether the point has a meaning on the last day of a period. */
    public boolean isValid(LocalDate lastDay) {
        return validFrom.filter(lastDay::isBefore).isEmpty() && validTo.filter(lastDay::isAfter).isEmpty();
    }

    /** Returns the same of a point that stands on scorecards at other times. */
    public PointDetails shown(Showing when) {
        return new PointDetails(type, periodicity, validFrom, validTo, quality, why, when, common, unverified, overrides, replaces);
    }

    /** Returns the same of a point that says that it takes the place of an earlier one. */
    public PointDetails overriding() {
        return new PointDetails(type, periodicity, validFrom, validTo, quality, why, showing, common, unverified, true, replaces);
    }

    PointDetails replacing(String origin) {
        return new PointDetails(type, periodicity, validFrom, validTo, quality, why, showing, common, unverified, overrides,
                Optional.of(origin));
    }
}
