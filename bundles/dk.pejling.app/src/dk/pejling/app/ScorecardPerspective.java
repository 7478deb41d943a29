package dk.pejling.app;

import dk.pejling.ui.chance.ControlView;
import dk.pejling.ui.chance.ForecastView;
import dk.pejling.ui.chance.FunnelView;
import dk.pejling.ui.charts.HistoryView;
import dk.pejling.ui.details.DetailsView;
import dk.pejling.ui.navigator.NavigatorView;
import dk.pejling.ui.problems.ProblemsView;
import dk.pejling.ui.why.WhyView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Choose on the left, the numbers in the middle, their course below, why they are so on the right. */
public final class ScorecardPerspective implements IPerspectiveFactory {
    /** Id of the perspective. */
    public static final String ID = "dk.pejling.app.scorecard";

    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(NavigatorView.ID, IPageLayout.LEFT, 0.165f, editors);
        layout.addView(DetailsView.ID, IPageLayout.RIGHT, 0.755f, editors);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.56f, editors);
        below.addView(HistoryView.ID);
        below.addView(WhyView.ID);
        below.addView(FunnelView.ID);
        below.addView(ControlView.ID);
        below.addView(ForecastView.ID);
        below.addView(ProblemsView.ID);
        below.addView(PROGRESS);
        layout.getViewLayout(NavigatorView.ID).setCloseable(false);
    }
}
