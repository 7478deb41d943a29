package dk.pejling.ui.actions;

import dk.pejling.ui.Editors;
import dk.pejling.ui.Picture;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the part in front as a picture. */
public final class CopyPictureHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Control control = HandlerUtil.getActivePartChecked(event).getAdapter(Control.class);
        Optional<Control> grid = Editors.active(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage())
                .flatMap(ScorecardEditor::grid).map(ScorecardGrid::control);
        Control subject = control != null ? control : grid.orElse(null);
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
