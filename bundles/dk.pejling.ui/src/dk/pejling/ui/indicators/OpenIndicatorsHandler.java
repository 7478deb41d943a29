package dk.pejling.ui.indicators;

import dk.pejling.ui.Editors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the editor of measurement points. */
public final class OpenIndicatorsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Editors.openIndicators(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        return null;
    }
}
