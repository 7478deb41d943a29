package dk.pejling.ui.plugins;

import dk.pejling.plugins.OffList;
import dk.pejling.plugins.PluginException;
import dk.pejling.plugins.PluginManager;
import dk.pejling.ui.UiThread;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Does something with the plug-ins of a home, reads which there are, and shows them. */
final class ListJob extends Job {
    private final IWorkbenchWindow window;
    private final Path home;
    private final Change change;

    /** Something to do with the plug-ins of a home. */
    @FunctionalInterface
    interface Change {
        /** Does it. */
        void to(PluginManager plugins, Path home) throws PluginException;
    }

    ListJob(IWorkbenchWindow window, Path home) {
        this(window, home, Messages.Job_list, (plugins, unchanged) -> { });
    }

    ListJob(IWorkbenchWindow window, Path home, String title, Change change) {
        super(title);
        this.window = window;
        this.home = home;
        this.change = change;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        BundleContext bundles = FrameworkUtil.getBundle(ListJob.class).getBundleContext();
        PluginManager plugins = bundles.getService(bundles.getServiceReference(PluginManager.class));
        try {
            change.to(plugins, home);
            List<PluginLines.Line> lines = PluginLines.of(plugins.installed(home), new OffList(home).all());
            UiThread.later(window.getShell(), () -> new PluginsDialog(window, home, lines).open());
            return Status.OK_STATUS;
        } catch (PluginException e) {
            return Status.error(NLS.bind(Messages.Job_failed, home, e.getMessage()), e);
        }
    }
}
