package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.overview.OverviewKey;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the overview over all municipalities and points, of the month in front. */
public final class OverviewHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Front.period(page).map(OverviewKey::of).ifPresent(key -> Editors.open(page, key));
        return null;
    }
}
