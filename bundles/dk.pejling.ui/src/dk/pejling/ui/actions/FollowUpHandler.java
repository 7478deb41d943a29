package dk.pejling.ui.actions;

import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.scorecard.ScorecardEditor;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes the follow-up over all municipalities for the people and month of the scorecard in front, and opens it. */
public final class FollowUpHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<ScorecardEditor> editor = Editors.active(window.getActivePage());
        if (editor.isPresent()) {
            Desk desk = window.getService(Desk.class);
            Reports.choose(window, ReportDesigns.FOLLOWUP, "followup-" + editor.get().key().targetGroup(),
                    ReportPages.followUp(desk, editor.get().key()));
        }
        return null;
    }
}
