package dk.pejling.clustering.algorithm;

/** The centres of k-means, with what is needed to move them: how many units each has, and the sums of those. */
final class Centres {
    private final KMeansUnits units;
    private final double[][] places;
    private final double[][] sums;
    private final int[] counts;
    private final int[] moves;

    /** Puts the centres where some units are. */
    Centres(KMeansUnits units, int[] chosen, int[] assigned) {
        this.units = units;
        places = new double[chosen.length][];
        sums = new double[chosen.length][units.columns];
        counts = new int[chosen.length];
        moves = new int[chosen.length];
        for (int c = 0; c < chosen.length; c++) {
            places[c] = units.place();
            units.copy(chosen[c], places[c]);
        }
        for (int i = 0; i < assigned.length; i++) {
            units.addTo(sums[assigned[i]], i);
            counts[assigned[i]]++;
        }
    }

    int size() {
        return counts.length;
    }

    double[] place(int cluster) {
        return places[cluster];
    }

    /** Returns how often a centre has moved. */
    int moves(int cluster) {
        return moves[cluster];
    }

    int count(int cluster) {
        return counts[cluster];
    }

    /** Returns the squared distance of a unit to a centre. */
    double squared(int unit, int cluster) {
        return units.squared(unit, places[cluster]);
    }

    /** Counts a unit to another cluster; the centres stay where they are. */
    void change(int unit, int from, int to) {
        units.takeFrom(sums[from], unit);
        counts[from]--;
        units.addTo(sums[to], unit);
        counts[to]++;
    }

    /** Counts a unit to another cluster and moves both centres to the new means. */
    void transfer(int unit, int from, int to) {
        change(unit, from, to);
        toMean(from);
        toMean(to);
    }

    /** Moves the centres to the means of their units. */
    void toMeans() {
        for (int c = 0; c < counts.length; c++) {
            toMean(c);
        }
    }

    private void toMean(int cluster) {
        double[] sum = sums[cluster];
        double[] place = places[cluster];
        boolean moved = false;
        // A centre can be without units while two starting points stand in one place; it waits there.
        for (int j = 0; j < sum.length && counts[cluster] > 0; j++) {
            double mean = sum[j] / counts[cluster];
            moved |= mean != place[j];
            place[j] = mean;
        }
        moves[cluster] += moved ? 1 : 0;
    }
}
