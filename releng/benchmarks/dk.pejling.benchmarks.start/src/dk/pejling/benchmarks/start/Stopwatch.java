package dk.pejling.benchmarks.start;

import java.lang.management.ManagementFactory;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Prints how many milliseconds after the start of the process the window answers events, then closes the workbench.
 */
public final class Stopwatch implements IStartup {
    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println("usable after " + (System.currentTimeMillis() - started));
            PlatformUI.getWorkbench().close();
        });
    }
}
