package dk.pejling.ui.actions;

import dk.pejling.ui.Picture;
import dk.pejling.ui.TablePart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the part in front as a picture. */
public final class CopyPictureHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPart part = HandlerUtil.getActivePartChecked(event);
        // The workbench itself knows a control of every part, but that of a table's part holds more than the table.
        Control subject = part instanceof TablePart table ? table.shown().map(TablePart.Shown::control).orElse(null)
                : part.getAdapter(Control.class);
        if (subject != null) {
            Clipboard clipboard = new Clipboard(subject.getDisplay());
            try {
                clipboard.setContents(new Object[] {Picture.of(subject)}, new Transfer[] {ImageTransfer.getInstance()});
            } finally {
                clipboard.dispose();
            }
        }
        return null;
    }
}
