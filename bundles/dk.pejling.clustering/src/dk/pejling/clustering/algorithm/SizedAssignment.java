package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * The cheapest assignment of units to clusters of limited size: a flow of least cost, one unit after the other on the
 * shortest path, which may hand units on from cluster to cluster. A place that has to be filled costs less than
 * anything, so that these fill up first.
 */
final class SizedAssignment {
    private final double[][] costs;
    private final SizeLimits limits;
    private final int clusters;
    private final int[] assigned;
    private final int[] counts;
    private final double duty;
    /** Cheapest way to hand a unit on from one cluster to another, and which unit that is. */
    private final double[][] handOn;
    private final int[][] handed;

    SizedAssignment(double[][] costs, SizeLimits limits) {
        this.costs = costs;
        this.limits = limits;
        clusters = costs[0].length;
        assigned = new int[costs.length];
        Arrays.fill(assigned, -1);
        counts = new int[clusters];
        duty = 1 + clusters * 2 * Arrays.stream(costs).flatMapToDouble(Arrays::stream).max().orElse(0);
        handOn = new double[clusters][clusters];
        handed = new int[clusters][clusters];
        for (int unit = 0; unit < costs.length; unit++) {
            assign(unit);
        }
    }

    int[] assigned() {
        return assigned;
    }

    private void assign(int unit) {
        for (int cluster = 0; cluster < clusters; cluster++) {
            lookAt(cluster);
        }
        double[] reached = costs[unit].clone();
        int[] from = new int[clusters];
        Arrays.fill(from, -1);
        // Costs of handing on may be negative: paths are shortened until nothing gets shorter (Bellman and Ford).
        for (int round = 0; round < clusters; round++) {
            for (int a = 0; a < clusters; a++) {
                for (int b = 0; b < clusters; b++) {
                    double way = reached[a] + handOn[a][b];
                    if (a != b && way < reached[b] - 1e-12 * duty) {
                        reached[b] = way;
                        from[b] = a;
                    }
                }
            }
        }
        follow(unit, end(reached), from);
    }

    private void lookAt(int cluster) {
        Arrays.fill(handOn[cluster], Double.POSITIVE_INFINITY);
        for (int unit = 0; unit < assigned.length; unit++) {
            if (assigned[unit] == cluster) {
                for (int other = 0; other < clusters; other++) {
                    double cost = costs[unit][other] - costs[unit][cluster];
                    if (cost < handOn[cluster][other]) {
                        handOn[cluster][other] = cost;
                        handed[cluster][other] = unit;
                    }
                }
            }
        }
    }

    private int end(double[] reached) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < clusters; cluster++) {
            double cost = reached[cluster] - (counts[cluster] < limits.least() ? duty : 0);
            if (counts[cluster] < limits.most() && cost < least) {
                least = cost;
                best = cluster;
            }
        }
        return best;
    }

    private void follow(int unit, int end, int[] from) {
        counts[end]++;
        int cluster = end;
        while (from[cluster] >= 0) {
            int before = from[cluster];
            assigned[handed[before][cluster]] = cluster;
            cluster = before;
        }
        assigned[unit] = cluster;
    }
}
