package dk.pejling.ui.clustering;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the list of cluster sets. */
public final class OpenSetsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new SetsInput(), SetsEditor.ID);
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException("The cluster sets cannot be opened", e);
        }
    }
}
