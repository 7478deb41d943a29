package dk.pejling.ui.clustering;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.algorithm.Dendrogram;
import dk.pejling.clustering.picture.DendrogramPicture;
import dk.pejling.clustering.picture.Look;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Region;
import dk.pejling.model.drawing.Scene;
import dk.pejling.ui.Language;
import dk.pejling.ui.SpokenTable;
import dk.pejling.ui.drawing.ScenePainter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * Tree, names and silhouette on screen. The cut is dragged, or moved with the left and right arrow; up and down go from unit to
 * unit.
 */
final class TreePane {
    private static final int STEP = 30;
    private static final int PAGE = 10;

    private final ExplorerModel model;
    private final Canvas canvas;
    private final ScenePainter painter;
    private final SpokenTable spoken;
    private Optional<DendrogramPicture> picture = Optional.empty();
    private Scene head;
    private Scene body;
    private Scene foot;
    private boolean dragging;

    TreePane(Composite parent, ExplorerModel model) {
        this.model = model;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_REDRAW_RESIZE);
        canvas.setData("picture", "tree");
        painter = new ScenePainter(canvas);
        spoken = new SpokenTable(canvas, ClusterMessages.Tree_name, this::spoken);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> draw());
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, event -> dragging = false);
        canvas.addListener(SWT.KeyDown, this::typed);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                || event.doit);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
        model.addListener(this::changed);
    }

    Canvas control() {
        return canvas;
    }

    /** Returns the picture as it is seen, with the rows that are scrolled away; empty before there is a result. */
    Optional<Scene> scene() {
        return picture.map(DendrogramPicture::scene);
    }

    private void changed(ExplorerModel.Change change) {
        if (change == ExplorerModel.Change.OUTCOME || change == ExplorerModel.Change.LOOK) {
            draw();
            if (change == ExplorerModel.Change.LOOK) {
                model.unit().ifPresent(this::reveal);
            }
            spoken.moved();
        } else {
            canvas.redraw();
        }
    }

    private void draw() {
        Rectangle area = canvas.getClientArea();
        picture = area.isEmpty() ? Optional.empty() : model.exploration().map(one -> new DendrogramPicture(one, look(),
                area.width / painter.scale(), area.height / painter.scale()));
        picture.ifPresent(one -> {
            head = one.head();
            body = one.body();
            foot = one.foot();
        });
        scrollable(area);
        canvas.redraw();
    }

    private Look look() {
        return new Look(Language.locale(), painter.widths(), model.choice().data()::variable, model.unit(), model.cluster());
    }

    private void scrollable(Rectangle area) {
        ScrollBar bar = canvas.getVerticalBar();
        int whole = picture.isEmpty() ? 0 : pixels(body.height());
        int room = picture.isEmpty() ? 1 : Math.max(1, area.height - pixels(head.height()) - pixels(foot.height()));
        bar.setVisible(whole > room);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, whole - room)), 0, Math.max(1, whole), Math.max(1, Math.min(room, whole)), STEP, room);
    }

    private int pixels(double length) {
        return (int) Math.ceil(length * painter.scale());
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(painter.color(Ink.GROUND));
        gc.fillRectangle(area);
        if (picture.isEmpty()) {
            return;
        }
        int top = pixels(head.height());
        int bottom = area.height - pixels(foot.height());
        painter.paint(gc, body, 0, top - canvas.getVerticalBar().getSelection());
        gc.setBackground(painter.color(Ink.GROUND));
        gc.fillRectangle(0, 0, area.width, top);
        gc.fillRectangle(0, bottom, area.width, area.height - bottom);
        painter.paint(gc, head, 0, 0);
        painter.paint(gc, foot, 0, bottom);
        if (canvas.isFocusControl()) {
            gc.drawFocus(0, 0, area.width, area.height);
        }
    }

    private Optional<Region> at(Event event) {
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        double x = event.x / painter.scale();
        double y = event.y / painter.scale();
        return y < head.height() ? head.at(x, y)
                : body.at(x, y - head.height() + canvas.getVerticalBar().getSelection() / painter.scale());
    }

    private void pressed(Event event) {
        canvas.setFocus();
        at(event).ifPresent(region -> {
            if (region.key().equals(DendrogramPicture.CUT)) {
                dragging = true;
            } else if (region.key().startsWith(DendrogramPicture.UNIT)) {
                model.look(number(region, DendrogramPicture.UNIT));
            } else {
                model.lookAtCluster(number(region, DendrogramPicture.CLUSTER));
            }
        });
    }

    private static int number(Region region, String prefix) {
        return Integer.parseInt(region.key().substring(prefix.length()));
    }

    private void moved(Event event) {
        if (dragging) {
            model.exploration().flatMap(one -> one.result().tree())
                    .ifPresent(tree -> cut(tree, picture.orElseThrow().heightAt(event.x / painter.scale())));
            return;
        }
        Optional<Region> region = at(event);
        boolean onCut = region.filter(one -> one.key().equals(DendrogramPicture.CUT)).isPresent();
        canvas.setCursor(onCut ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
        String hint = region.map(Region::spoken).orElse(null);
        if (hint == null || !hint.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(hint);
        }
    }

    private void cut(Dendrogram tree, double height) {
        model.choose(model.choice().withK(Math.max(2, tree.cutAt(Math.max(0, height)).clusters())));
    }

    private void typed(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> model.choose(model.choice().withK(Math.max(2, model.choice().k() - 1)));
            case SWT.ARROW_RIGHT -> model.choose(model.choice().withK(model.choice().k() + 1));
            case SWT.ARROW_UP -> step(-1);
            case SWT.ARROW_DOWN -> step(1);
            case SWT.PAGE_UP -> step(-PAGE);
            case SWT.PAGE_DOWN -> step(PAGE);
            case SWT.HOME -> step(Integer.MIN_VALUE / 2);
            case SWT.END -> step(Integer.MAX_VALUE / 2);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void step(int rows) {
        picture.ifPresent(one -> {
            List<Integer> order = one.rows();
            OptionalInt unit = model.unit();
            int place = unit.isEmpty() ? (rows > 0 ? -1 : 0) : order.indexOf(unit.getAsInt());
            model.look(order.get(Math.max(0, Math.min(order.size() - 1, place + rows))));
        });
    }

    private void reveal(int unit) {
        picture.ifPresent(one -> {
            ScrollBar bar = canvas.getVerticalBar();
            int from = pixels(one.rowOf(unit));
            int to = pixels(one.rowOf(unit) + one.rowHeight());
            if (from < bar.getSelection()) {
                bar.setSelection(from);
            } else if (to > bar.getSelection() + bar.getThumb()) {
                bar.setSelection(to - bar.getThumb());
            }
        });
    }

    private String spoken() {
        return picture.map(one -> model.unit().isPresent() ? one.spokenUnit(model.unit().getAsInt())
                : NLS.bind(ClusterMessages.Tree_spoken, model.exploration().orElseThrow().size(), model.choice().k())).orElse("");
    }
}
