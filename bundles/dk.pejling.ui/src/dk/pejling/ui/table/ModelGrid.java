package dk.pejling.ui.table;

import dk.pejling.ui.Cells;
import dk.pejling.ui.SpokenTable;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.action.IMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Shows a {@link GridModel}: its first columns stay, arrows walk, Enter or a double click opens, a click on a heading (Ctrl+Enter
 * in its column) orders, Tab leaves.
 */
public final class ModelGrid {
    private static final int ROW_HEIGHT = 23;
    private static final int HEADER_HEIGHT = 24;
    private static final int LEFT_BUTTON = 1;

    private final GridModel model;
    private final NatTable natTable;
    private final SelectionLayer selection;
    private final BiConsumer<Integer, Integer> onLook;
    private final BiConsumer<Integer, Integer> onOpen;
    private final SpokenTable voice;
    private final double scale;

    /**
     * Makes the table.
     *
     * @param onLook told of line and column that the user looks at, on the UI thread
     * @param onOpen told of line and column that the user opens, on the UI thread
     */
    public ModelGrid(Composite parent, GridModel model, BiConsumer<Integer, Integer> onLook, BiConsumer<Integer, Integer> onOpen) {
        this.model = model;
        this.onLook = onLook;
        this.onOpen = onOpen;
        scale = Cells.scaleBeyondScreen(parent);
        DataLayer data = body();
        selection = new SelectionLayer(data);
        selection.setLayerPainter(new CellLayerPainter());
        ViewportLayer viewport = new ViewportLayer(selection);
        FreezeLayer frozen = new FreezeLayer(selection);
        CompositeFreezeLayer whole = new CompositeFreezeLayer(frozen, viewport, selection, false);
        CompositeLayer layers = new CompositeLayer(1, 2);
        layers.setChildLayer(GridRegion.COLUMN_HEADER, header(whole), 0, 0);
        layers.setChildLayer(GridRegion.BODY, whole, 0, 1);
        natTable = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                layers, false);
        configure();
        natTable.doCommand(new FreezeColumnCommand(whole, model.frozen() - 1));
        voice = new SpokenTable(natTable, model.name(), this::spoken);
        selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                moved();
            }
        });
    }

    private void configure() {
        ModelPainter painter = new ModelPainter(natTable, model, this::anchor);
        natTable.addConfiguration(new AbstractRegistryConfiguration() {
            @Override
            public void configureRegistry(IConfigRegistry registry) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter);
                registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, false);
                registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, painter.palette().line());
            }
        });
        natTable.addConfiguration(new Bindings());
        natTable.configure();
        natTable.setBackground(painter.palette().ground());
        natTable.setData(ModelGrid.class.getName(), this);
    }

    private DataLayer body() {
        DataLayer data = new DataLayer(new Texts());
        data.setDefaultRowHeight(Cells.scaled(ROW_HEIGHT, scale));
        for (int i = 0; i < model.columns(); i++) {
            data.setColumnWidthByPosition(i, Cells.scaled(model.width(i), scale));
        }
        return data;
    }

    private ILayer header(CompositeFreezeLayer whole) {
        DataLayer names = new DataLayer(new Headings());
        names.setDefaultRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        ColumnHeaderLayer headings = new ColumnHeaderLayer(names, whole, selection, false);
        boolean grouped = false;
        ColumnGroupHeaderLayer groups = new ColumnGroupHeaderLayer(headings, whole, selection, false);
        groups.setRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        for (int from = 0; from < model.columns();) {
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
        groups.setDefaultUnbreakable(true);
        groups.setDefaultCollapseable(false);
        return grouped ? groups : headings;
    }

    /** Tab leaves, arrows walk, Enter opens, a click on a heading orders. */
    private final class Bindings extends AbstractUiBindingConfiguration {
        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            key(bindings, SWT.NONE, SWT.TAB, (control, event) -> control.traverse(SWT.TRAVERSE_TAB_NEXT));
            key(bindings, SWT.MOD2, SWT.TAB, (control, event) -> control.traverse(SWT.TRAVERSE_TAB_PREVIOUS));
            key(bindings, SWT.NONE, SWT.CR, (control, event) -> open());
            key(bindings, SWT.NONE, SWT.KEYPAD_CR, (control, event) -> open());
            // Without a mouse: the order follows the column looked at.
            key(bindings, SWT.MOD1, SWT.CR, (control, event) -> lookedAt().ifPresent(at -> sort(at.columnPosition)));
            IMouseAction sort = (control, event) -> sort(control.getColumnIndexByPosition(control.getColumnPositionByX(event.x)));
            bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, LEFT_BUTTON), sort);
            IMouseAction open = (control, event) -> open();
            bindings.registerFirstDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, LEFT_BUTTON), open);
        }

        private void key(UiBindingRegistry bindings, int modifier, int key, IKeyAction action) {
            bindings.registerFirstKeyBinding(new KeyEventMatcher(modifier, key), action);
        }
    }

    private void open() {
        lookedAt().ifPresent(at -> onOpen.accept(at.rowPosition, at.columnPosition));
    }

    /** Orders the lines by a column; the other way round when they are already. */
    public void sort(int column) {
        if (column >= 0) {
            model.sort(column);
            refresh();
        }
    }

    /** Shows lines that have come or gone, or stand in another order. */
    public void refresh() {
        natTable.refresh(true);
    }

    /** Draws the same lines again. */
    public void redraw() {
        natTable.redraw();
    }

    /** The texts as NatTable asks for them. */
    private final class Texts implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return model.text(row, column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("This table is read only");
        }

        @Override
        public int getColumnCount() {
            return model.columns();
        }

        @Override
        public int getRowCount() {
            return model.lines();
        }
    }

    /** The headings as NatTable asks for them. */
    private final class Headings implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return model.heading(column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Headings are read only");
        }

        @Override
        public int getColumnCount() {
            return model.columns();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }

    /** Returns the widget. */
    public Control control() {
        return natTable;
    }

    /** Returns what it shows. */
    public GridModel model() {
        return model;
    }

    /** Looks at a cell. */
    public void select(int line, int column) {
        selection.doCommand(new SelectCellCommand(selection, column, line, false, false));
    }

    private PositionCoordinate anchor() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor == null || anchor.columnPosition < 0 || anchor.rowPosition < 0 || anchor.rowPosition >= model.lines() ? null : anchor;
    }

    /** Returns the position looked at: column and line. */
    public Optional<PositionCoordinate> lookedAt() {
        return Optional.ofNullable(anchor());
    }

    private void moved() {
        PositionCoordinate at = anchor();
        if (at != null && !natTable.isDisposed()) {
            natTable.redraw();
            voice.moved();
            onLook.accept(at.rowPosition, at.columnPosition);
        }
    }

    /** Returns what a screen reader says of the cell looked at. */
    public String spoken() {
        return lookedAt().map(at -> model.spoken(at.rowPosition, at.columnPosition)).orElse("");
    }
}
