package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * Single linkage is the minimum spanning tree: Gower and Ross (1969), "Minimum spanning trees and single linkage
 * cluster analysis", Applied Statistics 18(1); grown by the algorithm of Prim, time n² and memory n.
 */
final class SpanningTree {
    private SpanningTree() {
    }

    static Merges of(Units units) {
        DistanceRows rows = DistanceRows.of(units);
        int size = units.size();
        Merges merges = new Merges(size);
        double[] toTree = new double[size];
        Arrays.fill(toTree, Double.POSITIVE_INFINITY);
        int[] partner = new int[size];
        boolean[] inTree = new boolean[size];
        double[] row = new double[size];
        int newest = 0;
        for (int step = 1; step < size; step++) {
            inTree[newest] = true;
            rows.row(newest, 0, size, row);
            newest = grow(newest, row, toTree, partner, inTree);
            merges.add(newest, partner[newest], toTree[newest]);
        }
        return merges;
    }

    /** Takes the distances to the newest unit in and returns the next one: the nearest, and the first of several. */
    private static int grow(int newest, double[] row, double[] toTree, int[] partner, boolean[] inTree) {
        int next = -1;
        for (int unit = 0; unit < row.length; unit++) {
            if (inTree[unit]) {
                continue;
            }
            if (row[unit] < toTree[unit]) {
                toTree[unit] = row[unit];
                partner[unit] = newest;
            }
            if (next < 0 || toTree[unit] < toTree[next]) {
                next = unit;
            }
        }
        return next;
    }
}
