package dk.pejling.ui.table;

import dk.pejling.ui.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The tables of a part that has several, each in a place of its own. Each is ordered as it was the last time, over restarts. */
public final class Grids {
    private static final String ORDER = "order.";
    private static final String REVERSED = "-";

    private final List<ModelGrid> grids = new ArrayList<>();
    private final Consumer<Control> onMade;

    /**
     * Has no tables yet.
     *
     * @param onMade told of the control of each table
     */
    public Grids(Consumer<Control> onMade) {
        this.onMade = onMade;
    }

    /**
     * Shows a table in the place of the one that is there.
     *
     * @param id by which its order is remembered
     */
    public ModelGrid put(Composite place, String id, GridModel table, BiConsumer<Integer, Integer> onLook, BiConsumer<Integer, Integer> onOpen) {
        clear(place);
        order(table, Remembered.get(ORDER + id, ""));
        ModelGrid grid = new ModelGrid(place, table, onLook, onOpen);
        grid.onOrder(() -> Remembered.put(ORDER + id, order(table)));
        onMade.accept(grid.control());
        grids.add(grid);
        place.layout(true);
        return grid;
    }

    /** Shows a table in which there is nothing to open. */
    public ModelGrid put(Composite place, String id, GridModel table, BiConsumer<Integer, Integer> onLook) {
        return put(place, id, table, onLook, (line, column) -> { });
    }

    /** Returns which column decides the order, by its heading, since columns may come and go. */
    private static String order(GridModel table) {
        return table.sorted() < 0 ? "" : (table.isReversed() ? REVERSED : "") + table.heading(table.sorted());
    }

    private static void order(GridModel table, String order) {
        boolean reversed = order.startsWith(REVERSED);
        String heading = reversed ? order.substring(REVERSED.length()) : order;
        for (int column = 0; column < table.columns(); column++) {
            if (table.heading(column).equals(heading) && table.sorted() < 0) {
                table.sort(column);
                if (reversed) {
                    table.sort(column);
                }
            }
        }
    }

    /** Leaves a place empty. */
    public void clear(Composite place) {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
        grids.removeIf(one -> one.control().isDisposed());
    }

    /** Returns the tables on screen, in the order in which they were made. */
    public List<ModelGrid> all() {
        return List.copyOf(grids);
    }

    /** Returns the table with the keyboard, else the first that can be seen. */
    public Optional<ModelGrid> active() {
        return grids.stream().filter(grid -> grid.control().isFocusControl()).findFirst().or(this::visible);
    }

    /** Returns the first table that can be seen. */
    public Optional<ModelGrid> visible() {
        return grids.stream().filter(grid -> grid.control().isVisible()).findFirst();
    }
}
