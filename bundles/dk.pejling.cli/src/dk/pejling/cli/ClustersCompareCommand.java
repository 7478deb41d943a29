package dk.pejling.cli;

import dk.pejling.clustering.SetComparison;
import dk.pejling.model.Area;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Numbers;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two cluster sets, or one on two days. */
@Command(name = "compare")
final class ClustersCompareCommand extends PejlingCommand {
    private static final int DECIMALS = 3;

    @Parameters(index = "0", paramLabel = "SET")
    private String first;

    @Parameters(index = "1", paramLabel = "SET")
    private String second;

    @Option(names = "--at", split = ",", paramLabel = "DATE[,DATE]")
    private List<String> at = List.of();

    @Option(names = "--target-group", paramLabel = "G")
    private String targetGroup;

    @Override
    public Integer call() throws StoreException, IOException {
        if (at.size() > 2) {
            throw CommandException.usage("unknown.date", String.join(",", at));
        }
        try (Session session = open()) {
            ClusterSet one = ClusterSetNames.find(session, first).set();
            ClusterSet other = ClusterSetNames.find(session, second).set();
            String group = ClusterSetNames.targetGroup(session, targetGroup, List.of(one, other));
            LocalDate day = ClusterSetNames.day(at.isEmpty() ? null : at.getFirst(), one);
            LocalDate otherDay = ClusterSetNames.day(at.isEmpty() ? null : at.getLast(), other);
            SetComparison comparison = SetComparison.of(one.clusters(group, day), other.clusters(group, otherDay));
            if (comparison.common().isEmpty()) {
                throw CommandException.usage("clusters.nothingCommon", one.id(), day, other.id(), otherDay);
            }
            print(comparison, day, otherDay);
        }
        return Exit.DONE;
    }

    private void print(SetComparison comparison, LocalDate day, LocalDate otherDay) {
        Output output = output();
        switch (output.format()) {
            case JSON -> output.json(object(comparison, day, otherDay));
            case CSV -> output.list(comparison.moves(), fields());
            case TABLE -> table(comparison, day, otherDay);
        }
    }

    private Map<String, Object> object(SetComparison comparison, LocalDate day, LocalDate otherDay) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("first", first);
        object.put("firstDate", day);
        object.put("second", second);
        object.put("secondDate", otherDay);
        object.put("targetGroup", targetGroup);
        object.put("adjustedRand", comparison.adjustedRand().isPresent() ? comparison.adjustedRand().getAsDouble() : null);
        object.put("common", comparison.common().size());
        object.put("onlyFirst", names(comparison.onlyFirst()));
        object.put("onlySecond", names(comparison.onlySecond()));
        object.put("match", comparison.match());
        object.put("table", comparison.table());
        object.put("moves", comparison.moves().stream().map(move -> Output.object(move, fields())).toList());
        return object;
    }

    private static List<Field<SetComparison.Move>> fields() {
        return List.of(Field.of("area", move -> move.area().name()), Field.hidden("code", move -> move.area().code()),
                Field.of("from", SetComparison.Move::from), Field.of("to", SetComparison.Move::to));
    }

    private static List<String> names(List<Area> areas) {
        return areas.stream().map(Area::name).toList();
    }

    private void table(SetComparison comparison, LocalDate day, LocalDate otherDay) {
        Output output = output();
        output.line(output.text("clusters.compare", first, day, second, otherDay, comparison.common().size(),
                comparison.adjustedRand().isPresent()
                        ? Numbers.text(comparison.adjustedRand().getAsDouble(), DECIMALS, output.locale()) : "–"));
        comparison.table().forEach((cluster, row) -> output.line("  %s (%d) → %s".formatted(cluster,
                row.values().stream().mapToInt(Integer::intValue).sum(),
                String.join(", ", row.entrySet().stream().map(cell -> cell.getKey() + ": " + cell.getValue()).toList()))));
        if (!comparison.onlyFirst().isEmpty()) {
            output.line(output.text("clusters.only", first, String.join(", ", names(comparison.onlyFirst()))));
        }
        if (!comparison.onlySecond().isEmpty()) {
            output.line(output.text("clusters.only", second, String.join(", ", names(comparison.onlySecond()))));
        }
        output.line(output.text("clusters.moves", comparison.moves().size()));
        if (!comparison.moves().isEmpty()) {
            output.list(comparison.moves(), fields());
        }
    }
}
