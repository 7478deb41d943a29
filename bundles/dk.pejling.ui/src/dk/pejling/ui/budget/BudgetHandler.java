package dk.pejling.ui.budget;

import dk.pejling.ui.Editors;
import dk.pejling.ui.table.SingleKey;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens goals and budgets. */
public final class BudgetHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Editors.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), new SingleKey(BudgetEditor.ID));
        return null;
    }
}
