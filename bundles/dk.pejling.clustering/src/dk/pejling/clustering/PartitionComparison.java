package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dk.pejling.clustering.algorithm.AdjustedRand;
import dk.pejling.clustering.algorithm.Partition;

/**
 * Two divisions of the same units beside each other.
 *
 * @param adjustedRand how far they agree on which pairs belong together: 1 the same, 0 as by chance
 * @param match for each cluster of the first, from 1, the one of the second it is most like; 0 for none: clusters are paired by
 *        their common units, most first, each at most once
 * @param moves units that are not in the cluster that theirs is most like, in the order of the units
 */
public record PartitionComparison(double adjustedRand, List<Integer> match, List<Move> moves) {
    /** Copies the lists. */
    public PartitionComparison {
        match = List.copyOf(match);
        moves = List.copyOf(moves);
    }

    /**
     * A unit in other company.
     *
     * @param unit from 0
     * @param from its cluster in the first
     * @param to its cluster in the second
     */
    public record Move(int unit, int from, int to) {
    }

    /** Some units that both clusters have. */
    private record Cell(int first, int second, int count) {
    }

    /**
     * Compares.
     *
     * @throws IllegalArgumentException if the two are of different numbers of units
     */
    public static PartitionComparison of(Partition first, Partition second) {
        double rand = AdjustedRand.of(first, second);
        int[][] counts = new int[first.clusters() + 1][second.clusters() + 1];
        IntStream.range(0, first.size()).forEach(unit -> counts[first.label(unit)][second.label(unit)]++);
        Integer[] match = pair(counts);
        return new PartitionComparison(rand, List.of(match).subList(1, match.length), IntStream.range(0, first.size())
                .filter(unit -> match[first.label(unit)] != second.label(unit))
                .mapToObj(unit -> new Move(unit, first.label(unit), second.label(unit))).toList());
    }

    private static Integer[] pair(int[][] counts) {
        List<Cell> cells = new ArrayList<>();
        for (int one = 1; one < counts.length; one++) {
            for (int other = 1; other < counts[one].length; other++) {
                cells.add(new Cell(one, other, counts[one][other]));
            }
        }
        cells.sort(Comparator.comparingInt(Cell::count).reversed());
        Integer[] match = IntStream.range(0, counts.length).mapToObj(any -> 0).toArray(Integer[]::new);
        for (Cell cell : cells) {
            if (cell.count > 0 && match[cell.first] == 0 && !List.of(match).contains(cell.second)) {
                match[cell.first] = cell.second;
            }
        }
        return match;
    }
}
