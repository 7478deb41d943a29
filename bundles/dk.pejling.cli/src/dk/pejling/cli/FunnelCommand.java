package dk.pejling.cli;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.forecast.ChartLook;
import dk.pejling.indicators.forecast.Funnel;
import dk.pejling.indicators.forecast.FunnelPlot;
import dk.pejling.indicators.forecast.FunnelPlot.Unit;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the shares of all municipalities beside what chance alone allows for their size (funnel plot). */
@Command(name = "funnel")
final class FunnelCommand extends PejlingCommand {
    private static final int DECIMALS = 2;

    @Option(names = "--indicator", required = true, paramLabel = "ID")
    private String indicator;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Option(names = "--out", paramLabel = "FILE.svg")
    private Path out;

    @Override
    public Integer call() throws StoreException, IOException {
        SvgFile picture = new SvgFile(Optional.ofNullable(out).map(pejling()::file));
        MeasurementPoint point;
        Period when;
        FunnelPlot plot;
        try (Session session = open()) {
            point = point(session, indicator);
            Scorecards scorecards = session.scorecards(date(asOf));
            when = ScorecardCommand.when(scorecards, targetGroup(session, point.targetGroup()), period);
            plot = scorecards.funnel(point, when).orElseThrow(() -> CommandException.usage("funnel.none", indicator));
        }
        picture.write(plot.picture(title(point, when), ChartLook.plain(output().locale())));
        print(plot, when);
        return Exit.DONE;
    }

    private static LocalText title(MeasurementPoint point, Period when) {
        return new LocalText("%s, %s".formatted(point.name().da(), when.text(Locale.of("da"))),
                "%s, %s".formatted(point.name().en(), when.text(Locale.ENGLISH)));
    }

    private void print(FunnelPlot plot, Period when) {
        Output output = output();
        if (output.format() == Output.Format.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("indicator", indicator);
            object.put("period", when);
            object.put("share", plot.funnel().share());
            object.put("areas", plot.units().stream().map(unit -> Output.object(unit, fields(plot.funnel()))).toList());
            output.json(object);
            return;
        }
        if (output.format() == Output.Format.TABLE) {
            output.line(output.text("funnel.title", indicator, when.text(output.locale()), text(plot.funnel().share()),
                    count(plot, Funnel.Place.OUTSIDE), count(plot, Funnel.Place.WARNING), plot.units().size()));
        }
        output.list(plot.units(), fields(plot.funnel()));
    }

    private static long count(FunnelPlot plot, Funnel.Place place) {
        return plot.units().stream().filter(unit -> unit.place() == place).count();
    }

    private String text(double value) {
        return Numbers.text(value, DECIMALS, output().locale());
    }

    private List<Field<Unit>> fields(Funnel funnel) {
        Output output = output();
        return List.of(Field.of("area", unit -> unit.area().name()), Field.hidden("code", unit -> unit.area().code()),
                Field.number("n", Unit::size, (unit, locale) -> Numbers.text(unit.size(), 0, locale)),
                Field.number("value", Unit::share, (unit, locale) -> text(unit.share())),
                Field.number("low", unit -> funnel.low(Funnel.Z998, unit.size()), (unit, locale) -> text(funnel.low(Funnel.Z998, unit.size()))),
                Field.number("high", unit -> funnel.high(Funnel.Z998, unit.size()), (unit, locale) -> text(funnel.high(Funnel.Z998, unit.size()))),
                Field.of("place", unit -> unit.place().name().toLowerCase(Locale.ROOT),
                        (unit, locale) -> output.text("funnel." + unit.place().name().toLowerCase(Locale.ROOT))));
    }
}
