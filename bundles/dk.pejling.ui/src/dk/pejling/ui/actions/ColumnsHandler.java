package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.scorecard.ScorecardEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks which columns scorecards show. */
public final class ColumnsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Editors.active(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()).ifPresent(ScorecardEditor::chooseColumns);
        return null;
    }
}
