package dk.pejling.ui.actions;

import dk.pejling.ui.Picture;
import dk.pejling.ui.TablePart;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the part in front as a picture. */
public final class CopyPictureHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPart part = HandlerUtil.getActivePartChecked(event);
        // The workbench itself knows a control of every part, but that of a table's part holds more than the table.
        if (part instanceof TablePart table) {
            table.shown().ifPresent(shown -> copy(shown.control(), shown.image()));
        } else if (part.getAdapter(Control.class) != null) {
            copy(part.getAdapter(Control.class), Picture.of(part.getAdapter(Control.class)));
        }
        return null;
    }

    private static void copy(Control subject, ImageData picture) {
        Clipboard clipboard = new Clipboard(subject.getDisplay());
        try {
            clipboard.setContents(new Object[] {picture}, new Transfer[] {ImageTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
