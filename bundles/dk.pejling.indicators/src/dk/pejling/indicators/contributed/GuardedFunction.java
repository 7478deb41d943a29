package dk.pejling.indicators.contributed;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointFunction;
import dk.pejling.indicators.api.PointInput;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.model.plugins.Guard;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem.Kind;
import dk.pejling.model.plugins.PluginSwitch;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A function of a plug-in, under {@link Guard}; its answer is checked. Safe for use by several threads. */
public final class GuardedFunction {
    /** How long a computation may take. */
    public static final Duration PATIENCE = Guard.PATIENCE;

    private final Guard guard;
    private final Callable<?> maker;

    /**
     * Makes a guard.
     *
     * @param id the function, for messages
     * @param maker makes the plug-in's object; called under guard too, since it starts the plug-in
     * @param patience how long making and computing may take together
     */
    public GuardedFunction(Plugin plugin, String id, Callable<?> maker, PluginSwitch plugins, Duration patience) {
        guard = new Guard(plugin, id, plugins, patience);
        this.maker = maker;
    }

    /** Returns whose function it is. */
    public Plugin plugin() {
        return guard.plugin();
    }

    /** Returns the function's id. */
    public String id() {
        return guard.id();
    }

    /**
     * Computes.
     *
     * @return a column with as many cells as the input and finite numbers only
     * @throws AbandonedException if the plug-in is off, or has just been switched off for what it did
     */
    public Column compute(PointInput input) throws AbandonedException {
        return checked(guard.ask(maker, PointFunction.class, function -> function.compute(input)), input.cells());
    }

    private Column checked(Column column, int cells) throws AbandonedException {
        if (column == null || column.size() != cells) {
            throw guard.abandoned(Kind.LENGTH, (column == null ? "null" : Integer.toString(column.size())) + " ≠ " + cells, null);
        }
        for (int cell = 0; cell < cells; cell++) {
            if (column.isMeasured(cell) && !Double.isFinite(column.value(cell))) {
                throw guard.abandoned(Kind.NOT_FINITE, Double.toString(column.value(cell)), null);
            }
        }
        return column;
    }

    @Override
    public String toString() {
        return guard.id();
    }
}
