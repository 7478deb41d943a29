package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.calendar.CalendarEditor;
import dk.pejling.ui.table.SingleKey;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the calendar. */
public final class CalendarHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Editors.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), new SingleKey(CalendarEditor.ID));
        return null;
    }
}
