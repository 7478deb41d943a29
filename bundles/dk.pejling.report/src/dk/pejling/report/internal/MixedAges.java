package dk.pejling.report.internal;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointPart;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the reader of points that are made of figures of different ages. */
public final class MixedAges {
    private MixedAges() {
    }

    /** Returns a sentence for each of the points, with its parts. */
    static List<String> sentences(Map<MeasurementPoint, List<PointPart>> mixed, Wording wording) {
        return mixed.entrySet().stream().map(one -> sentence(one.getKey(), one.getValue(), wording)).toList();
    }

    /** Returns the sentence about one point. */
    public static String sentence(MeasurementPoint point, List<PointPart> parts, Wording wording) {
        return wording.get("note.mixed", wording.in(point.name()),
                parts.stream().map(part -> text(part, wording)).distinct().collect(Collectors.joining("; ")));
    }

    /** On paper a part goes by its table. */
    private static String text(PointPart part, Wording wording) {
        String table = part.measure().substring(0, part.measure().indexOf('.'));
        return part.retrieved().isEmpty() ? wording.get("note.part.none", table)
                : wording.get("note.part", table, wording.day(part.retrieved().get()), part.newest().map(wording::period).orElse("–"));
    }
}
