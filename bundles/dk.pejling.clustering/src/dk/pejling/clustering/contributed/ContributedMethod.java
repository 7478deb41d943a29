package dk.pejling.clustering.contributed;

import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.api.GroupingInput;
import dk.pejling.clustering.api.GroupingMethod;
import dk.pejling.model.LocalText;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.model.plugins.Guard;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem.Kind;
import dk.pejling.model.plugins.PluginSwitch;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** A clustering method of a plug-in, under {@link Guard}; its answer is checked. Safe for use by several threads. */
public final class ContributedMethod {
    private final String id;
    private final LocalText name;
    private final Callable<?> maker;
    private final Guard guard;

    /**
     * Makes a guard.
     *
     * @param id by which it is asked for
     * @param maker makes the plug-in's object; called under guard too, since it starts the plug-in
     * @param patience how long one division may take
     */
    public ContributedMethod(Plugin plugin, String id, LocalText name, Callable<?> maker, PluginSwitch plugins, Duration patience) {
        this.id = id;
        this.name = name;
        this.maker = maker;
        guard = new Guard(plugin, id, plugins, patience);
    }

    /** Returns by which id it is asked for. */
    public String id() {
        return id;
    }

    /** Returns what people call it. */
    public LocalText name() {
        return name;
    }

    /** Returns whose it is. */
    public Plugin plugin() {
        return guard.plugin();
    }

    /**
     * Divides units.
     *
     * @throws AbandonedException if the plug-in is off, or has just been switched off for what it did
     */
    public Partition divide(Matrix units, List<String> variables, int clusters, long seed) throws AbandonedException {
        double[][] rows = new double[units.rows()][units.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = units.value(i, j);
            }
        }
        GroupingInput input = new GroupingInput(variables, rows, clusters, seed);
        int[] answer = guard.ask(maker, GroupingMethod.class, method -> {
            int[] labels = method.divide(input);
            return labels == null ? null : labels.clone();
        });
        if (answer == null || answer.length != rows.length) {
            throw guard.abandoned(Kind.LENGTH, (answer == null ? "null" : Integer.toString(answer.length)) + " ≠ " + rows.length, null);
        }
        long different = Arrays.stream(answer).distinct().count();
        if (different > clusters) {
            throw guard.abandoned(Kind.CLUSTERS, different + " > " + clusters, null);
        }
        return Partition.of(answer);
    }
}
