package dk.pejling.ui.plugins;

import dk.pejling.plugins.PluginException;
import dk.pejling.plugins.p2.HomeProfile;
import dk.pejling.ui.Desk;
import dk.pejling.ui.UiThread;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.operations.ProfileModificationJob;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.ui.LoadMetadataRepositoryJob;
import org.eclipse.equinox.p2.ui.Policy;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Opens the home's profile in the background, then p2's own wizard on it. */
final class InstallWizardJob extends Job {
    private final IWorkbenchWindow window;
    private final Path home;

    InstallWizardJob(IWorkbenchWindow window) {
        super(Messages.Job_install);
        this.window = window;
        home = window.getService(Desk.class).home();
        setPriority(Job.SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        BundleContext bundles = FrameworkUtil.getBundle(InstallWizardJob.class).getBundleContext();
        ServiceReference<IProvisioningAgentProvider> reference = bundles.getServiceReference(IProvisioningAgentProvider.class);
        try {
            // The wizard's jobs outlive the wizard, so the profile stays open as long as the window.
            HomeProfile profile = HomeProfile.open(bundles.getService(reference), home);
            UiThread.later(window.getShell(), () -> open(profile));
            return Status.OK_STATUS;
        } catch (PluginException e) {
            return Status.error(NLS.bind(Messages.Job_failed, home, e.detail()), e);
        }
    }

    private void open(HomeProfile profile) {
        Policy policy = new Policy();
        policy.setRepositoriesVisible(true);
        policy.setGroupByCategory(true);
        policy.setContactAllSites(false);
        policy.setRestartPolicy(Policy.RESTART_POLICY_PROMPT);
        ProvisioningUI wizard = new ProvisioningUI(new ProvisioningSession(profile.agent()), HomeProfile.ID, policy);
        JobChangeAdapter onDone = new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (event.getJob() instanceof ProfileModificationJob job && job.getProfileId().equals(HomeProfile.ID)) {
                    Job.getJobManager().removeJobChangeListener(this);
                    apply(profile, event.getResult());
                }
            }
        };
        Job.getJobManager().addJobChangeListener(onDone);
        // Returns when the wizard closes; what it was told to install goes on in a job.
        wizard.openInstallWizard(null, null, new LoadMetadataRepositoryJob(wizard));
        if (!wizard.hasScheduledOperations()) {
            Job.getJobManager().removeJobChangeListener(onDone);
        }
    }

    private void apply(HomeProfile profile, IStatus result) {
        try {
            profile.apply();
            if (result.getSeverity() < IStatus.ERROR && result.getSeverity() != IStatus.CANCEL) {
                // What is there now, and the button that starts anew with it.
                new ListJob(window, home).schedule();
            }
        } catch (PluginException e) {
            ILog.of(InstallWizardJob.class).error("What was installed into %s will not be there at the next start".formatted(home), e);
        }
    }
}
