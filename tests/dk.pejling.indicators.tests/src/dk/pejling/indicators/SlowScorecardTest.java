package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.SourceFile;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scorecards against a slow, obvious implementation: on the real figures, and on generated ones full of gaps. */
class SlowScorecardTest {
    private static final List<Area> MUNICIPALITIES = AreaRegister.denmark().municipalities();

    @TempDir
    private Path home;

    @Test
    void realFiguresOfAllMunicipalitiesAreThoseOfTheSlowImplementation() throws Exception {
        Map<String, Observation> cells = new HashMap<>();
        for (SourceFile file : new JobindsatsSource().samples()) {
            readByLine(file, cells);
        }
        try (ObservationStore store = SampleStore.withSamples(home)) {
            Random random = new Random(20260822);
            Scorecards scorecards = SampleStore.scorecards(store);
            int compared = 0;
            for (Period period : List.of(Period.month(2022, 8), Period.month(2024, 3), Period.month(2025, 6), Period.month(2026, 7))) {
                for (Area area : MUNICIPALITIES) {
                    compared += compare(scorecards, cells, area, period, randomGroup(random, area), random);
                }
            }
            assertThat(compared).isGreaterThan(2500);
        }
    }

    @Test
    void generatedFiguresWithZerosAndGapsAreThoseOfTheSlowImplementation() throws Exception {
        Random random = new Random(7);
        Map<String, Observation> cells = new HashMap<>();
        List<StagedTable> tables = new ArrayList<>();
        for (TableDefinition table : SampleStore.TABLES.tables()) {
            tables.add(generate(table, random, cells));
        }
        try (ObservationStore store = SampleStore.empty(home)) {
            store.publish(tables);
            Scorecards scorecards = SampleStore.scorecards(store);
            for (int run = 0; run < 400; run++) {
                Area area = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
                compare(scorecards, cells, area, Period.month(2024, 1).plus(random.nextInt(30)), randomGroup(random, area), random);
            }
        }
    }

    private static Comparison randomGroup(Random random, Area own) {
        List<Area> others = new ArrayList<>(MUNICIPALITIES);
        Collections.shuffle(others, random);
        boolean in = random.nextInt(4) == 0;
        others.remove(own);
        List<Area> members = new ArrayList<>(others.subList(0, 1 + random.nextInt(9)));
        if (in) {
            members.add(own);
        }
        Average average = switch (random.nextInt(3)) {
            case 0 -> Average.WEIGHTED;
            case 1 -> Average.UNWEIGHTED;
            default -> null;
        };
        return new Comparison(Comparison.Kind.PEERS, "random", members, Optional.ofNullable(average), in);
    }

    private static int compare(Scorecards scorecards, Map<String, Observation> cells, Area area, Period period,
            Comparison comparison, Random random) throws Exception {
        TargetGroup group = SampleStore.CATALOGUE.targetGroups().get(random.nextInt(5) == 0 ? 1 : 0);
        Scorecard card = scorecards.scorecard(area, group, period, comparison);
        for (ScorecardRow row : card.rows()) {
            SlowScorecard slow = new SlowScorecard(row.point(), cells);
            compare(slow, row, row.level(), area, comparison, false);
            compare(slow, row, row.development(), area, comparison, true);
        }
        return card.rows().size();
    }

    private static void compare(SlowScorecard slow, ScorecardRow row, Reading reading, Area area, Comparison comparison,
            boolean development) {
        Period period = reading.own().period();
        String what = "%s %s %s development=%s".formatted(area.name(), row.point().id(), period, development);
        Observation own = development ? slow.development(area, period) : slow.level(area, period);
        same(what, reading.own().value(), own);
        Area country = AreaRegister.denmark().country();
        same(what + " country", reading.country().value(),
                development ? slow.development(country, period) : slow.level(country, period));
        Average average = comparison.average().orElse(row.point().average());
        Observation group = slow.group(comparison, area, period, development, average);
        same(what + " group " + average, reading.comparison().value(), group);
        assertThat(reading.verdict()).as(what).isEqualTo(slow.verdict(area, own, group, period, development));
        if (own.isMeasured()) {
            int[] rank = slow.rank(area, MUNICIPALITIES, period, development);
            assertThat(reading.rank().orElseThrow().position()).as(what).isEqualTo(rank[0]);
            assertThat(reading.rank().orElseThrow().of()).as(what).isEqualTo(rank[1]);
        } else {
            assertThat(reading.rank()).as(what).isEmpty();
        }
    }

