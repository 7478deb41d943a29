package dk.pejling.plugins.p2;

import dk.pejling.plugins.PluginException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/** The p2 profile of one home, below {@code HOME/plugins}. */
public final class HomeProfile implements AutoCloseable {
    /** Id of the profile in the home's own registry. */
    public static final String ID = "plugins";

    private static final String PRODUCT_ID_PROPERTY = "eclipse.p2.profile";

    private final Path folder;
    private final IProvisioningAgent agent;

    private HomeProfile(Path folder, IProvisioningAgent agent) {
        this.folder = folder;
        this.agent = agent;
    }

    /**
     * Opens the profile of a home, and has it know the running product.
     *
     * @throws PluginException if the home or the product's own list cannot be read or written
     */
    public static HomeProfile open(IProvisioningAgentProvider agents, Path home) throws PluginException {
        Path folder = home.resolve("plugins");
        try {
            Files.createDirectories(folder);
            HomeProfile profile = new HomeProfile(folder, agents.createAgent(folder.resolve("p2").toUri()));
            profile.meetProduct(agents);
            return profile;
        } catch (IOException | ProvisionException e) {
            throw failed(home, e);
        }
    }

    private static PluginException failed(Path home, Exception e) {
        return new PluginException(PluginException.Code.FAILED, home.toString(), e.toString(), List.of(), e);
    }

    private void meetProduct(IProvisioningAgentProvider agents) throws ProvisionException, PluginException {
        IInstallableUnit now = productUnit(agents);
        IProfile profile = profile();
        Optional<IInstallableUnit> before = ProductUnit.in(profile);
        if (before.isPresent() && before.get().getVersion().equals(now.getVersion())) {
            return;
        }
        // Past the planner: the product is as it is, also when a plug-in no longer fits it.
        IEngine engine = agent.getService(IEngine.class);
        IProvisioningPlan plan = engine.createPlan(profile, new ProvisioningContext(agent));
        before.ifPresent(plan::removeInstallableUnit);
        plan.addInstallableUnit(now);
        IStatus done = engine.perform(plan, new NullProgressMonitor());
        if (!done.isOK()) {
            throw failed(folder, new ProvisionException(done));
        }
    }

    private static IInstallableUnit productUnit(IProvisioningAgentProvider agents) throws ProvisionException {
        URI installation = URI.create(Platform.getInstallLocation().getURL().toString().replace(" ", "%20"));
        IProvisioningAgent product = agents.createAgent(installation.resolve("p2/"));
        try {
            String id = System.getProperty(PRODUCT_ID_PROPERTY, "DefaultProfile");
            IProfile profile = product.getService(IProfileRegistry.class).getProfile(id);
            if (profile == null) {
                throw new ProvisionException("The installation " + installation + " does not say what it is made of");
            }
            return ProductUnit.of(profile);
        } finally {
            product.stop();
        }
    }

    /** Returns the profile as it is now. */
    public IProfile profile() throws ProvisionException {
        IProfileRegistry registry = agent.getService(IProfileRegistry.class);
        IProfile profile = registry.getProfile(ID);
        return profile != null ? profile : registry.addProfile(ID, Map.of(IProfile.PROP_INSTALL_FOLDER, folder.toString(),
                IProfile.PROP_CACHE, folder.toString(), IProfile.PROP_ENVIRONMENTS, environment()));
    }

    private static String environment() {
        return "osgi.os=%s,osgi.ws=%s,osgi.arch=%s".formatted(Platform.getOS(), Platform.getWS(), Platform.getOSArch());
    }

    /**
     * Makes what was installed or removed count at the next start: brings the list of bundles up to date.
     *
     * @throws PluginException if that cannot be written
     */
    public void apply() throws PluginException {
        try {
            BundleList.write(folder, profile());
        } catch (IOException | ProvisionException e) {
            throw failed(folder, e);
        }
    }

    /** Returns what works on this profile. */
    public IProvisioningAgent agent() {
        return agent;
    }

    @Override
    public void close() {
        agent.stop();
    }
}
