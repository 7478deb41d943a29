package dk.pejling.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.ObservationStore.Published;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The store beside a slow one that keeps every vintage in full and looks through them from the top. */
public abstract class ManyVintages {
    private static final Observation NOT_LISTED = Observation.absent(Status.NOT_LISTED);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 1);
    private static final int DAYS = 6;
    private static final List<Area> AREAS = AreaRegister.denmark().municipalities().subList(0, 4);
    private static final List<Period> PERIODS = List.of(Period.month(2025, 4), Period.month(2025, 5), Period.month(2025, 6));
    private static final List<String> GROUPS = List.of("I alt", "A-dagpenge", "Kontanthjælp");

    private record Key(List<String> members, Area area, Period period) {
    }

    /** A vintage in full: what it says of each covered cell, one map per measure. */
    private record Full(String id, LocalDate day, int number, List<Map<Key, Observation>> said) {
    }

    private static final class NaiveStore {
        private final List<Full> vintages = new ArrayList<>();
        private final Set<String> withdrawn = new HashSet<>();
        private int next;

        /** Returns the ids of the vintages that count. */
        Set<String> counting() {
            return vintages.stream().map(Full::id).filter(id -> !withdrawn.contains(id)).collect(Collectors.toSet());
        }

        Observation known(int measure, Key key, LocalDate asOf, Set<String> chosen) {
            for (Full vintage : vintages.reversed()) {
                if (chosen.contains(vintage.id) && !vintage.day.isAfter(asOf) && vintage.said.get(measure).containsKey(key)) {
                    return vintage.said.get(measure).get(key);
                }
            }
            return NOT_LISTED;
        }

        /** An open cell, of which the vintage says nothing, keeps for good what was known when it was published. */
        void publish(String id, LocalDate day, List<Map<Key, Optional<Observation>>> said) {
            List<Map<Key, Observation>> full = new ArrayList<>();
            for (int measure = 0; measure < said.size(); measure++) {
                Map<Key, Observation> cells = new HashMap<>();
                for (Map.Entry<Key, Optional<Observation>> cell : said.get(measure).entrySet()) {
                    cells.put(cell.getKey(), cell.getValue().orElse(known(measure, cell.getKey(), day, counting())));
                }
                full.add(cells);
            }
            vintages.add(new Full(id, day, next++, full));
            vintages.sort(Comparator.comparing(Full::day).thenComparing(Full::number));
        }

    }

    private static <T> Set<T> some(List<T> all, Random random) {
        List<T> left = new ArrayList<>(all);
        java.util.Collections.shuffle(left, random);
        return new LinkedHashSet<>(left.subList(0, 1 + random.nextInt(all.size())));
    }

    private static List<Key> keys(Axes axes) {
        List<Key> keys = new ArrayList<>();
        for (int combination = 0; combination < axes.combinations(); combination++) {
            for (Area area : axes.areas()) {
                for (Period period : axes.periods()) {
                    keys.add(new Key(axes.membersOf(combination), area, period));
                }
            }
        }
        return keys;
    }

    private static StagedTable staged(TableDefinition table, LocalDate day, Random random, List<Map<Key, Optional<Observation>>> said) {
        Axes axes = new Axes(some(PERIODS, random), some(AREAS, random),
                table.dimensions().stream().map(dimension -> some(GROUPS, random)).toList());
        List<Key> keys = keys(axes);
        List<Column> columns = new ArrayList<>();
        for (int measure = 0; measure < table.measures().size(); measure++) {
            Column column = new Column(axes);
            Map<Key, Optional<Observation>> cells = new HashMap<>();
            for (int cell = 0; cell < keys.size(); cell++) {
                cells.put(keys.get(cell), write(column, cell, random));
            }
            columns.add(column);
            said.add(cells);
        }
        return new StagedTable(table, day, columns);
    }

    private static Optional<Observation> write(Column column, int cell, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> {
                column.leaveOpen(cell);
                return Optional.empty();
            }
            case 1 -> column.set(cell, Status.SUPPRESSED);
            case 2 -> column.set(cell, Status.NOT_LISTED);
            default -> column.set(cell, random.nextInt(3));
        }
        return Optional.of(column.at(cell));
    }

    private static void compare(ObservationStore store, TableDefinition table, NaiveStore naive, Random random) throws StoreException {
        Set<String> some = naive.vintages.stream().map(Full::id).filter(id -> random.nextBoolean()).collect(Collectors.toSet());
        List<Key> all = keys(new Axes(Set.copyOf(PERIODS), Set.copyOf(AREAS),
                table.dimensions().stream().map(dimension -> new LinkedHashSet<>(GROUPS)).toList()));
        for (int number = 0; number < table.measures().size(); number++) {
            Measure measure = table.measures().get(number);
            for (int day = 0; day < DAYS; day++) {
                LocalDate asOf = FIRST_DAY.plusDays(day);
                compare(store.known(measure, Optional.of(asOf)), all, naive, number, asOf, naive.counting());
            }
            compare(store.knownFrom(measure, some), all, naive, number, FIRST_DAY.plusDays(DAYS), some);
        }
    }

    private static void compare(Known known, List<Key> all, NaiveStore naive, int number, LocalDate asOf, Set<String> chosen) {
        for (Key key : all) {
            long combination = known.column().axes().combinationOf(key.members);
            assertThat(known.column().at(combination, key.area, key.period)).as("%s as of %s from %s", key, asOf, chosen)
                    .isEqualTo(naive.known(number, key, asOf, chosen));
        }
    }

    /** Returns a database that nobody has used. */
    protected abstract TestDatabase newDatabase() throws Exception;

    /** Returns how many stores to fill. */
    protected int rounds() {
        return 15;
    }

    private void run(long seed, int rounds, int vintages) throws Exception {
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            TestDatabase database = newDatabase();
            try (ObservationStore store = database.open()) {
                TableDefinition table = SmallTables.table("t", round % 2, 1 + round % 2);
                NaiveStore naive = new NaiveStore();
                for (int i = 0; i < vintages; i++) {
                    if (naive.vintages.isEmpty() || random.nextInt(3) > 0) {
                        publish(store, table, naive, random);
                    } else {
                        change(store.upkeep(), naive, random);
                    }
                    compare(store, table, naive, random);
                }
                assertThat(store.vintages()).extracting(Vintage::id).containsExactlyInAnyOrderElementsOf(naive.counting());
                assertThat(store.upkeep().check(List.of(table))).isEmpty();
            }
            database.drop();
        }
    }

    private static void publish(ObservationStore store, TableDefinition table, NaiveStore naive, Random random) throws StoreException {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        List<Map<Key, Optional<Observation>>> said = new ArrayList<>();
        Published published = store.publish(List.of(staged(table, day, random, said))).getFirst();
        if (published.isNew()) {
            naive.publish(published.vintage().id(), day, said);
        }
    }

    private static void change(StoreUpkeep upkeep, NaiveStore naive, Random random) throws StoreException {
        Full one = naive.vintages.get(random.nextInt(naive.vintages.size()));
        if (random.nextInt(3) == 0) {
            upkeep.delete(one.id, "");
            naive.vintages.remove(one);
            naive.withdrawn.remove(one.id);
        } else if (naive.withdrawn.remove(one.id)) {
            upkeep.reinstate(one.id, "");
        } else {
            upkeep.withdraw(one.id, "");
            naive.withdrawn.add(one.id);
        }
    }

    @Test
    void everyDayAnswersAsIfAllVintagesWereKeptInFull() throws Exception {
        run(1, rounds(), 12);
    }

    @Test
    @Tag("long")
    void everyDayAnswersAsIfAllVintagesWereKeptInFullForThousandsOfVintages() throws Exception {
        run(2, 200, 15);
    }
}
