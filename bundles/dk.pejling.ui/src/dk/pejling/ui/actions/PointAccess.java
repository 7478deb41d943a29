package dk.pejling.ui.actions;

import dk.pejling.indicators.ScorecardRow;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Language;
import dk.pejling.ui.scorecard.CardTable;
import dk.pejling.ui.scorecard.Column;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import java.util.List;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;

/** Lets Quick Access go to a measurement point of the scorecard in front. */
public final class PointAccess implements IQuickAccessComputer {
    @Override
    public QuickAccessElement[] computeElements() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? new QuickAccessElement[0] : Editors.active(window.getActivePage()).flatMap(ScorecardEditor::grid)
                .map(PointAccess::elements).orElse(List.of()).toArray(QuickAccessElement[]::new);
    }

    private static List<Element> elements(ScorecardGrid grid) {
        return grid.table().lines().stream().filter(CardTable.Line.Row.class::isInstance).map(CardTable.Line.Row.class::cast)
                .map(line -> new Element(grid, line.index(), line.row())).toList();
    }

    @Override
    public void resetState() {
        // Nothing is kept.
    }

    @Override
    public boolean needsRefresh() {
        return true;
    }

    /** One measurement point. */
    private static final class Element extends QuickAccessElement {
        private final ScorecardGrid grid;
        private final int index;
        private final ScorecardRow row;

        Element(ScorecardGrid grid, int index, ScorecardRow row) {
            this.grid = grid;
            this.index = index;
            this.row = row;
        }

        @Override
        public String getLabel() {
            return row.point().name().in(Language.locale()) + ": " + row.point().definition().in(Language.locale());
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return null;
        }

        @Override
        public String getId() {
            return "point." + row.point().id();
        }

        @Override
        public void execute() {
            if (!grid.control().isDisposed()) {
                grid.control().setFocus();
                grid.select(grid.table().lineOf(index), Column.LEVEL_OWN);
            }
        }
    }
}
