package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Picture;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.ui.handlers.HandlerUtil;

/** Prints the scorecard in front. */
public final class PrintHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<ScorecardGrid> grid =
                Editors.active(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).flatMap(ScorecardEditor::grid);
        PrinterData printer = grid.isPresent() ? new PrintDialog(HandlerUtil.getActiveShellChecked(event)).open() : null;
        if (printer != null) {
            Picture.print(printer, grid.get().control(), Messages.Table_name);
        }
        return null;
    }
}
