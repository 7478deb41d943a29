package dk.pejling.cli;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.money.SavingsPotential;
import dk.pejling.indicators.money.SavingsSeries;
import dk.pejling.indicators.money.UnitPrice;
import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what municipalities would save at the level of their comparison. */
@Command(name = "savings")
final class SavingsCommand extends PejlingCommand {
    @Option(names = "--indicator", required = true, paramLabel = "ID")
    private String indicator;

    @Option(names = "--price", required = true, paramLabel = "KR")
    private double price;

    @Option(names = "--price-year", required = true, paramLabel = "YEAR")
    private int priceYear;

    @Option(names = "--gross")
    private boolean gross;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Mixin
    private UnitsOption units;

    @Mixin
    private ComparisonOptions comparison;

    /** A municipality and its potential, when there are figures for one. */
    private record Line(Area area, ScorecardRow row, Optional<SavingsPotential> potential) {
    }

    @Override
    public Integer call() throws StoreException, IOException {
        if (!(price > 0)) {
            throw CommandException.usage("savings.price", price);
        }
        UnitPrice unit = new UnitPrice(price, priceYear, !gross);
        List<Area> areas = units.areas();
        comparison.check(areas, output());
        List<Line> lines = new ArrayList<>();
        Period when;
        try (Session session = open()) {
            MeasurementPoint point = point(session, indicator);
            TargetGroup group = targetGroup(session, point.targetGroup());
            Scorecards scorecards = session.scorecards(date(asOf));
            when = ScorecardCommand.when(scorecards, group, period);
            SavingsSeries series = new SavingsSeries(scorecards, session.tables());
            for (Area area : areas) {
                Scorecard card = scorecards.scorecard(area, group, when, comparison.of(session, scorecards, area, group, when, output(),
                        output().locale()).comparison());
                if (card.comparison().ownIn()) {
                    throw CommandException.usage("savings.ownOut");
                }
                ScorecardRow row = card.rows().stream().filter(one -> one.point().id().equals(point.id())).findFirst().orElseThrow();
                lines.add(new Line(area, row, potential(series, row, area, unit)));
            }
        }
        print(lines, unit, when);
        return Exit.DONE;
    }

    private static Optional<SavingsPotential> potential(SavingsSeries series, ScorecardRow row, Area area, UnitPrice unit)
            throws StoreException {
        try {
            return series.potential(row, area, unit);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("savings.noBase", row.point().id());
        }
    }

    private void print(List<Line> lines, UnitPrice unit, Period when) {
        SavingsPotential.Total total = SavingsPotential.Total.of(lines.stream().flatMap(line -> line.potential.stream()).toList());
        if (output().format() == Output.Format.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("indicator", lines.getFirst().row.point().id());
            object.put("period", when);
            object.put("price", unit.kroner());
            object.put("priceYear", unit.year());
            object.put("net", unit.net());
            object.put("areas", lines.stream().map(line -> Output.object(line, fields())).toList());
            object.put("total", Map.of("kroner", total.kroner(), "contributing", total.contributing(), "of", total.of()));
            output().json(object);
            return;
        }
        output().list(lines, fields());
        if (output().format() == Output.Format.TABLE) {
            output().line(output().text("savings.total", Numbers.text(total.kroner(), 0, output().locale()), total.contributing(), total.of(),
                    unit.year(), output().text(unit.net() ? "budget.net" : "budget.gross")));
        }
    }

    private List<Field<Line>> fields() {
        Output output = output();
        return List.of(Field.of("area", line -> line.area.name()), Field.hidden("code", line -> line.area.code()),
                Field.of("period", line -> line.row.level().own().period()),
                Field.number("own", line -> ValueCommand.number(line.row.level().own().value()), (line, locale) -> Shown.value(output,
                        line.row.level().own().value(), line.row.level().decimals(), false)),
                Field.number("group", line -> ValueCommand.number(line.row.level().comparison().value()), (line, locale) -> Shown.value(output,
                        line.row.level().comparison().value(), line.row.level().decimals(), false)),
                Field.number("persons", line -> line.potential.map(SavingsPotential::persons), (line, locale) -> line.potential
                        .map(one -> Numbers.signed(one.persons(), 0, locale)).orElse("–")),
                Field.number("kroner", line -> line.potential.map(SavingsPotential::kroner), (line, locale) -> line.potential
                        .map(one -> one.isNothing() ? output.text("savings.nothing") : kroner(one, SavingsPotential::kroner)).orElse("–")),
                Field.number("lowKroner", line -> line.potential.map(SavingsPotential::lowKroner), (line, locale) -> line.potential
                        .map(one -> kroner(one, SavingsPotential::lowKroner)).orElse("–")),
                Field.number("highKroner", line -> line.potential.map(SavingsPotential::highKroner), (line, locale) -> line.potential
                        .map(one -> kroner(one, SavingsPotential::highKroner)).orElse("–")));
    }

    private String kroner(SavingsPotential potential, ToDoubleFunction<SavingsPotential> part) {
        return Numbers.text(part.applyAsDouble(potential), 0, output().locale());
    }
}
