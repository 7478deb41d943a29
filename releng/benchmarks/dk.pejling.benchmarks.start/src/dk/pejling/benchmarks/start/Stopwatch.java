package dk.pejling.benchmarks.start;

import java.lang.management.ManagementFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Prints how many milliseconds after the start of the process the window answers events, then closes the workbench. Where
 * the system property {@code stopwatch.awaits} names a class of widgets, one of them must be there and seen, too.
 */
public final class Stopwatch implements IStartup {
    private static final int LOOK_MILLISECONDS = 5;

    private final String awaited = System.getProperty("stopwatch.awaits", "");

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> look(display));
    }

    private void look(Display display) {
        if (isUsable(display)) {
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println("usable after " + (System.currentTimeMillis() - started));
            PlatformUI.getWorkbench().close();
        } else {
            display.timerExec(LOOK_MILLISECONDS, () -> look(display));
        }
    }

    private boolean isUsable(Display display) {
        for (Shell shell : display.getShells()) {
            if (shell.isVisible() && (awaited.isEmpty() || shows(shell))) {
                return true;
            }
        }
        return false;
    }

    private boolean shows(Control control) {
        if (control.getClass().getSimpleName().equals(awaited)) {
            return control.isVisible();
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (shows(child)) {
                    return true;
                }
            }
        }
        return false;
    }
}
