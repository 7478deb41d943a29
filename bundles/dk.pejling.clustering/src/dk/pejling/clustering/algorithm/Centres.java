package dk.pejling.clustering.algorithm;

/** The centres of k-means, with what is needed to move them: how many units each has, and the sums of those. */
final class Centres {
    private final int columns;
    private final int clusters;
    /** Unit after unit: here single units are looked at, not columns. */
    private final double[] units;
    private final int[] assigned;
    private final double[] places;
    private final double[] sums;
    private final int[] counts;
    private double[] path;

    Centres(Points points, int clusters, int[] assigned) {
        this.columns = points.columns;
        this.clusters = clusters;
        this.assigned = assigned;
        units = new double[points.size * columns];
        for (int i = 0; i < points.size; i++) {
            for (int j = 0; j < columns; j++) {
                units[i * columns + j] = points.value(i, j);
            }
        }
        places = new double[clusters * columns];
        sums = new double[clusters * columns];
        counts = new int[clusters];
        path = new double[clusters];
        for (int i = 0; i < points.size; i++) {
            add(i, assigned[i], 1);
        }
    }

    /** Puts the centres where some units are. */
    void place(int[] chosen) {
        for (int c = 0; c < clusters; c++) {
            System.arraycopy(units, chosen[c] * columns, places, c * columns, columns);
        }
    }

    int count(int cluster) {
        return counts[cluster];
    }

    int fewest() {
        int fewest = counts[0];
        for (int count : counts) {
            fewest = Math.min(fewest, count);
        }
        return fewest;
    }

    /** Returns the squared distance of a unit to a centre. */
    double squared(int unit, int cluster) {
        int u = unit * columns;
        int c = cluster * columns;
        int end = u + columns;
        // Two sums, so that an addition does not wait for the one before it.
        double even = 0;
        double odd = 0;
        for (; u + 1 < end; u += 2, c += 2) {
            double p = units[u] - places[c];
            double q = units[u + 1] - places[c + 1];
            even += p * p;
            odd += q * q;
        }
        if (u < end) {
            double p = units[u] - places[c];
            even += p * p;
        }
        return even + odd;
    }

    private void add(int unit, int cluster, int sign) {
        counts[cluster] += sign;
        for (int j = 0; j < columns; j++) {
            sums[cluster * columns + j] += sign * units[unit * columns + j];
        }
    }

    /** Counts a unit to another cluster; the centres stay where they are. */
    void change(int unit, int from, int to) {
        add(unit, from, -1);
        add(unit, to, 1);
    }

    /** Counts a unit to another cluster and moves both centres to the new means. */
    void transfer(int unit, int from, int to) {
        change(unit, from, to);
        path[from] += toMean(from);
        path[to] += toMean(to);
    }

    /** Returns how far the centres went since the last call, in sum of all steps. */
    double[] endOfTransfers() {
        double[] gone = path;
        path = new double[clusters];
        return gone;
    }

    /** Moves the centres to the means of their units and returns how far each went. */
    double[] toMeans() {
        double[] moved = new double[clusters];
        for (int c = 0; c < clusters; c++) {
            moved[c] = toMean(c);
        }
        return moved;
    }

    private double toMean(int cluster) {
        double squared = 0;
        // A centre can be without units while two starting points stand in one place; it waits there.
        for (int j = 0; j < columns && counts[cluster] > 0; j++) {
            int at = cluster * columns + j;
            double mean = sums[at] / counts[cluster];
            squared += (mean - places[at]) * (mean - places[at]);
            places[at] = mean;
        }
        return Math.sqrt(squared);
    }

    /** Returns for every centre half the distance to the nearest other: a unit nearer than that belongs to it. */
    double[] halfToNearest() {
        double[] half = new double[clusters];
        for (int c = 0; c < clusters; c++) {
            double least = Double.POSITIVE_INFINITY;
            for (int other = 0; other < clusters; other++) {
                if (other != c) {
                    double sum = 0;
                    for (int j = 0; j < columns; j++) {
                        double difference = places[c * columns + j] - places[other * columns + j];
                        sum += difference * difference;
                    }
                    least = Math.min(least, sum);
                }
            }
            half[c] = Math.sqrt(least) / 2;
        }
        return half;
    }

    /** Returns the sum of squared distances of all units to their centres. */
    double withinSS() {
        double sum = 0;
        for (int i = 0; i < assigned.length; i++) {
            sum += squared(i, assigned[i]);
        }
        return sum;
    }
}
