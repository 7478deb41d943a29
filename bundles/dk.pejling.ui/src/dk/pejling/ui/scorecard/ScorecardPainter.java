package dk.pejling.ui.scorecard;

import dk.pejling.indicators.History;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Observation;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Palette;
import dk.pejling.ui.scorecard.CardTable.Line;
import java.util.Optional;
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
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Draws the cells of a scorecard. */
final class ScorecardPainter implements ICellPainter {
    private static final int PADDING = 5;
    private static final int COURSE_YEARS = 2;
    /** A deviation this many times its limit has the full tint. */
    private static final double STRONGEST = 4;

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
        fill(gc, bounds, palette.quiet());
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
            text(gc, text, line, group ? SWT.CENTER : column.isNumber() ? SWT.RIGHT : SWT.LEFT);
        }
        rule(gc, bounds, group ? palette.rule() : palette.line());
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
                fill(gc, bounds, palette.quiet());
                gc.setFont(bold);
                gc.setForeground(palette.secondary());
                text(gc, heading.text(), bounds, SWT.LEFT);
                rule(gc, bounds, palette.rule());
            }
            case Line.Row line -> {
                fill(gc, bounds, rowLookedAt ? palette.selectedRow() : palette.ground());
                row(gc, bounds, line, column, cell.getColumnSpan() > 1);
                rule(gc, bounds, palette.rule());
                separator(gc, bounds, cell, column);
                if (rowLookedAt && first <= at.columnPosition && at.columnPosition < first + cell.getColumnSpan()) {
                    ring(gc, bounds);
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
            text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.LEFT);
        } else if (column == Column.PERIOD) {
            gc.setFont(table.isOlder(row) ? bold : plain);
            text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.LEFT);
        } else {
            number(gc, bounds, line, column);
        }
    }

    private void point(GC gc, Rectangle bounds, ScorecardRow row) {
        String unit = CardTable.unit(row);
        Point size = gc.textExtent(unit);
        gc.setForeground(palette.muted());
        gc.drawText(unit, bounds.x + bounds.width - PADDING - size.x, middle(bounds, size.y), true);
        gc.setForeground(palette.ink());
        text(gc, row.point().name().in(dk.pejling.ui.Language.locale()),
                new Rectangle(bounds.x + PADDING, bounds.y, bounds.width - size.x - 3 * PADDING, bounds.height), SWT.LEFT);
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
            heat(gc, bounds, reading);
        }
        Observation value = observation(reading, part);
        if (value != null && !value.isMeasured() && part != Part.DEVIATION) {
            gc.setFont(italic);
            gc.setForeground(palette.muted());
        } else if (part == Part.OWN) {
            gc.setFont(bold);
        }
        text(gc, table.text(table.lineOf(line.index()), column), bounds, SWT.RIGHT);
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

    /** Tints a deviation by how far it stands out, only where the verdict is better or worse. */
    private void heat(GC gc, Rectangle bounds, Reading reading) {
        Color verdict = reading.verdict() == Verdict.BETTER ? palette.better()
                : reading.verdict() == Verdict.WORSE ? palette.worse() : null;
        Optional<Double> limit = reading.limit();
        if (verdict != null && limit.isPresent() && limit.get() > 0 && reading.deviation() instanceof Observation.Measured measured) {
            fill(gc, new Rectangle(bounds.x, bounds.y, bounds.width, bounds.height - 1),
                    palette.tint(verdict, Math.abs(measured.value()) / limit.get() / STRONGEST));
        }
    }

    private void course(GC gc, Rectangle bounds, int index) {
        History history = table.card().histories().get(index);
        new Sparkline(palette, history, table.card().scorecard().area(), COURSE_YEARS)
                .draw(gc, new Rectangle(bounds.x + PADDING, bounds.y + 5, bounds.width - 2 * PADDING - 4, bounds.height - 10));
    }

    private static void fill(GC gc, Rectangle bounds, Color color) {
        gc.setBackground(color);
        gc.fillRectangle(bounds);
    }

    private static void rule(GC gc, Rectangle bounds, Color color) {
        gc.setForeground(color);
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
    }

    /** Draws the only three vertical lines: after the name and after each group of columns. */
    private void separator(GC gc, Rectangle bounds, ILayerCell cell, Column column) {
        Column last = Column.values()[Math.min(column.ordinal() + cell.getColumnSpan(), Column.values().length) - 1];
        if (last == Column.POINT || last == Column.LEVEL_VERDICT || last == Column.CHANGE_VERDICT) {
            gc.setForeground(palette.line());
            gc.drawLine(bounds.x + bounds.width - 1, bounds.y, bounds.x + bounds.width - 1, bounds.y + bounds.height);
        }
    }

    private void ring(GC gc, Rectangle bounds) {
        gc.setForeground(palette.ring());
        gc.setLineWidth(2);
        gc.drawRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 3, bounds.height - 3);
        gc.setLineWidth(1);
    }

    private static int middle(Rectangle bounds, int height) {
        return bounds.y + (bounds.height - height) / 2;
    }

    private static void text(GC gc, String text, Rectangle bounds, int alignment) {
        Rectangle clip = gc.getClipping();
        gc.setClipping(clip.intersection(bounds));
        String fitting = fitting(gc, text, bounds.width - 2 * PADDING + 2);
        Point size = gc.textExtent(fitting);
        int x = alignment == SWT.RIGHT ? bounds.x + bounds.width - PADDING - size.x
                : alignment == SWT.CENTER ? bounds.x + (bounds.width - size.x) / 2 : bounds.x + PADDING;
        gc.drawText(fitting, x, middle(bounds, size.y), true);
        gc.setClipping(clip);
    }

    /** Cuts a text that does not fit, visibly. */
    private static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 1 && gc.textExtent(text.substring(0, length) + "…").x > width) {
            length--;
        }
        return length < 1 ? text : text.substring(0, length) + "…";
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(bold);
        return gc.textExtent(String.valueOf(cell.getDataValue())).x + 2 * PADDING;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + PADDING;
    }

    @Override
    public ICellPainter getCellPainterAt(int x, int y, ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        return this;
    }
}
