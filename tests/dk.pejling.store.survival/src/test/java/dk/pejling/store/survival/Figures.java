package dk.pejling.store.survival;

import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.csv.FactFile;
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
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.StagedTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the numbered publishings say: each is made from its number alone, so that whoever looks afterwards knows every cell
 * without having been told. Two tables, of 14,112 and 2,352 values, every tenth of which changes from one to the next.
 */
final class Figures {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final List<Area> AREAS = AreaRegister.denmark().municipalities();
    static final List<Period> MONTHS = months();

    private static final List<String> GROUPS = List.of("I alt", "Dagpenge", "Kontanthjælp");
    private static final int YEAR = 12;

    private Figures() {
    }

    private static List<Period> months() {
        List<Period> months = new ArrayList<>();
        for (int month = 0; month < 2 * YEAR; month++) {
            months.add(Period.month(2024 + month / YEAR, 1 + month % YEAR));
        }
        return List.copyOf(months);
    }

    /** Returns both tables. */
    static List<TableDefinition> tables() {
        Dimension group = new Dimension("Gruppe", false, Optional.of(GROUPS.getFirst()));
        return List.of(table("a", List.of(group), "Antal", "Andel i pct."), table("b", List.of(), "Personer"));
    }

    private static TableDefinition table(String id, List<Dimension> dimensions, String... labels) {
        List<Measure> measures = new ArrayList<>();
        for (String label : labels) {
            boolean share = label.endsWith("pct.");
            measures.add(new Measure(id, label, share ? Unit.PERCENT : Unit.PERSONS, share ? MeasureKind.RATE : MeasureKind.STOCK,
                    share ? 1 : 0, dimensions));
        }
        return new TableDefinition(id, new LocalText(id, id), "Kilde", Frequency.MONTH, "Periode", "Område", measures, 0, List.of());
    }

    static List<String> members(TableDefinition table) {
        return table.dimensions().isEmpty() ? List.of("") : GROUPS;
    }

    /** Returns the day of a publishing; every fourth one lies behind earlier ones. No two have the same. */
    static LocalDate day(int number) {
        return FIRST.plusDays(number % 4 == 3 ? 3L * number - 10 : 3L * number);
    }

    static String id(TableDefinition table, int number) {
        return table.id() + "@" + day(number);
    }

    /** Returns how many months a publishing speaks of: every third one of the first year alone. */
    static int covered(int number) {
        return number % 3 == 1 ? YEAR : 2 * YEAR;
    }

    /** Returns what a publishing says. */
    static Observation at(TableDefinition table, int number, int measure, int area, int month, int member) {
        int place = ((table.id().hashCode() * 31 + area) * 31 + month) * 31 + member;
        int said = mixed(place) % 10 == number % 10 ? mixed(place + 7919 * number) : mixed(place);
        if (said % 23 == 0) {
            return Observation.absent(Status.NOT_LISTED);
        }
        return said % 17 == measure ? Observation.absent(Status.SUPPRESSED)
                : Observation.of(measure == 0 ? said % 5000 : said % 1000 / 10.0);
    }

    private static int mixed(int number) {
        int mixed = number * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return (mixed ^ mixed >>> 13) & Integer.MAX_VALUE;
    }

    /** Returns both tables of a publishing, made in memory. */
    static List<StagedTable> staged(int number) {
        return tables().stream().map(table -> staged(table, number)).toList();
    }

    private static StagedTable staged(TableDefinition table, int number) {
        Axes axes = new Axes(new LinkedHashSet<>(MONTHS.subList(0, covered(number))), new LinkedHashSet<>(AREAS),
                table.dimensions().isEmpty() ? List.of() : List.of(new LinkedHashSet<>(GROUPS)));
        List<Column> columns = new ArrayList<>();
        for (int measure = 0; measure < table.measures().size(); measure++) {
            Column column = new Column(axes);
            for (int member = 0; member < members(table).size(); member++) {
                long combination = axes.combinationOf(table.dimensions().isEmpty() ? List.of() : List.of(GROUPS.get(member)));
                for (int area = 0; area < AREAS.size(); area++) {
                    for (int month = 0; month < covered(number); month++) {
                        set(column, axes.cell(combination, axes.indexOf(AREAS.get(area)), axes.indexOf(MONTHS.get(month))),
                                at(table, number, measure, area, month, member));
                    }
                }
            }
            columns.add(column);
        }
        return new StagedTable(table, day(number), columns);
    }

    private static void set(Column column, long cell, Observation value) {
        if (value instanceof Observation.Measured measured) {
            column.set(cell, measured.value());
        } else {
            column.set(cell, value.status());
        }
    }

    /** Returns both tables of a publishing, read from files in the portal's form. */
    static List<StagedTable> imported(int number) {
        return tables().stream().map(table -> {
            byte[] bytes = csv(table, number).getBytes(StandardCharsets.UTF_8);
            ReadTable read = new FactFile(List.of(table)).read(new SourceFile(table.id() + ".csv", day(number),
                    () -> new ByteArrayInputStream(bytes)), Optional.empty());
            return read.staged().orElseThrow(() -> new AssertionError(read.problems().toString()));
        }).toList();
    }

    private static String csv(TableDefinition table, int number) {
        StringBuilder text = new StringBuilder(String.join(";", table.header())).append("\r\n");
        for (int month = 0; month < covered(number); month++) {
            for (int area = 0; area < AREAS.size(); area++) {
                for (int member = 0; member < members(table).size(); member++) {
                    row(text, table, number, area, month, member);
                }
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, TableDefinition table, int number, int area, int month, int member) {
        if (at(table, number, 0, area, month, member).status() == Status.NOT_LISTED) {
            return;
        }
        text.append(MONTHS.get(month)).append(';').append(AREAS.get(area).name());
        if (!table.dimensions().isEmpty()) {
            text.append(';').append(GROUPS.get(member));
        }
        for (int measure = 0; measure < table.measures().size(); measure++) {
            text.append(';');
            if (at(table, number, measure, area, month, member) instanceof Observation.Measured measured) {
                text.append(measure == 0 ? Long.toString((long) measured.value()) : Double.toString(measured.value()).replace('.', ','));
            }
        }
        text.append("\r\n");
    }

    static Set<LocalDate> someDays(int upTo, java.util.Random random) {
        return Set.of(FIRST.plusDays(random.nextInt(3 * Math.max(1, upTo) + 1)), LocalDate.of(2100, 1, 1));
    }
}
