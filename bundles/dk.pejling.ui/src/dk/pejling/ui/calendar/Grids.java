package dk.pejling.ui.calendar;

import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The tables of the calendar, each in a place of its own. */
final class Grids {
    private final List<ModelGrid> grids = new ArrayList<>();

    /** Shows a table in the place of the one that is there. */
    ModelGrid put(Composite place, RecordTable<?> table, BiConsumer<Integer, Integer> onLook, BiConsumer<Integer, Integer> onOpen) {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
        grids.removeIf(one -> one.control().isDisposed());
        ModelGrid grid = new ModelGrid(place, table, onLook, onOpen);
        grids.add(grid);
        place.layout(true);
        return grid;
    }

    /** Shows a table to be read alone. */
    ModelGrid put(Composite place, RecordTable<?> table) {
        return put(place, table, (line, column) -> { }, (line, column) -> { });
    }

    /** Returns the tables on screen, in the order in which they were made. */
    List<ModelGrid> all() {
        return List.copyOf(grids);
    }

    /** Returns the table with the keyboard, else the first. */
    Optional<ModelGrid> active() {
        return grids.stream().filter(grid -> !grid.control().isDisposed() && grid.control().isFocusControl()).findFirst()
                .or(() -> grids.stream().findFirst());
    }

    /** Returns the first table that can be seen. */
    Optional<ModelGrid> visible() {
        return grids.stream().filter(grid -> grid.control().isVisible()).findFirst();
    }
}
