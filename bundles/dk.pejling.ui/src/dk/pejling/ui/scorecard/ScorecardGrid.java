package dk.pejling.ui.scorecard;

import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.table.Figures;
import dk.pejling.ui.table.Grid;
import dk.pejling.ui.table.Widths;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.ISpanningDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.IUniqueIndexLayer;
import org.eclipse.nebula.widgets.nattable.layer.SpanningDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.DataCell;
import org.eclipse.nebula.widgets.nattable.ui.action.IMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows a {@link CardTable} as a table in which one number is looked at. The names stay when the numbers move; a click on a
 * heading (Ctrl+Enter in its column) orders.
 */
public final class ScorecardGrid extends Grid {
    private static final int ROW_HEIGHT = 25;
    private static final int POINT_WIDTH = 136;
    private static final int LEFT_BUTTON = 1;

    private final CardTable table;
    private final Consumer<Focus> onFocus;
    private final Consumer<Column> onSort;

    /**
     * Makes the table.
     *
     * @param onFocus told of the number that the user looks at, on the UI thread
     * @param onSort told of the column that the user orders by, on the UI thread
     */
    public ScorecardGrid(Composite parent, CardTable table, Consumer<Focus> onFocus, Consumer<Column> onSort) {
        this(parent, table, onFocus, onSort, new SpanningDataLayer(new Numbers(table)));
    }

    private ScorecardGrid(Composite parent, CardTable table, Consumer<Focus> onFocus, Consumer<Column> onSort, SpanningDataLayer data) {
        super(parent, data);
        this.table = table;
        this.onFocus = onFocus;
        this.onSort = onSort;
        int names = size(parent, data);
        CompositeFreezeLayer whole = new CompositeFreezeLayer(new FreezeLayer(selection()), new ViewportLayer(selection()), selection(),
                false);
        create(parent, header(whole), whole, (control, lookedAt) -> new ScorecardPainter(control, table, lookedAt), Messages.Table_name);
        natTable().doCommand(new FreezeColumnCommand(whole, 0));
        natTable().addListener(SWT.Resize, event -> stretch(data, names));
    }

    /** Gives the columns the widths that their texts need, and returns that of the names. */
    private int size(Composite parent, SpanningDataLayer data) {
        data.setDefaultRowHeight(Cells.scaled(ROW_HEIGHT, Cells.scaleBeyondScreen(parent)));
        try (Widths widths = new Widths(parent)) {
            for (int i = 1; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                data.setColumnWidthByPosition(i, widths.of(column.width(), texts(table, column)));
            }
            int names = widths.of(POINT_WIDTH, names(table));
            data.setColumnWidthByPosition(0, names);
            return names;
        }
    }

    /** The names take what the numbers leave. */
    private void stretch(SpanningDataLayer data, int names) {
        int others = data.getWidth() - data.getColumnWidthByPosition(0);
        data.setColumnWidthByPosition(0, Math.max(names, data.downScaleColumnWidth(natTable().getClientArea().width - others)));
    }

    /** Returns the texts that must fit: not of gaps, which are as wide as what is missing, and not of what is drawn. */
    private static Stream<String> texts(CardTable table, Column column) {
        if (column.side().isEmpty()) {
            return Stream.empty();
        }
        if (column.part().filter(Part.VERDICT::equals).isPresent()) {
            return Stream.empty();
        }
        Stream<String> heading = column.part().filter(Part.OWN::equals).isPresent() ? Stream.empty()
                : Stream.of(column.heading(""));
        return Stream.concat(heading, IntStream.range(0, table.lines().size())
                .filter(line -> table.lines().get(line) instanceof CardTable.Line.Row row
                        && CardTable.gap(row.row(), column.side().get()).isEmpty())
                .mapToObj(line -> table.text(line, column)));
    }

    /** Returns the names of the points, each with its unit. */
    private static Stream<String> names(CardTable table) {
        return table.lines().stream().filter(CardTable.Line.Row.class::isInstance).map(line -> ((CardTable.Line.Row) line).row())
                .map(row -> row.point().name().in(Language.locale()) + "  " + CardTable.unit(row));
    }

    private ColumnGroupHeaderLayer header(IUniqueIndexLayer whole) {
        List<Column> columns = table.columns();
        ColumnGroupHeaderLayer groups = header(Figures.headings(columns.size(),
                column -> columns.get(column).heading(table.card().scorecard().area().name())), whole);
        int change = columns.indexOf(Column.CHANGE_OWN);
        groups.addGroup(Messages.Table_level, 1, change - 1);
        groups.addGroup(Messages.Table_developmentHeading, change, columns.indexOf(Column.CHANGE_VERDICT) - change + 1);
        return groups;
    }

    /** The numbers, a gap as wide as what is missing. */
    private static final class Numbers extends Figures implements ISpanningDataProvider {
        private final CardTable table;

        Numbers(CardTable table) {
            super(table.columns().size(), () -> table.lines().size(), (row, column) -> table.text(row, table.columns().get(column)));
            this.table = table;
        }

        @Override
        public DataCell getCellByPosition(int column, int row) {
            Column at = table.columns().get(column);
            return table.lines().get(row) instanceof CardTable.Line.Row line
                    ? at.side().filter(side -> at.part().filter(Part.VERDICT::equals).isEmpty() && CardTable.gap(line.row(), side).isPresent())
                            .map(side -> gap(side, row)).orElseGet(() -> new DataCell(column, row))
                    : new DataCell(column, row);
        }

        private DataCell gap(Side side, int row) {
            int first = table.columns().indexOf(side == Side.LEVEL ? Column.PERIOD : Column.CHANGE_OWN);
            return new DataCell(first, row, table.columns().indexOf(Column.of(side, Part.VERDICT)) - first, 1);
        }
    }

    @Override
    protected void bind(UiBindingRegistry bindings) {
        // Without a mouse: the order follows the column looked at.
        key(bindings, SWT.MOD1, SWT.CR, (control, event) -> {
            PositionCoordinate at = lookedAt();
            sort(at == null ? -1 : at.columnPosition);
        });
        IMouseAction sort = (control, event) -> sort(control.getColumnIndexByPosition(control.getColumnPositionByX(event.x)));
        bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, LEFT_BUTTON), sort);
    }

    private void sort(int column) {
        if (column >= 0) {
            onSort.accept(table.columns().get(column));
        }
    }

    @Override
    protected void look(int line, int column) {
        table.focus(line, table.columns().get(column)).ifPresent(onFocus);
    }

    @Override
    protected String spoken(int line, int column) {
        return table.spoken(line, table.columns().get(column));
    }

    /** Returns what it shows. */
    public CardTable table() {
        return table;
    }

    /** Looks at a number; at the own one of its side where its column is not shown. */
    public void select(int line, Column column) {
        int at = table.columns().indexOf(column);
        select(line, at >= 0 ? at : table.columns().indexOf(Column.of(column.side().orElse(Side.LEVEL), Part.OWN)));
    }
}
