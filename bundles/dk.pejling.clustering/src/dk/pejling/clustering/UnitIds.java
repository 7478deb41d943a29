package dk.pejling.clustering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;

/** What the units of a table are called, each differently. */
final class UnitIds {
    private final List<String> ids;
    private final Map<String, Integer> rowById = new HashMap<>();

    /** Reads the column of ids; throws if one is missing or there twice. */
    UnitIds(CsvTable table, int column) throws BackgroundException {
        ids = table.rows().stream().map(row -> row.cells().get(column)).toList();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Integer before = rowById.putIfAbsent(id, i);
            if (id.isEmpty() || before != null) {
                throw new BackgroundException(new BackgroundProblem(table.file(), table.rows().get(i).line(),
                        table.header().get(column), id, id.isEmpty() ? Code.NO_ID : Code.DUPLICATE_ID,
                        before == null ? "" : String.valueOf(table.rows().get(before).line())));
            }
        }
    }

    /** Returns the ids in the order of the rows. */
    List<String> all() {
        return ids;
    }

    /** Finds a unit by its id, or by name, code or id of the area that its id stands for. */
    OptionalInt find(String unit) {
        Integer row = rowById.get(unit.strip());
        if (row != null) {
            return OptionalInt.of(row);
        }
        Optional<Area> area = AreaRegister.denmark().find(unit);
        return IntStream.range(0, ids.size()).filter(i -> area.isPresent()
                ? AreaRegister.denmark().find(ids.get(i)).equals(area)
                : ids.get(i).equalsIgnoreCase(unit.strip())).findFirst();
    }
}
