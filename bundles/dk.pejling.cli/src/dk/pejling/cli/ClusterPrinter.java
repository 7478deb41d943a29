package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.ClusterCandidate;
import dk.pejling.clustering.ClusterResult;
import dk.pejling.clustering.IgnoredColumn;
import dk.pejling.clustering.algorithm.GapResult;
import dk.pejling.clustering.algorithm.Stability;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Prints clusters. */
final class ClusterPrinter {
    private static final int DECIMALS = 4;

    private final Output output;
    private final ClusterResult result;
    private final BackgroundData data;
    private final BackgroundOptions background;

    ClusterPrinter(Output output, ClusterResult result, BackgroundData data, BackgroundOptions background) {
        this.output = output;
        this.result = result;
        this.data = data;
        this.background = background;
    }

    void print() {
        List<String> circular = background.circular(output, result.variables());
        result.ignored().stream().filter(column -> column.reason() != IgnoredColumn.Reason.ID
                && column.reason() != IgnoredColumn.Reason.AREA_CODE)
                .forEach(column -> output.note("cluster.ignored", column.text(output.locale())));
        for (LocalText note : result.notes()) {
            output.note("cluster.wrong", note.in(output.locale()));
        }
        switch (output.format()) {
            case JSON -> output.json(ClusterJson.object(result, data, circular,
                    ProvenanceJson.object(result.provenance(), background, output)));
            case CSV -> output.list(units(), fields());
            case TABLE -> table();
        }
    }

    private List<Integer> units() {
        return IntStream.range(0, result.ids().size()).boxed().toList();
    }

    private List<Field<Integer>> fields() {
        return List.of(Field.of("id", result.ids()::get), Field.of("cluster", result.partition()::label),
                Field.number("silhouette", unit -> result.silhouette().map(each -> each.width(unit)),
                        (unit, locale) -> result.silhouette().map(each -> text(each.width(unit))).orElse("–")),
                Field.of("neighbour", unit -> result.silhouette().map(each -> each.neighbour(unit))),
                result.medoids().isEmpty() ? Field.hidden("medoid", unit -> false)
                        : Field.of("medoid", result.medoids()::contains,
                                (unit, locale) -> result.medoids().contains(unit) ? output.text("yes") : ""));
    }

    private String text(double value) {
        return Numbers.text(value, DECIMALS, output.locale());
    }

    private String text(OptionalDouble value) {
        return value.isPresent() ? text(value.getAsDouble()) : "–";
    }

    private void table() {
        output.line(output.text("cluster.title", result.options().methodId(), result.partition().clusters(),
                result.ids().size(), String.join(", ", result.variables())));
        result.withinSS().ifPresent(value -> output.line(output.text("cluster.withinSS", text(value))));
        result.silhouette().ifPresent(each -> output.line(output.text("cluster.silhouette", text(each.mean()))));
        result.copheneticCorrelation().ifPresent(value -> output.line(output.text("cluster.cophenetic", text(value),
                text(result.tree().orElseThrow().agglomerativeCoefficient()))));
        List<Integer> byCluster = units().stream().sorted(Comparator.comparingInt(result.partition()::label)).toList();
        output.line("");
        output.list(byCluster, fields());
        if (result.candidates().size() > 1) {
            output.line("");
            output.list(result.candidates(), candidates());
        }
        result.gap().ifPresent(this::gap);
        result.stability().ifPresent(this::stability);
    }

    private List<Field<ClusterCandidate>> candidates() {
        return List.of(Field.number("k", ClusterCandidate::k, (each, locale) -> String.valueOf(each.k())),
                Field.number("silhouette", null, (each, locale) -> text(each.silhouette())),
                Field.number("calinskiHarabasz", null, (each, locale) -> text(each.calinskiHarabasz())),
                Field.number("dunn", null, (each, locale) -> text(each.dunn())),
                Field.number("withinSS", null, (each, locale) -> text(each.withinSS())));
    }

    private void gap(GapResult gap) {
        output.line("");
        output.line(output.text("cluster.gap", gap.options().references(), gap.options().reference().id(),
                gap.options().rule().id(), gap.chosen()));
        output.list(IntStream.rangeClosed(1, gap.most()).boxed().toList(),
                List.of(Field.number("k", null, (k, locale) -> String.valueOf(k)),
                        Field.number("logW", null, (k, locale) -> text(gap.logW(k))),
                        Field.number("ElogW", null, (k, locale) -> text(gap.expectedLogW(k))),
                        Field.number("gap", null, (k, locale) -> text(gap.gap(k))),
                        Field.number("se", null, (k, locale) -> text(gap.error(k)))));
    }

    private void stability(Stability stability) {
        output.line("");
        output.line(output.text("cluster.stability", stability.samples()));
        output.list(IntStream.rangeClosed(1, result.partition().clusters()).boxed().toList(),
                List.of(Field.of("cluster", cluster -> cluster),
                        Field.number("units", null, (cluster, locale) -> String.valueOf(result.partition().count(cluster))),
                        Field.number("jaccard", null, (cluster, locale) -> text(stability.jaccard(cluster))),
                        Field.number("recovered", null, (cluster, locale) -> String.valueOf(stability.recovered(cluster))),
                        Field.number("dissolved", null, (cluster, locale) -> String.valueOf(stability.dissolved(cluster)))));
    }

    /** Returns a number for JSON; null where there is none. */
    static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