    private static void same(String what, Observation actual, Observation expected) {
        assertThat(actual.status()).as(what).isEqualTo(expected.status());
        if (expected instanceof Observation.Measured measured) {
            double scale = Math.max(1, Math.abs(measured.value()));
            assertThat(actual.number().orElseThrow()).as(what).isCloseTo(measured.value(), within(1e-9 * scale));
        }
    }

    /** Reads a sample with nothing but split. */
    static void readByLine(SourceFile file, Map<String, Observation> cells) throws Exception {
        String text = new String(file.bytes().open().readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        String[] lines = text.split("\r\n");
        TableDefinition table = SampleStore.TABLES.tables().stream()
                .filter(one -> String.join(";", one.header()).equals(lines[0])).findFirst().orElseThrow();
        int keys = 2 + table.dimensions().size();
        for (int i = 1; i < lines.length; i++) {
            String[] fields = lines[i].split(";", -1);
            for (int m = 0; m < table.measures().size(); m++) {
                String cell = fields[keys + m];
                cells.put(SlowScorecard.key(table.measures().get(m).id(), keys > 2 ? fields[2] : "",
                        AreaRegister.denmark().find(fields[1]).orElseThrow(), Period.parse(fields[0]).orElseThrow()),
                        cell.isEmpty() ? Observation.absent(Status.SUPPRESSED)
                                : Observation.of(Double.parseDouble(cell.replace(',', '.'))));
            }
        }
    }

    private static StagedTable generate(TableDefinition table, Random random, Map<String, Observation> cells) {
        Set<Period> periods = new LinkedHashSet<>();
        for (int i = 0; i < 42; i++) {
            periods.add(table.frequency() == dk.pejling.model.Frequency.QUARTER
                    ? Period.quarter(2023, 1).plus(i / 3) : Period.month(2023, 1).plus(i));
        }
        Set<Area> areas = new LinkedHashSet<>(MUNICIPALITIES);
        areas.add(AreaRegister.denmark().country());
        List<Set<String>> members = table.dimensions().isEmpty() ? List.of()
                : List.of(table.dimensions().getFirst().numeric() ? Set.of("3") : Set.of("Kontanthjælp", "A-dagpenge", "Ydelsesgrupper i alt"));
        Axes axes = new Axes(periods, areas, members);
        List<Column> columns = new ArrayList<>();
        for (Measure measure : table.measures()) {
            Column column = new Column(axes);
            for (int combination = 0; combination < axes.combinations(); combination++) {
                for (Area area : axes.areas()) {
                    for (Period period : axes.periods()) {
                        Observation value = randomValue(measure, random);
                        write(column, axes.cell(combination, axes.indexOf(area), axes.indexOf(period)), value);
                        cells.put(SlowScorecard.key(measure.id(), String.join("/", axes.membersOf(combination)), area, period), value);
                    }
                }
            }
            columns.add(column);
        }
        return new StagedTable(table, LocalDate.of(2026, 8, 22), columns);
    }

    private static Observation randomValue(Measure measure, Random random) {
        int dice = random.nextInt(20);
        if (dice < 2) {
            return Observation.absent(Status.SUPPRESSED);
        }
        if (dice == 2) {
            return Observation.absent(Status.NOT_LISTED);
        }
        if (dice == 3) {
            return Observation.of(0);
        }
        return Observation.of(measure.decimals() == 1 ? random.nextInt(120) / 10.0 : random.nextInt(dice < 10 ? 60 : 3000));
    }

    private static void write(Column column, long cell, Observation value) {
        if (value instanceof Observation.Measured measured) {
            column.set(cell, measured.value());
        } else {
            column.set(cell, value.status());
        }
    }
}
