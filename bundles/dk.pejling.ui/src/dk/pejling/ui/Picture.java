package dk.pejling.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Control;

/** A control as a picture. */
public final class Picture {
    private Picture() {
    }

    /** Returns what a control shows; of a table all of it, also what is not scrolled into sight. */
    public static ImageData of(Control control) {
        return drawn(control).picture;
    }

    private static Drawn drawn(Control control) {
        return control instanceof NatTable table ? whole(table) : new Drawn(seen(control), new TreeSet<>(), 0);
    }

    /**
     * A picture that may be cut.
     *
     * @param cuts the lines of pixels it may be cut above
     * @param head how much of its top are headings
     */
    private record Drawn(ImageData picture, NavigableSet<Integer> cuts, int head) {
    }

    /** A table draws itself, for a moment as large as all its cells need; nothing of that reaches the screen. */
    private static Drawn whole(NatTable table) {
        Point size = table.getSize();
        table.setRedraw(false);
        try {
            table.setSize(Math.max(size.x, table.getPreferredWidth()), Math.max(1, table.getPreferredHeight()));
            Point all = new Point(Math.max(size.x, table.getWidth()), table.getHeight());
            NavigableSet<Integer> rows = IntStream.range(0, table.getRowCount()).mapToObj(table::getStartYOfRowPosition)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Drawn(picture(table, all, gc -> {
                gc.setBackground(table.getBackground());
                gc.fillRectangle(0, 0, all.x, all.y);
                table.getLayer().getLayerPainter().paintLayer(table, gc, 0, 0, new Rectangle(0, 0, all.x, all.y),
                        table.getConfigRegistry());
            }), rows, headings(table, rows));
        } finally {
            table.setSize(size);
            table.setRedraw(true);
        }
    }

    private static int headings(NatTable table, NavigableSet<Integer> rows) {
        return rows.stream().filter(y -> table.getRegionLabelsByXY(1, y + 1).hasLabel(GridRegion.BODY)).findFirst().orElse(0);
    }

    /** Not every control prints itself, so it is taken from the screen. */
    private static ImageData seen(Control control) {
        return picture(control, control.getSize(), gc -> {
            GC screen = new GC(control);
            Image seen = new Image(control.getDisplay(), Math.max(1, control.getSize().x), Math.max(1, control.getSize().y));
            try {
                screen.copyArea(seen, 0, 0);
                gc.drawImage(seen, 0, 0);
            } finally {
                seen.dispose();
                screen.dispose();
            }
        });
    }

    private static ImageData picture(Control control, Point size, Consumer<GC> drawing) {
        Image image = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(image);
        try {
            drawing.accept(gc);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Prints what a control shows as wide as the page, a table over as many pages as it needs, its headings on each. */
    public static void print(PrinterData data, Control control, String title) {
        Drawn drawn = drawn(control);
        ImageData picture = drawn.picture;
        Printer printer = new Printer(data);
        try {
            if (printer.startJob(title)) {
                Image image = new Image(printer, picture);
                Rectangle paper = printer.getClientArea();
                int most = (int) ((long) paper.height * picture.width / paper.width);
                for (Sheet sheet : sheets(drawn.cuts, drawn.head, picture.height, most)) {
                    printer.startPage();
                    GC gc = new GC(printer);
                    int head = scaled(sheet.head, paper, picture);
                    strip(gc, image, 0, sheet.head, 0, head, paper.width);
                    strip(gc, image, sheet.from, sheet.to - sheet.from, head, scaled(sheet.to - sheet.from, paper, picture), paper.width);
                    gc.dispose();
                    printer.endPage();
                }
                image.dispose();
                printer.endJob();
            }
        } finally {
            printer.dispose();
        }
    }

    private static int scaled(int height, Rectangle paper, ImageData picture) {
        return (int) ((long) height * paper.width / picture.width);
    }

    private static void strip(GC gc, Image image, int from, int height, int to, int printed, int width) {
        if (height > 0 && printed > 0) {
            gc.drawImage(image, 0, from, image.getBounds().width, height, 0, to, width, printed);
        }
    }

    /**
     * What of a picture stands on one page.
     *
     * @param head how much of its top is repeated above it, 0 on the first
     * @param from the first line of pixels
     * @param to the line after the last
     */
    record Sheet(int head, int from, int to) {
    }

    /** Returns the pages, cut at the last of {@code cuts} that fits, or anywhere when none does. */
    static List<Sheet> sheets(NavigableSet<Integer> cuts, int head, int height, int most) {
        List<Sheet> sheets = new ArrayList<>();
        int from = 0;
        while (from < height) {
            int repeated = sheets.isEmpty() || head * 2 > most ? 0 : head;
            int end = from + Math.max(1, most - repeated);
            Integer cut = end >= height ? Integer.valueOf(height) : cuts.floor(end);
            int to = cut == null || cut <= from ? Math.min(end, height) : cut;
            sheets.add(new Sheet(repeated, from, to));
            from = to;
        }
        return sheets;
    }
}
