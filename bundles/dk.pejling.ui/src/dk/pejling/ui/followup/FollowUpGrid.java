package dk.pejling.ui.followup;

import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Messages;
import dk.pejling.ui.SpokenTable;
import dk.pejling.ui.followup.FollowUpTable.Column;
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

/** Shows a {@link FollowUpTable} as a table whose first columns stay where they are. */
public final class FollowUpGrid {
    private static final int ROW_HEIGHT = 23;
    private static final int HEADER_HEIGHT = 24;
    private static final int NAME_WIDTH = 146;
    private static final int WORSE_WIDTH = 66;
    private static final int NUMBER_WIDTH = 54;
    private static final int RANK_WIDTH = 58;
    private static final int VERDICT_WIDTH = 24;
    private static final int LEFT_BUTTON = 1;

    private final FollowUpTable table;
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
     * @param onOpen told of line and column that the user opens by Enter or a double click, on the UI thread
     */
    public FollowUpGrid(Composite parent, FollowUpTable table, BiConsumer<Integer, Integer> onLook,
            BiConsumer<Integer, Integer> onOpen) {
        this.table = table;
        this.onLook = onLook;
        this.onOpen = onOpen;
        scale = Cells.scaleBeyondScreen(parent);
        selection = new SelectionLayer(body());
        selection.setLayerPainter(new CellLayerPainter());
        ViewportLayer viewport = new ViewportLayer(selection);
        FreezeLayer frozen = new FreezeLayer(selection);
        CompositeFreezeLayer whole = new CompositeFreezeLayer(frozen, viewport, selection, false);
        CompositeLayer layers = new CompositeLayer(1, 2);
        layers.setChildLayer(GridRegion.COLUMN_HEADER, header(whole), 0, 0);
        layers.setChildLayer(GridRegion.BODY, whole, 0, 1);
        natTable = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                layers, false);
        FollowUpPainter painter = new FollowUpPainter(natTable, table, this::lookedAt);
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
        natTable.setData(FollowUpGrid.class.getName(), this);
        natTable.doCommand(new FreezeColumnCommand(whole, 1));
        voice = new SpokenTable(natTable, Messages.FollowUp_title, this::spoken);
        selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                moved();
            }
        });
    }

    private DataLayer body() {
        DataLayer data = new DataLayer(new Numbers());
        data.setDefaultRowHeight(Cells.scaled(ROW_HEIGHT, scale));
        for (int i = 0; i < table.columns().size(); i++) {
            data.setColumnWidthByPosition(i, Cells.scaled(width(table.columns().get(i)), scale));
        }
        return data;
    }

    private static int width(Column column) {
        return switch (column) {
            case Column.Name name -> NAME_WIDTH;
            case Column.Worse worse -> WORSE_WIDTH;
            case Column.Number number -> switch (number.part()) {
                case VERDICT -> VERDICT_WIDTH;
                case RANK -> RANK_WIDTH;
                default -> NUMBER_WIDTH;
            };
        };
    }

    private ColumnGroupHeaderLayer header(CompositeFreezeLayer whole) {
        DataLayer names = new DataLayer(new Headings());
        names.setDefaultRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        ColumnGroupHeaderLayer groups = new ColumnGroupHeaderLayer(new ColumnHeaderLayer(names, whole, selection, false), whole,
                selection, false);
        groups.setRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Column.Number number && number.part() == first(i)) {
                int end = i;
                while (!(table.columns().get(end) instanceof Column.Number last && last.part() == Part.VERDICT)) {
                    end++;
                }
                groups.addGroup(FollowUpTable.name(number.point()), i, end - i + 1);
            }
        }
        groups.setDefaultUnbreakable(true);
        groups.setDefaultCollapseable(false);
        return groups;
    }

    /** Returns the part that a point's columns begin with, given one of them. */
    private Part first(int column) {
        boolean begins = !(table.columns().get(column - 1) instanceof Column.Number before)
                || before.part() == Part.VERDICT;
        return begins && table.columns().get(column) instanceof Column.Number number ? number.part() : null;
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
            key(bindings, SWT.MOD1, SWT.CR, (control, event) -> sortByLookedAt());
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
        PositionCoordinate at = lookedAt();
        if (at != null) {
            onOpen.accept(at.rowPosition, at.columnPosition);
        }
    }

    private void sortByLookedAt() {
        PositionCoordinate at = lookedAt();
        if (at != null) {
            sort(at.columnPosition);
        }
    }

    /** Orders the municipalities by a column, worst first; the other way round when they are already. */
    public void sort(int column) {
        if (column >= 0) {
            table.sort(column);
            natTable.refresh(false);
        }
    }

    /** The numbers as NatTable asks for them. */
    private final class Numbers implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return table.text(row, column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Follow-ups are read only");
        }

        @Override
        public int getColumnCount() {
            return table.columns().size();
        }

        @Override
        public int getRowCount() {
            return table.lines().size();
        }
    }

    /** The headings as NatTable asks for them. */
    private final class Headings implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return table.heading(column);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Headings are read only");
        }

        @Override
        public int getColumnCount() {
            return table.columns().size();
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
    public FollowUpTable table() {
        return table;
    }

    /** Looks at a cell. */
    public void select(int line, int column) {
        selection.doCommand(new SelectCellCommand(selection, column, line, false, false));
    }

    /** Returns the position looked at: column, line; null when there is none. */
    PositionCoordinate lookedAt() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor == null || anchor.columnPosition < 0 || anchor.rowPosition < 0 ? null : anchor;
    }

    private void moved() {
        PositionCoordinate at = lookedAt();
        if (at != null && !natTable.isDisposed()) {
            natTable.redraw();
            voice.moved();
            onLook.accept(at.rowPosition, at.columnPosition);
        }
    }

    /** Returns what a screen reader says of the cell looked at. */
    public String spoken() {
        PositionCoordinate at = lookedAt();
        return at == null ? "" : table.spoken(at.rowPosition, at.columnPosition);
    }
}
