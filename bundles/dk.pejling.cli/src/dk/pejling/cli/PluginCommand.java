package dk.pejling.cli;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.plugins.InstalledPlugin;
import dk.pejling.plugins.OffList;
import dk.pejling.plugins.OffPlugin;
import dk.pejling.plugins.PluginException;
import dk.pejling.plugins.PluginManager;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists, installs and removes the plug-ins of a home. Runs none of their code. */
@Command(name = "plugin", subcommands = {PluginCommand.ListCommand.class, PluginCommand.InstallCommand.class,
    PluginCommand.UninstallCommand.class, PluginCommand.EnableCommand.class})
final class PluginCommand extends PejlingCommand {
    private static final long PATIENCE_MILLISECONDS = 20_000;

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        throw CommandException.usage("plugin.which");
    }

    /** What the subcommands share. */
    private abstract static class Part extends PejlingCommand {
        @Override
        public Integer call() throws InterruptedException {
            BundleContext bundles = FrameworkUtil.getBundle(PluginCommand.class).getBundleContext();
            ServiceTracker<PluginManager, PluginManager> tracker = new ServiceTracker<>(bundles, PluginManager.class, null);
            tracker.open();
            try {
                PluginManager manager = tracker.waitForService(PATIENCE_MILLISECONDS);
                if (manager == null) {
                    throw CommandException.failed(null, "plugin.notHere");
                }
                return run(manager, pejling().home());
            } catch (PluginException e) {
                throw explained(e);
            } finally {
                tracker.close();
            }
        }

        abstract int run(PluginManager manager, Path home) throws PluginException;

        void print(List<InstalledPlugin> plugins) {
            if (plugins.isEmpty()) {
                output().note("plugin.none");
            }
            List<OffPlugin> off = new OffList(pejling().home()).all();
            output().list(plugins, List.of(Field.of("id", InstalledPlugin::feature), Field.of("name", InstalledPlugin::name),
                    Field.of("version", InstalledPlugin::version), Field.of("provider", InstalledPlugin::provider),
                    Field.of("status", plugin -> off(plugin, off).isEmpty() ? "on" : "off",
                            (plugin, locale) -> output().text(off(plugin, off).isEmpty() ? "plugin.status.on" : "plugin.status.off")),
                    Field.of("bundles", plugin -> plugin.bundles().stream().map(InstalledPlugin.Part::id).toList()),
                    Field.hidden("off", plugin -> off(plugin, off).stream().map(this::object).toList())));
            plugins.forEach(plugin -> off(plugin, off).forEach(one -> output().warn(output().text("plugin.off", one.id(), why(one)))));
        }

        private static List<OffPlugin> off(InstalledPlugin plugin, List<OffPlugin> off) {
            return off.stream().filter(one -> plugin.bundles().contains(new InstalledPlugin.Part(one.id(), one.version()))).toList();
        }

        private Map<String, Object> object(OffPlugin off) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("bundle", off.id());
            object.put("problem", off.problem());
            object.put("reason", why(off));
            object.put("since", off.since());
            object.put("switchOn", "pejling plugin enable " + off.id());
            return object;
        }

        private String why(OffPlugin off) {
            return new PluginProblem(PluginProblem.Kind.ofId(off.problem()), off.detail()).text().in(output().locale());
        }

        private static CommandException explained(PluginException e) {
            return switch (e.code()) {
                case REPOSITORY -> CommandException.failed(e, "plugin.repository", e.subject(), e.detail());
                case UNKNOWN_FEATURE -> unknown(e, "plugin.unknown");
                case NOT_INSTALLED -> unknown(e, "plugin.notInstalled");
                case MISSING -> CommandException.failed(e, "plugin.missing", e.subject(), String.join("\n  ", e.names()));
                case FAILED -> CommandException.failed(e, "plugin.failed", e.subject(), e.detail());
            };
        }

        private static CommandException unknown(PluginException e, String key) {
            List<String> close = CloseMatches.of(e.subject(), e.names());
            List<String> named = close.isEmpty() ? e.names() : close;
            return named.isEmpty() ? CommandException.usage(key, e.subject())
                    : CommandException.usage(key + ".close", e.subject(), String.join(", ", named));
        }
    }

    /** Lists the plug-ins. */
    @Command(name = "list")
    static final class ListCommand extends Part {
        @Override
        int run(PluginManager manager, Path home) throws PluginException {
            print(manager.installed(home));
            return Exit.DONE;
        }
    }

    /** Installs features. */
    @Command(name = "install")
    static final class InstallCommand extends Part {
        @Parameters(index = "0", paramLabel = "REPOSITORY")
        private String repository;

        @Parameters(index = "1", paramLabel = "FEATURE", arity = "1..*")
        private List<String> features;

        @Override
        int run(PluginManager manager, Path home) throws PluginException {
            print(manager.install(home, address(), features));
            features.forEach(feature -> output().note("plugin.installed", feature));
            return Exit.DONE;
        }

        /** A folder, a zip, or an address. */
        private URI address() {
            Path path = pejling().file(Path.of(repository));
            try {
                if (!Files.exists(path) && repository.matches("[a-z]{2,}:.*")) {
                    return new URI(repository);
                }
            } catch (URISyntaxException e) {
                throw CommandException.usage("plugin.address", repository);
            }
            return Files.isRegularFile(path) ? URI.create("jar:" + path.toUri() + "!/") : path.toUri();
        }
    }

    /** Removes a feature. */
    @Command(name = "uninstall")
    static final class UninstallCommand extends Part {
        @Parameters(paramLabel = "FEATURE")
        private String feature;

        @Override
        int run(PluginManager manager, Path home) throws PluginException {
            print(List.of(manager.uninstall(home, feature)));
            output().note("plugin.uninstalled", feature);
            return Exit.DONE;
        }
    }

    /** Switches a plug-in on again. */
    @Command(name = "enable")
    static final class EnableCommand extends Part {
        @Parameters(paramLabel = "PLUGIN")
        private String plugin;

        @Override
        int run(PluginManager manager, Path home) throws PluginException {
            OffList list = new OffList(home);
            List<String> wanted = manager.installed(home).stream().filter(one -> one.feature().equals(plugin))
                    .flatMap(one -> one.bundles().stream()).map(InstalledPlugin.Part::id).toList();
            List<String> off = list.all().stream().map(OffPlugin::id).toList();
            List<String> found = off.stream().filter(id -> id.equals(plugin) || wanted.contains(id)).toList();
            if (found.isEmpty()) {
                throw CommandException.unknown("plugin", plugin, off);
            }
            found.forEach(list::remove);
            output().note("plugin.enabled", String.join(", ", found));
            return Exit.DONE;
        }
    }
}
