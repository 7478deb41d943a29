package dk.pejling.cli;

import dk.pejling.workspace.Services;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The application without a window: takes the arguments, runs one command, returns its exit code. */
public final class HeadlessApplication implements IApplication {
    private static final long PATIENCE_MILLISECONDS = 20_000;

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        BundleContext bundles = FrameworkUtil.getBundle(HeadlessApplication.class).getBundleContext();
        ServiceTracker<Services, Services> tracker = new ServiceTracker<>(bundles, Services.class, null);
        tracker.open();
        try {
            Services services = tracker.waitForService(PATIENCE_MILLISECONDS);
            if (services == null) {
                throw new IllegalStateException("The parts of the program did not come together; see the log of the home");
            }
            return new Pejling(services, new OwnProcess(services, arguments), System.out, System.err).run(arguments);
        } finally {
            tracker.close();
        }
    }

    @Override
    public void stop() {
        // One command runs to its end; a killed one leaves nothing half done.
    }
}
