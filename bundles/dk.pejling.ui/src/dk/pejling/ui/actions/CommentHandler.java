package dk.pejling.ui.actions;

import dk.pejling.ui.details.DetailsView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Brings the keyboard to where a comment on the number looked at is written. */
public final class CommentHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            DetailsView view = (DetailsView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(DetailsView.ID);
            view.comment();
            return null;
        } catch (PartInitException e) {
            throw new ExecutionException("The explanation cannot be shown", e);
        }
    }
}
