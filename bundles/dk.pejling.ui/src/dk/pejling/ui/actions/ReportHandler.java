package dk.pejling.ui.actions;

import dk.pejling.ui.TablePart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes a report of the table in front and opens it. */
public final class ReportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        TablePart.inFront(window.getActivePage()).filter(table -> table.report().isPresent())
                .ifPresent(table -> Reports.choose(window, table.design(), table.name(), table.pages()));
        return null;
    }
}
