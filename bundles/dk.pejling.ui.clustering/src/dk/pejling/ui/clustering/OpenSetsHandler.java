package dk.pejling.ui.clustering;

/** Opens the list of cluster sets in the perspective of clusters. */
public final class OpenSetsHandler extends OpenHandler {
    /** Makes it. */
    public OpenSetsHandler() {
        super(SetsEditor.ID);
    }
}
