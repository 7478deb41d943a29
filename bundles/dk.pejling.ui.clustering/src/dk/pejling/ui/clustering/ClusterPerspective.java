package dk.pejling.ui.clustering;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** All room for the explorer: it has its own choices beside its pictures. */
public final class ClusterPerspective implements IPerspectiveFactory {
    /** Id of the perspective. */
    public static final String ID = "dk.pejling.ui.clustering.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
