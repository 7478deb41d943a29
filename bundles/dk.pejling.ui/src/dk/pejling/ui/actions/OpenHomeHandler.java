package dk.pejling.ui.actions;

import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Starts again on another home. */
public final class OpenHomeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
        dialog.setMessage(Messages.Home_choose);
        String home = dialog.open();
        if (home != null) {
            Restart.with(Path.of(home), Language.locale().getLanguage());
        }
        return null;
    }
}
