package dk.pejling.ui.indicators;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the editor of measurement points. */
public final class OpenIndicatorsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().openEditor(new IndicatorsInput(), IndicatorsEditor.ID);
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException("The editor of measurement points cannot be opened", e);
        }
    }
}
