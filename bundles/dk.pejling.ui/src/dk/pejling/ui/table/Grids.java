package dk.pejling.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The tables of a part that has several, each in a place of its own. */
public final class Grids {
    private final List<ModelGrid> grids = new ArrayList<>();

    /** Shows a table in the place of the one that is there. */
    public ModelGrid put(Composite place, GridModel table, BiConsumer<Integer, Integer> onLook, BiConsumer<Integer, Integer> onOpen) {
        clear(place);
        ModelGrid grid = new ModelGrid(place, table, onLook, onOpen);
        grids.add(grid);
        place.layout(true);
        return grid;
    }

    /** Leaves a place empty. */
    public void clear(Composite place) {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
        grids.removeIf(one -> one.control().isDisposed());
    }

    /** Shows a table to be read alone. */
    public ModelGrid put(Composite place, GridModel table) {
        return put(place, table, (line, column) -> { }, (line, column) -> { });
    }

    /** Returns the tables on screen, in the order in which they were made. */
    public List<ModelGrid> all() {
        return List.copyOf(grids);
    }

    /** Returns the table with the keyboard, else the first. */
    public Optional<ModelGrid> active() {
        return grids.stream().filter(grid -> !grid.control().isDisposed() && grid.control().isFocusControl()).findFirst()
                .or(() -> grids.stream().findFirst());
    }

    /** Returns the first table that can be seen. */
    public Optional<ModelGrid> visible() {
        return grids.stream().filter(grid -> grid.control().isVisible()).findFirst();
    }
}
