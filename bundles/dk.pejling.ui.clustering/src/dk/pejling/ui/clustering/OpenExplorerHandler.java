package dk.pejling.ui.clustering;

/** Opens the cluster explorer in its perspective. */
public final class OpenExplorerHandler extends OpenHandler {
    /** Makes it. */
    public OpenExplorerHandler() {
        super(new ExplorerInput(), ExplorerEditor.ID);
    }
}
