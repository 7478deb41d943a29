package dk.pejling.indicators.formula;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.LocalText;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Figures for tests: generated ones full of gaps, or a few that a test writes. */
final class Figures {
    static final Area COUNTRY = AreaRegister.denmark().country();
    static final List<Area> MUNICIPALITIES = AreaRegister.denmark().municipalities().subList(0, 6);

    private final Map<String, Observation> cells = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, List<SeriesBreak>> breaks = new HashMap<>();
    private final Map<String, Set<Period>> read = new HashMap<>();
    private final Grid grid;

    private Figures(Grid grid) {
        this.grid = grid;
    }

    private static List<Area> areas() {
        List<Area> areas = new ArrayList<>(MUNICIPALITIES);
        areas.add(2, COUNTRY);
        return areas;
    }

    static Figures random(Frequency frequency, int periods, Random random) {
        Period first = frequency == Frequency.QUARTER ? Period.quarter(2021, 3) : Period.month(2021, 5);
        Grid grid = new Grid(areas(), java.util.stream.IntStream.range(0, periods).mapToObj(first::plus).toList());
        Figures figures = new Figures(grid);
        for (TableDefinition table : Words.TABLES.tables()) {
            if (table.frequency() == frequency) {
                figures.fill(table, random);
            }
        }
        return figures;
    }

    /** Returns figures of one measure without dimensions for one area; a number, or the name of a status. */
    static Figures of(String measure, String... values) {
        Period first = Period.month(2024, 1);
        Grid grid = new Grid(areas(), java.util.stream.IntStream.range(0, values.length).mapToObj(first::plus).toList());
        return new Figures(grid).and(measure, MUNICIPALITIES.getFirst(), values);
    }

    Figures and(String measure, Area area, String... values) {
        Measure of = Words.TABLES.measure(measure).orElseThrow();
        Column column = known.containsKey(measure) ? known.get(measure).column()
                : new Column(new Axes(new LinkedHashSet<>(grid.periods()), new LinkedHashSet<>(grid.areas()), List.of()));
        for (int i = 0; i < values.length; i++) {
            Observation value = values[i].matches("-?[0-9.]+") ? Observation.of(Double.parseDouble(values[i]))
                    : Observation.absent(Status.valueOf(values[i]));
            write(column, column.axes().cell(0, column.axes().indexOf(area), i), value);
        }
        known.put(measure, new Known(of, column, List.of()));
        return this;
    }

    private void fill(TableDefinition table, Random random) {
        // Fewer areas and periods than asked for: the others are not listed.
        Set<Area> areas = new LinkedHashSet<>(grid.areas());
        areas.remove(MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size())));
        Set<Period> periods = new LinkedHashSet<>(grid.periods().subList(random.nextInt(3), grid.periods().size()));
        List<Set<String>> members = table.dimensions().stream().map(dimension -> {
            Set<String> names = new LinkedHashSet<>(dimension.numeric() ? List.of("3", "6") : List.of("A-dagpenge", "Kontanthjælp", "Mentor"));
            dimension.total().ifPresent(names::add);
            return names;
        }).toList();
        for (Measure measure : table.measures()) {
            Column column = new Column(new Axes(periods, areas, members));
            for (int cell = 0; cell < column.axes().cells(); cell++) {
                Axes axes = column.axes();
                Observation value = value(measure, random);
                write(column, cell, value);
                int period = cell % axes.periods().size();
                int area = cell / axes.periods().size() % axes.areas().size();
                int combination = cell / axes.periods().size() / axes.areas().size();
                cells.put(key(measure.id(), axes.membersOf(combination), axes.areas().get(area), axes.periods().get(period)), value);
            }
            known.put(measure.id(), new Known(measure, column, List.of()));
        }
    }

    private static Observation value(Measure measure, Random random) {
        int dice = random.nextInt(40);
        return dice == 0 ? Observation.absent(Status.SUPPRESSED) : dice == 1 ? Observation.absent(Status.NOT_LISTED)
                : dice == 2 ? Observation.absent(Status.NOT_APPLICABLE) : dice == 3 ? Observation.of(0)
                : Observation.of(measure.kind() == MeasureKind.RATE ? (1 + random.nextInt(300)) / 10.0 : 1 + random.nextInt(900));
    }

    private static void write(Column column, long cell, Observation value) {
        if (value instanceof Observation.Measured measured) {
            column.set(cell, measured.value());
        } else {
            column.set(cell, value.status());
        }
    }

    private static String key(String measure, List<String> members, Area area, Period period) {
        return measure + members + area.code() + period;
    }

    Grid grid() {
        return grid;
    }

    Known known(String measure) {
        return known.get(measure);
    }

    Observation at(String measure, List<String> members, Area area, Period period) {
        read.computeIfAbsent(measure, one -> new HashSet<>()).add(period);
        return cells.getOrDefault(key(measure, members, area, period), Observation.absent(Status.NOT_LISTED));
    }

    Evaluation evaluation() {
        return new Evaluation(grid, this::known, measure -> breaks.getOrDefault(measure, List.of()));
    }

    /** Notes a break of a measure. */
    Figures broken(String measure, Period from) {
        breaks.computeIfAbsent(measure, one -> new ArrayList<>()).add(new SeriesBreak(measure, from, new LocalText("b", "b")));
        return this;
    }

    /** Notes up to five breaks, each anywhere in the series of a measure. */
    void breakSome(Random random) {
        List<String> measures = known.keySet().stream().sorted().toList();
        for (int i = random.nextInt(6); i > 0; i--) {
            broken(measures.get(random.nextInt(measures.size())), grid.periods().get(random.nextInt(grid.periods().size())));
        }
    }

    /** Returns whether what was looked up since the last call lies on both sides of a break of one measure. */
    boolean readAcrossABreak() {
        boolean across = read.entrySet().stream().anyMatch(entry -> breaks.getOrDefault(entry.getKey(), List.of()).stream()
                .anyMatch(one -> entry.getValue().stream().anyMatch(period -> period.compareTo(one.from()) < 0)
                        && entry.getValue().stream().anyMatch(period -> period.compareTo(one.from()) >= 0)));
        read.clear();
        return across;
    }

    /** Returns what a formula gives for the first municipality, in words: numbers with up to three decimals. */
    List<String> row(Formula formula) {
        return row(formula, MUNICIPALITIES.getFirst());
    }

    List<String> row(Formula formula, Area area) {
        Cells level = evaluation().level(formula);
        int from = grid.areas().indexOf(area) * grid.periods().size();
        return java.util.stream.IntStream.range(from, from + grid.periods().size()).mapToObj(level::at)
                .map(Figures::text).toList();
    }

    private static String text(Observation value) {
        return value instanceof Observation.Measured measured
                ? java.math.BigDecimal.valueOf(measured.value()).setScale(3, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                : value.status().name();
    }
}
