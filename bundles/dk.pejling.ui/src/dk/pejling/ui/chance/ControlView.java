package dk.pejling.ui.chance;

import dk.pejling.indicators.History;
import dk.pejling.indicators.forecast.ChartLook;
import dk.pejling.indicators.forecast.ControlChart.Signal;
import dk.pejling.indicators.forecast.ControlCourse;
import dk.pejling.indicators.forecast.ControlCourse.Stretch;
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
import org.eclipse.osgi.util.NLS;

/** Control chart: whether the number looked at moves more over time than it usually does. */
public final class ControlView extends SeriesView<ControlCourse> {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.control";

    /** Limits are made of the first two years, as the command does. */
    private static final int BASE = 24;
    private static final int DECIMALS = 2;

    /** A value with what it says. */
    private record Line(Period period, double value, Stretch stretch, int index) {
        Optional<Double> low() {
            return stretch.chart().map(chart -> chart.low());
        }

        Optional<Double> high() {
            return stretch.chart().map(chart -> chart.high());
        }

        Signal signal() {
            return stretch.chart().map(chart -> chart.signals().get(index)).orElse(Signal.NONE);
        }
    }

    @Override
    protected ControlCourse answer(Desk desk, Question asked) throws StoreException {
        return desk.ask(scorecards -> {
            History history = history(scorecards, asked);
            return ControlCourse.of(history.periods(), history.levels().get(asked.area()), history.breaks(), BASE);
        });
    }

    @Override
    protected Optional<Scene> picture(ChartLook look) {
        return found().map(course -> course.picture(title(question().point(), question().area().name()), look));
    }

    @Override
    protected String none() {
        return NLS.bind(ChanceMessages.Control_none, name(question().point()), question().area().name());
    }

    @Override
    protected Optional<RecordTable<?>> table() {
        List<Line> lines = new ArrayList<>();
        for (Stretch stretch : found().map(ControlCourse::stretches).orElse(List.of())) {
            for (int i = 0; i < stretch.series().size(); i++) {
                lines.add(new Line(stretch.series().periods().get(i), stretch.series().values().get(i), stretch, i));
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new RecordTable<>(ChanceMessages.Control_name, lines)
                .text(ChanceMessages.Control_period, 0, line -> line.period.text(Language.locale()))
                .number(ChanceMessages.Control_value, 0, line -> text(Optional.of(line.value)))
                .number(ChanceMessages.Control_low, 0, line -> text(line.low()))
                .number(ChanceMessages.Control_high, 0, line -> text(line.high()))
                .text(ChanceMessages.Control_signal, 0, line -> switch (line.signal()) {
                    case NONE -> "";
                    case BEYOND -> ChanceMessages.Control_beyond;
                    case RUN -> ChanceMessages.Control_run;
                }));
    }

    private static String text(Optional<Double> value) {
        return value.map(one -> Numbers.text(one, DECIMALS, Language.locale())).orElse("");
    }

    @Override
    protected Optional<CardKey> opens(CardKey from, String key) {
        // A scorecard is of a month; a quarter's number stands in those of its months.
        return Period.parse(key.substring(ControlCourse.PERIOD.length())).filter(period -> period.frequency() == from.period().frequency()).map(from::at);
    }

    @Override
    protected String kind() {
        return "control";
    }
}
