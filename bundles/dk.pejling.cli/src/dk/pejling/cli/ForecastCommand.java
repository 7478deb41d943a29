package dk.pejling.cli;

import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.forecast.SeasonalPattern;
import dk.pejling.indicators.forecast.Series;
import dk.pejling.indicators.forecast.ThetaForecast;
import dk.pejling.indicators.forecast.ThetaForecast.Step;
import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.Axes;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Continues a series by a simple published method, with intervals, and shows it without its season. */
@Command(name = "forecast")
final class ForecastCommand extends PejlingCommand {
    private static final int MOST = 60;
    private static final int ALL_YEARS = 200;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private ChangeCommand.What what;

    @Option(names = "--where", paramLabel = "DIM=MEMBER")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(names = "--area", required = true, paramLabel = "A")
    private String area;

    @Option(names = "--horizon", paramLabel = "N")
    private int horizon = 12;

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Override
    public Integer call() throws StoreException, IOException {
        Area whose = area(area);
        if (horizon < 1 || horizon > MOST) {
            throw CommandException.usage("forecast.horizon", MOST, horizon);
        }
        Series series;
        String name;
        try (Session session = open()) {
            Scorecards scorecards = session.scorecards(date(asOf));
            name = what.indicator != null ? named(point(session, what.indicator)) : what.measure;
            series = what.indicator != null ? ofPoint(session, scorecards, whose) : ofMeasure(session, scorecards, whose);
        }
        ThetaForecast forecast = ThetaForecast.of(series, horizon)
                .orElseThrow(() -> CommandException.failed(null, "forecast.short", name, whose.name(), series.size(), ThetaForecast.FEWEST));
        print(name, whose, series, forecast);
        return Exit.DONE;
    }

    private Series ofPoint(Session session, Scorecards scorecards, Area whose) throws StoreException {
        MeasurementPoint point = point(session, what.indicator);
        Optional<Period> newest = scorecards.newest(point);
        if (newest.isEmpty()) {
            return new Series(List.of(), List.of());
        }
        History history = scorecards.history(point, newest.get(), ALL_YEARS, List.of(whose));
        return Series.newest(history.periods(), history.levels().get(whose), history.breaks());
    }

    private Series ofMeasure(Session session, Scorecards scorecards, Area whose) throws StoreException {
        MeasureReference reference = References.of(session.tables(), what.measure, where, "");
        Known known = scorecards.figures(session.tables().measure(reference.measure()).orElseThrow());
        Axes axes = known.column().axes();
        long combination = axes.combinationOf(known.dimensions().stream().map(dimension -> reference.where().get(dimension.id())).toList());
        if (axes.periods().isEmpty() || combination < 0) {
            return new Series(List.of(), List.of());
        }
        List<Period> periods = new ArrayList<>();
        List<Observation> values = new ArrayList<>();
        for (Period period = axes.periods().getFirst(); period.compareTo(axes.periods().getLast()) <= 0; period = period.plus(1)) {
            periods.add(period);
            values.add(known.column().at(combination, whose, period));
        }
        return Series.newest(periods, values, session.tables().breaksOf(known.measure()));
    }

    private void print(String name, Area whose, Series series, ThetaForecast forecast) {
        Output output = output();
        if (output.format() == Output.Format.JSON) {
            output.json(object(whose, series, forecast));
            return;
        }
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("forecast.title", name, whose.name(), series.periods().getFirst().text(output.locale()),
                    series.periods().getLast().text(output.locale()), series.size()));
            output.line(output.text("forecast.method", output.text(forecast.pattern().isEmpty() ? "forecast.noSeason"
                    : forecast.pattern().get().multiplicative() ? "forecast.factors" : "forecast.addends")));
        }
        output.list(forecast.steps(), fields());
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("forecast.mark"));
        }
    }

    private Map<String, Object> object(Area whose, Series series, ThetaForecast forecast) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("measured", what.indicator != null ? what.indicator : what.measure);
        object.put("area", whose.name());
        object.put("code", whose.code());
        object.put("method", "theta");
        object.put("alpha", forecast.alpha());
        object.put("drift", forecast.drift());
        object.put("sigma", forecast.sigma());
        object.put("season", forecast.pattern().map(pattern -> pattern.multiplicative() ? "multiplicative" : "additive"));
        object.put("figure", forecast.pattern().map(SeasonalPattern::figure));
        List<Double> adjusted = forecast.pattern().map(pattern -> pattern.adjusted(series)).orElse(series.values());
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("period", series.periods().get(i));
            value.put("value", series.values().get(i));
            value.put("seasonallyAdjusted", adjusted.get(i));
            values.add(value);
        }
        object.put("series", values);
        object.put("forecast", forecast.steps().stream().map(step -> Output.object(step, fields())).toList());
        return object;
    }

    private static List<Field<Step>> fields() {
        return List.of(Field.of("period", Step::period), number("forecast", Step::value), number("low80", Step::low80),
                number("high80", Step::high80), number("low95", Step::low95), number("high95", Step::high95));
    }

    private static Field<Step> number(String key, ToDoubleFunction<Step> value) {
        return Field.number(key, step -> value.applyAsDouble(step), (step, locale) -> Numbers.text(value.applyAsDouble(step), 1, locale));
    }
}
