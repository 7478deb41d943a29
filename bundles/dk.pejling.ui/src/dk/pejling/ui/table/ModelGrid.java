package dk.pejling.ui.table;

import dk.pejling.ui.Cells;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.ui.action.IMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows a {@link GridModel}: its first columns stay, Enter or a double click opens, a click on a heading (Ctrl+Enter in its
 * column) orders.
 */
public final class ModelGrid extends Grid {
    private static final int ROW_HEIGHT = 23;
    private static final int LEFT_BUTTON = 1;
    private static final int LEAST_WORDS = 70;

    private final GridModel model;
    private final BiConsumer<Integer, Integer> onLook;
    private final BiConsumer<Integer, Integer> onOpen;
    private Runnable onOrder = () -> { };

    /**
     * Makes the table.
     *
     * @param onLook told of line and column that the user looks at, on the UI thread
     * @param onOpen told of line and column that the user opens, on the UI thread
     */
    public ModelGrid(Composite parent, GridModel model, BiConsumer<Integer, Integer> onLook, BiConsumer<Integer, Integer> onOpen) {
        this(parent, model, body(parent, model), onLook, onOpen);
    }

    private ModelGrid(Composite parent, GridModel model, DataLayer data, BiConsumer<Integer, Integer> onLook,
            BiConsumer<Integer, Integer> onOpen) {
        super(parent, data);
        this.model = model;
        this.onLook = onLook;
        this.onOpen = onOpen;
        CompositeFreezeLayer whole = new CompositeFreezeLayer(new FreezeLayer(selection()), new ViewportLayer(selection()), selection(),
                false);
        create(parent, header(whole), whole, (control, lookedAt) -> new ModelPainter(control, model, lookedAt), model.name());
        natTable().doCommand(new FreezeColumnCommand(whole, model.frozen() - 1));
        int last = model.columns() - 1;
        if (!model.isNumber(last)) {
            int least = Math.min(Cells.scaled(LEAST_WORDS, Cells.scaleBeyondScreen(parent)), data.getColumnWidthByPosition(last));
            natTable().addListener(SWT.Resize, event -> stretch(data, last, least));
        }
    }

    /** Words in the last column take what the others leave; they are better cut short in sight than whole out of sight. */
    private void stretch(DataLayer data, int last, int least) {
        int others = data.getWidth() - data.getColumnWidthByPosition(last);
        data.setColumnWidthByPosition(last, Math.max(least, data.downScaleColumnWidth(natTable().getClientArea().width - others)));
    }

    /** Makes a table in which there is nothing to open. */
    public ModelGrid(Composite parent, GridModel model, BiConsumer<Integer, Integer> onLook) {
        this(parent, model, onLook, (line, column) -> { });
    }

    private static DataLayer body(Composite parent, GridModel model) {
        DataLayer data = new DataLayer(new Figures(model.columns(), model::lines, model::text));
        double scale = Cells.scaleBeyondScreen(parent);
        data.setDefaultRowHeight(Cells.scaled(ROW_HEIGHT, scale));
        for (int i = 0; i < model.columns(); i++) {
            data.setColumnWidthByPosition(i, Cells.scaled(model.width(i), scale));
        }
        return data;
    }

    private ILayer header(CompositeFreezeLayer whole) {
        ColumnGroupHeaderLayer groups = header(Figures.headings(model.columns(), model::heading), whole);
        boolean grouped = false;
        int from = 0;
        while (from < model.columns()) {
            Optional<String> group = model.group(from);
            int to = from + 1;
            while (to < model.columns() && group.isPresent() && model.group(to).equals(group)) {
                to++;
            }
            if (group.isPresent()) {
                groups.addGroup(group.get(), from, to - from);
                grouped = true;
            }
            from = to;
        }
        // A row for groups that there are none of would be empty.
        return grouped ? groups : groups.getUnderlyingLayerByPosition(0, 1);
    }

    @Override
    protected void bind(UiBindingRegistry bindings) {
        key(bindings, SWT.NONE, SWT.CR, (control, event) -> open());
        key(bindings, SWT.NONE, SWT.KEYPAD_CR, (control, event) -> open());
        // Without a mouse: the order follows the column looked at.
        key(bindings, SWT.MOD1, SWT.CR, (control, event) -> at().ifPresent(at -> sort(at.columnPosition)));
        IMouseAction sort = (control, event) -> sort(control.getColumnIndexByPosition(control.getColumnPositionByX(event.x)));
        bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, LEFT_BUTTON), sort);
        IMouseAction open = (control, event) -> open();
        bindings.registerFirstDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, LEFT_BUTTON), open);
    }

    private Optional<PositionCoordinate> at() {
        return Optional.ofNullable(lookedAt()).filter(at -> at.rowPosition < model.lines());
    }

    private void open() {
        at().ifPresent(at -> onOpen.accept(at.rowPosition, at.columnPosition));
    }

    /** Orders the lines by a column; the other way round when they are already. What then stands in the place looked at is. */
    public void sort(int column) {
        if (column >= 0) {
            // A copy: the one looked at moves to nowhere when lines come and go.
            Optional<PositionCoordinate> before = at().map(PositionCoordinate::new);
            model.sort(column);
            reload();
            onOrder.run();
            before.filter(at -> at.rowPosition < model.lines()).ifPresent(at -> select(at.rowPosition, at.columnPosition));
        }
    }

    /** Tells of another order that the user asked for. */
    void onOrder(Runnable listener) {
        onOrder = listener;
    }

    /** Shows lines that have come or gone, or stand in another order. */
    public void reload() {
        natTable().refresh(true);
    }

    /** Draws the same lines again. */
    public void redraw() {
        natTable().redraw();
    }

    @Override
    protected void look(int line, int column) {
        if (line < model.lines()) {
            onLook.accept(line, column);
        }
    }

    @Override
    protected String spoken(int line, int column) {
        return line < model.lines() ? model.spoken(line, column) : "";
    }

    /** Returns what it shows. */
    public GridModel model() {
        return model;
    }
}
