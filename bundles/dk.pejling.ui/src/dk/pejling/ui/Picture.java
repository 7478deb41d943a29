package dk.pejling.ui;

import org.eclipse.nebula.widgets.nattable.NatTable;
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

    /** Returns what a control shows. */
    public static ImageData of(Control control) {
        Point size = control.getSize();
        Image image = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(image);
        try {
            draw(control, gc);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** A table draws itself; everything else is taken from the screen, since not every control prints itself. */
    private static void draw(Control control, GC gc) {
        Point size = control.getSize();
        if (control instanceof NatTable table) {
            gc.setBackground(table.getBackground());
            gc.fillRectangle(0, 0, size.x, size.y);
            table.getLayer().getLayerPainter().paintLayer(table, gc, 0, 0, new Rectangle(0, 0, size.x, size.y), table.getConfigRegistry());
        } else {
            GC screen = new GC(control);
            try {
                Image seen = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
                screen.copyArea(seen, 0, 0);
                gc.drawImage(seen, 0, 0);
                seen.dispose();
            } finally {
                screen.dispose();
            }
        }
    }

    /** Prints what a control shows, as wide as the page. */
    public static void print(PrinterData data, Control control, String title) {
        ImageData picture = of(control);
        Printer printer = new Printer(data);
        try {
            if (printer.startJob(title) && printer.startPage()) {
                Rectangle page = printer.getClientArea();
                GC gc = new GC(printer);
                Image image = new Image(printer, picture);
                int height = Math.min(page.height, picture.height * page.width / picture.width);
                gc.drawImage(image, 0, 0, picture.width, picture.height, 0, 0, page.width, height);
                image.dispose();
                gc.dispose();
                printer.endPage();
                printer.endJob();
            }
        } finally {
            printer.dispose();
        }
    }
}
