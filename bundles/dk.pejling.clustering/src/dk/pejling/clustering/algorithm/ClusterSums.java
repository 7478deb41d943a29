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
        double[] row = new double[Points.BLOCK];
        int own = 0;
        for (int i = 0; i < size; i++) {
            while (ends[own] <= i) {
                own++;
            }
            int from = i + 1;
            for (int cluster = own; cluster < ends.length; cluster++) {
                for (; from < ends[cluster]; from += row.length) {
                    int to = Math.min(from + row.length, ends[cluster]);
                    rows.row(i, from, to, row);
                    sums[cluster][i] += both(row, to - from, sums[own], from);
                }
                from = ends[cluster];
            }
        }
        return sums;
    }

    /** Adds distances to those of the units they lead to, and returns their sum. */
    private static double both(double[] row, int length, double[] sums, int at) {
        for (int i = 0; i < length; i++) {
            sums[at + i] += row[i];
        }
        return sum(row, length);
    }

    private static double sum(double[] row, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        // Four sums, so that an addition does not wait for the one before it.
        for (; i + 3 < length; i += 4) {
            a += row[i];
            b += row[i + 1];
            c += row[i + 2];
            d += row[i + 3];
        }
        for (; i < length; i++) {
            a += row[i];
        }
        return a + b + (c + d);
    }
}
