package dk.pejling.ui.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard that installs plug-ins into the home. */
public final class InstallHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        new InstallWizardJob(HandlerUtil.getActiveWorkbenchWindowChecked(event)).schedule();
        return null;
    }
}
