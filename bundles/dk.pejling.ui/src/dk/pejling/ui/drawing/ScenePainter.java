package dk.pejling.ui.drawing;

import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.TextWidth;
import dk.pejling.model.drawing.Type;
import dk.pejling.ui.Cells;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Paints pictures in the fonts and on the ground of a control, as much larger as the user's text is. What it needs goes with the
 * control.
 */
public final class ScenePainter {
    private static final int OPAQUE = 255;
    /** From the middle of small letters down to the line they stand on, as a share of the size. */
    private static final double BASELINE = 0.35;
    private static final int HALF = 128;

    private final Control control;
    private final double scale;
    private final Map<Type, Font> fonts = new EnumMap<>(Type.class);
    private final Map<Ink, Color> colors = new EnumMap<>(Ink.class);
    private final Map<String, Double> widths = new HashMap<>();

    /** Makes one for a control; on the UI thread. */
    public ScenePainter(Control control) {
        this.control = control;
        scale = Cells.scale(control);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
        FontDescriptor usual = FontDescriptor.createFrom(control.getFont());
        int height = control.getFont().getFontData()[0].getHeight();
        for (Type type : Type.values()) {
            FontDescriptor sized = usual.setHeight((int) Math.round(height * type.size() / Type.USUAL.size()));
            fonts.put(type, resources.create(type.isBold() ? sized.setStyle(SWT.BOLD) : sized));
        }
        RGB ground = control.getBackground().getRGB();
        boolean dark = (ground.red * 299 + ground.green * 587 + ground.blue * 114) / 1000 < HALF;
        for (Ink ink : Ink.values()) {
            int rgb = ink.rgb(dark);
            colors.put(ink, new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        }
    }

    /** Returns how much larger than usual everything is. */
    public double scale() {
        return scale;
    }

    /** Returns a colour as it is on the ground of the control. */
    public Color color(Ink ink) {
        return colors.get(ink);
    }

    /** Returns the widths of texts in the control's fonts; for the UI thread. */
    public TextWidth widths() {
        return (text, type) -> widths.computeIfAbsent(type + text, any -> {
            GC gc = new GC(control);
            try {
                gc.setFont(fonts.get(type));
                return gc.stringExtent(text).x / scale;
            } finally {
                gc.dispose();
            }
        });
    }

    /** Paints a picture, moved by some pixels; {@code gc} must be plain. */
    public void paint(GC gc, Scene scene, int right, int down) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (Mark mark : scene.marks()) {
            switch (mark) {
                case Mark.Circle circle -> circle(gc, circle, right, down);
                case Mark.Label label -> label(gc, label, right, down);
                case Mark.Outline outline -> outline(gc, outline, right, down);
            }
        }
    }

    /** Returns a picture as it is seen on screen. */
    public ImageData image(Scene scene) {
        Image image = new Image(control.getDisplay(), (int) Math.ceil(scene.width() * scale), (int) Math.ceil(scene.height() * scale));
        GC gc = new GC(image);
        try {
            gc.setBackground(colors.get(Ink.GROUND));
            gc.fillRectangle(image.getBounds());
            paint(gc, scene, 0, 0);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private void label(GC gc, Mark.Label label, int right, int down) {
        gc.setFont(fonts.get(label.type()));
        gc.setForeground(colors.get(label.ink()));
        double width = label.anchor() == Mark.Anchor.START ? 0 : gc.stringExtent(label.text()).x;
        double left = label.x() * scale - (label.anchor() == Mark.Anchor.END ? width : width / 2);
        FontMetrics metrics = gc.getFontMetrics();
        double line = (label.y() + BASELINE * label.type().size()) * scale;
        gc.drawString(label.text(), (int) Math.round(left) + right, (int) Math.round(line) - metrics.getAscent() - metrics.getLeading() + down, true);
    }

    private void circle(GC gc, Mark.Circle circle, int right, int down) {
        Path path = new Path(gc.getDevice());
        try {
            path.addArc((float) ((circle.x() - circle.radius()) * scale) + right, (float) ((circle.y() - circle.radius()) * scale) + down,
                    (float) (2 * circle.radius() * scale), (float) (2 * circle.radius() * scale), 0, 360);
            draw(gc, path, circle.paint());
        } finally {
            path.dispose();
        }
    }

    private void outline(GC gc, Mark.Outline outline, int right, int down) {
        boolean upright = isUpright(outline.points());
        boolean line = outline.paint().stroke().isPresent();
        Path path = new Path(gc.getDevice());
        try {
            for (int i = 0; i < outline.points().size(); i += 2) {
                float x = place(outline.points().get(i), upright, line) + right;
                float y = place(outline.points().get(i + 1), upright, line) + down;
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            if (outline.closed()) {
                path.close();
            }
            draw(gc, path, outline.paint());
        } finally {
            path.dispose();
        }
    }

    /** Returns whether every line runs across or down: such lines are put on whole pixels, where they are sharp. */
    private static boolean isUpright(List<Double> points) {
        for (int i = 2; i < points.size(); i += 2) {
            if (!points.get(i).equals(points.get(i - 2)) && !points.get(i + 1).equals(points.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private float place(double length, boolean upright, boolean line) {
        double place = length * scale;
        return (float) (!upright ? place : line ? Math.floor(place) + 0.5 : Math.rint(place));
    }

    private void draw(GC gc, Path path, Paint paint) {
        paint.fill().ifPresent(ink -> {
            gc.setAlpha((int) Math.round(OPAQUE * paint.opacity()));
            gc.setBackground(colors.get(ink));
            gc.fillPath(path);
            gc.setAlpha(OPAQUE);
        });
        paint.stroke().ifPresent(ink -> {
            gc.setForeground(colors.get(ink));
            gc.setLineWidth(Math.max(1, (int) Math.round(paint.width() * scale)));
            switch (paint.dash()) {
                case SOLID -> gc.setLineStyle(SWT.LINE_SOLID);
                case DASHED -> gc.setLineDash(new int[] {4, 3});
                case DOTTED -> gc.setLineDash(new int[] {1, 2});
            }
            gc.drawPath(path);
            gc.setLineStyle(SWT.LINE_SOLID);
        });
    }
}
