package dk.pejling.ui.actions;

import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.calendar.FreezeDialog;
import dk.pejling.ui.calendar.FreezeJob;
import dk.pejling.ui.followup.FollowUpEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Approves the follow-up in front and keeps it as it stands. */
public final class FreezeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (window.getActivePage().getActiveEditor() instanceof FollowUpEditor editor) {
            Desk desk = window.getService(Desk.class);
            FreezeDialog.ask(window.getShell(), FreezeDialog.suggestion(editor.key().targetGroup(),
                    editor.key().period().text(Language.locale())))
                    .ifPresent(approval -> new FreezeJob(desk, editor.key(), approval).schedule());
        }
        return null;
    }
}
