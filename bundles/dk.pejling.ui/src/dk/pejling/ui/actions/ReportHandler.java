package dk.pejling.ui.actions;

import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Card;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.jobs.ReportJob;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Renders the scorecard in front as a page and opens it. */
public final class ReportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Optional<ScorecardGrid> grid = Editors.active(page).flatMap(ScorecardEditor::grid);
        if (grid.isPresent()) {
            Card card = grid.get().table().card();
            FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.SAVE);
            dialog.setFilterExtensions(new String[] {"*.pdf"});
            dialog.setFileName("scorecard-" + card.scorecard().area().id() + ".pdf");
            dialog.setOverwrite(true);
            String file = dialog.open();
            if (file != null) {
                Desk desk = page.getWorkbenchWindow().getService(Desk.class);
                new ReportJob(desk.services(), ReportDesigns.SCORECARD, card.report(), Path.of(file), done -> Program.launch(done.toString()))
                        .schedule();
            }
        }
        return null;
    }
}
