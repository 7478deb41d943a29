package dk.pejling.cli;

import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.forecast.ChartLook;
import dk.pejling.indicators.forecast.ControlChart;
import dk.pejling.indicators.forecast.ControlCourse;
import dk.pejling.indicators.forecast.Series;
import dk.pejling.model.Area;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a point of one area over time with the limits of its usual movement. */
@Command(name = "limits")
final class LimitsCommand extends PejlingCommand {
    private static final int ALL_YEARS = 200;
    private static final int DECIMALS = 2;

    @Option(names = "--indicator", required = true, paramLabel = "ID")
    private String indicator;

    @Option(names = "--area", required = true, paramLabel = "A")
    private String area;

    @Option(names = "--base", paramLabel = "N")
    private int base = 24;

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Option(names = "--out", paramLabel = "FILE.svg")
    private Path out;

    /** A value with what it says. */
    private record Line(Period period, double value, ControlChart.Signal signal) {
    }

    @Override
    public Integer call() throws StoreException, IOException {
        SvgFile picture = new SvgFile(Optional.ofNullable(out).map(pejling()::file));
        Area whose = area(area);
        MeasurementPoint point;
        if (base < ControlChart.FEWEST) {
            throw CommandException.usage("limits.base", ControlChart.FEWEST, base);
        }
        Optional<ControlCourse> course = Optional.empty();
        try (Session session = open()) {
            point = point(session, indicator);
            Scorecards scorecards = session.scorecards(date(asOf));
            Optional<Period> newest = scorecards.newest(point);
            if (newest.isPresent()) {
                History history = scorecards.history(point, newest.get(), ALL_YEARS, List.of(whose));
                course = Optional.of(ControlCourse.of(history.periods(), history.levels().get(whose), history.breaks(), base));
            }
        }
        Optional<ControlCourse.Stretch> stretch = course.flatMap(ControlCourse::newest);
        int size = stretch.map(one -> one.series().size()).orElse(0);
        if (size < base) {
            throw CommandException.failed(null, "forecast.short", named(point), whose.name(), size, base);
        }
        LocalText title = new LocalText("%s, %s".formatted(point.name().da(), whose.name()), "%s, %s".formatted(point.name().en(), whose.name()));
        picture.write(course.orElseThrow().picture(title, ChartLook.plain(output().locale())));
        print(point, whose, stretch.orElseThrow().series(), stretch.orElseThrow().chart().orElseThrow());
        return Exit.DONE;
    }

    private void print(MeasurementPoint point, Area whose, Series series, ControlChart chart) {
        Output output = output();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            lines.add(new Line(series.periods().get(i), series.values().get(i), chart.signals().get(i)));
        }
        if (output.format() == Output.Format.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("indicator", indicator);
            object.put("area", whose.name());
            object.put("code", whose.code());
            object.put("base", base);
            object.put("mean", chart.mean());
            object.put("low", chart.low());
            object.put("high", chart.high());
            object.put("values", lines.stream().map(line -> Output.object(line, fields())).toList());
            output.json(object);
            return;
        }
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("limits.title", named(point), whose.name(), text(chart.low()), text(chart.high()), text(chart.mean()), base));
        }
        output.list(lines, fields());
    }

    private String text(double value) {
        return Numbers.text(value, DECIMALS, output().locale());
    }

    private List<Field<Line>> fields() {
        Output output = output();
        return List.of(Field.of("period", Line::period),
                Field.number("value", Line::value, (line, locale) -> Numbers.text(line.value, DECIMALS, locale)),
                Field.of("signal", line -> line.signal.name().toLowerCase(java.util.Locale.ROOT),
                        (line, locale) -> output.text("signal." + line.signal.name().toLowerCase(java.util.Locale.ROOT))));
    }
}
