package dk.pejling.ui.table;

import dk.pejling.indicators.Reading;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Palette;
import dk.pejling.ui.Symbols;
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

/** Draws the cells of a table of figures: what is alike in all of them. */
public abstract class CellPainter implements ICellPainter {
    private static final int ARROW = 4;

    private final Supplier<PositionCoordinate> lookedAt;
    private final Palette palette;
    private final Font plain;
    private final Font bold;
    private final Font italic;

    /** Makes the painter of a widget. */
    @FunctionalInterface
    public interface Factory {
        /** Makes it; {@code lookedAt} gives null while no cell is looked at. */
        CellPainter painter(Control control, Supplier<PositionCoordinate> lookedAt);
    }

    /** Makes the painter of a widget. */
    protected CellPainter(Control control, Supplier<PositionCoordinate> lookedAt) {
        this.lookedAt = lookedAt;
        palette = Palette.on(control.getParent().getBackground());
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), control);
        plain = control.getFont();
        bold = fonts.create(FontDescriptor.createFrom(plain).setStyle(SWT.BOLD));
        italic = fonts.create(FontDescriptor.createFrom(plain).setStyle(SWT.ITALIC));
    }

    /** Draws a cell of the headings; the font is the plain one. */
    protected abstract void head(ILayerCell cell, GC gc, Rectangle bounds);

    /** Draws a cell of the figures; the font is the plain one. */
    protected abstract void body(ILayerCell cell, GC gc, Rectangle bounds);

    /** Returns the colours. */
    protected final Palette palette() {
        return palette;
    }

    /** Returns the font of most cells. */
    protected final Font plain() {
        return plain;
    }

    /** Returns the font of names and own figures. */
    protected final Font bold() {
        return bold;
    }

    /** Returns the font of states, such as no figures. */
    protected final Font italic() {
        return italic;
    }

    /** Returns whether the cell looked at lies in a row. */
    protected final boolean isRowLookedAt(int row) {
        PositionCoordinate at = lookedAt.get();
        return at != null && at.rowPosition == row;
    }

    /** Returns whether the cell looked at lies in a row and among columns that are drawn as one. */
    protected final boolean isLookedAt(int row, int firstColumn, int columns) {
        return isRowLookedAt(row) && firstColumn <= lookedAt.get().columnPosition && lookedAt.get().columnPosition < firstColumn + columns;
    }

    /** Draws the heading of a section among the rows. */
    protected final void section(GC gc, Rectangle bounds, String text) {
        Cells.fill(gc, bounds, palette.quiet());
        gc.setFont(bold);
        gc.setForeground(palette.secondary());
        Cells.text(gc, text, bounds, SWT.LEFT);
        Cells.rule(gc, bounds, palette.rule());
    }

    /** Marks the column that decides the order, on the side where its text does not stand. */
    protected final void arrow(GC gc, Rectangle place, boolean left, boolean reversed) {
        int x = left ? place.x + ARROW + 2 : place.x + place.width - ARROW - 4;
        int y = place.y + place.height / 2;
        int tip = reversed ? -ARROW / 2 : ARROW / 2;
        gc.setBackground(palette.muted());
        gc.fillPolygon(new int[] {x - ARROW, y - tip, x + ARROW, y - tip, x, y + 2 * tip});
    }

    /** Draws a number of one side as its part asks: own bold, deviations tinted, absence in words, verdicts as shapes. */
    protected final void number(GC gc, Rectangle bounds, Reading reading, Part part, String text) {
        if (part == Part.VERDICT) {
            Symbols.draw(gc, palette, reading.verdict(), bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
            return;
        }
        boolean absent = switch (part) {
            case OWN -> !reading.own().value().isMeasured();
            case GROUP -> !reading.comparison().value().isMeasured();
            case COUNTRY -> !reading.country().value().isMeasured();
            case DEVIATION, RANK, VERDICT -> false;
        };
        if (part == Part.DEVIATION) {
            Cells.heat(gc, bounds, reading, palette);
        }
        gc.setFont(absent ? italic : part == Part.OWN ? bold : plain);
        gc.setForeground(absent ? palette.muted() : palette.ink());
        Cells.text(gc, text, bounds, SWT.RIGHT);
    }

    /** Returns where the text of a heading stands: in the lower half of one that is as high as two. */
    protected static Rectangle headingPlace(ILayerCell cell, Rectangle bounds) {
        return cell.getRowSpan() > 1 ? new Rectangle(bounds.x, bounds.y + bounds.height / 2, bounds.width, bounds.height / 2) : bounds;
    }

    @Override
    public final void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        gc.setAntialias(SWT.ON);
        gc.setFont(plain);
        if (cell.getConfigLabels().hasLabel(GridRegion.BODY)) {
            body(cell, gc, bounds);
        } else {
            head(cell, gc, bounds);
        }
        gc.setFont(plain);
    }

    @Override
    public final int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(bold);
        return gc.textExtent(String.valueOf(cell.getDataValue())).x + 2 * Cells.PADDING;
    }

    @Override
    public final int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + Cells.PADDING;
    }

    @Override
    public final ICellPainter getCellPainterAt(int x, int y, ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        return this;
    }
}
