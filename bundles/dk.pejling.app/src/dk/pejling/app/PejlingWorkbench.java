package dk.pejling.app;

import dk.pejling.ui.Editors;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The workbench: one perspective, everything remembered. */
final class PejlingWorkbench extends WorkbenchAdvisor {
    private static final String CLUSTERS = "clusters(/[a-z]+)?";
    private static final String SETS = "sets";

    private final List<String> open;

    PejlingWorkbench(List<String> open) {
        this.open = open;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IPreferenceStore preferences = PlatformUI.getPreferenceStore();
        preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
        preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_MEMORY_MONITOR, false);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ScorecardPerspective.ID;
    }

    @Override
    public void postStartup() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null) {
            open.forEach(text -> open(window.getActivePage(), text));
        }
    }

    /** The explorer is found by its command, so that a product without it starts all the same. */
    private static void openClusters(IWorkbenchPage page, String command) {
        try {
            page.getWorkbenchWindow().getService(IHandlerService.class)
                    .executeCommand(page.getWorkbenchWindow().getService(ICommandService.class).deserialize(command), null);
        } catch (CommandException e) {
            ILog.of(PejlingWorkbench.class).error("The command %s cannot be run".formatted(command), e);
        }
    }

    /** What names nothing is left out: it was asked for on the command line, by someone who sees that it does not open. */
    private static void open(IWorkbenchPage page, String text) {
        if (text.equals(SETS)) {
            openClusters(page, "dk.pejling.ui.clustering.sets");
        } else if (text.matches(CLUSTERS)) {
            openClusters(page, "dk.pejling.ui.clustering.open" + (text.contains("/")
                    ? "(dk.pejling.ui.clustering.tab=" + text.substring(text.indexOf('/') + 1) + ")" : ""));
        } else {
            Editors.openNamed(page, text);
        }
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new PejlingWindow(configurer);
    }
}
