package dk.pejling.store.contract;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.StagedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small tables to put into stores. */
public final class SmallTables {
    public static final Area SLAGELSE = AreaRegister.denmark().find("Slagelse").orElseThrow();
    public static final Area RANDERS = AreaRegister.denmark().find("Randers").orElseThrow();
    public static final Period MAY = Period.month(2025, 5);
    public static final Period JUNE = Period.month(2025, 6);
    public static final LocalDate AUGUST_19 = LocalDate.of(2026, 8, 19);
    public static final LocalDate AUGUST_22 = LocalDate.of(2026, 8, 22);

    private SmallTables() {
    }

    public static TableDefinition table(String id, int dimensions, int measures) {
        List<Dimension> dims = List.of(new Dimension("Gruppe", false, Optional.empty()),
                new Dimension("Måneder", true, Optional.empty())).subList(0, dimensions);
        List<Measure> all = List.of(new Measure(id, "Antal personer", Unit.PERSONS, MeasureKind.STOCK, 0, dims),
                new Measure(id, "Andel (pct.)", Unit.PERCENT, MeasureKind.RATE, 1, dims)).subList(0, measures);
        return new TableDefinition(id, new LocalText(id, id), "Kilde", Frequency.MONTH, "Periode", "Område", all, 0, List.of());
    }

    /** Returns a table of one measure over May and June of Slagelse and Randers. */
    public static StagedTable small(String id, LocalDate retrieved, double... values) {
        Axes axes = new Axes(Set.of(MAY, JUNE), Set.of(SLAGELSE, RANDERS), List.of());
        Column column = new Column(axes);
        for (int i = 0; i < values.length; i++) {
            column.set(i, values[i]);
        }
        return new StagedTable(table(id, 0, 1), retrieved, List.of(column));
    }

    public static Measure measure(String id) {
        return table(id, 0, 1).measures().getFirst();
    }
}
