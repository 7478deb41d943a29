package dk.pejling.indicators;

import dk.pejling.benchmarks.Benchmark;
import dk.pejling.benchmarks.Benchmark.Way;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.indicators.formula.Evaluation;
import dk.pejling.indicators.formula.Grid;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableRegister;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an edit of a catalogue costs: the file of 200 points is read, checked and linked, and level and development of all of
 * them are computed for 98 municipalities, the country and the unknown area in 240 months. Limit: reading every cell of the
 * columns that the formulas name once, as often as they name them.
 */
public final class CatalogueBenchmark {
    private static final int MONTHS = 240;
    private static final int POINTS = 200;
    private static final String FULL = "y60a02.antal-fuldtidspersoner";
    private static final String PERSONS = "y60a02.antal-personer";
    private static final String RATE = "y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar";
    /** Unit, formula; %d becomes a number of 1 to 12. */
    private static final String[][] FORMULAS = {
        {"pct", "published(" + RATE + ", " + FULL + ")"},
        {"pct", "rolling(published(" + RATE + ", " + FULL + "), %d)"},
        {"fullTimePersons", "lag(" + FULL + ", %d) + " + FULL},
        {"fullTimePersons", "rolling(" + FULL + ", %d)"},
        {"pct", "100 * (" + FULL + " - lag(" + FULL + ", %d)) / lag(" + FULL + ", %d)"},
        {"pct", "100 * y25i09.antal-langtidsledige-fuldtidspersoner[Kontanthjælp] / lag(y25i01.antal-ledige-fuldtidspersoner[Kontanthjælp], %d)"},
        {"pct", "share-of-total(y25i01.antal-ledige-fuldtidspersoner[A-dagpenge]) * %d"},
        {"pct", "share-of-country(lag(" + PERSONS + ", %d))"},
        {"index", "index(lag(" + PERSONS + ", %d), 2010M01)"},
        {"courses", "annualised(rolling(sum(y60c02.antal-aktiveringsforloeb[*], skip-if-all), %d))"},
        {"areas", "count-areas(lag(" + FULL + ", %d) > " + FULL + ")"},
        {"pct", "rolling(100 * " + PERSONS + " / lag(" + PERSONS + ", 12), %d)"},
        {"pp", "y60c07.aktiveringsgrad-pct - lag(y60c07.aktiveringsgrad-pct, %d)"},
        {"persons", "max(" + PERSONS + ", lag(" + PERSONS + ", %d)) * 2"},
        {"persons", "average(" + PERSONS + ", %d, skip-if-all)"},
        {"pct", "y60j01.andel-personer-med-ordinaere-timer / %d"},
        {"persons", "ytd(" + PERSONS + ") / %d"},
        {"pct", "100 * sum(y60c02.antal-aktiverede[Mentor | Praktik], never-skip) / lag(" + PERSONS + ", %d)"},
        {"persons", "abs(" + PERSONS + " - year-before(" + PERSONS + ")) * %d"},
        {"pct", "p-0 - country(p-0) / %d"},
    };

    private final List<Area> areas = AreaRegister.denmark().all();
    private final TableRegister tables = new TableRegister(new JobindsatsSource().tables());
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final byte[] file = file().getBytes(StandardCharsets.UTF_8);

    private CatalogueBenchmark() {
        Random random = new Random(1);
        List<Period> periods = IntStream.range(0, MONTHS).mapToObj(Period.month(2006, 1)::plus).toList();
        List<Area> listed = areas.stream().filter(area -> area.kind() != AreaKind.REGION).toList();
        for (Measure measure : tables.measures()) {
            if (measure.table().matches("y60a02|y60c02|y60c07|y60j01|y25i01|y25i09")) {
                known.put(measure.id(), new Known(measure, random(measure, listed, periods, random), List.of()));
            }
        }
    }

