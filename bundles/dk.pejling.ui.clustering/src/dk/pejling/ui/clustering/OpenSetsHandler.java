package dk.pejling.ui.clustering;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the list of cluster sets in the perspective of clusters. */
public final class OpenSetsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            window.getWorkbench().showPerspective(ClusterPerspective.ID, window).openEditor(new SetsInput(), SetsEditor.ID);
            return null;
        } catch (WorkbenchException e) {
            throw new ExecutionException("The cluster sets cannot be opened", e);
        }
    }
}
