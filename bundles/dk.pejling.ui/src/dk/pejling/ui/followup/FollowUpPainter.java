package dk.pejling.ui.followup;

import dk.pejling.indicators.Reading;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Palette;
import dk.pejling.ui.followup.FollowUpTable.Column;
import dk.pejling.ui.followup.FollowUpTable.Line;
import dk.pejling.ui.scorecard.Symbols;
import java.util.function.Supplier;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws the cells of a follow-up. */
final class FollowUpPainter implements ICellPainter {
    private static final int ARROW = 4;

    private final FollowUpTable table;
    private final Supplier<PositionCoordinate> lookedAt;
    private final Palette palette;
    private final Font plain;
    private final Font bold;
    private final Font italic;

    FollowUpPainter(Control control, FollowUpTable table, Supplier<PositionCoordinate> lookedAt) {
        this.table = table;
        this.lookedAt = lookedAt;
        palette = Palette.on(control.getParent().getBackground());
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), control);
        plain = control.getFont();
        bold = fonts.create(FontDescriptor.createFrom(plain).setStyle(SWT.BOLD));
        italic = fonts.create(FontDescriptor.createFrom(plain).setStyle(SWT.ITALIC));
    }

    Palette palette() {
        return palette;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        gc.setAntialias(SWT.ON);
        gc.setFont(plain);
        if (cell.getConfigLabels().hasLabel(GridRegion.BODY)) {
            body(cell, gc, bounds);
        } else {
            head(cell, gc, bounds);
        }
        gc.setFont(plain);
    }

    private void head(ILayerCell cell, GC gc, Rectangle bounds) {
        boolean group = cell.getConfigLabels().hasLabel(GridRegion.COLUMN_GROUP_HEADER);
        int column = cell.getColumnIndex();
        Cells.fill(gc, bounds, palette.quiet());
        gc.setFont(group || column == 0 ? bold : plain);
        gc.setForeground(group ? palette.ink() : palette.secondary());
        Rectangle place = cell.getRowSpan() > 1
                ? new Rectangle(bounds.x, bounds.y + bounds.height / 2, bounds.width, bounds.height / 2) : bounds;
        if (!isVerdict(column) || group) {
            Cells.text(gc, String.valueOf(cell.getDataValue()), place, group ? SWT.CENTER : column == 0 ? SWT.LEFT : SWT.RIGHT);
        }
        if (!group && column == table.sorted()) {
            arrow(gc, place);
        }
        Cells.rule(gc, bounds, group && cell.getRowSpan() == 1 ? palette.rule() : palette.line());
        separator(gc, bounds, column + cell.getColumnSpan() - 1 - (cell.getColumnPosition() - cell.getOriginColumnPosition()));
    }

    /** Marks the column that decides the order. */
    private void arrow(GC gc, Rectangle place) {
        int x = place.x + ARROW + 2;
        int y = place.y + place.height / 2;
        int tip = table.isReversed() ? -ARROW / 2 : ARROW / 2;
        gc.setBackground(palette.muted());
        gc.fillPolygon(new int[] {x - ARROW, y - tip, x + ARROW, y - tip, x, y + 2 * tip});
    }

    private boolean isVerdict(int column) {
        return table.columns().get(column) instanceof Column.Number number && number.part() == Part.VERDICT;
    }

    private void body(ILayerCell cell, GC gc, Rectangle bounds) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        PositionCoordinate at = lookedAt.get();
        boolean rowLookedAt = at != null && at.rowPosition == row;
        Line line = table.lines().get(row);
        if (line instanceof Line.Heading) {
            Cells.fill(gc, bounds, palette.quiet());
            gc.setFont(bold);
            gc.setForeground(palette.secondary());
            Cells.text(gc, table.text(row, column), bounds, SWT.LEFT);
        } else {
            Cells.fill(gc, bounds, rowLookedAt ? palette.selectedRow() : palette.ground());
            cell(gc, bounds, line, row, column);
        }
        Cells.rule(gc, bounds, palette.rule());
        separator(gc, bounds, column);
        if (rowLookedAt && at.columnPosition == column && !(line instanceof Line.Heading)) {
            Cells.ring(gc, bounds, palette.ring());
        }
    }

    private void cell(GC gc, Rectangle bounds, Line line, int row, int column) {
        gc.setForeground(line instanceof Line.Spread ? palette.secondary() : palette.ink());
        if (line instanceof Line.Municipality municipality && table.columns().get(column) instanceof Column.Number number) {
            number(gc, bounds, table.reading(municipality.card(), number.point()), number.part(), table.text(row, column));
        } else {
            gc.setFont(line instanceof Line.Municipality && column == 0 ? bold : plain);
            Cells.text(gc, table.text(row, column), bounds, column == 0 ? SWT.LEFT : SWT.RIGHT);
        }
    }

    private void number(GC gc, Rectangle bounds, Reading reading, Part part, String text) {
        if (part == Part.VERDICT) {
            Symbols.draw(gc, palette, reading.verdict(), bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
            return;
        }
        if (part == Part.DEVIATION) {
            Cells.heat(gc, bounds, reading, palette);
        }
        if (part == Part.OWN) {
            gc.setFont(reading.own().value().isMeasured() ? bold : italic);
        }
        gc.setForeground(part == Part.OWN && !reading.own().value().isMeasured() ? palette.muted() : palette.ink());
        Cells.text(gc, text, bounds, SWT.RIGHT);
    }

    /** Draws the vertical lines: after the names and after each point. */
    private void separator(GC gc, Rectangle bounds, int column) {
        if (column == 1 || isVerdict(column)) {
            Cells.separator(gc, bounds, palette.line());
        }
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(bold);
        return gc.textExtent(String.valueOf(cell.getDataValue())).x + 2 * Cells.PADDING;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + Cells.PADDING;
    }

    @Override
    public ICellPainter getCellPainterAt(int x, int y, ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        return this;
    }
}
