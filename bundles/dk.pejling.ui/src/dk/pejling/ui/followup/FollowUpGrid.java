package dk.pejling.ui.followup;

import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Messages;
import dk.pejling.ui.followup.FollowUpTable.Column;
import dk.pejling.ui.followup.FollowUpTable.Line;
import dk.pejling.ui.table.Figures;
import dk.pejling.ui.table.Grid;
import dk.pejling.ui.table.Widths;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.ui.action.IMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Shows a {@link FollowUpTable} as a table whose first columns stay where they are. */
public final class FollowUpGrid extends Grid {
    private static final int ROW_HEIGHT = 23;
    private static final int NAME_WIDTH = 146;
    private static final int WORSE_WIDTH = 66;
    private static final int NUMBER_WIDTH = 54;
    private static final int RANK_WIDTH = 58;
    private static final int VERDICT_WIDTH = 24;
    private static final int LEFT_BUTTON = 1;

    private final FollowUpTable table;
    private final BiConsumer<Integer, Integer> onLook;
    private final BiConsumer<Integer, Integer> onOpen;

    /**
     * Makes the table.
     *
     * @param onLook told of line and column that the user looks at, on the UI thread
     * @param onOpen told of line and column that the user opens by Enter or a double click, on the UI thread
     */
    public FollowUpGrid(Composite parent, FollowUpTable table, BiConsumer<Integer, Integer> onLook,
            BiConsumer<Integer, Integer> onOpen) {
        super(parent, body(parent, table));
        this.table = table;
        this.onLook = onLook;
        this.onOpen = onOpen;
        CompositeFreezeLayer whole = new CompositeFreezeLayer(new FreezeLayer(selection()), new ViewportLayer(selection()), selection(),
                false);
        create(parent, header(whole), whole, (control, lookedAt) -> new FollowUpPainter(control, table, lookedAt),
                Messages.FollowUp_title);
        natTable().doCommand(new FreezeColumnCommand(whole, 1));
    }

    private static DataLayer body(Composite parent, FollowUpTable table) {
        DataLayer data = new DataLayer(new Figures(table.columns().size(), () -> table.lines().size(), table::text));
        data.setDefaultRowHeight(Cells.scaled(ROW_HEIGHT, Cells.scaleBeyondScreen(parent)));
        try (Widths widths = new Widths(parent)) {
            for (int i = 0; i < table.columns().size(); i++) {
                data.setColumnWidthByPosition(i, widths.of(width(table.columns().get(i)), texts(table, i)));
            }
        }
        return data;
    }

    /** Returns the texts that must fit: not of headings among the rows, which may run on, and not of what is drawn. */
    private static Stream<String> texts(FollowUpTable table, int column) {
        if (table.columns().get(column) instanceof Column.Number number && number.part() == Part.VERDICT) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(table.heading(column)), IntStream.range(0, table.lines().size())
                .filter(line -> !(table.lines().get(line) instanceof Line.Heading)).mapToObj(line -> table.text(line, column)));
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
        ColumnGroupHeaderLayer groups = header(Figures.headings(table.columns().size(), table::heading), whole);
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Column.Number number && number.part() == first(i)) {
                int end = i;
                while (!(table.columns().get(end) instanceof Column.Number last && last.part() == Part.VERDICT)) {
                    end++;
                }
                groups.addGroup(FollowUpTable.name(number.point()), i, end - i + 1);
            }
        }
        return groups;
    }

    /** Returns the part that a point's columns begin with, given one of them. */
    private Part first(int column) {
        boolean begins = !(table.columns().get(column - 1) instanceof Column.Number before)
                || before.part() == Part.VERDICT;
        return begins && table.columns().get(column) instanceof Column.Number number ? number.part() : null;
    }

    /** Enter opens, a click on a heading orders. */
    @Override
    protected void bind(UiBindingRegistry bindings) {
        key(bindings, SWT.NONE, SWT.CR, (control, event) -> open());
        key(bindings, SWT.NONE, SWT.KEYPAD_CR, (control, event) -> open());
        // Without a mouse: the order follows the column looked at.
        key(bindings, SWT.MOD1, SWT.CR, (control, event) -> sortByLookedAt());
        IMouseAction sort = (control, event) -> sort(control.getColumnIndexByPosition(control.getColumnPositionByX(event.x)));
        bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, LEFT_BUTTON), sort);
        IMouseAction open = (control, event) -> open();
        bindings.registerFirstDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, LEFT_BUTTON), open);
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
            refresh();
            // Another municipality may stand in the place looked at.
            PositionCoordinate at = lookedAt();
            if (at != null) {
                look(at.rowPosition, at.columnPosition);
            }
        }
    }

    @Override
    protected void look(int line, int column) {
        onLook.accept(line, column);
    }

    @Override
    protected String spoken(int line, int column) {
        return table.spoken(line, column);
    }

    /** Returns what it shows. */
    public FollowUpTable table() {
        return table;
    }
}
