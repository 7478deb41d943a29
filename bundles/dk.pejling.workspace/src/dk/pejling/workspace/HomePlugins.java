package dk.pejling.workspace;

import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginSwitch;
import dk.pejling.plugins.OffList;
import dk.pejling.plugins.OffPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The switches of one open home: what its list says, and what happened since it was opened. */
final class HomePlugins implements PluginSwitch {
    private static final System.Logger LOG = System.getLogger(HomePlugins.class.getName());

    private final OffList list;
    private final Path bundles;
    private final ConcurrentSkipListMap<String, PluginProblem> off = new ConcurrentSkipListMap<>();

    HomePlugins(Path home) {
        list = new OffList(home);
        bundles = home.resolve("plugins").resolve("bundles.info");
    }

    @Override
    public List<Plugin> installed() {
        if (Boolean.getBoolean("pejling.safeMode") || !Files.exists(bundles)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(bundles)) {
            return lines.map(line -> line.split(",")).filter(cells -> cells.length > 2).map(cells -> new Plugin(cells[0], cells[1])).toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "The list of plug-ins " + bundles + " cannot be read", e);
            return List.of();
        }
    }

    @Override
    public Optional<PluginProblem> problem(Plugin plugin) {
        PluginProblem now = off.get(plugin.id());
        if (now != null) {
            return Optional.of(now);
        }
        Optional<PluginProblem> before = list.find(plugin.id()).filter(one -> one.version().equals(plugin.version()))
                .map(one -> new PluginProblem(PluginProblem.Kind.ofId(one.problem()), one.detail()));
        // As it was when first asked: somebody who switches it on meanwhile means the next start.
        before.ifPresent(problem -> off.putIfAbsent(plugin.id(), problem));
        return before;
    }

    @Override
    public void switchOff(Plugin plugin, PluginProblem problem) {
        if (off.putIfAbsent(plugin.id(), problem) != null) {
            return;
        }
        LOG.log(System.Logger.Level.INFO, "The plug-in %s %s is switched off: it %s".formatted(plugin.id(), plugin.version(),
                problem.text().en()));
        try {
            list.add(new OffPlugin(plugin.id(), plugin.version(), problem.kind().id(), problem.detail(), Instant.now()));
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "It could not be noted that " + plugin.id() + " is off; the next start will try it again", e);
        }
    }

    /** Returns what is off in this process, by the plug-in's id. */
    SortedMap<String, PluginProblem> off() {
        return java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(Map.copyOf(off)));
    }
}
