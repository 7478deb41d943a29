package dk.pejling.ui.chance;

import dk.pejling.indicators.History;
import dk.pejling.indicators.forecast.ChartLook;
import dk.pejling.indicators.forecast.ForecastCourse;
import dk.pejling.indicators.forecast.Series;
import dk.pejling.indicators.forecast.ThetaForecast;
import dk.pejling.indicators.forecast.ThetaForecast.Step;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.drawing.Scene;
import dk.pejling.store.StoreException;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.table.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;

/** The number looked at without its season, and how it would go on; always told from what was published. */
public final class ForecastView extends SeriesView<Optional<ForecastCourse>> {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.forecast";

    /** A year ahead. */
    private static final int HORIZON = 12;

    /** A period with what was published or is computed of it. */
    private record Line(Period period, Optional<Double> published, Optional<Double> adjusted, Optional<Step> step) {
        Optional<Double> ahead(Function<Step, Double> part) {
            return step.map(part);
        }
    }

    @Override
    protected Optional<ForecastCourse> answer(Desk desk, Question asked) throws StoreException {
        return desk.ask(scorecards -> {
            History history = history(scorecards, asked);
            return ForecastCourse.of(Series.newest(history.periods(), history.levels().get(asked.area()), history.breaks()), HORIZON);
        });
    }

    private Optional<ForecastCourse> course() {
        return found().flatMap(one -> one);
    }

    @Override
    protected Optional<Scene> picture(ChartLook look) {
        return course().map(course -> course.picture(title(question().point(), question().area().name()), decimals(), look));
    }

    private int decimals() {
        return question().point().levelDecimals();
    }

    @Override
    protected String none() {
        return NLS.bind(ChanceMessages.Forecast_none, new Object[] {name(question().point()), question().area().name(), ThetaForecast.FEWEST});
    }

    @Override
    protected Optional<RecordTable<?>> table() {
        return course().map(course -> new RecordTable<>(ChanceMessages.Forecast_name, lines(course))
                .text(ChanceMessages.Control_period, 0, line -> line.period.text(Language.locale()))
                .number(ChanceMessages.Forecast_published, 0, line -> text(line.published))
                .number(ChanceMessages.Forecast_adjusted, 0, line -> text(line.adjusted))
                .number(ChanceMessages.Forecast_value, 0, line -> text(line.ahead(Step::value)))
                .number(ChanceMessages.Forecast_low80, 0, line -> text(line.ahead(Step::low80)))
                .number(ChanceMessages.Forecast_high80, 0, line -> text(line.ahead(Step::high80)))
                .number(ChanceMessages.Forecast_low95, 0, line -> text(line.ahead(Step::low95)))
                .number(ChanceMessages.Forecast_high95, 0, line -> text(line.ahead(Step::high95))));
    }

    private static List<Line> lines(ForecastCourse course) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < course.series().size(); i++) {
            int at = i;
            lines.add(new Line(course.series().periods().get(i), Optional.of(course.series().values().get(i)),
                    course.adjusted().map(values -> values.get(at)), Optional.empty()));
        }
        course.forecast().steps().forEach(step -> lines.add(new Line(step.period(), Optional.empty(), Optional.empty(), Optional.of(step))));
        return lines;
    }

    private String text(Optional<Double> value) {
        return value.map(one -> Numbers.text(one, decimals(), Language.locale())).orElse("");
    }

    /** There is no scorecard of a month to come. */
    @Override
    protected Optional<CardKey> opens(CardKey from, String key) {
        return course().flatMap(course -> Period.parse(key.substring(ForecastCourse.PERIOD.length()))
                .filter(course.series().periods()::contains)).filter(period -> period.frequency() == from.period().frequency()).map(from::at);
    }

    @Override
    protected String kind() {
        return "forecast";
    }
}
