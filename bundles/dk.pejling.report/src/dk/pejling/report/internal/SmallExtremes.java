package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.model.Area;
import java.util.List;

/** Says beside a spread that who lies farthest out does so on a base too small for a verdict. */
final class SmallExtremes {
    private SmallExtremes() {
    }

    /** Returns the sentence with a space before it; nothing when both ends can be judged. */
    static String sentence(FollowUp followUp, MeasurementPoint point, Wording wording) {
        List<String> names = followUp.unclearExtremes(point).stream().map(Area::name).toList();
        boolean alone = followUp.spread(point).filter(spread -> spread.n() == 1).isPresent();
        return names.isEmpty() ? "" : " " + wording.get(alone ? "spread.small.alone" : "spread.small", wording.list(names));
    }
}
