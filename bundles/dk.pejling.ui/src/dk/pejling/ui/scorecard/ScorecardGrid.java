package dk.pejling.ui.scorecard;

import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Messages;
import dk.pejling.ui.SpokenTable;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.ISpanningDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.SpanningDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.DataCell;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.action.IKeyAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Shows a {@link CardTable} as a table in which one number is looked at. */
public final class ScorecardGrid {
    private static final int ROW_HEIGHT = 25;
    private static final int HEADER_HEIGHT = 24;
    private static final int POINT_WIDTH = 136;

    private final CardTable table;
    private final NatTable natTable;
    private final SelectionLayer selection;
    private final Consumer<Focus> onFocus;
    private final SpokenTable voice;
    private final double scale;

    /**
     * Makes the table.
     *
     * @param onFocus told of the number that the user looks at, on the UI thread
     */
    public ScorecardGrid(Composite parent, CardTable table, Consumer<Focus> onFocus) {
        this.table = table;
        this.onFocus = onFocus;
        scale = Cells.scaleBeyondScreen(parent);
        SpanningDataLayer data = body();
        selection = new SelectionLayer(data);
        selection.setLayerPainter(new CellLayerPainter());
        ViewportLayer viewport = new ViewportLayer(selection);
        viewport.setRegionName(GridRegion.BODY);
        CompositeLayer whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, header(data, viewport), 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        natTable = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                whole, false);
        ScorecardPainter painter = new ScorecardPainter(natTable, table, this::lookedAt);
        natTable.addConfiguration(new AbstractRegistryConfiguration() {
            @Override
            public void configureRegistry(IConfigRegistry registry) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter);
                registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, false);
            }
        });
        natTable.addConfiguration(new AbstractUiBindingConfiguration() {
            @Override
            public void configureUiBindings(UiBindingRegistry bindings) {
                // Tab leaves the table, as it leaves any other control; arrows walk inside it.
                leaveBy(bindings, SWT.NONE, SWT.TRAVERSE_TAB_NEXT);
                leaveBy(bindings, SWT.MOD2, SWT.TRAVERSE_TAB_PREVIOUS);
            }
        });
        natTable.configure();
        natTable.setBackground(painter.palette().ground());
        natTable.setData(ScorecardGrid.class.getName(), this);
        selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                moved();
            }
        });
        voice = new SpokenTable(natTable, Messages.Table_name, this::spoken);
    }

    private void leaveBy(UiBindingRegistry bindings, int modifier, int traversal) {
        IKeyAction leave = (table, event) -> table.traverse(traversal);
        bindings.registerFirstKeyBinding(new KeyEventMatcher(modifier, SWT.TAB), leave);
    }

    private SpanningDataLayer body() {
        SpanningDataLayer data = new SpanningDataLayer(new Numbers());
        data.setDefaultRowHeight(Cells.scaled(ROW_HEIGHT, scale));
        data.setDefaultMinColumnWidth(0);
        for (Column column : Column.values()) {
            if (column.width() > 0) {
                data.setColumnWidthByPosition(column.ordinal(), Cells.scaled(column.width(), scale));
                data.setColumnPercentageSizing(column.ordinal(), false);
            }
        }
        data.setColumnPercentageSizing(Column.POINT.ordinal(), true);
        data.setMinColumnWidth(Column.POINT.ordinal(), Cells.scaled(POINT_WIDTH, scale));
        return data;
    }

    private ColumnGroupHeaderLayer header(SpanningDataLayer data, ViewportLayer viewport) {
        DataLayer names = new DataLayer(new Headings());
        names.setDefaultRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        ColumnHeaderLayer header = new ColumnHeaderLayer(names, viewport, selection, false);
        ColumnGroupHeaderLayer groups = new ColumnGroupHeaderLayer(header, viewport, selection, false);
        groups.setRowHeight(Cells.scaled(HEADER_HEIGHT, scale));
        groups.addGroup(Messages.Table_level, Column.PERIOD.ordinal(), Column.LEVEL_VERDICT.ordinal() - Column.PERIOD.ordinal() + 1);
        groups.addGroup(Messages.Table_developmentHeading, Column.CHANGE_OWN.ordinal(),
                Column.CHANGE_VERDICT.ordinal() - Column.CHANGE_OWN.ordinal() + 1);
        groups.setDefaultUnbreakable(true);
        groups.setDefaultCollapseable(false);
        return groups;
    }

    /** The numbers as NatTable asks for them. */
    private final class Numbers implements ISpanningDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return table.text(row, Column.values()[column]);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Scorecards are read only");
        }

        @Override
        public int getColumnCount() {
            return Column.values().length;
        }

        @Override
        public int getRowCount() {
            return table.lines().size();
        }

        @Override
        public DataCell getCellByPosition(int column, int row) {
            return switch (table.lines().get(row)) {
                case CardTable.Line.Heading heading -> new DataCell(0, row, getColumnCount(), 1);
                case CardTable.Line.Row line -> {
                    Column at = Column.values()[column];
                    yield at.side().filter(side -> at.part().filter(Focus.Part.VERDICT::equals).isEmpty()
                            && CardTable.gap(line.row(), side).isPresent()).map(side -> gap(side, row))
                            .orElseGet(() -> new DataCell(column, row));
                }
            };
        }

        private DataCell gap(Focus.Side side, int row) {
            Column first = side == Focus.Side.LEVEL ? Column.PERIOD : Column.CHANGE_OWN;
            return new DataCell(first.ordinal(), row, Column.of(side, Focus.Part.VERDICT).ordinal() - first.ordinal(), 1);
        }
    }

    /** The headings as NatTable asks for them. */
    private final class Headings implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return Column.values()[column].heading(table.card().scorecard().area().name());
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("Headings are read only");
        }

        @Override
        public int getColumnCount() {
            return Column.values().length;
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
    public CardTable table() {
        return table;
    }

    /** Looks at a number. */
    public void select(int line, Column column) {
        selection.doCommand(new SelectCellCommand(selection, column.ordinal(), line, false, false));
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
            table.focus(at.rowPosition, Column.values()[at.columnPosition]).ifPresent(onFocus);
        }
    }

    /** Returns what a screen reader says of the number looked at. */
    public String spoken() {
        PositionCoordinate at = lookedAt();
        return at == null ? "" : table.spoken(at.rowPosition, Column.values()[at.columnPosition]);
    }
}
