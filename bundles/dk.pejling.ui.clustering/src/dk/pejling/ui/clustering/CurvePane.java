package dk.pejling.ui.clustering;

import dk.pejling.clustering.picture.CurvePicture;
import dk.pejling.clustering.picture.Look;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.TextWidth;
import dk.pejling.ui.Language;
import dk.pejling.ui.drawing.SceneCanvas;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Mean silhouette by number of clusters; a click takes the number. */
final class CurvePane {
    /** Room it needs. */
    static final int HEIGHT = 92;

    private final ExplorerModel model;
    private final SceneCanvas canvas;

    CurvePane(Composite parent, ExplorerModel model) {
        this.model = model;
        canvas = new SceneCanvas(parent, ClusterMessages.Choice_curve, this::scene, this::chosen, 0);
        model.addListener(change -> canvas.draw());
    }

    Control control() {
        return canvas.control();
    }

    private Scene scene(Rectangle area, TextWidth widths) {
        Look look = new Look(Language.locale(), widths, UnaryOperator.identity(), OptionalInt.empty(), OptionalInt.empty());
        return model.outcome().map(one -> new CurvePicture(one.curve(), one.exploration().partition().clusters(), look, area.width, area.height).scene())
                .orElseGet(() -> SceneCanvas.empty(area));
    }

    private void chosen(String key) {
        if (key.startsWith(CurvePicture.K)) {
            model.choose(model.choice().withK(Integer.parseInt(key.substring(CurvePicture.K.length()))));
        }
    }
}
