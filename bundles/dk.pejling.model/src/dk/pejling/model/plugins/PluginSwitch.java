package dk.pejling.model.plugins;

import java.util.List;
import java.util.Optional;

/** Which plug-ins are switched off in a home. Safe for use by several threads. */
public interface PluginSwitch {
    /** Returns the bundles that were installed into the home; empty in safe mode. */
    List<Plugin> installed();

    /** Returns why a plug-in is off; empty when it is on. Another version of it has another answer. */
    Optional<PluginProblem> problem(Plugin plugin);

    /** Switches a plug-in off, now and at every later start, until somebody switches it on. */
    void switchOff(Plugin plugin, PluginProblem problem);
}
