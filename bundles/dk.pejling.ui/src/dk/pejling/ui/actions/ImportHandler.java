package dk.pejling.ui.actions;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Imports files that the user chooses. */
public final class ImportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Import.choose(HandlerUtil.getActiveShellChecked(event), HandlerUtil.getActiveWorkbenchWindowChecked(event));
        return null;
    }
}