    private static Column random(Measure measure, List<Area> areas, List<Period> periods, Random random) {
        List<Set<String>> members = measure.dimensions().stream().map(dimension -> {
            Set<String> names = new LinkedHashSet<>(List.of("A-dagpenge", "Kontanthjælp", "Mentor", "Praktik"));
            dimension.total().ifPresent(names::add);
            return names;
        }).toList();
        Column column = new Column(new Axes(new LinkedHashSet<>(periods), new LinkedHashSet<>(areas), members));
        for (int cell = 0; cell < column.axes().cells(); cell++) {
            if (random.nextInt(50) == 0) {
                column.set(cell, Status.SUPPRESSED);
            } else {
                column.set(cell, measure.kind() == MeasureKind.RATE ? (1 + random.nextInt(200)) / 10.0 : 1 + random.nextInt(3000));
            }
        }
        return column;
    }

    private static String file() {
        StringBuilder text = new StringBuilder("targetGroups:\n  - {id: g, name: {da: g, en: g}}\npoints:\n");
        for (int i = 0; i < POINTS; i++) {
            String[] formula = FORMULAS[i % FORMULAS.length];
            text.append("""
                      - id: p-%d
                        targetGroup: g
                        name: {da: p, en: p}
                        definition: {da: p, en: p}
                        unit: %s
                        polarity: low
                        average: unweighted
                        decimals: {level: 1, development: 1}
                        formula: '%s'
                    """.formatted(i, i % FORMULAS.length == FORMULAS.length - 1 ? "pp" : formula[0],
                    last(formula[1], i).replace("%d", Integer.toString(1 + i / FORMULAS.length))).indent(2));
        }
        return text.toString();
    }

    /** A share less a part of another one is a difference in percentage points. */
    private static String last(String formula, int i) {
        return formula.replace("p-0", "p-" + i / FORMULAS.length * FORMULAS.length);
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        CatalogueBenchmark benchmark = new CatalogueBenchmark();
        Benchmark.run("catalogue", "200 points × 98 × 240 after an edit", List.of(
                new Way("own: read, check, link, compute", true, () -> benchmark.compute(benchmark.read())),
                new Way("of which: read, check and link", false, () -> benchmark.read().points().size()),
                new Way("limit: raw scan of the columns named", false, benchmark::scan)));
    }

    private Catalogue read() {
        try {
            CatalogueFile.Content content = CatalogueFile.layer("b.yaml", new ByteArrayInputStream(file), tables, "b",
                    new Catalogue(List.of(), List.of()));
            if (!content.problems().isEmpty()) {
                throw new IllegalStateException(content.problems().toString());
            }
            return new Linker(content.catalogue(), tables).linked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double compute(Catalogue catalogue) {
        Map<Grid, Evaluation> evaluations = new HashMap<>();
        double sum = 0;
        for (MeasurementPoint point : catalogue.points()) {
            Map<String, Known> parts = new LinkedHashMap<>();
            measures(point).forEach(measure -> parts.put(measure.id(), known.get(measure.id())));
            PointColumns columns = made(point, parts, evaluations);
            sum += columns.level(10, MONTHS - 1).number().orElse(0) + columns.development(20, MONTHS - 2).number().orElse(0);
        }
        return sum;
    }

    private PointColumns made(MeasurementPoint point, Map<String, Known> parts, Map<Grid, Evaluation> evaluations) {
        try {
            return new PointColumns(point, areas, parts, List.of(),
                    grid -> evaluations.computeIfAbsent(grid, one -> new Evaluation(one, known::get)));
        } catch (AbandonedException e) {
            throw new IllegalStateException(point.id() + " is no plug-in's", e);
        }
    }

    private static Set<Measure> measures(MeasurementPoint point) {
        if (point.level() instanceof Level.Faulty faulty) {
            throw new IllegalStateException(point.id(), faulty.problem());
        }
        return ((Level.Computed) point.level()).formula().measures();
    }

    private Optional<List<Column>> scanned = Optional.empty();

    private double scan() {
        if (scanned.isEmpty()) {
            List<Column> columns = new ArrayList<>();
            read().points().forEach(point -> measures(point).forEach(measure -> columns.add(known.get(measure.id()).column())));
            scanned = Optional.of(columns);
        }
        double sum = 0;
        for (Column column : scanned.get()) {
            // One combination of members each: what a formula gathers.
            long cells = column.axes().cells() / column.axes().combinations();
            for (int cell = 0; cell < cells; cell++) {
                sum += column.isMeasured(cell) ? column.value(cell) : 0;
            }
        }
        return sum;
    }
}
