package dk.pejling.ui.scorecard;

import dk.pejling.indicators.History;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Observation;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Palette;
import dk.pejling.ui.scorecard.CardTable.Line;
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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws the cells of a scorecard. */
final class ScorecardPainter implements ICellPainter {
    private static final int COURSE_YEARS = 2;

    private final CardTable table;
    private final Supplier<PositionCoordinate> lookedAt;
    private final Palette palette;
    private final Font plain;
    private final Font bold;
    private final Font italic;

    ScorecardPainter(Control control, CardTable table, Supplier<PositionCoordinate> lookedAt) {
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
        boolean group = cell.getConfigLabels().hasLabel(GridRegion.COLUMN_GROUP_HEADER) && cell.getColumnSpan() > 1;
        Column column = Column.values()[cell.getColumnIndex()];
        Cells.fill(gc, bounds, palette.quiet());
        gc.setForeground(palette.secondary());
        if (group) {
            gc.setFont(bold);
            gc.setForeground(palette.ink());
        } else if (column.part().filter(Part.OWN::equals).isPresent()) {
            gc.setFont(bold);
            gc.setForeground(palette.ink());
        }
        String text = String.valueOf(cell.getDataValue());
        if (column.part().filter(Part.VERDICT::equals).isEmpty() || group) {
            Rectangle line = cell.getRowSpan() > 1
                    ? new Rectangle(bounds.x, bounds.y + bounds.height / 2, bounds.width, bounds.height / 2) : bounds;
            Cells.text(gc, text, line, group ? SWT.CENTER : column.isNumber() ? SWT.RIGHT : SWT.LEFT);
        }
        Cells.rule(gc, bounds, group ? palette.rule() : palette.line());
        separator(gc, bounds, cell, column);
    }

    private void body(ILayerCell cell, GC gc, Rectangle bounds) {
        int first = cell.getColumnIndex() - (cell.getColumnPosition() - cell.getOriginColumnPosition());
        Column column = Column.values()[first];
        int row = cell.getRowIndex();
        PositionCoordinate at = lookedAt.get();
        boolean rowLookedAt = at != null && at.rowPosition == row;
        switch (table.lines().get(row)) {
            case Line.Heading heading -> {
                Cells.fill(gc, bounds, palette.quiet());
                gc.setFont(bold);
                gc.setForeground(palette.secondary());
                Cells.text(gc, heading.text(), bounds, SWT.LEFT);
                Cells.rule(gc, bounds, palette.rule());
            }
            case Line.Row line -> {
                Cells.fill(gc, bounds, rowLookedAt ? palette.selectedRow() : palette.ground());
                row(gc, bounds, line, column, cell.getColumnSpan() > 1);
                Cells.rule(gc, bounds, palette.rule());
                separator(gc, bounds, cell, column);
                if (rowLookedAt && first <= at.columnPosition && at.columnPosition < first + cell.getColumnSpan()) {
                    Cells.ring(gc, bounds, palette.ring());
                }
            }
        }
    }

    private void row(GC gc, Rectangle bounds, Line.Row line, Column column, boolean spans) {
        ScorecardRow row = line.row();
        gc.setForeground(palette.ink());
        if (column == Column.COURSE) {
            course(gc, bounds, line.index());
        } else if (column == Column.POINT) {
            point(gc, bounds, row);
        } else if (spans) {
            gc.setFont(italic);
            gc.setForeground(palette.muted());
            Cells.text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.LEFT);
        } else if (column == Column.PERIOD) {
            gc.setFont(table.isOlder(row) ? bold : plain);
            Cells.text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.LEFT);
        } else {
            number(gc, bounds, line, column);
        }
    }

    private void point(GC gc, Rectangle bounds, ScorecardRow row) {
        String unit = CardTable.unit(row);
        Point size = gc.textExtent(unit);
        gc.setForeground(palette.muted());
        gc.drawText(unit, bounds.x + bounds.width - Cells.PADDING - size.x, Cells.middle(bounds, size.y), true);
        gc.setForeground(palette.ink());
        Cells.text(gc, row.point().name().in(dk.pejling.ui.Language.locale()),
                new Rectangle(bounds.x + Cells.PADDING, bounds.y, bounds.width - size.x - 3 * Cells.PADDING, bounds.height), SWT.LEFT);
    }

    private void number(GC gc, Rectangle bounds, Line.Row line, Column column) {
        Side side = column.side().orElseThrow();
        Part part = column.part().orElseThrow();
        Reading reading = side == Side.LEVEL ? line.row().level() : line.row().development();
        if (part == Part.VERDICT) {
            Symbols.draw(gc, palette, reading.verdict(), bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
            return;
        }
        if (part == Part.DEVIATION) {
            Cells.heat(gc, bounds, reading, palette);
        }
        Observation value = observation(reading, part);
        if (value != null && !value.isMeasured() && part != Part.DEVIATION) {
            gc.setFont(italic);
            gc.setForeground(palette.muted());
        } else if (part == Part.OWN) {
            gc.setFont(bold);
        }
        Cells.text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.RIGHT);
    }

    private static Observation observation(Reading reading, Part part) {
        return switch (part) {
            case OWN -> reading.own().value();
            case GROUP -> reading.comparison().value();
            case COUNTRY -> reading.country().value();
            case DEVIATION -> reading.deviation();
            case RANK, VERDICT -> null;
        };
    }

    private void course(GC gc, Rectangle bounds, int index) {
        History history = table.card().histories().get(index);
        new Sparkline(palette, history, table.card().scorecard().area(), COURSE_YEARS)
                .draw(gc, new Rectangle(bounds.x + Cells.PADDING, bounds.y + 5, bounds.width - 2 * Cells.PADDING - 4, bounds.height - 10));
    }

    /** Draws the only three vertical lines: after the name and after each group of columns. */
    private void separator(GC gc, Rectangle bounds, ILayerCell cell, Column column) {
        Column last = Column.values()[Math.min(column.ordinal() + cell.getColumnSpan(), Column.values().length) - 1];
        if (last == Column.POINT || last == Column.LEVEL_VERDICT || last == Column.CHANGE_VERDICT) {
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
