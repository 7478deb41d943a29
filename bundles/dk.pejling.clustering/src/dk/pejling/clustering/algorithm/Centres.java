package dk.pejling.clustering.algorithm;

/** The centres of k-means, with what is needed to move them: how many units each has, and the sums of those. */
final class Centres {
    private final KMeansUnits units;
    private final double[][] places;
    private final double[][] sums;
    private final int[] counts;

    /** Puts the centres where some units are. */
    Centres(KMeansUnits units, int[] chosen, int[] assigned) {
        this.units = units;
        places = new double[chosen.length][];
        sums = new double[chosen.length][units.columns];
        counts = new int[chosen.length];
        for (int c = 0; c < chosen.length; c++) {
            places[c] = units.place();
            units.copy(chosen[c], places[c]);
        }
        for (int i = 0; i < assigned.length; i++) {
            add(i, assigned[i], 1);
        }
    }

    int size() {
        return counts.length;
    }

    double[] place(int cluster) {
        return places[cluster];
    }

    int count(int cluster) {
        return counts[cluster];
    }

    /** Returns the squared distance of a unit to a centre. */
    double squared(int unit, int cluster) {
        return units.squared(unit, places[cluster]);
    }

    private void add(int unit, int cluster, int sign) {
        counts[cluster] += sign;
        double[] sum = sums[cluster];
        for (int j = 0; j < sum.length; j++) {
            sum[j] += sign * units.value(unit, j);
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
        toMean(from);
        toMean(to);
    }

    /** Moves the centres to the means of their units and returns how far each went. */
    double[] toMeans() {
        double[] moved = new double[counts.length];
        for (int c = 0; c < moved.length; c++) {
            moved[c] = toMean(c);
        }
        return moved;
    }

    private double toMean(int cluster) {
        double squared = 0;
        double[] sum = sums[cluster];
        double[] place = places[cluster];
        // A centre can be without units while two starting points stand in one place; it waits there.
        for (int j = 0; j < sum.length && counts[cluster] > 0; j++) {
            double mean = sum[j] / counts[cluster];
            squared += (mean - place[j]) * (mean - place[j]);
            place[j] = mean;
        }
        return Math.sqrt(squared);
    }

    /** Returns for every centre half the distance to the nearest other: a unit nearer than that belongs to it. */
    double[] halfToNearest() {
        double[] half = new double[counts.length];
        for (int c = 0; c < half.length; c++) {
            double least = Double.POSITIVE_INFINITY;
            for (int other = 0; other < half.length; other++) {
                if (other != c) {
                    least = Math.min(least, squared(places[c], places[other]));
                }
            }
            half[c] = Math.sqrt(least) / 2;
        }
        return half;
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
