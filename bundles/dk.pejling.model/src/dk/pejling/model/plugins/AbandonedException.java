package dk.pejling.model.plugins;

/** A plug-in's computation gave no usable answer, and its plug-in is switched off. */
public final class AbandonedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Plugin plugin;
    private final transient PluginProblem problem;

    /** Says what a plug-in did; {@code cause} is null where nothing was thrown. */
    public AbandonedException(Plugin plugin, PluginProblem problem, Throwable cause) {
        super(plugin.id() + " " + plugin.version() + ": " + problem.text().en(), cause);
        this.plugin = plugin;
        this.problem = problem;
    }

    /** Returns whose it was. */
    public Plugin plugin() {
        return plugin;
    }

    /** Returns what it did. */
    public PluginProblem problem() {
        return problem;
    }
}
