package dk.pejling.store.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Development;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StorePlace;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random definitions over random figures, through both stores and through a slow and obvious implementation that keeps what
 * every vintage says in a map and computes each number by itself.
 */
class DifferentialTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);
    private static final int DAYS = 4;
    private static final List<Area> AREAS = AreaRegister.denmark().municipalities().subList(10, 15);
    private static final List<Period> MONTHS = java.util.stream.IntStream.range(0, 15).mapToObj(Period.month(2024, 3)::plus).toList();
    private static final List<String> GROUPS = List.of("I alt", "A-dagpenge", "Kontanthjælp; øvrige");
    private static final TargetGroup GROUP = new TargetGroup("alle", new LocalText("alle", "all"));
    private static final List<Status> WORST_FIRST = List.of(Status.NOT_LISTED, Status.NOT_APPLICABLE, Status.BREAK, Status.SUPPRESSED);

    @TempDir
    private Path folder;

    private record Cell(String measure, String member, Area area, Period month) {
    }

    /** What a vintage says in full. */
    private record Said(String id, LocalDate day, Map<Cell, Observation> cells) {
    }

    /** The slow and obvious one. */
    private static final class Slow {
        private final List<Said> vintages = new ArrayList<>();

        Observation known(MeasureReference reference, Area area, Period month, LocalDate asOf) {
            String member = reference.where().values().stream().findFirst().orElse("");
            Cell cell = new Cell(reference.measure(), member, area, month);
            Observation known = Observation.absent(Status.NOT_LISTED);
            for (LocalDate day = FIRST_DAY; !day.isAfter(asOf); day = day.plusDays(1)) {
                for (Said vintage : vintages) {
                    if (vintage.day.equals(day) && vintage.cells.containsKey(cell)) {
                        known = vintage.cells.get(cell);
                    }
                }
            }
            return known;
        }

        Observation level(MeasurementPoint point, Area area, Period month, LocalDate asOf) {
            return switch (point.level()) {
                case Level.Published published -> known(published.rate(), area, month, asOf);
                case Level.Ratio ratio -> {
                    Observation numerator = known(ratio.numerator(), area, month, asOf);
                    Observation denominator = known(ratio.denominator(), area, month, asOf);
                    if (!numerator.isMeasured() || !denominator.isMeasured()) {
                        yield worse(numerator, denominator);
                    }
                    double whole = denominator.number().getAsDouble();
                    yield whole == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                            : Observation.of(ratio.factor() * numerator.number().getAsDouble() / whole);
                }
                default -> throw new AssertionError("No other is made here");
            };
        }

        Observation development(MeasurementPoint point, Area area, Period month, LocalDate asOf) {
            boolean counts = point.development() instanceof Development.PercentChange;
            Observation now = counts ? known(count(point), area, month, asOf) : level(point, area, month, asOf);
            Observation before = counts ? known(count(point), area, month.plus(-12), asOf) : level(point, area, month.plus(-12), asOf);
            if (!now.isMeasured() || !before.isMeasured()) {
                return worse(now, before);
            }
            double to = now.number().getAsDouble();
            double from = before.number().getAsDouble();
            if (!counts) {
                return Observation.of(to - from);
            }
            return from == 0 ? Observation.absent(Status.NOT_APPLICABLE) : Observation.of(100 * (to - from) / from);
        }

        private static MeasureReference count(MeasurementPoint point) {
            return ((Development.PercentChange) point.development()).count();
        }

        private static Observation worse(Observation one, Observation other) {
            return Observation.absent(WORST_FIRST.stream().filter(status -> one.status() == status || other.status() == status)
                    .findFirst().orElseThrow());
        }
    }

    /** One table with a dimension and one without; figures that are few, so that all kinds of cells meet. */
    private static TableRegister tables() {
        List<Dimension> groups = List.of(new Dimension("Gruppe", false, Optional.of("I alt")));
        return new TableRegister(List.of(table("a", groups), table("b", List.of())));
    }

    private static TableDefinition table(String id, List<Dimension> dimensions) {
        return new TableDefinition(id, new LocalText(id, id), "Kilde", Frequency.MONTH, "Periode", "Område", List.of(
                new Measure(id, "Antal", Unit.PERSONS, MeasureKind.STOCK, 0, dimensions),
                new Measure(id, "Andel", Unit.PERCENT, MeasureKind.RATE, 1, dimensions)), 1, List.of());
    }

    private static MeasureReference reference(TableRegister tables, Random random, boolean rate) {
        TableDefinition table = tables.tables().get(random.nextInt(2));
        Measure measure = table.measures().get(rate ? 1 : 0);
        return new MeasureReference(measure.id(), table.dimensions().isEmpty() ? Map.of() : Map.of("gruppe", GROUPS.get(random.nextInt(3))));
    }

    private static Catalogue catalogue(TableRegister tables, Random random) {
        List<MeasurementPoint> points = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Level level = random.nextBoolean() ? new Level.Published(reference(tables, random, true), Optional.empty())
                    : new Level.Ratio(reference(tables, random, false), reference(tables, random, false), random.nextBoolean() ? 100 : 1000);
            Development development = random.nextBoolean() ? new Development.Points()
                    : new Development.PercentChange(reference(tables, random, false));
            LocalText name = new LocalText("p" + i, "p" + i);
            points.add(new MeasurementPoint("p" + i, "alle", List.of(), name, name, true, Unit.PERCENT, Polarity.LOW, Average.UNWEIGHTED,
                    1, 1, 30, level, development, "test"));
        }
        return new Catalogue(List.of(GROUP), points);
    }

    private static <T> Set<T> some(List<T> all, Random random) {
        List<T> left = new ArrayList<>(all);
        java.util.Collections.shuffle(left, random);
        return new LinkedHashSet<>(left.subList(0, Math.max(1, all.size() - random.nextInt(3))));
    }

    private static StagedTable staged(TableDefinition table, LocalDate day, Random random, Map<Cell, Observation> said) {
        Axes axes = new Axes(some(MONTHS, random), some(AREAS, random),
                table.dimensions().stream().map(dimension -> some(GROUPS, random)).toList());
        List<Column> columns = new ArrayList<>();
        for (Measure measure : table.measures()) {
            Column column = new Column(axes);
            for (int combination = 0; combination < axes.combinations(); combination++) {
                for (Area area : axes.areas()) {
                    for (Period month : axes.periods()) {
                        long cell = axes.cell(combination, axes.indexOf(area), axes.indexOf(month));
                        switch (random.nextInt(12)) {
                            case 0 -> column.set(cell, Status.SUPPRESSED);
                            case 1 -> column.set(cell, Status.NOT_LISTED);
                            case 2 -> column.set(cell, Status.NOT_APPLICABLE);
                            default -> column.set(cell, measure.kind() == MeasureKind.RATE ? random.nextInt(1000) / 10.0 : random.nextInt(50));
                        }
                        said.put(new Cell(measure.id(), String.join("", axes.membersOf(combination)), area, month), column.at(cell));
                    }
                }
            }
            columns.add(column);
        }
        return new StagedTable(table, day, columns);
    }

    private static void publish(List<ObservationStore> stores, Slow slow, TableRegister tables, Random random) throws StoreException {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Map<Cell, Observation> said = new HashMap<>();
        StagedTable table = staged(tables.tables().get(random.nextInt(2)), day, random, said);
        Set<String> ids = new LinkedHashSet<>();
        for (ObservationStore store : stores) {
            ids.add(store.publish(List.of(table)).getFirst().vintage().id());
        }
        assertThat(ids).hasSize(1);
        slow.vintages.add(new Said(ids.iterator().next(), day, said));
    }

    private static void undo(List<ObservationStore> stores, Slow slow, Random random) throws StoreException {
        Said one = slow.vintages.remove(random.nextInt(slow.vintages.size()));
        boolean forGood = random.nextBoolean();
        for (ObservationStore store : stores) {
            if (forGood) {
                store.upkeep().delete(one.id, "");
            } else {
                store.upkeep().withdraw(one.id, "");
            }
        }
    }

    private static int compare(List<ObservationStore> stores, Slow slow, TableRegister tables, Random random) throws StoreException {
        Catalogue catalogue = catalogue(tables, random);
        LocalDate asOf = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int compared = 0;
        for (ObservationStore store : stores) {
            Scorecards scorecards = new Scorecards(catalogue, tables, store, Optional.of(asOf));
            for (MeasurementPoint point : catalogue.points()) {
                for (Period month : MONTHS) {
                    for (Scorecards.PointValue value : scorecards.values(point, AREAS, month, false)) {
                        assertThat(value.value()).as("%s %s %s as of %s", point.level(), value.area(), month, asOf)
                                .isEqualTo(slow.level(point, value.area(), month, asOf));
                        compared++;
                    }
                }
            }
            compared += compareDevelopments(scorecards, slow, asOf, random);
        }
        return compared;
    }

    private static int compareDevelopments(Scorecards scorecards, Slow slow, LocalDate asOf, Random random) throws StoreException {
        int compared = 0;
        Comparison others = new Comparison(Comparison.Kind.PEERS, "others", AREAS.subList(1, AREAS.size()), Optional.empty(), false);
        Scorecard card = scorecards.scorecard(AREAS.getFirst(), GROUP, MONTHS.get(12 + random.nextInt(3)), others);
        for (ScorecardRow row : card.rows()) {
            Period month = row.development().own().period();
            // A row is about the newest month with a level; without one it shows nothing.
            boolean listed = AREAS.stream().anyMatch(area -> slow.level(row.point(), area, month, asOf).status() != Status.NOT_LISTED);
            if (MONTHS.indexOf(month) < 12 || !listed) {
                continue;
            }
            List<Double> members = new ArrayList<>();
            for (ScorecardRow.Member member : row.members()) {
                Observation expected = slow.development(row.point(), member.area(), month, asOf);
                assertThat(member.development()).as("%s %s", row.point(), month).isEqualTo(expected);
                Observation level = slow.level(row.point(), member.area(), month, asOf);
                level.number().ifPresent(members::add);
                compared++;
            }
            // Three members make a mean; fewer are not shown.
            if (members.size() >= 3) {
                assertThat(row.level().comparison().value().number().getAsDouble()).isEqualTo(
                        members.stream().mapToDouble(Double::doubleValue).sum() / members.size(),
                        org.assertj.core.api.Assertions.within(1e-9));
            }
        }
        return compared;
    }

    private void run(long seed, int rounds) throws Exception {
        Random random = new Random(seed);
        int compared = 0;
        for (int round = 0; round < rounds; round++) {
            PostgresDatabase database = PostgresDatabase.make();
            Path home = java.nio.file.Files.createDirectory(folder.resolve("home" + round));
            try (ObservationStore derby = new DerbyStoreProvider().open(StorePlace.in(home)); ObservationStore postgres = database.open()) {
                List<ObservationStore> stores = List.of(derby, postgres);
                Slow slow = new Slow();
                TableRegister tables = tables();
                for (int step = 0; step < 8; step++) {
                    if (slow.vintages.size() > 2 && random.nextInt(4) == 0) {
                        undo(stores, slow, random);
                    } else {
                        publish(stores, slow, tables, random);
                    }
                    compared += compare(stores, slow, tables, random);
                }
                for (ObservationStore store : stores) {
                    assertThat(store.upkeep().check(tables.tables())).isEmpty();
                }
            }
            database.drop();
        }
        assertThat(compared).isGreaterThan(rounds * 4000);
    }

    @Test
    void bothStoresAndASlowOneGiveTheSameNumbers() throws Exception {
        run(1, 3);
    }

    @Test
    @Tag("long")
    void bothStoresAndASlowOneGiveTheSameNumbersManyTimes() throws Exception {
        run(2, 60);
    }
}
