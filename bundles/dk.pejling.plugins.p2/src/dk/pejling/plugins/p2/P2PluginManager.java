package dk.pejling.plugins.p2;

import dk.pejling.plugins.InstalledPlugin;
import dk.pejling.plugins.OffList;
import dk.pejling.plugins.PluginException;
import dk.pejling.plugins.PluginException.Code;
import dk.pejling.plugins.PluginManager;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.TreeSet;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProfileChangeOperation;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plug-ins of homes, planned and carried out by p2. */
@Component(service = PluginManager.class)
public final class P2PluginManager implements PluginManager {
    private static final String GROUP = ".feature.group";
    private static final String OSGI_BUNDLE = "osgi.bundle";

    private final IProvisioningAgentProvider agents;

    /** Takes what makes agents. */
    @Activate
    public P2PluginManager(@Reference IProvisioningAgentProvider agents) {
        this.agents = agents;
    }

    @Override
    public List<InstalledPlugin> installed(Path home) throws PluginException {
        try (HomeProfile profile = HomeProfile.open(agents, home)) {
            IProfile now = profile.profile();
            return roots(profile).stream().map(unit -> plugin(now, unit)).toList();
        } catch (ProvisionException e) {
            throw failed(home.toString(), e);
        }
    }

    private static List<IInstallableUnit> roots(HomeProfile profile) throws ProvisionException {
        return profile.profile().query(new UserVisibleRootQuery(), new NullProgressMonitor()).stream()
                .filter(unit -> !unit.getId().equals(ProductUnit.ID)).sorted(Comparator.comparing(IInstallableUnit::getId)).toList();
    }

    private static InstalledPlugin plugin(IQueryable<IInstallableUnit> profile, IInstallableUnit unit) {
        return new InstalledPlugin(feature(unit), text(unit, IInstallableUnit.PROP_NAME), unit.getVersion().toString(),
                text(unit, IInstallableUnit.PROP_PROVIDER), bundles(profile, unit));
    }

