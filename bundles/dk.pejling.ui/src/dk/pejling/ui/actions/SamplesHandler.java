package dk.pejling.ui.actions;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Imports the figures that ship with the product. */
public final class SamplesHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Import.samples(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        return null;
    }
}
