package dk.pejling.app;

import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window's frame. */
final class PejlingWindow extends WorkbenchWindowAdvisor {
    // 1440 × 900 inside a usual frame.
    private static final int WIDTH = 1446;
    private static final int HEIGHT = 929;

    PejlingWindow(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new PejlingMenus(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(WIDTH, HEIGHT));
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(true);
        configurer.setTitle("Pejling");
        configurer.setShellStyle(SWT.SHELL_TRIM);
    }

    /** Perspectives and views are remembered with the names they had, which may be of another language. */
    @Override
    public void postWindowRestore() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        MWindow model = window.getService(MWindow.class);
        EModelService models = window.getService(EModelService.class);
        models.findElements(model, null, MPerspective.class).forEach(perspective -> Optional.ofNullable(
                window.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(perspective.getElementId()))
                .ifPresent(known -> name(perspective, known.getLabel())));
        // A view that is looked at has named itself.
        models.findElements(model, null, MPart.class).stream().filter(part -> part.getObject() == null)
                .forEach(part -> Optional.ofNullable(window.getWorkbench().getViewRegistry().find(part.getElementId()))
                        .ifPresent(known -> name(part, known.getLabel())));
    }

    private static void name(MUILabel labelled, String name) {
        labelled.setLabel(name);
        labelled.setTooltip(name);
    }
}
