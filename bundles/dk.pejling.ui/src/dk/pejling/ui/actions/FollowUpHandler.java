package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.scorecard.ScorecardEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the follow-up over all municipalities for the people and month of the scorecard in front. */
public final class FollowUpHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Editors.active(page).map(ScorecardEditor::key).map(FollowUpKey::around).ifPresent(key -> Editors.open(page, key));
        return null;
    }
}
