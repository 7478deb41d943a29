package dk.pejling.ui.table;

import dk.pejling.indicators.Verdict;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Symbols;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws the cells of a {@link GridModel}. */
final class ModelPainter extends CellPainter {
    private static final int SYMBOL_ROOM = 20;
    private static final int BAR_AIR = 6;

    private final GridModel model;

    ModelPainter(Control control, GridModel model, Supplier<PositionCoordinate> lookedAt) {
        super(control, lookedAt);
        this.model = model;
    }

    @Override
    protected void head(ILayerCell cell, GC gc, Rectangle bounds) {
        boolean group = cell.getConfigLabels().hasLabel(GridRegion.COLUMN_GROUP_HEADER) && cell.getRowSpan() == 1;
        int column = cell.getColumnIndex();
        Cells.fill(gc, bounds, palette().quiet());
        gc.setFont(group || column == 0 ? bold() : plain());
        gc.setForeground(group ? palette().ink() : palette().secondary());
        Rectangle place = headingPlace(cell, bounds);
        Cells.text(gc, String.valueOf(cell.getDataValue()), place, group ? SWT.CENTER : model.isNumber(column) ? SWT.RIGHT : SWT.LEFT);
        if (!group && column == model.sorted()) {
            arrow(gc, place, model.isNumber(column), model.isReversed());
        }
        Cells.rule(gc, bounds, group ? palette().rule() : palette().line());
        separator(gc, bounds, column + cell.getColumnSpan() - 1 - (cell.getColumnPosition() - cell.getOriginColumnPosition()));
    }

    @Override
    protected void body(ILayerCell cell, GC gc, Rectangle bounds) {
        int line = cell.getRowIndex();
        int column = cell.getColumnIndex();
        Look look = model.look(line, column);
        if (look.voice() == Look.Voice.HEADING) {
            Cells.fill(gc, bounds, palette().quiet());
        } else {
            Cells.fill(gc, bounds, isRowLookedAt(line) ? palette().selectedRow() : palette().ground());
            ground(gc, bounds, look);
        }
        text(gc, bounds, look, model.text(line, column), model.isNumber(column));
        if (look.marked()) {
            Cells.note(gc, bounds, palette().ring());
        }
        Cells.rule(gc, bounds, palette().rule());
        separator(gc, bounds, column);
        if (isLookedAt(line, column, 1) && look.voice() != Look.Voice.HEADING) {
            Cells.ring(gc, bounds, palette().ring());
        }
    }

    private void ground(GC gc, Rectangle bounds, Look look) {
        if (look.tint().isPresent() && look.symbol().isPresent()) {
            Cells.fill(gc, new Rectangle(bounds.x, bounds.y, bounds.width, bounds.height - 1),
                    palette().tint(look.symbol().get() == Verdict.BETTER ? palette().better() : palette().worse(), look.tint().getAsDouble()));
        }
        look.bar().ifPresent(bar -> bar(gc, bounds, bar));
    }

    private void bar(GC gc, Rectangle bounds, Look.Bar bar) {
        int width = bounds.width - 2 * BAR_AIR;
        int from = bounds.x + BAR_AIR + (int) Math.round(width * Math.min(bar.from(), bar.to()));
        int to = bounds.x + BAR_AIR + (int) Math.round(width * Math.max(bar.from(), bar.to()));
        Cells.fill(gc, new Rectangle(from, bounds.y + BAR_AIR, Math.max(1, to - from), bounds.height - 2 * BAR_AIR),
                bar.to() < bar.from() ? palette().peer() : palette().muted());
        int zero = bounds.x + BAR_AIR + (int) Math.round(width * bar.zero());
        gc.setForeground(palette().ink());
        gc.drawLine(zero, bounds.y, zero, bounds.y + bounds.height - 1);
    }

    private void text(GC gc, Rectangle bounds, Look look, String text, boolean right) {
        gc.setFont(switch (look.voice()) {
            case STRONG, HEADING -> bold();
            case MUTED -> italic();
            case PLAIN -> plain();
        });
        gc.setForeground(switch (look.voice()) {
            case HEADING -> palette().secondary();
            case MUTED -> palette().muted();
            case STRONG, PLAIN -> palette().ink();
        });
        Rectangle room = bounds;
        if (look.symbol().isPresent()) {
            int symbol = Cells.scaled(SYMBOL_ROOM, Cells.scale(gc));
            Symbols.draw(gc, palette(), look.symbol().get(), bounds.x + symbol / 2 + 2, bounds.y + bounds.height / 2);
            room = new Rectangle(bounds.x + symbol, bounds.y, bounds.width - symbol, bounds.height);
            gc.setForeground(look.voice() == Look.Voice.MUTED ? palette().muted() : palette().ink());
        }
        Cells.text(gc, text, room, right ? SWT.RIGHT : SWT.LEFT);
    }

    private void separator(GC gc, Rectangle bounds, int column) {
        if (model.isLast(column)) {
            Cells.separator(gc, bounds, palette().line());
        }
    }
}
