package dk.pejling.app;

import dk.pejling.ui.Desk;
import dk.pejling.ui.Messages;
import dk.pejling.ui.jobs.OpenHomeJob;
import dk.pejling.ui.jobs.PejlingJobs;
import dk.pejling.store.StoreException;
import java.io.IOException;
import java.util.Arrays;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The application with a window: opens the home in the background while the workbench comes up. */
public final class WindowApplication implements IApplication {
    private static final long PATIENCE_MILLISECONDS = 20_000;

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        Arguments arguments = Arguments.of(Arrays.asList((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS)));
        Display.setAppName("Pejling");
        Display display = PlatformUI.createDisplay();
        try {
            if (!takeInstanceArea(arguments)) {
                MessageDialog.openError(null, "Pejling", NLS.bind(Messages.App_homeInUse, arguments.home()));
                return EXIT_OK;
            }
            return run(display, arguments);
        } finally {
            display.dispose();
        }
    }

    private static Object run(Display display, Arguments arguments) throws InterruptedException {
        BundleContext bundles = FrameworkUtil.getBundle(WindowApplication.class).getBundleContext();
        ServiceTracker<Desk, Desk> tracker = new ServiceTracker<>(bundles, Desk.class, null);
        tracker.open();
        try {
            Desk desk = tracker.waitForService(PATIENCE_MILLISECONDS);
            if (desk == null) {
                throw new IllegalStateException("The parts of the program did not come together; see the log of the home");
            }
            new OpenHomeJob(desk, arguments.home()).schedule();
            int code = PlatformUI.createAndRunWorkbench(display, new PejlingWorkbench(arguments.open()));
            close(desk);
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            tracker.close();
        }
    }

    private static void close(Desk desk) {
        PejlingJobs.end();
        try {
            desk.close();
        } catch (StoreException | IOException e) {
            ILog.of(WindowApplication.class).error("The home did not close; the next start recovers it", e);
        }
    }

    /** Keeps what the workbench remembers in the home; false when another window has it. */
    private static boolean takeInstanceArea(Arguments arguments) {
        Location location = Platform.getInstanceLocation();
        if (location == null || location.isSet()) {
            return true;
        }
        try {
            return location.set(arguments.home().resolve("workspace").toUri().toURL(), true);
        } catch (IOException e) {
            ILog.of(WindowApplication.class).error("The home %s cannot be used".formatted(arguments.home()), e);
            return false;
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> {
                if (!display.isDisposed()) {
                    PlatformUI.getWorkbench().close();
                }
            });
        }
    }
}
