package dk.pejling.indicators.targets;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.targets.Target.Measured;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Slug;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes a goal of an entry, or says what is wrong with it. */
final class TargetReader {
    private final Catalogue catalogue;

    TargetReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Target target(Entry entry) throws DefinitionException {
        String id = entry.text("id");
        if (!id.equals(Slug.of(id))) {
            throw entry.wrong().apply("id", "must be lower-case letters a–z, digits and hyphens: " + Slug.of(id));
        }
        Period period = period(entry, "period", entry.text("period"));
        Measured measured = measured(entry);
        Goal goal = goal(entry);
        Optional<Baseline> baseline = baseline(entry, period);
        if (goal instanceof Goal.Value value && measured.polarity() == Polarity.LOW) {
            checkLow(entry, value, baseline);
        }
        NavigableMap<Period, Double> path = numbers(entry, "path");
        for (Period step : path.keySet()) {
            if (step.frequency() != period.frequency() || step.compareTo(period) >= 0) {
                throw entry.wrong().apply("path", "must hold periods like " + period + " and before it, not " + step);
            }
        }
        var yellow = entry.optionalNumber("yellow");
        if (yellow.isPresent() && yellow.getAsDouble() < 0) {
            throw entry.wrong().apply("yellow", "must not be negative");
        }
        return new Target(id, entry.optional("under"), measured, area(entry), entry.optional("team"), period, goal, baseline, path, yellow,
                entry.text("source"));
    }

    private static void checkLow(Entry entry, Goal.Value value, Optional<Baseline> baseline) throws DefinitionException {
        if (baseline.isEmpty()) {
            throw entry.wrong().apply("baseline", "is missing: where low is good, attainment is counted from it");
        }
        if (baseline.get().value() == value.value()) {
            throw entry.wrong().apply("baseline", "equals the value; there is no way to go");
        }
    }

    private Measured measured(Entry entry) throws DefinitionException {
        if (!entry.has("point")) {
            return new Measured.Own(entry.text("name"), known(entry, "unit", Unit::ofId), constant(entry, "polarity", Polarity.values()),
                    numbers(entry, "actuals"));
        }
        for (String own : List.of("name", "unit", "polarity", "actuals")) {
            if (entry.has(own)) {
                throw entry.wrong().apply(own, "belongs to a goal without point");
            }
        }
        if (entry.has("team")) {
            throw entry.wrong().apply("team", "needs a goal with counts of its own (name, actuals): no source has figures of teams");
        }
        String id = entry.text("point");
        MeasurementPoint point = catalogue.point(id).orElseThrow(() -> entry.wrong().apply("point", "is unknown: " + id
                + close(CloseMatches.of(id, catalogue.points().stream().map(MeasurementPoint::id).toList()))));
        Basis side = entry.has("side") ? constant(entry, "side", Basis.values()) : Basis.LEVEL;
        return new Measured.OfPoint(point.id(), side, point.polarity());
    }

    private static String close(List<String> names) {
        return names.isEmpty() ? "" : "; nearest: " + String.join(", ", names);
    }

    private static <T> T known(Entry entry, String key, Function<String, T> reader) throws DefinitionException {
        String text = entry.text(key);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw entry.wrong().apply(key, "is unknown: " + text);
        }
    }

    private static <E extends Enum<E>> E constant(Entry entry, String key, E[] constants) throws DefinitionException {
        String text = entry.text(key);
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw entry.wrong().apply(key, "must be one of " + List.of(constants).toString().toLowerCase(Locale.ROOT) + ", not '" + text + "'");
    }

    private static Goal goal(Entry entry) throws DefinitionException {
        if (entry.has("value") == (entry.has("low") || entry.has("high"))) {
            throw entry.wrong().apply("value", "or low and high must be there, and not both");
        }
        if (entry.has("value")) {
            return new Goal.Value(entry.number("value"));
        }
        double low = entry.number("low");
        double high = entry.number("high");
        if (low > high) {
            throw entry.wrong().apply("low", "is larger than high");
        }
        return new Goal.Range(low, high);
    }

    private static Optional<Baseline> baseline(Entry entry, Period period) throws DefinitionException {
        if (!entry.has("baseline") && !entry.has("baselinePeriod")) {
            return Optional.empty();
        }
        Period from = period(entry, "baselinePeriod", entry.text("baselinePeriod"));
        if (from.frequency() != period.frequency() || from.compareTo(period) >= 0) {
            throw entry.wrong().apply("baselinePeriod", "must be a period like " + period + " and before it, not " + from);
        }
        return Optional.of(new Baseline(from, entry.number("baseline")));
    }

    private static Period period(Entry entry, String key, String text) throws DefinitionException {
        return Period.parse(text).orElseThrow(() -> entry.wrong().apply(key, "is no period: " + text + " (such as 2025M12)"));
    }

    private static Area area(Entry entry) throws DefinitionException {
        String text = entry.text("area");
        return AreaRegister.denmark().find(text).orElseThrow(() -> entry.wrong().apply("area", "is unknown: " + text
                + close(CloseMatches.of(text, AreaRegister.denmark().all().stream().map(Area::name).toList()))));
    }

    /** Reads {@code 2025M06=4,5 2025M09=4,4}. */
    private static NavigableMap<Period, Double> numbers(Entry entry, String key) throws DefinitionException {
        NavigableMap<Period, Double> numbers = new TreeMap<>();
        for (String one : entry.optional(key).orElse("").split("\\s+")) {
            if (!one.isEmpty()) {
                String[] parts = one.split("=", 2);
                if (parts.length < 2) {
                    throw entry.wrong().apply(key, "must be made of PERIOD=NUMBER, not '" + one + "'");
                }
                Period period = period(entry, key, parts[0]);
                if (numbers.put(period, entry.number(key, parts[1])) != null) {
                    throw entry.wrong().apply(key, "names " + period + " twice");
                }
            }
        }
        return numbers;
    }
}
