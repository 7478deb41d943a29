package dk.pejling.ui.scorecard;

import dk.pejling.indicators.History;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.scorecard.CardTable.Line;
import dk.pejling.ui.table.CellPainter;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws the cells of a scorecard. */
final class ScorecardPainter extends CellPainter {
    private static final int COURSE_YEARS = 2;

    private final CardTable table;

    ScorecardPainter(Control control, CardTable table, Supplier<PositionCoordinate> lookedAt) {
        super(control, lookedAt);
        this.table = table;
    }

    @Override
    protected void head(ILayerCell cell, GC gc, Rectangle bounds) {
        boolean group = cell.getConfigLabels().hasLabel(GridRegion.COLUMN_GROUP_HEADER) && cell.getColumnSpan() > 1;
        Column column = table.columns().get(cell.getColumnIndex());
        Cells.fill(gc, bounds, palette().quiet());
        gc.setForeground(palette().secondary());
        if (group || column.part().filter(Part.OWN::equals).isPresent()) {
            gc.setFont(bold());
            gc.setForeground(palette().ink());
        }
        String text = String.valueOf(cell.getDataValue());
        if (column.part().filter(Part.VERDICT::equals).isEmpty() || group) {
            Cells.text(gc, text, headingPlace(cell, bounds), group ? SWT.CENTER : column.isNumber() ? SWT.RIGHT : SWT.LEFT);
        }
        if (!group && table.view().sorted().filter(column::equals).isPresent()) {
            arrow(gc, headingPlace(cell, bounds), column.isNumber(), table.view().isReversed());
        }
        Cells.rule(gc, bounds, group ? palette().rule() : palette().line());
        separator(gc, bounds, cell, column);
    }

    @Override
    protected void body(ILayerCell cell, GC gc, Rectangle bounds) {
        int first = cell.getColumnIndex() - (cell.getColumnPosition() - cell.getOriginColumnPosition());
        Column column = table.columns().get(first);
        int row = cell.getRowIndex();
        switch (table.lines().get(row)) {
            case Line.Heading heading -> section(gc, bounds, column == Column.POINT ? heading.text() : "");
            case Line.Row line -> {
                Cells.fill(gc, bounds, isRowLookedAt(row) ? palette().selectedRow() : palette().ground());
                row(gc, bounds, line, column, cell.getColumnSpan() > 1);
                if (!table.comments(row, column).isEmpty()) {
                    Cells.note(gc, bounds, palette().ring());
                }
                Cells.rule(gc, bounds, palette().rule());
                separator(gc, bounds, cell, column);
                if (isLookedAt(row, first, cell.getColumnSpan())) {
                    Cells.ring(gc, bounds, palette().ring());
                }
            }
        }
    }

    private void row(GC gc, Rectangle bounds, Line.Row line, Column column, boolean spans) {
        ScorecardRow row = line.row();
        gc.setForeground(palette().ink());
        if (column == Column.COURSE) {
            course(gc, bounds, line.index());
        } else if (column == Column.POINT) {
            point(gc, bounds, row);
        } else if (spans) {
            gc.setFont(italic());
            gc.setForeground(palette().muted());
            Cells.text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.LEFT);
        } else if (column == Column.PERIOD) {
            gc.setFont(table.isOlder(row) ? bold() : plain());
            Cells.text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.LEFT);
        } else {
            Reading reading = column.side().orElseThrow() == Side.LEVEL ? row.level() : row.development();
            number(gc, bounds, reading, column.part().orElseThrow(), table.text(table.lineOf(line.index()), column));
        }
    }

    private void point(GC gc, Rectangle bounds, ScorecardRow row) {
        String unit = CardTable.unit(row);
        Point size = gc.textExtent(unit);
        gc.setForeground(palette().muted());
        gc.drawText(unit, bounds.x + bounds.width - Cells.PADDING - size.x, Cells.middle(bounds, size.y), true);
        gc.setForeground(palette().ink());
        Cells.text(gc, row.point().name().in(dk.pejling.ui.Language.locale()),
                new Rectangle(bounds.x + Cells.PADDING, bounds.y, bounds.width - size.x - 3 * Cells.PADDING, bounds.height), SWT.LEFT);
    }

    private void course(GC gc, Rectangle bounds, int index) {
        History history = table.card().histories().get(index);
        new Sparkline(palette(), history, table.card().scorecard().area(), COURSE_YEARS)
                .draw(gc, new Rectangle(bounds.x + Cells.PADDING, bounds.y + 5, bounds.width - 2 * Cells.PADDING - 4, bounds.height - 10));
    }

    /** Draws the only three vertical lines: after the name and after each group of columns. */
    private void separator(GC gc, Rectangle bounds, ILayerCell cell, Column column) {
        Column last = table.columns().get(Math.min(table.columns().indexOf(column) + cell.getColumnSpan(), table.columns().size()) - 1);
        if (last == Column.POINT || last == Column.LEVEL_VERDICT || last == Column.CHANGE_VERDICT) {
            Cells.separator(gc, bounds, palette().line());
        }
    }
}
