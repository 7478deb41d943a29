package dk.pejling.ui.followup;

import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.followup.FollowUpTable.Column;
import dk.pejling.ui.followup.FollowUpTable.Line;
import dk.pejling.ui.table.CellPainter;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws the cells of a follow-up. */
final class FollowUpPainter extends CellPainter {

    private final FollowUpTable table;

    FollowUpPainter(Control control, FollowUpTable table, Supplier<PositionCoordinate> lookedAt) {
        super(control, lookedAt);
        this.table = table;
    }

    @Override
    protected void head(ILayerCell cell, GC gc, Rectangle bounds) {
        boolean group = cell.getConfigLabels().hasLabel(GridRegion.COLUMN_GROUP_HEADER);
        int column = cell.getColumnIndex();
        Cells.fill(gc, bounds, palette().quiet());
        gc.setFont(group || column == 0 ? bold() : plain());
        gc.setForeground(group ? palette().ink() : palette().secondary());
        Rectangle place = headingPlace(cell, bounds);
        if (!isVerdict(column) || group) {
            Cells.text(gc, String.valueOf(cell.getDataValue()), place, group ? SWT.CENTER : column == 0 ? SWT.LEFT : SWT.RIGHT);
        }
        if (!group && column == table.sorted()) {
            arrow(gc, place, true, table.isReversed());
        }
        Cells.rule(gc, bounds, group && cell.getRowSpan() == 1 ? palette().rule() : palette().line());
        separator(gc, bounds, column + cell.getColumnSpan() - 1 - (cell.getColumnPosition() - cell.getOriginColumnPosition()));
    }

    private boolean isVerdict(int column) {
        return table.columns().get(column) instanceof Column.Number number && number.part() == Part.VERDICT;
    }

    @Override
    protected void body(ILayerCell cell, GC gc, Rectangle bounds) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        Line line = table.lines().get(row);
        if (line instanceof Line.Heading) {
            section(gc, bounds, table.text(row, column));
        } else {
            Cells.fill(gc, bounds, isRowLookedAt(row) ? palette().selectedRow() : palette().ground());
            cell(gc, bounds, line, row, column);
            Cells.rule(gc, bounds, palette().rule());
        }
        separator(gc, bounds, column);
        if (isLookedAt(row, column, 1) && !(line instanceof Line.Heading)) {
            Cells.ring(gc, bounds, palette().ring());
        }
    }

    private void cell(GC gc, Rectangle bounds, Line line, int row, int column) {
        gc.setForeground(line instanceof Line.Spread ? palette().secondary() : palette().ink());
        if (line instanceof Line.Municipality municipality && table.columns().get(column) instanceof Column.Number number) {
            number(gc, bounds, table.reading(municipality.card(), number.point()), number.part(), table.text(row, column));
            if (table.isNoted(row, column)) {
                Cells.note(gc, bounds, palette().ring());
            }
        } else {
            gc.setFont(line instanceof Line.Municipality && column == 0 ? bold() : plain());
            Cells.text(gc, table.text(row, column), bounds, column == 0 ? SWT.LEFT : SWT.RIGHT);
        }
    }

    /** Draws the vertical lines: after the names and after each point. */
    private void separator(GC gc, Rectangle bounds, int column) {
        if (column == 1 || isVerdict(column)) {
            Cells.separator(gc, bounds, palette().line());
        }
    }
}
