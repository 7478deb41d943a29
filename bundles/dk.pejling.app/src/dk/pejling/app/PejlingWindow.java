package dk.pejling.app;

import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveRegistry;
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

    /** Perspectives are remembered with the names they had, which may be of another language. */
    @Override
    public void postWindowRestore() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        IPerspectiveRegistry registry = window.getWorkbench().getPerspectiveRegistry();
        EModelService models = window.getService(EModelService.class);
        for (MPerspective perspective : models.findElements(window.getService(MWindow.class), null, MPerspective.class)) {
            IPerspectiveDescriptor descriptor = registry.findPerspectiveWithId(perspective.getElementId());
            if (descriptor != null) {
                perspective.setLabel(descriptor.getLabel());
                perspective.setTooltip(descriptor.getLabel());
            }
        }
    }
}
