package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.TableText;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the scorecard in front as a table, for spreadsheets and for documents. */
public final class CopyTableHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Editors.active(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).flatMap(ScorecardEditor::grid).ifPresent(grid -> {
            TableText text = new TableText(grid.table());
            Clipboard clipboard = new Clipboard(grid.control().getDisplay());
            try {
                clipboard.setContents(new Object[] {text.tabs(), text.html()},
                        new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance()});
            } finally {
                clipboard.dispose();
            }
        });
        return null;
    }
}
