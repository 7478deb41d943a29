package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Slug;

/** Makes a cluster set of computed clusters. */
public final class ComputedSet {
    private ComputedSet() {
    }

    /**
     * Returns computed clusters as a set, with the command that computes them again.
     *
     * @param input file the units are from; empty for the shipped background
     * @param by who wants it; may be empty
     * @param why the reason given; may be empty
     * @throws ClusterException if the name is none, or a unit stands for no municipality or for the same as another
     */
    public static ClusterSet of(String name, ClusterResult result, String input, String by, String why) {
        String id = Slug.of(name);
        if (id.isEmpty()) {
            throw new ClusterException(ClusterException.Code.SET_NAME, name);
        }
        List<ClusterMembership> memberships = new ArrayList<>();
        Set<Area> seen = new HashSet<>();
        for (int unit = 0; unit < result.ids().size(); unit++) {
            String text = result.ids().get(unit);
            Area area = AreaRegister.denmark().find(text).filter(one -> one.kind() == AreaKind.MUNICIPALITY).filter(seen::add)
                    .orElseThrow(() -> new ClusterException(ClusterException.Code.NO_MUNICIPALITY, text));
            memberships.add(ClusterMembership.of(area, String.valueOf(result.partition().label(unit))));
        }
        return new ClusterSet(id, name.strip(), ClusterSet.Origin.COMPUTED, memberships,
                new ClusterSet.Note(source(result, input), by, why), Optional.empty());
    }

    private static String source(ClusterResult result, String input) {
        ClusterOptions options = result.options();
        MeasuringOptions measuring = options.measuring();
        DataOrigin data = result.provenance().data();
        // What was gathered from the store is in no file that a command could read.
        CommandText command = new CommandText(data.sha256().isPresent() ? "pejling cluster"
                : "%s (%s): cluster".formatted(data.name(), String.join(", ", data.vintages())));
        command.data(input, data).option("--method", options.methodId()).option("--k", result.partition().clusters()).option("--distance", measuring.distance().id())
                .option("--missing", measuring.missing().id()).option("--variables", String.join(",", result.variables()))
                .option("--seed", options.seed()).option("--starts", options.starts());
        // Gower has a scale of its own, and is the one distance that asks which columns are categories.
        if (measuring.distance() == DistanceKind.GOWER) {
            command.listed("--categories", of(result, GowerOptions.Kind.NOMINAL)).listed("--asymmetric", of(result, GowerOptions.Kind.ASYMMETRIC));
        } else {
            command.option("--standardise", measuring.standardisation().id());
        }
        command.listed("--weights", measuring.weights().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList())
                .listed("--log", measuring.logs());
        options.sizes().ifPresent(sizes -> command.option("--sizes", sizes.least() + ".." + sizes.most()));
        return command.toString();
    }

    private static List<String> of(ClusterResult result, GowerOptions.Kind kind) {
        return result.provenance().variables().entrySet().stream().filter(one -> one.getValue() == kind).map(Map.Entry::getKey).toList();
    }
}
