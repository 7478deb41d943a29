package dk.pejling.ui.actions;

import dk.pejling.ui.TablePart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the table in front, for spreadsheets and for documents. */
public final class CopyTableHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        TablePart.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).ifPresent(table -> {
            Clipboard clipboard = new Clipboard(table.control().getDisplay());
            try {
                clipboard.setContents(new Object[] {table.text().tabs(), table.text().html()},
                        new Transfer[] {TextTransfer.getInstance(), HTMLTransfer.getInstance()});
            } finally {
                clipboard.dispose();
            }
        });
        return null;
    }
}
