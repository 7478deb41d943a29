package dk.pejling.ui.clustering;

import dk.pejling.ui.table.KeyInput;
import dk.pejling.ui.table.SingleKey;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens an editor in the perspective of clusters. */
abstract class OpenHandler extends AbstractHandler {
    private final String editor;

    OpenHandler(String editor) {
        this.editor = editor;
    }

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            opened(window.getWorkbench().showPerspective(ClusterPerspective.ID, window).openEditor(new KeyInput(new SingleKey(editor)), editor), event);
            return null;
        } catch (WorkbenchException e) {
            throw new ExecutionException("The editor %s cannot be opened".formatted(editor), e);
        }
    }

    /** Goes on with the editor as the command asks. */
    void opened(IEditorPart part, ExecutionEvent event) {
        // Open is all that is asked for.
    }
}
