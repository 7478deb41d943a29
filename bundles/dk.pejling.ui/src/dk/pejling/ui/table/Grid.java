package dk.pejling.ui.table;

import dk.pejling.ui.Cells;
import dk.pejling.ui.SpokenTable;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A table of figures below a row of headings and a row of their groups, in which one cell is looked at. */
public abstract class Grid {
    private static final int HEADER_HEIGHT = 24;

    private final double scale;
    private final SelectionLayer selection;
    private NatTable natTable;
    private SpokenTable voice;

    /** Makes the layers of a table whose cells come from {@code body}. */
    protected Grid(Composite parent, IUniqueIndexLayer body) {
        scale = Cells.scaleBeyondScreen(parent);
        selection = new SelectionLayer(body);
        selection.setLayerPainter(new CellLayerPainter());
    }

    /** The user looks at another cell. */
    protected abstract void look(int line, int column);

    /** Returns what a screen reader says of a cell. */
    protected abstract String spoken(int line, int column);

    /** Binds keys and clicks of its own. */
    protected void bind(UiBindingRegistry bindings) {
        // Looking is all there is to do in most tables.
    }

    /** Returns the layer that knows which cells are chosen. */
    protected final SelectionLayer selection() {
        return selection;
    }

    /** Returns headings above a body, in groups that the caller adds. */
    protected final ColumnGroupHeaderLayer header(IDataProvider headings, IUniqueIndexLayer body) {
        DataLayer names = new DataLayer(headings);
        names.setDefaultRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        ColumnGroupHeaderLayer groups = new ColumnGroupHeaderLayer(new ColumnHeaderLayer(names, body, selection, false), body, selection,
                false);
        groups.setRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        groups.setDefaultUnbreakable(true);
        groups.setDefaultCollapseable(false);
        return groups;
    }

    /**
     * Makes the widget.
     *
     * @param name what a screen reader calls the table
     */
    protected final void create(Composite parent, ILayer header, ILayer body, CellPainter.Factory painters, String name) {
        CompositeLayer whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        whole.setChildLayer(GridRegion.BODY, body, 0, 1);
        natTable = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                whole, false);
        CellPainter painter = painters.painter(natTable, this::lookedAt);
        natTable.addConfiguration(new AbstractRegistryConfiguration() {
            @Override
            public void configureRegistry(IConfigRegistry registry) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter);
                registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, false);
                registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, painter.palette().line());
            }
        });
        natTable.addConfiguration(new AbstractUiBindingConfiguration() {
            @Override
            public void configureUiBindings(UiBindingRegistry bindings) {
                // Tab leaves the table, as it leaves any other control; arrows walk inside it.
                key(bindings, SWT.NONE, SWT.TAB, (table, event) -> table.traverse(SWT.TRAVERSE_TAB_NEXT));
                key(bindings, SWT.MOD2, SWT.TAB, (table, event) -> table.traverse(SWT.TRAVERSE_TAB_PREVIOUS));
                bind(bindings);
            }
        });
        natTable.configure();
        natTable.setBackground(painter.palette().ground());
        natTable.setData(getClass().getName(), this);
        voice = new SpokenTable(natTable, name, this::spoken);
        selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                moved();
            }
        });
    }

    /** Binds a key. */
    protected static void key(UiBindingRegistry bindings, int modifier, int key, IKeyAction action) {
        bindings.registerFirstKeyBinding(new KeyEventMatcher(modifier, key), action);
    }

    private void moved() {
        PositionCoordinate at = lookedAt();
        if (at != null && !natTable.isDisposed()) {
            natTable.redraw();
            voice.moved();
            look(at.rowPosition, at.columnPosition);
        }
    }

    /** Returns the position looked at: column, line; null when there is none. */
    protected final PositionCoordinate lookedAt() {
        PositionCoordinate anchor = selection.getSelectionAnchor();
        return anchor == null || anchor.columnPosition < 0 || anchor.rowPosition < 0 ? null : anchor;
    }

    /** Looks at a cell. */
    public final void select(int line, int column) {
        selection.doCommand(new SelectCellCommand(selection, column, line, false, false));
    }

    /** Returns what a screen reader says of the cell looked at, empty when there is none. */
    public final String spoken() {
        PositionCoordinate at = lookedAt();
        return at == null ? "" : spoken(at.rowPosition, at.columnPosition);
    }

    /** Draws all cells anew. */
    protected final void refresh() {
        natTable.refresh(false);
    }

    /** Has the table do something that only NatTable has a command for. */
    protected final NatTable natTable() {
        return natTable;
    }

    /** Returns the widget. */
    public final Control control() {
        return natTable;
    }
}
