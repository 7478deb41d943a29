package dk.pejling.ui.scorecard;

import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.table.Figures;
import dk.pejling.ui.table.Grid;
import dk.pejling.ui.table.Widths;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.nebula.widgets.nattable.data.ISpanningDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.group.performance.ColumnGroupHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.SpanningDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.DataCell;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.widgets.Composite;

/** Shows a {@link CardTable} as a table in which one number is looked at. */
public final class ScorecardGrid extends Grid {
    private static final int ROW_HEIGHT = 25;
    private static final int POINT_WIDTH = 136;

    private final CardTable table;
    private final Consumer<Focus> onFocus;

    /**
     * Makes the table.
     *
     * @param onFocus told of the number that the user looks at, on the UI thread
     */
    public ScorecardGrid(Composite parent, CardTable table, Consumer<Focus> onFocus) {
        super(parent, body(parent, table));
        this.table = table;
        this.onFocus = onFocus;
        ViewportLayer viewport = new ViewportLayer(selection());
        viewport.setRegionName(GridRegion.BODY);
        create(parent, header(viewport), viewport, (control, lookedAt) -> new ScorecardPainter(control, table, lookedAt),
                Messages.Table_name);
    }

    private static SpanningDataLayer body(Composite parent, CardTable table) {
        double scale = Cells.scaleBeyondScreen(parent);
        SpanningDataLayer data = new SpanningDataLayer(new Numbers(table));
        data.setDefaultRowHeight(Cells.scaled(ROW_HEIGHT, scale));
        data.setDefaultMinColumnWidth(0);
        try (Widths widths = new Widths(parent)) {
            for (Column column : Column.values()) {
                if (column.width() > 0) {
                    data.setColumnWidthByPosition(column.ordinal(), widths.of(column.width(), texts(table, column)));
                    data.setColumnPercentageSizing(column.ordinal(), false);
                }
            }
            data.setMinColumnWidth(Column.POINT.ordinal(), widths.of(POINT_WIDTH, names(table)));
        }
        data.setColumnPercentageSizing(Column.POINT.ordinal(), true);
        return data;
    }

    /** Returns the texts that must fit: not of gaps, which are as wide as what is missing, and not of what is drawn. */
    private static Stream<String> texts(CardTable table, Column column) {
        if (column.side().isEmpty()) {
            return Stream.empty();
        }
        if (column.part().filter(Focus.Part.VERDICT::equals).isPresent()) {
            return Stream.empty();
        }
        Stream<String> heading = column.part().filter(Focus.Part.OWN::equals).isPresent() ? Stream.empty()
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

    private ColumnGroupHeaderLayer header(ViewportLayer viewport) {
        ColumnGroupHeaderLayer groups = header(Figures.headings(Column.values().length,
                column -> Column.values()[column].heading(table.card().scorecard().area().name())), viewport);
        groups.addGroup(Messages.Table_level, Column.PERIOD.ordinal(), Column.LEVEL_VERDICT.ordinal() - Column.PERIOD.ordinal() + 1);
        groups.addGroup(Messages.Table_developmentHeading, Column.CHANGE_OWN.ordinal(),
                Column.CHANGE_VERDICT.ordinal() - Column.CHANGE_OWN.ordinal() + 1);
        return groups;
    }

    /** The numbers, a gap as wide as what is missing. */
    private static final class Numbers extends Figures implements ISpanningDataProvider {
        private final CardTable table;

        Numbers(CardTable table) {
            super(Column.values().length, () -> table.lines().size(), (row, column) -> table.text(row, Column.values()[column]));
            this.table = table;
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

    @Override
    protected void look(int line, int column) {
        table.focus(line, Column.values()[column]).ifPresent(onFocus);
    }

    @Override
    protected String spoken(int line, int column) {
        return table.spoken(line, Column.values()[column]);
    }

    /** Returns what it shows. */
    public CardTable table() {
        return table;
    }

    /** Looks at a number. */
    public void select(int line, Column column) {
        select(line, column.ordinal());
    }
}
