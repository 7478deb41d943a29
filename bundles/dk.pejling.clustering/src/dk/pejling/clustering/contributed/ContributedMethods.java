package dk.pejling.clustering.contributed;

import dk.pejling.model.LocalText;
import dk.pejling.model.plugins.Guard;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginSwitch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The methods that installed plug-ins add, read from {@code dk.pejling.clustering.methods}. None of their code runs before units
 * are divided. A service; safe for use by several threads.
 */
@Component(service = ContributedMethods.class)
public final class ContributedMethods {
    /** The extension point. */
    public static final String POINT = "dk.pejling.clustering.methods";

    private final IExtensionRegistry registry;

    /** Takes where contributions are written down. */
    @Activate
    public ContributedMethods(@Reference IExtensionRegistry registry) {
        this.registry = registry;
    }

    /**
     * Returns the methods of the plug-ins that are on, by the plug-ins' names. A plug-in whose entry is wrong, or whose id is taken,
     * is switched off.
     *
     * @param taken ids of the product's own methods
     */
    public List<ContributedMethod> all(Set<String> taken, PluginSwitch plugins) {
        Set<String> ids = new TreeSet<>(taken);
        List<ContributedMethod> methods = new ArrayList<>();
        Arrays.stream(registry.getConfigurationElementsFor(POINT)).sorted(Comparator.comparing(element -> element.getContributor().getName()))
                .forEach(element -> {
                    Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
                    Plugin plugin = new Plugin(bundle.getSymbolicName(), bundle.getVersion().toString());
                    if (plugins.problem(plugin).isEmpty()) {
                        add(methods, ids, element, plugin, plugins);
                    }
                });
        return methods;
    }

    private static void add(List<ContributedMethod> methods, Set<String> ids, IConfigurationElement element, Plugin plugin, PluginSwitch plugins) {
        String id = element.getAttribute("id");
        String name = element.getAttribute("name");
        if (id == null || !id.matches("[a-z][a-z0-9-]*") || name == null || element.getAttribute("class") == null) {
            plugins.switchOff(plugin, new PluginProblem(PluginProblem.Kind.WRONG_CATALOGUE, "plugin.xml: <method> needs id, name, class"));
        } else if (!ids.add(id)) {
            plugins.switchOff(plugin, new PluginProblem(PluginProblem.Kind.DUPLICATE_ID, id));
        } else {
            methods.add(new ContributedMethod(plugin, id, new LocalText(name, name), () -> element.createExecutableExtension("class"), plugins,
                    Guard.PATIENCE));
        }
    }
}
