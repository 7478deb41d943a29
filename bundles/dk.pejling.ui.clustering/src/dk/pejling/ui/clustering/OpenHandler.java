package dk.pejling.ui.clustering;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens an editor in the perspective of clusters. */
abstract class OpenHandler extends AbstractHandler {
    private final IEditorInput input;
    private final String editor;

    OpenHandler(IEditorInput input, String editor) {
        this.input = input;
        this.editor = editor;
    }

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            opened(window.getWorkbench().showPerspective(ClusterPerspective.ID, window).openEditor(input, editor), event);
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
