package dk.pejling.cli;

import dk.pejling.indicators.change.CountChange;
import dk.pejling.indicators.change.CountPart;
import dk.pejling.indicators.change.RateChange;
import dk.pejling.indicators.change.RateChange.Effect;
import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Prints a change told by its parts, largest contribution first, and the counts of all benefits beside it.
 *
 * @param point the name of what is told, for people; empty where it is a measure, which its id names
 * @param by what the parts are: {@code area} or a dimension
 * @param beside counts of all benefits of the same area, with whom they count
 */
record ChangePage(Output output, Optional<String> point, Area area, Period from, Period to, String by, SequencedMap<CountPart, String> beside) {
    private static final int DECIMALS = 2;

    void print(String measured, CountChange change) {
        List<CountPart> parts = change.parts().stream().sorted(Comparator.comparingDouble(part -> -size(part.change()))).toList();
        if (output.format() == Output.Format.JSON) {
            Map<String, Object> object = head(measured, "count");
            object.put("total", total(change.from(), change.to(), change.change(), change.percent()));
            object.put("parts", parts.stream().map(part -> Output.object(part, counts(change))).toList());
            object.put("rest", ValueCommand.number(change.rest()));
            object.put("restPoints", ValueCommand.number(change.restPoints()));
            finish(object);
            return;
        }
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("change.title", point.orElse(measured), area.name(), from.text(output.locale()), to.text(output.locale())));
            output.line(output.text("change.count", shown(change.from(), false), shown(change.to(), false), shown(change.change(), true),
                    shown(change.percent(), true)));
        }
        output.list(parts, counts(change));
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("change.rest", shown(change.rest(), true), shown(change.restPoints(), true)));
            besides();
        }
    }

    void print(String measured, RateChange change) {
        List<Effect> effects = change.effects().stream().sorted(Comparator.comparingDouble(effect -> -Math.abs(effect.contribution())))
                .toList();
        if (output.format() == Output.Format.JSON) {
            Map<String, Object> object = head(measured, "rate");
            object.put("total", total(change.from(), change.to(), change.change(), null));
            object.put("parts", effects.stream().map(effect -> Output.object(effect, effects())).toList());
            object.put("unknown", change.unknown());
            object.put("known", total(Observation.of(change.knownFrom()), Observation.of(change.knownTo()),
                    Observation.of(change.knownTo() - change.knownFrom()), null));
            object.put("rest", ValueCommand.number(change.rest()));
            finish(object);
            return;
        }
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("change.title", point.orElse(measured), area.name(), from.text(output.locale()), to.text(output.locale())));
            output.line(output.text("change.rate", shown(change.from(), false), shown(change.to(), false), shown(change.change(), true)));
        }
        output.list(effects, effects());
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("change.rateRest", shown(change.rest(), true)));
            if (!change.unknown().isEmpty()) {
                output.line(output.text("change.unknown", String.join(", ", change.unknown())));
            }
            besides();
        }
    }

    private static double size(Observation change) {
        return change.number().isPresent() ? Math.abs(change.number().getAsDouble()) : -1;
    }

    Map<String, Object> head(String measured, String kind) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("measured", measured);
        object.put("kind", kind);
        object.put("area", area.name());
        object.put("code", area.code());
        object.put("from", from);
        object.put("to", to);
        object.put("by", by);
        return object;
    }

    static Map<String, Object> total(Observation from, Observation to, Observation change, Observation percent) {
        Map<String, Object> total = new LinkedHashMap<>();
        total.put("from", ValueCommand.number(from));
        total.put("to", ValueCommand.number(to));
        total.put("change", ValueCommand.number(change));
        if (percent != null) {
            total.put("percent", ValueCommand.number(percent));
        }
        total.put("status", change.status().id());
        return total;
    }

    void finish(Map<String, Object> object) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (CountPart part : beside.keySet()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("measured", part.name());
            one.putAll(total(part.from(), part.to(), part.change(), percent(part)));
            list.add(one);
        }
        object.put("beside", list);
        output.json(object);
    }

    private static Observation percent(CountPart part) {
        return new CountChange(part.from(), part.to(), List.of()).percent();
    }

    private List<Field<CountPart>> counts(CountChange change) {
        return List.of(Field.of("part", CountPart::name), number("from", CountPart::from, false), number("to", CountPart::to, false),
                number("change", CountPart::change, true),
                Field.number("contribution", part -> ValueCommand.number(change.contribution(part)),
                        (part, locale) -> shown(change.contribution(part), true)),
                Field.hidden("status", part -> part.change().status().id()));
    }

    private Field<CountPart> number(String key, java.util.function.Function<CountPart, Observation> value, boolean signed) {
        return Field.number(key, part -> ValueCommand.number(value.apply(part)), (part, locale) -> shown(value.apply(part), signed));
    }

    private List<Field<Effect>> effects() {
        return List.of(Field.of("part", effect -> effect.part().name()), effect("from", Effect::from, false), effect("to", Effect::to, false),
                effect("fromWeight", Effect::fromWeight, false), effect("toWeight", Effect::toWeight, false),
                effect("rate", Effect::rate, true), effect("mix", Effect::mix, true), effect("contribution", Effect::contribution, true));
    }

    private Field<Effect> effect(String key, java.util.function.ToDoubleFunction<Effect> value, boolean signed) {
        return Field.number(key, effect -> value.applyAsDouble(effect), (effect, locale) -> {
            double number = value.applyAsDouble(effect);
            return signed ? Numbers.signed(number, DECIMALS + 1, locale) : Numbers.text(number, DECIMALS, locale);
        });
    }

    String shown(Observation value, boolean signed) {
        if (!(value instanceof Observation.Measured measured)) {
            return output.text("status." + value.status().id());
        }
        int decimals = measured.value() == Math.rint(measured.value()) ? 0 : DECIMALS;
        return signed ? Numbers.signed(measured.value(), decimals, output.locale()) : Numbers.text(measured.value(), decimals, output.locale());
    }

    void besides() {
        output.line(output.text("change.beside"));
        for (CountPart part : beside.keySet()) {
            output.line(output.text("change.besideOne", beside.get(part), part.name(), shown(part.from(), false), shown(part.to(), false),
                    shown(part.change(), true), shown(percent(part), true)));
        }
    }
}
