package dk.pejling.indicators.contributed;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.model.TableRegister;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginProblem.Kind;
import dk.pejling.model.plugins.PluginSwitch;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The measurement points that installed plug-ins add, read from {@code dk.pejling.indicators.measurementPoints}. None of their
 * code runs before a number is asked for. A service; safe for use by several threads.
 */
@Component(service = PluginPoints.class)
public final class PluginPoints {
    /** The extension point. */
    public static final String POINT = "dk.pejling.indicators.measurementPoints";

    private final IExtensionRegistry registry;

    /** Takes where contributions are written down. */
    @Activate
    public PluginPoints(@Reference IExtensionRegistry registry) {
        this.registry = registry;
    }

    /**
     * Lays the points of the plug-ins over a catalogue, in the order of the plug-ins' names; one of an id that is taken must
     * say that it overrides. A plug-in that is off is left
     * out; one whose contribution is wrong is switched off and left out as a whole.
     *
     * @param tables the measures that the points may name
     */
    public Catalogue over(Catalogue below, TableRegister tables, PluginSwitch plugins) {
        plugins.installed().stream().filter(plugin -> plugins.problem(plugin).isEmpty()).forEach(plugin ->
                unresolved(plugin).ifPresent(why -> plugins.switchOff(plugin, new PluginProblem(Kind.UNRESOLVED, why))));
        Catalogue catalogue = below;
        for (Map.Entry<Bundle, List<IConfigurationElement>> entry : contributions().values().stream()
                .flatMap(one -> one.entrySet().stream()).toList()) {
            Plugin plugin = plugin(entry.getKey());
            if (plugins.problem(plugin).isEmpty()) {
                try {
                    catalogue = layer(catalogue, entry.getKey(), entry.getValue(), tables, plugins);
                } catch (WrongContribution e) {
                    plugins.switchOff(plugin, e.problem);
                }
            }
        }
        return catalogue;
    }

    /** Returns why an installed bundle is no part of the running platform; empty when it is one. */
    private static Optional<String> unresolved(Plugin plugin) {
        for (Bundle bundle : FrameworkUtil.getBundle(PluginPoints.class).getBundleContext().getBundles()) {
            if (plugin(bundle).equals(plugin)) {
                return bundle.getState() == Bundle.INSTALLED ? Optional.of(resolution(bundle)) : Optional.empty();
            }
        }
        return Optional.of("bundles.info");
    }

    /** The platform says what is missing when something that cannot be resolved is to be started. */
    private static String resolution(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return bundle.getSymbolicName();
        } catch (BundleException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage().lines().map(String::strip)
                    .filter(line -> line.contains("equire")).reduce((first, last) -> last).orElse(e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Returns the name and version of a bundle. */
    public static Plugin plugin(Bundle bundle) {
        return new Plugin(bundle.getSymbolicName(), bundle.getVersion().toString());
    }

    private SortedMap<String, Map<Bundle, List<IConfigurationElement>>> contributions() {
        SortedMap<String, Map<Bundle, List<IConfigurationElement>>> byName = new TreeMap<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
            if (bundle != null) {
                byName.computeIfAbsent(bundle.getSymbolicName(), name -> new LinkedHashMap<>())
                        .computeIfAbsent(bundle, one -> new ArrayList<>()).add(element);
            }
        }
        return byName;
    }

    /** What is wrong with a contribution. */
    private static final class WrongContribution extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient PluginProblem problem;

        WrongContribution(Kind kind, String detail, Exception cause) {
            super(detail, cause);
            problem = new PluginProblem(kind, detail);
        }
    }

    private static Catalogue layer(Catalogue below, Bundle bundle, List<IConfigurationElement> elements, TableRegister tables,
            PluginSwitch plugins) throws WrongContribution {
        try {
            Map<String, GuardedFunction> functions = new LinkedHashMap<>();
            for (IConfigurationElement element : named(elements, "function")) {
                String id = attribute(element, "id");
                functions.put(id, new GuardedFunction(plugin(bundle), id,
                        () -> element.createExecutableExtension("class"), plugins, GuardedFunction.PATIENCE));
            }
            PluginTexts texts = PluginTexts.of(bundle);
            Catalogue catalogue = below;
            for (IConfigurationElement element : named(elements, "catalogue")) {
                catalogue = over(catalogue, bundle, attribute(element, "file"), tables,
                        new CatalogueFile.Surroundings(catalogue, texts::get, functions));
            }
            return catalogue;
        } catch (IOException | DefinitionException | InvalidRegistryObjectException e) {
            throw new WrongContribution(Kind.WRONG_CATALOGUE, e.getMessage(), e instanceof Exception one ? one : null);
        }
    }

    private static List<IConfigurationElement> named(List<IConfigurationElement> elements, String name) {
        return elements.stream().filter(element -> element.getName().equals(name)).toList();
    }

    private static String attribute(IConfigurationElement element, String name) throws WrongContribution {
        String value = element.getAttribute(name);
        if (value == null || value.isBlank()) {
            throw new WrongContribution(Kind.WRONG_CATALOGUE, "plugin.xml: <%s> needs %s".formatted(element.getName(), name), null);
        }
        return value;
    }

    private static Catalogue over(Catalogue below, Bundle bundle, String file, TableRegister tables,
            CatalogueFile.Surroundings surroundings) throws WrongContribution, IOException, DefinitionException {
        URL entry = bundle.getEntry(file);
        if (entry == null) {
            throw new WrongContribution(Kind.WRONG_CATALOGUE, "plugin.xml names " + file + ", which the plug-in does not have", null);
        }
        try (InputStream in = entry.openStream()) {
            Catalogue layer = CatalogueFile.read(file, in, tables, bundle.getSymbolicName(), surroundings);
            Optional<MeasurementPoint> twice = layer.points().stream().filter(point -> !point.details().overrides())
                    .filter(point -> below.point(point.id()).isPresent()).findFirst();
            if (twice.isPresent()) {
                throw new WrongContribution(Kind.DUPLICATE_ID, "%s, %s".formatted(twice.get().id(),
                        below.point(twice.get().id()).orElseThrow().origin()), null);
            }
            return below.with(layer);
        }
    }
}
