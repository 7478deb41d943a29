package dk.pejling.ui.actions;

import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Card;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes a page of the scorecard in front and opens it. */
public final class ReportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<ScorecardGrid> grid = Editors.active(window.getActivePage()).flatMap(ScorecardEditor::grid);
        if (grid.isPresent()) {
            Card card = grid.get().table().card();
            Reports.choose(window, ReportDesigns.SCORECARD, "scorecard-" + card.scorecard().area().id(), ReportPages.of(window.getService(Desk.class), card));
        }
        return null;
    }
}
