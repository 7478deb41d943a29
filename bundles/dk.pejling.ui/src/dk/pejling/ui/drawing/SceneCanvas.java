package dk.pejling.ui.drawing;

import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Region;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.TextWidth;
import dk.pejling.ui.SpokenTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** A picture on screen that is made anew for the room there is. Its regions can be clicked, or walked through with the arrows. */
public final class SceneCanvas {
    private static final int STEP = 30;

    private final Canvas canvas;
    private final ScenePainter painter;
    private final Maker maker;
    private final Consumer<String> onChoice;
    private final SpokenTable spoken;
    private Optional<Scene> scene = Optional.empty();
    private final int margin;
    private int at = -1;

    /** Makes the picture for some room. */
    @FunctionalInterface
    public interface Maker {
        /** Returns a picture; {@code widths} are of the font it will be seen in. */
        Scene of(Rectangle area, TextWidth widths);
    }

    /**
     * Makes a canvas; a picture higher than the room is scrolled.
     *
     * @param name for readers who cannot see it
     * @param maker asked whenever the room changes, on the UI thread
     * @param onChoice told of the key of a region that was clicked or entered
     * @param margin of room around the picture
     */
    public SceneCanvas(Composite parent, String name, Maker maker, Consumer<String> onChoice, int margin) {
        this.margin = margin;
        this.maker = maker;
        this.onChoice = onChoice;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        painter = new ScenePainter(canvas);
        spoken = new SpokenTable(canvas, name, () -> region().map(Region::spoken).orElseGet(() -> scene.map(Scene::title).orElse("")));
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> draw());
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::hint);
        canvas.addListener(SWT.KeyDown, this::typed);
        canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    }

    /** Returns a picture of nothing. */
    public static Scene empty(Rectangle area) {
        return new Scene("", area.width, area.height, List.of(), List.of());
    }

    /** Returns what is laid out. */
    public Canvas control() {
        return canvas;
    }

    /** Returns the picture as it is seen; empty where it has no room. */
    public Optional<Scene> scene() {
        return scene;
    }

    /** Makes the picture anew. */
    public void draw() {
        Rectangle area = canvas.getClientArea();
        Rectangle room = new Rectangle(0, 0, Math.max(0, (int) (area.width / painter.scale()) - 2 * margin),
                Math.max(0, (int) (area.height / painter.scale()) - 2 * margin));
        scene = room.isEmpty() ? Optional.empty() : Optional.of(maker.of(room, painter.widths()));
        int whole = scene.map(one -> (int) Math.ceil((one.height() + 2 * margin) * painter.scale())).orElse(0);
        ScrollBar bar = canvas.getVerticalBar();
        bar.setVisible(whole > area.height + 2);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, whole - area.height)), 0, Math.max(1, whole),
                Math.max(1, Math.min(area.height, whole)), STEP, Math.max(1, area.height));
        canvas.redraw();
    }

    private void paint(GC gc) {
        gc.setBackground(painter.color(Ink.GROUND));
        gc.fillRectangle(canvas.getClientArea());
        scene.ifPresent(one -> painter.paint(gc, one, pixels(margin), pixels(margin) - scrolled()));
        if (canvas.isFocusControl()) {
            region().ifPresent(one -> gc.drawFocus(pixels(one.x() + margin), pixels(one.y() + margin) - scrolled(), pixels(one.width()),
                    pixels(one.height())));
        }
    }

    private int pixels(double length) {
        return (int) Math.round(length * painter.scale());
    }

    private int scrolled() {
        return canvas.getVerticalBar().isVisible() ? canvas.getVerticalBar().getSelection() : 0;
    }

    private Optional<Region> region() {
        return scene.filter(one -> at >= 0 && at < one.regions().size()).map(one -> one.regions().get(at));
    }

    private Optional<Region> at(Event event) {
        return scene.flatMap(one -> one.at(event.x / painter.scale() - margin, (event.y + scrolled()) / painter.scale() - margin));
    }

    private void pressed(Event event) {
        canvas.setFocus();
        at(event).ifPresent(region -> {
            at = scene.orElseThrow().regions().indexOf(region);
            onChoice.accept(region.key());
        });
    }

    private void hint(Event event) {
        String hint = at(event).map(Region::spoken).orElse(null);
        if (hint == null || !hint.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(hint);
        }
    }

    private void typed(Event event) {
        int count = scene.map(one -> one.regions().size()).orElse(0);
        if (count == 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> walk(Math.max(0, at - 1));
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> walk(Math.min(count - 1, at + 1));
            case SWT.HOME -> walk(0);
            case SWT.END -> walk(count - 1);
            case SWT.CR, ' ' -> region().ifPresent(one -> onChoice.accept(one.key()));
            default -> {
                // Not for this picture.
            }
        }
    }

    private void walk(int to) {
        at = to;
        spoken.moved();
        canvas.redraw();
    }
}
