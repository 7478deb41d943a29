package dk.pejling.store;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Small grids, and columns as plain maps from the names of a cell to what stands there. */
final class Grids {
    static final List<Area> AREAS = AreaRegister.denmark().municipalities().subList(0, 6);
    static final List<Period> PERIODS = List.of(Period.month(2025, 1), Period.month(2025, 2), Period.month(2025, 3),
            Period.month(2025, 4), Period.quarter(2025, 1));
    static final List<String> MEMBERS = List.of("I alt", "A-dagpenge", "Kontanthjælp", "Andre, små");
    static final List<String> AGES = List.of("3", "6", "12");

    private Grids() {
    }

    /** The names of a cell. */
    record Key(List<String> members, Area area, Period period) {
    }

    static <T> Set<T> some(List<T> all, Random random) {
        List<T> left = new ArrayList<>(all);
        Set<T> chosen = new LinkedHashSet<>();
        int count = 1 + random.nextInt(all.size());
        while (chosen.size() < count) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }

    static Axes axes(int dimensions, Random random) {
        List<Set<String>> members = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            members.add(some(i == 0 ? MEMBERS : AGES, random));
        }
        return new Axes(some(PERIODS, random), some(AREAS, random), members);
    }

    /** Returns the names of all cells, by number. */
    static List<Key> keys(Axes axes) {
        List<Key> keys = new ArrayList<>();
        for (List<String> members : combinations(axes.members())) {
            for (Area area : axes.areas()) {
                for (Period period : axes.periods()) {
                    keys.add(new Key(members, area, period));
                }
            }
        }
        return keys;
    }

    private static List<List<String>> combinations(List<List<String>> members) {
        List<List<String>> all = List.of(List.of());
        for (List<String> names : members) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> begun : all) {
                for (String name : names) {
                    List<String> more = new ArrayList<>(begun);
                    more.add(name);
                    longer.add(List.copyOf(more));
                }
            }
            all = longer;
        }
        return all;
    }

    /** Returns what stands in every cell; open cells are left out. */
    static Map<Key, Observation> map(Column column) {
        Map<Key, Observation> map = new HashMap<>();
        List<Key> keys = keys(column.axes());
        for (int cell = 0; cell < keys.size(); cell++) {
            if (!column.isOpen(cell)) {
                map.put(keys.get(cell), column.at(cell));
            }
        }
        return map;
    }

    /** Fills a column with few different values, so that neighbours often agree. */
    static Column fill(Axes axes, Random random, boolean withOpen) {
        Column column = new Column(axes);
        for (int cell = 0; cell < axes.cells(); cell++) {
            switch (random.nextInt(withOpen ? 8 : 7)) {
                case 0, 1, 2 -> column.set(cell, random.nextInt(3));
                case 3 -> column.set(cell, Status.SUPPRESSED);
                case 4 -> column.set(cell, Status.NOT_APPLICABLE);
                case 7 -> column.leaveOpen(cell);
                default -> column.set(cell, Status.NOT_LISTED);
            }
        }
        return column;
    }

    static TableDefinition table(int dimensions, int measures) {
        List<Dimension> dims = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            dims.add(new Dimension("D" + i, i == 1, Optional.empty()));
        }
        List<Measure> all = new ArrayList<>();
        for (int i = 0; i < measures; i++) {
            all.add(new Measure("t1", "M" + i, Unit.PERSONS, MeasureKind.STOCK, 0, dims));
        }
        return new TableDefinition("t1", new LocalText("T", "T"), "S", Frequency.MONTH, "Periode", "Område", all, 0, List.of());
    }

    static StagedTable staged(Column... columns) {
        return new StagedTable(table(columns[0].axes().members().size(), columns.length), LocalDate.of(2026, 8, 22),
                List.of(columns));
    }
}
