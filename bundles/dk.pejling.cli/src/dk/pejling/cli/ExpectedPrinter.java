package dk.pejling.cli;

import dk.pejling.clustering.ExpectedResult;
import dk.pejling.clustering.regression.BackwardElimination;
import dk.pejling.clustering.regression.Coefficient;
import dk.pejling.clustering.regression.RegressionModel;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints expected and actual values in all formats. */
final class ExpectedPrinter {
    private static final int DECIMALS = 2;
    private static final int DIAGNOSTIC_DECIMALS = 3;
    private static final int SIGNIFICANT = 4;
    private static final double SMALL = 0.0001;

    private final Output output;
    private final BackgroundOptions background;

    ExpectedPrinter(Output output, BackgroundOptions background) {
        this.output = output;
        this.background = background;
    }

    /**
     * Prints.
     *
     * @param vintages what the outcomes are of
     */
    void print(MeasurementPoint point, Period period, ExpectedResult result, List<String> vintages) {
        List<String> circular = background.circular(output, result.variables());
        switch (output.format()) {
            case JSON -> output.json(object(point, period, result, circular, vintages));
            case CSV -> output.list(result.units(), fields());
            case TABLE -> table(point, period, result);
        }
    }

    private Map<String, Object> object(MeasurementPoint point, Period period, ExpectedResult result, List<String> circular,
            List<String> vintages) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("indicator", point.id());
        object.put("unit", point.unit().id());
        object.put("polarity", point.polarity().id());
        object.put("period", period);
        object.put("model", result.options().model().id());
        object.put("level", result.options().level());
        object.put("leastSize", result.options().leastSize());
        object.put("variables", result.variables());
        object.put("circular", circular);
        object.put("background", background.source(output));
        object.put("eliminated", result.elimination().map(BackwardElimination::steps)
                .map(steps -> steps.stream().map(ExpectedPrinter::object).toList()));
        object.put("aic", result.elimination().map(BackwardElimination::aic));
        object.put("n", result.units().size());
        object.put("degreesOfFreedom", result.fit().degreesOfFreedom());
        object.put("r2", result.fit().r2());
        object.put("adjustedR2", result.fit().adjustedR2());
        object.put("scatter", scale(result) * result.fit().scatter());
        object.put("dispersion", result.fit().dispersion());
        object.put("coefficients", result.fit().coefficients().stream().map(one -> Output.object(one, coefficients())).toList());
        Map<String, Object> validation = new LinkedHashMap<>();
        validation.put("folds", result.validation().folds());
        validation.put("seed", result.validation().seed());
        validation.put("rmse", result.validation().rmse().isPresent() ? result.validation().rmse().getAsDouble() : null);
        validation.put("leaveOneOutRmse", result.validation().leaveOneOutRmse());
        validation.put("predictiveR2", result.validation().predictiveR2());
        object.put("crossValidation", validation);
        object.put("areas", result.units().stream().map(unit -> Output.object(unit, fields())).toList());
        object.put("leftOut", result.leftOut().stream().map(ExpectedPrinter::object).toList());
        object.put("vintages", vintages);
        object.put("provenance", ProvenanceJson.object(result.provenance(), background, output));
        return object;
    }

    private static double scale(ExpectedResult result) {
        return result.options().model() == RegressionModel.FRACTIONAL ? 100 : 1;
    }

    private static Map<String, Object> object(BackwardElimination.Step step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("variable", step.variable());
        object.put("aic", step.aic());
        return object;
    }

    private static Map<String, Object> object(ExpectedResult.LeftOut one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", one.area().name());
        object.put("reason", one.reason().id());
        return object;
    }

    private List<Field<Coefficient>> coefficients() {
        return List.of(Field.of("name", Coefficient::name,
                (one, locale) -> one.name().isEmpty() ? output.text("expected.intercept") : one.name()),
                number("estimate", Coefficient::estimate), number("standardError", Coefficient::standardError),
                number("t", Coefficient::t),
                Field.number("p", Coefficient::p, (one, locale) -> chance(one.p(), locale)),
                Field.number("vif", one -> one.vif().isPresent() ? one.vif().getAsDouble() : null,
                        (one, locale) -> one.vif().isPresent() ? Numbers.text(one.vif().getAsDouble(), DECIMALS, locale) : ""));
    }

    private static String chance(double p, Locale locale) {
        return p < SMALL ? "< " + Numbers.text(SMALL, 4, locale) : Numbers.text(p, 4, locale);
    }

    private static <T> Field<T> number(String key, ToDoubleFunction<T> value) {
        return Field.number(key, value::applyAsDouble, (one, locale) -> significant(value.applyAsDouble(one), locale));
    }

    /** Returns a number with so many digits that its size can be told, however small. */
    private static String significant(double value, Locale locale) {
        int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
        return Numbers.text(value, Math.clamp(SIGNIFICANT - 1 - magnitude, 0, 9), locale);
    }

    private static List<Field<ExpectedResult.Unit>> fields() {
        return List.of(Field.number("rank", unit -> unit.band().rank(), (unit, locale) -> String.valueOf(unit.band().rank())),
                Field.number("rankFrom", unit -> unit.band().best(), (unit, locale) -> String.valueOf(unit.band().best())),
                Field.number("rankTo", unit -> unit.band().worst(), (unit, locale) -> String.valueOf(unit.band().worst())),
                Field.of("area", unit -> unit.area().name()), Field.hidden("code", unit -> unit.area().code()),
                shown("actual", ExpectedResult.Unit::actual), shown("expected", unit -> unit.prediction().expected()),
                Field.number("deviation", ExpectedResult.Unit::deviation,
                        (unit, locale) -> Numbers.signed(unit.deviation(), DECIMALS, locale)),
                Field.hidden("advantage", ExpectedResult.Unit::advantage),
                Field.hidden("standardError", unit -> unit.prediction().standardError()),
                shown("lower", unit -> unit.prediction().lower()), shown("upper", unit -> unit.prediction().upper()),
                Field.of("outside", unit -> unit.prediction().isOutside(unit.actual()),
                        (unit, locale) -> unit.prediction().isOutside(unit.actual()) ? "*" : ""),
                Field.hidden("leverage", ExpectedResult.Unit::leverage),
                Field.number("cook", ExpectedResult.Unit::cook,
                        (unit, locale) -> Numbers.text(unit.cook(), DIAGNOSTIC_DECIMALS, locale)),
                Field.number("cluster", ExpectedResult.Unit::group, (unit, locale) -> unit.group().map(String::valueOf).orElse("")));
    }

    private static Field<ExpectedResult.Unit> shown(String key, ToDoubleFunction<ExpectedResult.Unit> value) {
        return Field.number(key, value::applyAsDouble, (unit, locale) -> Numbers.text(value.applyAsDouble(unit), DECIMALS, locale));
    }

    private void table(MeasurementPoint point, Period period, ExpectedResult result) {
        Locale locale = output.locale();
        output.line(output.text("expected.title", point.name().in(locale), period.text(locale), result.units().size(),
                output.text("expected." + result.options().model().id())));
        result.elimination().ifPresent(one -> output.line(output.text("expected.eliminated", one.steps().isEmpty() ? "–"
                : String.join(", ", one.steps().stream().map(BackwardElimination.Step::variable).toList()))));
        output.list(result.fit().coefficients(), coefficients());
        output.line(output.text("expected.fit", Numbers.text(result.fit().r2(), DIAGNOSTIC_DECIMALS, locale),
                Numbers.text(result.fit().adjustedR2(), DIAGNOSTIC_DECIMALS, locale),
                Numbers.text(result.validation().predictiveR2(), DIAGNOSTIC_DECIMALS, locale),
                Numbers.text(scale(result) * result.fit().scatter(), DECIMALS, locale),
                Numbers.text(result.validation().leaveOneOutRmse(), DECIMALS, locale), result.validation().folds(),
                result.validation().rmse().isPresent()
                        ? Numbers.text(result.validation().rmse().getAsDouble(), DECIMALS, locale) : "–", result.validation().seed()));
        output.list(result.units(), fields());
        output.line(output.text("expected.key", Numbers.text(100 * result.options().level(), 0, locale)));
        for (ExpectedResult.Reason reason : ExpectedResult.Reason.values()) {
            List<String> names = result.leftOut().stream().filter(one -> one.reason() == reason).map(one -> one.area().name()).toList();
            if (!names.isEmpty()) {
                output.line(output.text("expected.leftOut." + reason.id(), String.join(", ", names)));
            }
        }
    }
}
