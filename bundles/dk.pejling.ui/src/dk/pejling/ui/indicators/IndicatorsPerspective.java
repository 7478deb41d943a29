package dk.pejling.ui.indicators;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** All room for the measurement points: their editor has its own list, chart and page about a point. */
public final class IndicatorsPerspective implements IPerspectiveFactory {
    /** Id of the perspective. */
    public static final String ID = "dk.pejling.ui.indicators.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
