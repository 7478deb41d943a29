package dk.pejling.ui.search;

import dk.pejling.indicators.search.Search;
import dk.pejling.indicators.search.SearchReader;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** Offers the search for figures in Quick Access, for words that name an area, a target group, a point or a period. */
public final class QuickSearch implements IQuickAccessComputerExtension {
    private static final QuickAccessElement[] NOTHING = {};

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        if (desk.state() != Desk.State.OPEN || query.isBlank()) {
            return NOTHING;
        }
        Search search = new SearchReader(desk.session().catalogue()).read(query);
        return search.isEmpty() || !search.unknown().isEmpty() ? NOTHING : new QuickAccessElement[] {new Figures(query)};
    }

    /** Without words there is nothing to search for. */
    @Override
    public QuickAccessElement[] computeElements() {
        return NOTHING;
    }

    @Override
    public void resetState() {
        // Nothing is kept between two questions.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    /** The figures that words search for. Quick Access shows only what holds the words themselves. */
    private static final class Figures extends QuickAccessElement {
        private final String query;

        Figures(String query) {
            this.query = query;
        }

        @Override
        public String getLabel() {
            return NLS.bind(SearchMessages.Search_quick, query);
        }

        @Override
        public String getMatchLabel() {
            return query;
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return null;
        }

        @Override
        public String getId() {
            return "dk.pejling.ui.search " + query;
        }

        @Override
        public void execute() {
            Editors.search(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), query);
        }
    }
}
