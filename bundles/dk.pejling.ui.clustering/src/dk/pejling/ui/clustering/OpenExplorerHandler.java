package dk.pejling.ui.clustering;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IEditorPart;

/** Opens the cluster explorer in its perspective, with one of its tabs in front if the command names one. */
public final class OpenExplorerHandler extends OpenHandler {
    private static final String TAB = "dk.pejling.ui.clustering.tab";

    /** Makes it. */
    public OpenExplorerHandler() {
        super(ExplorerEditor.ID);
    }

    @Override
    void opened(IEditorPart part, ExecutionEvent event) {
        String tab = event.getParameter(TAB);
        if (tab != null && part instanceof ExplorerEditor explorer) {
            explorer.side().show(tab);
        }
    }
}
