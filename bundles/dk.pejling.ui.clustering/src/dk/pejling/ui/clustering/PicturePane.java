package dk.pejling.ui.clustering;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.picture.CurvePicture;
import dk.pejling.clustering.picture.DendrogramPicture;
import dk.pejling.clustering.picture.Look;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.TextWidth;
import dk.pejling.model.drawing.Type;
import dk.pejling.ui.Language;
import dk.pejling.ui.drawing.SceneCanvas;
import java.util.Optional;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A picture of the result shown: follows it and the unit looked at; a click on a unit, a cluster or a number of them chooses it. */
final class PicturePane {
    private static final int MARGIN = 12;

    private final ExplorerModel model;
    private final Maker maker;
    private final String none;
    private final SceneCanvas canvas;

    /** Draws a result. */
    @FunctionalInterface
    interface Maker {
        /** Returns the picture; empty where the result has none. */
        Optional<Scene> of(Exploration exploration, Look look, double width, double height);
    }

    /** Makes a pane; {@code none} is shown where there is no picture. */
    PicturePane(Composite parent, ExplorerModel model, String name, String none, Maker maker) {
        this.model = model;
        this.maker = maker;
        this.none = none;
        canvas = new SceneCanvas(parent, name, this::scene, this::chosen, MARGIN);
        model.addListener(change -> {
            if (change == ExplorerModel.Change.OUTCOME || change == ExplorerModel.Change.LOOK) {
                canvas.draw();
            }
        });
    }

    SceneCanvas canvas() {
        return canvas;
    }

    private Scene scene(Rectangle area, TextWidth widths) {
        Look look = new Look(Language.locale(), widths, model.choice().data()::variable, model.unit(), model.cluster());
        return model.exploration().map(one -> maker.of(one, look, area.width, area.height).orElseGet(() -> said(area, widths)))
                .orElseGet(() -> SceneCanvas.empty(area));
    }

    private Scene said(Rectangle area, TextWidth widths) {
        Drawing drawing = new Drawing(widths);
        drawing.text(drawing.fitting(none, Type.USUAL, area.width), 0, 20, Type.USUAL, Ink.SECONDARY);
        return drawing.scene(none, area.width, area.height);
    }

    private void chosen(String key) {
        if (key.startsWith(DendrogramPicture.UNIT)) {
            model.look(Integer.parseInt(key.substring(DendrogramPicture.UNIT.length())));
        } else if (key.startsWith(DendrogramPicture.CLUSTER)) {
            model.lookAtCluster(Integer.parseInt(key.substring(DendrogramPicture.CLUSTER.length())));
        } else if (key.startsWith(CurvePicture.K)) {
            model.choose(model.choice().withK(Integer.parseInt(key.substring(CurvePicture.K.length()))));
        }
    }
}
