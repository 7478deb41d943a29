package dk.pejling.clustering.algorithm;

/**
 * The sum of the distances of every unit to the units of every cluster. Units are taken in the order of their clusters,
 * so that the inner loops add up neighbouring numbers, and every pair is looked at once.
 */
final class ClusterSums {
    private ClusterSums() {
    }

    /** Returns the sums by cluster (from 0) and unit. */
    static double[][] of(Units units, Partition partition) {
        int[] order = partition.byCluster();
        double[][] sorted = sorted(DistanceRows.of(units.subset(order)), ends(partition));
        double[][] sums = new double[sorted.length][order.length];
        for (int cluster = 0; cluster < sums.length; cluster++) {
            for (int i = 0; i < order.length; i++) {
                sums[cluster][order[i]] = sorted[cluster][i];
            }
        }
        return sums;
    }

    /** Returns where the units of each cluster end. */
    private static int[] ends(Partition partition) {
        int[] ends = new int[partition.clusters()];
        for (int cluster = 0, end = 0; cluster < ends.length; cluster++) {
            end += partition.count(cluster + 1);
            ends[cluster] = end;
        }
        return ends;
    }

    private static double[][] sorted(DistanceRows rows, int[] ends) {
        int size = rows.size();
        double[][] sums = new double[ends.length][size];
        double[] row = new double[size];
        int own = 0;
        for (int i = 0; i < size; i++) {
            while (ends[own] <= i) {
                own++;
            }
            int from = i + 1;
            for (int cluster = own; cluster < ends.length; cluster++) {
                for (; from < ends[cluster]; from += Points.BLOCK) {
                    int to = Math.min(from + Points.BLOCK, ends[cluster]);
                    rows.row(i, from, to, row);
                    add(row, sums[own], from, to);
                    sums[cluster][i] += sum(row, from, to);
                }
                from = ends[cluster];
            }
        }
        return sums;
    }

    private static void add(double[] row, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += row[i];
        }
    }

    private static double sum(double[] row, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        // Four sums, so that an addition does not wait for the one before it.
        for (; i + 3 < to; i += 4) {
            a += row[i];
            b += row[i + 1];
            c += row[i + 2];
            d += row[i + 3];
        }
        for (; i < to; i++) {
            a += row[i];
        }
        return a + b + (c + d);
    }
}
