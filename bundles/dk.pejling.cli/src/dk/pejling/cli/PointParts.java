package dk.pejling.cli;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointPart;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.TableRegister;
import dk.pejling.store.StoreException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the points of a scorecard are made of, and what a reader must know of that: parts of different days, breaks of series. */
final class PointParts {
    private final Output output;
    private final Map<MeasurementPoint, List<PointPart>> parts = new LinkedHashMap<>();
    private final Map<MeasurementPoint, List<SeriesBreak>> breaks = new LinkedHashMap<>();

    PointParts(Output output) {
        this.output = output;
    }

    void read(Scorecards scorecards, TableRegister tables, List<MeasurementPoint> points) throws StoreException {
        for (MeasurementPoint point : points) {
            List<PointPart> some = scorecards.partsOf(point);
            parts.put(point, some);
            breaks.put(point, some.stream().flatMap(part -> tables.breaksOf(tables.measure(part.measure()).orElseThrow()).stream()).toList());
        }
    }

    /** Warns of points whose parts were fetched on different days, or end differently. */
    void warn() {
        parts.forEach((point, some) -> {
            if (PointPart.areMixed(some)) {
                output.warn(output.text("parts.mixed", point.name().in(output.locale()),
                        String.join("; ", some.stream().map(this::text).toList())));
            }
        });
    }

    private String text(PointPart part) {
        return part.retrieved().isEmpty() ? output.text("parts.none", part.measure())
                : output.text("parts.one", part.measure(), part.retrieved().get().toString(),
                        part.newest().map(Object::toString).orElse("–"));
    }

    List<Map<String, Object>> objects(MeasurementPoint point) {
        return parts.getOrDefault(point, List.of()).stream().map(part -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("measure", part.measure());
            object.put("retrieved", part.retrieved());
            object.put("newest", part.newest());
            return object;
        }).toList();
    }

    List<Map<String, Object>> breaks(MeasurementPoint point) {
        return breaks.getOrDefault(point, List.of()).stream().map(one -> MeasuresCommand.object(one, output)).toList();
    }
}