    /** The bundles that a feature includes and the profile has; those of the product are not among them. */
    private static List<InstalledPlugin.Part> bundles(IQueryable<IInstallableUnit> profile, IInstallableUnit feature) {
        Set<IInstallableUnit> reached = new LinkedHashSet<>(List.of(feature));
        Deque<IInstallableUnit> ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            for (IRequirement requirement : ahead.remove().getRequirements()) {
                for (IInstallableUnit unit : profile.query(QueryUtil.createMatchQuery(requirement.getMatches()), new NullProgressMonitor())) {
                    if (!unit.getId().equals(ProductUnit.ID) && reached.add(unit)) {
                        ahead.add(unit);
                    }
                }
            }
        }
        return reached.stream().filter(P2PluginManager::isBundle).sorted(Comparator.comparing(IInstallableUnit::getId))
                .map(unit -> new InstalledPlugin.Part(unit.getId(), unit.getVersion().toString())).toList();
    }

    private static boolean isBundle(IInstallableUnit unit) {
        return unit.getProvidedCapabilities().stream().anyMatch(one -> one.getNamespace().equals(OSGI_BUNDLE));
    }

    private static String feature(IInstallableUnit unit) {
        return unit.getId().endsWith(GROUP) ? unit.getId().substring(0, unit.getId().length() - GROUP.length()) : unit.getId();
    }

    private static String text(IInstallableUnit unit, String property) {
        return Optional.ofNullable(unit.getProperty(property, null)).orElse("");
    }

    private static PluginException failed(String subject, ProvisionException e) {
        return new PluginException(Code.FAILED, subject, e.getStatus().getMessage(), List.of(), e);
    }

    @Override
    public List<InstalledPlugin> install(Path home, URI repository, List<String> features) throws PluginException {
        try (HomeProfile profile = HomeProfile.open(agents, home)) {
            List<IInstallableUnit> units = find(profile, repository, features);
            // p2 calls it a mistake to install what is there.
            List<IInstallableUnit> there = roots(profile);
            List<IInstallableUnit> absent = units.stream().filter(unit -> !there.contains(unit)).distinct().toList();
            if (!absent.isEmpty()) {
                perform(installation(profile, absent, repository), String.join(", ", features));
            }
            profile.apply();
            IProfile now = profile.profile();
            List<InstalledPlugin> installed = units.stream().map(unit -> plugin(now, unit)).toList();
            // Whoever installs a plug-in wants it; what it did before is forgiven.
            OffList off = new OffList(home);
            installed.stream().flatMap(plugin -> plugin.bundles().stream()).forEach(bundle -> off.remove(bundle.id()));
            return installed;
        } catch (ProvisionException e) {
            throw failed(home.toString(), e);
        }
    }

    private static InstallOperation installation(HomeProfile profile, List<IInstallableUnit> units, URI repository) {
        InstallOperation operation = new InstallOperation(new ProvisioningSession(profile.agent()), units);
        ProvisioningContext context = new ProvisioningContext(profile.agent());
        context.setMetadataRepositories(repository);
        context.setArtifactRepositories(repository);
        operation.setProvisioningContext(context);
        return operation;
    }

    private static List<IInstallableUnit> find(HomeProfile profile, URI repository, List<String> features) throws PluginException {
        try {
            IMetadataRepository units = profile.agent().getService(IMetadataRepositoryManager.class)
                    .loadRepository(repository, new NullProgressMonitor());
            profile.agent().getService(IArtifactRepositoryManager.class).loadRepository(repository, new NullProgressMonitor());
            List<IInstallableUnit> found = new ArrayList<>();
            for (String feature : features) {
                found.add(units.query(QueryUtil.createLatestQuery(QueryUtil.createIUQuery(feature + GROUP)), new NullProgressMonitor())
                        .stream().findFirst().orElseThrow(() ->
                                new PluginException(Code.UNKNOWN_FEATURE, feature, repository.toString(), features(units), null)));
            }
            return found;
        } catch (ProvisionException e) {
            throw new PluginException(Code.REPOSITORY, repository.toString(), e.getStatus().getMessage(), List.of(), e);
        }
    }

    private static List<String> features(IQueryable<IInstallableUnit> units) {
        return List.copyOf(new TreeSet<>(units.query(QueryUtil.createIUGroupQuery(), new NullProgressMonitor()).stream()
                .filter(unit -> unit.getId().endsWith(GROUP)).map(P2PluginManager::feature).toList()));
    }

    private static void perform(ProfileChangeOperation operation, String feature) throws PluginException {
        operation.setProfileId(HomeProfile.ID);
        IStatus resolved = operation.resolveModal(new NullProgressMonitor());
        if (resolved.getSeverity() >= IStatus.ERROR || operation.getProvisioningPlan() == null) {
            throw new PluginException(Code.MISSING, feature, "", missing(operation), null);
        }
        IStatus done = operation.getProvisioningJob(new NullProgressMonitor()).runModal(new NullProgressMonitor());
        if (done.getSeverity() >= IStatus.ERROR) {
            throw failed(feature, new ProvisionException(done));
        }
    }

    /** The planner explains itself in a tree; its leaves say who requires what. */
    private static List<String> missing(ProfileChangeOperation operation) {
        IStatus explained = operation.getProvisioningPlan() == null ? operation.getResolutionResult()
                : operation.getProvisioningPlan().getStatus();
        List<String> leaves = leaves(explained).map(IStatus::getMessage).distinct().toList();
        List<String> missing = leaves.stream().filter(text -> text.contains("requires") || text.contains("required")).toList();
        return missing.isEmpty() ? List.of(operation.getResolutionDetails().strip()) : missing;
    }

    private static Stream<IStatus> leaves(IStatus status) {
        return status.getChildren().length == 0 ? Stream.of(status) : Arrays.stream(status.getChildren()).flatMap(P2PluginManager::leaves);
    }

    @Override
    public InstalledPlugin uninstall(Path home, String feature) throws PluginException {
        try (HomeProfile profile = HomeProfile.open(agents, home)) {
            List<IInstallableUnit> there = roots(profile);
            IInstallableUnit unit = there.stream().filter(one -> feature(one).equals(feature)).findFirst().orElseThrow(() ->
                    new PluginException(Code.NOT_INSTALLED, feature, "", there.stream().map(P2PluginManager::feature).toList(), null));
            InstalledPlugin plugin = plugin(profile.profile(), unit);
            perform(new UninstallOperation(new ProvisioningSession(profile.agent()), List.of(unit)), feature);
            profile.apply();
            return plugin;
        } catch (ProvisionException e) {
            throw failed(home.toString(), e);
        }
    }
}
