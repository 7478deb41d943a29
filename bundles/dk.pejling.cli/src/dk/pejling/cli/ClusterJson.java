package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.ClusterCandidate;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.ClusterResult;
import dk.pejling.clustering.IgnoredColumn;
import dk.pejling.clustering.MissingBackground;
import dk.pejling.clustering.algorithm.Dendrogram;
import dk.pejling.clustering.algorithm.GapResult;
import dk.pejling.clustering.algorithm.Silhouette;
import dk.pejling.clustering.algorithm.Stability;
import dk.pejling.model.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clusters as other programs read them. */
final class ClusterJson {
    private ClusterJson() {
    }

    static Map<String, Object> object(ClusterResult result, BackgroundData data, List<String> circular, Map<String, Object> made) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("method", result.options().methodId());
        object.put("k", result.partition().clusters());
        object.put("seed", result.options().seed());
        object.put("variables", result.variables());
        DistanceOptions.tell(object, result.provenance().variables(), data);
        object.put("circular", circular);
        object.put("ids", result.ids());
        object.put("merge", result.tree().map(ClusterJson::merges).orElse(List.of()));
        object.put("heights", result.tree().map(tree -> steps(tree, tree::height)).orElse(List.of()));
        object.put("order", result.tree().map(tree -> IntStream.of(tree.order()).mapToObj(unit -> unit + 1).toList()).orElse(List.of()));
        object.put("labels", byId(result, result.partition()::label));
        object.put("silhouette", result.silhouette().map(silhouette -> silhouette(result, silhouette)));
        object.put("medoids", result.medoids().stream().map(result.ids()::get).toList());
        object.put("objective", ClusterPrinter.boxed(result.objective()));
        object.put("withinSS", ClusterPrinter.boxed(result.withinSS()));
        object.put("copheneticCorrelation", ClusterPrinter.boxed(result.copheneticCorrelation()));
        object.put("agglomerativeCoefficient", result.tree().map(Dendrogram::agglomerativeCoefficient));
        object.put("candidates", result.candidates().stream().map(ClusterJson::candidate).toList());
        object.put("gap", result.gap().map(ClusterJson::gap));
        object.put("stability", result.stability().map(ClusterJson::stability).orElse(List.of()));
        object.put("leftOut", result.leftOut().stream().map(MissingBackground::unit).toList());
        object.put("ignored", result.ignored().stream().map(IgnoredColumn::name).toList());
        object.put("notes", result.notes().stream().map(ClusterJson::note).toList());
        object.put("provenance", provenance(result, made));
        return object;
    }

    private static List<List<Integer>> merges(Dendrogram tree) {
        return steps(tree, step -> List.of(tree.left(step), tree.right(step)));
    }

    private static <T> List<T> steps(Dendrogram tree, IntFunction<T> value) {
        return IntStream.range(0, tree.size() - 1).mapToObj(value).toList();
    }

    private static <T> Map<String, T> byId(ClusterResult result, IntFunction<T> value) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (int unit = 0; unit < result.ids().size(); unit++) {
            byId.put(result.ids().get(unit), value.apply(unit));
        }
        return byId;
    }

    private static Map<String, Object> silhouette(ClusterResult result, Silhouette silhouette) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mean", silhouette.mean());
        object.put("byId", byId(result, silhouette::width));
        object.put("byCluster", IntStream.rangeClosed(1, result.partition().clusters()).mapToObj(silhouette::mean).toList());
        object.put("neighbour", byId(result, silhouette::neighbour));
        return object;
    }

    private static Map<String, Object> candidate(ClusterCandidate candidate) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("k", candidate.k());
        object.put("silhouette", ClusterPrinter.boxed(candidate.silhouette()));
        object.put("calinskiHarabasz", ClusterPrinter.boxed(candidate.calinskiHarabasz()));
        object.put("dunn", ClusterPrinter.boxed(candidate.dunn()));
        object.put("withinSS", ClusterPrinter.boxed(candidate.withinSS()));
        return object;
    }

    private static Map<String, Object> gap(GapResult gap) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("B", gap.options().references());
        object.put("reference", gap.options().reference().id());
        object.put("rule", gap.options().rule().id());
        object.put("k", gap.chosen());
        object.put("convention", "W = ½ Σ (Σ d² of pairs / n) as clusGap with d.power = 2; se = sd·√(1 + 1/B)");
        object.put("table", IntStream.rangeClosed(1, gap.most()).mapToObj(k -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("k", k);
            row.put("logW", gap.logW(k));
            row.put("ElogW", gap.expectedLogW(k));
            row.put("gap", gap.gap(k));
            row.put("se", gap.error(k));
            return row;
        }).toList());
        return object;
    }

    private static List<Map<String, Object>> stability(Stability stability) {
        return IntStream.rangeClosed(1, stability.original().clusters()).mapToObj(cluster -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("cluster", cluster);
            row.put("jaccard", ClusterPrinter.boxed(stability.jaccard(cluster)));
            row.put("recovered", stability.recovered(cluster));
            row.put("dissolved", stability.dissolved(cluster));
            return row;
        }).toList();
    }

    private static Map<String, String> note(LocalText text) {
        Map<String, String> note = new LinkedHashMap<>();
        note.put("da", text.in(Locale.of("da")));
        note.put("en", text.in(Locale.ENGLISH));
        return note;
    }

    private static Map<String, Object> provenance(ClusterResult result, Map<String, Object> made) {
        ClusterOptions options = result.options();
        Map<String, Object> object = new LinkedHashMap<>(made);
        object.put("log", options.measuring().logs());
        object.put("missing", options.measuring().missing().id());
        object.put("kFrom", options.least());
        object.put("kTo", options.most());
        object.put("starts", options.starts());
        object.put("sizes", options.sizes().map(limits -> List.of(limits.least(), limits.most())));
        object.put("linkage", options.method().linkage().map(linkage -> linkage.id()));
        object.put("samples", options.validation().map(validation -> validation.samples()));
        object.put("bootstrap", options.validation().map(any -> "a unit drawn several times is used once"));
        return object;
    }
}
