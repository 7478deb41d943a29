package dk.pejling.indicators;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointInput;
import java.util.List;
import java.util.Map;

/** What a plug-in's function is given. */
record GivenColumns(List<String> areas, List<String> periods, Map<String, Column> columns) implements PointInput {
    /** Copies the collections. */
    GivenColumns {
        areas = List.copyOf(areas);
        periods = List.copyOf(periods);
        columns = Map.copyOf(columns);
    }

    @Override
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("The catalogue file names no column " + name);
        }
        return column;
    }
}
