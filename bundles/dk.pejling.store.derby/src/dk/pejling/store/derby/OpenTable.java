package dk.pejling.store.derby;

import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import java.util.Arrays;
import java.util.List;

/**
 * What all queries of a table share, found out once: a query of one series must not look at every cell first.
 *
 * @param names of the columns in SQL
 * @param axes of all columns
 * @param columns one per measure
 * @param terms what stands in each key column, by the position on its axis: period, code, name of the area, dimensions
 * @param combinations of which anything is listed in any column, in order
 */
record OpenTable(List<String> names, Axes axes, Column[] columns, String[][] terms, long[] combinations) {
    static OpenTable of(ColumnTable table) {
        Axes axes = table.axes();
        String[][] terms = new String[ColumnTable.FIXED + axes.members().size()][];
        terms[0] = axes.periods().stream().map(Period::toString).toArray(String[]::new);
        terms[1] = axes.areas().stream().map(Area::code).toArray(String[]::new);
        terms[2] = axes.areas().stream().map(Area::name).toArray(String[]::new);
        for (int i = 0; i < axes.members().size(); i++) {
            terms[ColumnTable.FIXED + i] = axes.members().get(i).toArray(String[]::new);
        }
        long[] listed = table.columns().stream().flatMapToLong(column -> Arrays.stream(column.listedCombinations())).sorted().distinct()
                .toArray();
        return new OpenTable(table.names(), axes, table.columns().toArray(Column[]::new), terms, listed);
    }
}
