package dk.pejling.ui.support;

import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.start.StartEditor;
import org.eclipse.ui.PlatformUI;

/** The figures that tests work on. */
public final class Samples {
    private Samples() {
    }

    /** Goes from the first page of an empty store to figures, as a new user does; once, whichever test comes first. */
    public static void ready() throws Exception {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Window.until("open home", () -> desk.state() == Desk.State.OPEN);
        if (desk.session().store().vintages().isEmpty()) {
            Window.until("first page", () -> Window.page().getActiveEditor() instanceof StartEditor);
            Window.press(Messages.Start_sample);
            Window.await("first scorecard", () -> Editors.active(Window.page()).flatMap(ScorecardEditor::grid));
        }
    }
}
