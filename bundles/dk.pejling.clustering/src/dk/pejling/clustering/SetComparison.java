package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

import dk.pejling.clustering.algorithm.AdjustedRand;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.model.Area;

/**
 * Two partitions of the same municipalities beside each other.
 *
 * @param common municipalities that both say something about, in the order of the first
 * @param onlyFirst those of the first alone
 * @param onlySecond those of the second alone
 * @param table how many of each cluster of the first are in each of the second, zeros left out
 * @param match for each cluster of the first, the one of the second it is most like: clusters are paired by their common
 *        members, most first, each at most once
 * @param moves municipalities that are not in the cluster that theirs is most like
 * @param adjustedRand how far the two agree on which pairs belong together: 1 the same, 0 as by chance; empty without
 *        common municipalities
 */
public record SetComparison(List<Area> common, List<Area> onlyFirst, List<Area> onlySecond,
        SequencedMap<String, SequencedMap<String, Integer>> table, SequencedMap<String, String> match, List<Move> moves,
        OptionalDouble adjustedRand) {

    /**
     * A municipality that changed its company.
     *
     * @param area who
     * @param from its cluster in the first
     * @param to its cluster in the second
     */
    public record Move(Area area, String from, String to) {
    }

    /** Compares two partitions, given as members by cluster. */
    public static SetComparison of(Map<String, List<Area>> first, Map<String, List<Area>> second) {
        Map<Area, String> ofFirst = byArea(first);
        Map<Area, String> ofSecond = byArea(second);
        List<Area> common = ofFirst.keySet().stream().filter(ofSecond::containsKey).toList();
        SequencedMap<String, SequencedMap<String, Integer>> table = new LinkedHashMap<>();
        for (Area area : common) {
            table.computeIfAbsent(ofFirst.get(area), name -> new LinkedHashMap<>()).merge(ofSecond.get(area), 1, Integer::sum);
        }
        SequencedMap<String, String> match = match(table);
        List<Move> moves = common.stream()
                .filter(area -> !ofSecond.get(area).equals(match.get(ofFirst.get(area))))
                .map(area -> new Move(area, ofFirst.get(area), ofSecond.get(area))).toList();
        return new SetComparison(common, ofFirst.keySet().stream().filter(area -> !ofSecond.containsKey(area)).toList(),
                ofSecond.keySet().stream().filter(area -> !ofFirst.containsKey(area)).toList(), table, match, moves,
                common.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(adjustedRand(common, ofFirst, ofSecond)));
    }

    private static Map<Area, String> byArea(Map<String, List<Area>> clusters) {
        Map<Area, String> byArea = new LinkedHashMap<>();
        clusters.forEach((name, members) -> members.forEach(area -> byArea.put(area, name)));
        return byArea;
    }

    /** A cell of the table. */
    private record Cell(String first, String second, int count) {
    }

    private static SequencedMap<String, String> match(SequencedMap<String, SequencedMap<String, Integer>> table) {
        List<Cell> cells = new ArrayList<>();
        table.forEach((first, row) -> row.forEach((second, count) -> cells.add(new Cell(first, second, count))));
        // Stable: of equally large ones the cluster with the same name wins, then the earlier.
        cells.sort(Comparator.comparingInt(Cell::count).reversed()
                .thenComparing(cell -> !cell.first.equals(cell.second)));
        SequencedMap<String, String> match = new LinkedHashMap<>();
        for (Cell cell : cells) {
            if (!match.containsKey(cell.first) && !match.containsValue(cell.second)) {
                match.put(cell.first, cell.second);
            }
        }
        return match;
    }

    private static double adjustedRand(List<Area> common, Map<Area, String> first, Map<Area, String> second) {
        return AdjustedRand.of(partition(common, first), partition(common, second));
    }

    private static Partition partition(List<Area> areas, Map<Area, String> clusters) {
        List<String> names = areas.stream().map(clusters::get).distinct().toList();
        return Partition.of(areas.stream().mapToInt(area -> names.indexOf(clusters.get(area)) + 1).toArray());
    }

    /** Returns the cluster of the second that one of the first went on as; empty when none did. */
    public Optional<String> successor(String cluster) {
        return Optional.ofNullable(match.get(cluster));
    }
}
