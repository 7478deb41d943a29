package dk.pejling.report.internal;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.TargetGroup;

/** Names of points where several target groups are spoken of. */
final class PointNames {
    private PointNames() {
    }

    /** Returns the name in quotation marks with the target group behind it, unless the name says it. */
    static String of(MeasurementPoint point, TargetGroup group, Wording wording) {
        String name = wording.in(point.name());
        String of = wording.in(group.name());
        return name.contains(of) ? wording.get("point.named", name) : wording.get("point.named.of", name, of);
    }
}
