package dk.pejling.ui.actions;

import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Starts again in the other language. */
public final class LanguageHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Desk desk = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(Desk.class);
        String other = Language.locale().getLanguage().equals("da") ? "en" : "da";
        Restart.with(desk.home(), other);
        return null;
    }
}
