package dk.pejling.cli;

import dk.pejling.indicators.targets.Goal;
import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Goals as texts and as JSON. */
final class TargetText {
    private static final int DECIMALS = 1;

    private final Output output;

    TargetText(Output output) {
        this.output = output;
    }

    /** Returns the id of the point, or the name of the municipality's own count. */
    static String measured(Target target) {
        return switch (target.measured()) {
            case Target.Measured.OfPoint of -> of.point();
            case Target.Measured.Own own -> own.name();
        };
    }

    static Double value(Target target) {
        return target.goal() instanceof Goal.Value value ? Double.valueOf(value.value()) : null;
    }

    static Double low(Target target) {
        return target.goal() instanceof Goal.Range range ? Double.valueOf(range.low()) : null;
    }

    static Double high(Target target) {
        return target.goal() instanceof Goal.Range range ? Double.valueOf(range.high()) : null;
    }

    static Double number(OptionalDouble number) {
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }

    String shown(OptionalDouble number) {
        return number.isPresent() ? Shown.value(output, Observation.of(number.getAsDouble())) : "–";
    }

    String goal(Target target) {
        return switch (target.goal()) {
            case Goal.Value value -> Shown.value(output, Observation.of(value.value()));
            case Goal.Range range -> Shown.value(output, Observation.of(range.low())) + "–" + Shown.value(output, Observation.of(range.high()));
        };
    }

    /** Returns the attainment in per cent; of a range, whether it is met or how far off one is. */
    String attainment(TargetReading reading) {
        if (reading.distance().isPresent()) {
            double distance = reading.distance().getAsDouble();
            return Numbers.decisive(distance) == 0 ? output.text("targets.inside")
                    : output.text("targets.outside", Numbers.signed(distance, DECIMALS, output.locale()));
        }
        return reading.attainment() instanceof Observation.Measured measured
                ? output.text("targets.percent", Numbers.text(measured.value(), DECIMALS, output.locale())) : "–";
    }

    static Map<String, Object> object(TargetReading reading) {
        Target target = reading.target();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", target.id());
        object.put("side", TargetBook.side(target).map(side -> side.id()));
        object.put("due", target.period());
        object.put("value", value(target));
        object.put("low", low(target));
        object.put("high", high(target));
        object.put("baseline", target.baseline().map(baseline -> baseline.value()));
        object.put("baselinePeriod", target.baseline().map(baseline -> baseline.period()));
        object.put("period", reading.period());
        object.put("actual", ValueCommand.number(reading.actual()));
        object.put("expected", number(reading.expected()));
        object.put("attainment", ValueCommand.number(reading.attainment()));
        object.put("distance", number(reading.distance()));
        object.put("light", reading.light().id());
        object.put("source", target.source());
        return object;
    }
}
