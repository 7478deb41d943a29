package dk.pejling.indicators;

import dk.pejling.benchmarks.Benchmark;
import dk.pejling.benchmarks.Benchmark.Rounds;
import dk.pejling.benchmarks.Benchmark.Way;
import dk.pejling.benchmarks.facts.FactStream;
import dk.pejling.benchmarks.facts.FactTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.csv.FactFile;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * G4 at its full size: 17 points for 98 municipalities and 240 months, level and development, from columns of ten million rows
 * in memory. Odd points are published shares with their counts, even ones count over the count of everybody.
 */
public final class LargePointsBenchmark {
    private static final int POINTS = 17;
    private static final Rounds ROUNDS = new Rounds(10, 21);

    private final List<Area> municipalities = AreaRegister.denmark().municipalities();
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Catalogue catalogue;
    private final Known persons;
    private final Known shares;

    private LargePointsBenchmark(long seed) throws IOException, DefinitionException {
        TableDefinition table = FactTable.definition("facts");
        SourceFile file = new SourceFile("generated", LocalDate.of(2026, 8, 22), () -> new FactStream(seed, FactTable.MONTHS));
        List<Column> columns = new FactFile(List.of(table)).read(file, Optional.empty()).staged().orElseThrow().columns();
        for (int i = 0; i < columns.size(); i++) {
            Measure measure = table.measures().get(i);
            known.put(measure.id(), new Known(measure, columns.get(i), List.of()));
        }
        persons = known.get(table.measures().get(0).id());
        shares = known.get(table.measures().get(1).id());
        byte[] yaml = catalogue(table).getBytes(StandardCharsets.UTF_8);
        catalogue = CatalogueFile.read("large.yaml", new ByteArrayInputStream(yaml), new TableRegister(List.of(table)), "benchmark");
    }

    private static List<String> members(int point) {
        return List.of(FactTable.MEMBERS.get(0).get(point % 3), FactTable.MEMBERS.get(1).get(point % 10),
                FactTable.MEMBERS.get(2).get(1 + point % 13));
    }

    private static List<String> totals() {
        return FactTable.MEMBERS.stream().map(List::getFirst).toList();
    }

    private static String reference(Measure measure, List<String> members) {
        return "{measure: %s, where: {koen: '%s', alder: '%s', ydelsesgrupper: '%s'}}".formatted(measure.id(), members.get(0),
                members.get(1), members.get(2));
    }

    private static String catalogue(TableDefinition table) {
        StringBuilder yaml = new StringBuilder("targetGroups:\n  - {id: alle, name: {da: alle, en: all}}\npoints:\n");
        for (int i = 0; i < POINTS; i++) {
            String count = reference(table.measures().get(0), members(i));
            String level = i % 2 == 1 ? "published: " + reference(table.measures().get(1), members(i)) + ", numerator: " + count
                    : "numerator: " + count + ", denominator: " + reference(table.measures().get(0), totals());
            yaml.append("  - {id: p%d, targetGroup: alle, name: {da: p, en: p}, definition: {da: p, en: p}, unit: pct, polarity: low,"
                    .formatted(i)).append(" average: weighted, decimals: {level: 1, development: 1}, level: {").append(level)
                    .append("}, development: {percentChangeOf: ").append(count).append("}}\n");
        }
        return yaml.toString();
    }

    /** Runs the benchmark; the argument is the seed. */
    public static void main(String[] arguments) throws IOException, DefinitionException {
        LargePointsBenchmark benchmark = new LargePointsBenchmark(Long.parseLong(arguments[0]));
        Benchmark.run("G4", "17 points × 98 × 240 from %,d rows: level, development".formatted(FactTable.rows(FactTable.MONTHS)), ROUNDS,
                List.of(new Way("own: columns", true, benchmark::columns), new Way("peer: one look-up per value", true, benchmark::lookUps)));
    }

    private double columns() {
        double sum = 0;
        for (MeasurementPoint point : catalogue.points()) {
            sum += checksum(computed(point));
        }
        return sum;
    }

    private PointColumns computed(MeasurementPoint point) {
        try {
            return new PointColumns(point, municipalities, known, List.of(), grid -> {
                throw new IllegalStateException(point.id() + " has a formula");
            });
        } catch (AbandonedException e) {
            throw new IllegalStateException("No point comes from a plug-in", e);
        }
    }

    private double checksum(PointColumns columns) {
        double sum = 0;
        for (int area = 0; area < municipalities.size(); area++) {
            for (int period = 0; period < columns.periods().size(); period++) {
                sum += columns.level(area, period).number().orElse(0) + columns.development(area, period).number().orElse(0);
            }
        }
        return sum;
    }

    private double lookUps() {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            for (Area area : municipalities) {
                for (Period period : persons.column().axes().periods()) {
                    Observation count = at(persons, members(i), area, period);
                    Observation before = at(persons, members(i), area, period.aYearBefore());
                    sum += level(i, count, area, period);
                    if (count.isMeasured() && before.isMeasured() && before.number().getAsDouble() != 0) {
                        sum += 100 * (count.number().getAsDouble() - before.number().getAsDouble()) / before.number().getAsDouble();
                    }
                }
            }
        }
        return sum;
    }

    private double level(int point, Observation count, Area area, Period period) {
        if (point % 2 == 1) {
            return at(shares, members(point), area, period).number().orElse(0);
        }
        Observation whole = at(persons, totals(), area, period);
        return count.isMeasured() && whole.isMeasured() && whole.number().getAsDouble() != 0
                ? 100 * count.number().getAsDouble() / whole.number().getAsDouble() : 0;
    }

    private static Observation at(Known known, List<String> members, Area area, Period period) {
        return known.column().at(known.column().axes().combinationOf(members), area, period);
    }
}
