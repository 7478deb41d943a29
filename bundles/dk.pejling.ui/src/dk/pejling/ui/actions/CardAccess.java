package dk.pejling.ui.actions;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.ScorecardEditor;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** Lets Quick Access open the scorecard of any municipality, in the month and of the people in front. */
public final class CardAccess implements IQuickAccessComputer {
    @Override
    public QuickAccessElement[] computeElements() {
        return AreaRegister.denmark().municipalities().stream().map(Element::new).toArray(QuickAccessElement[]::new);
    }

    @Override
    public void resetState() {
        // Nothing is kept.
    }

    @Override
    public boolean needsRefresh() {
        return false;
    }

    /** One municipality. */
    private static final class Element extends QuickAccessElement {
        private final Area area;

        Element(Area area) {
            this.area = area;
        }

        @Override
        public String getLabel() {
            return NLS.bind(Messages.Access_open, area.name());
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return null;
        }

        @Override
        public String getId() {
            return "area." + area.code();
        }

        @Override
        public void execute() {
            IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            Optional<CardKey> front = Editors.active(page).map(ScorecardEditor::key);
            front.map(key -> key.of(area))
                    .or(() -> CardKey.newest(page.getWorkbenchWindow().getService(Desk.class), area))
                    .ifPresent(key -> Editors.open(page, key));
        }
    }
}
