package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/** Medoids that are being exchanged: of every unit the nearest and the second nearest. */
final class Medoids {
    /** An exchange must pay more than this share of the whole, so that rounding does not go round in circles. */
    private static final double WORTH = 1e-12;

    private final DistanceRows rows;
    private final int size;
    private final int[] medoids;
    private final boolean[] isMedoid;
    private final double[][] toMedoid;
    private final int[] nearest;
    private final double[] first;
    private final double[] second;
    /** What it costs to take a medoid away: its units go to their second. */
    private final double[] removal;
    private final double[] losses;
    private final double[] row;
    private double total;
    private int cheapest;

    Medoids(DistanceRows rows, int[] start) {
        this.rows = rows;
        size = rows.size();
        medoids = start.clone();
        isMedoid = new boolean[size];
        toMedoid = new double[medoids.length][size];
        nearest = new int[size];
        first = new double[size];
        second = new double[size];
        removal = new double[medoids.length];
        losses = new double[medoids.length];
        row = new double[size];
        for (int m = 0; m < medoids.length; m++) {
            isMedoid[medoids[m]] = true;
            rows.row(medoids[m], 0, size, toMedoid[m]);
        }
        assign();
    }

    /** Makes the best exchange as long as one helps. */
    PamResult steepest() {
        boolean found = isExchangeable();
        while (found) {
            int best = -1;
            int medoid = -1;
            double least = -WORTH * total;
            for (int candidate = 0; candidate < size; candidate++) {
                double change = isMedoid[candidate] ? 0 : price(candidate);
                if (change < least) {
                    least = change;
                    best = candidate;
                    medoid = cheapest;
                }
            }
            found = best >= 0;
            if (found) {
                exchange(medoid, best);
            }
        }
        return result();
    }

    /** Makes every exchange that helps, until a whole round finds none. */
    PamResult eager() {
        int last = -1;
        for (int i = 0, candidate = 0; isExchangeable() && candidate != last; i++, candidate = i % size) {
            if (last < 0) {
                last = candidate;
            }
            if (!isMedoid[candidate] && price(candidate) < -WORTH * total) {
                exchange(cheapest, candidate);
                last = candidate;
            }
        }
        return result();
    }

    /** One medoid is the most central unit already, and where every unit is one nothing can be exchanged. */
    private boolean isExchangeable() {
        return medoids.length > 1 && medoids.length < size;
    }

    PamResult result() {
        return PamResult.of(medoids, nearest, total / size);
    }

    /** Returns how the total changes when the candidate takes the place of the medoid that is then cheapest. */
    private double price(int candidate) {
        rows.row(candidate, 0, size, row);
        System.arraycopy(removal, 0, losses, 0, losses.length);
        double shared = 0;
        for (int unit = 0; unit < size; unit++) {
            double distance = row[unit];
            if (distance < second[unit]) {
                if (distance < first[unit]) {
                    // Gained whichever medoid goes, and if its own goes, it does not have to go to its second.
                    shared += distance - first[unit];
                    losses[nearest[unit]] += first[unit] - second[unit];
                } else {
                    losses[nearest[unit]] += distance - second[unit];
                }
            }
        }
        cheapest = 0;
        for (int m = 1; m < losses.length; m++) {
            cheapest = losses[m] < losses[cheapest] ? m : cheapest;
        }
        return shared + losses[cheapest];
    }

    private void exchange(int medoid, int candidate) {
        isMedoid[medoids[medoid]] = false;
        isMedoid[candidate] = true;
        medoids[medoid] = candidate;
        rows.row(candidate, 0, size, toMedoid[medoid]);
        assign();
    }

    private void assign() {
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        Arrays.fill(second, Double.POSITIVE_INFINITY);
        for (int m = 0; m < medoids.length; m++) {
            take(m, toMedoid[m]);
        }
        for (int m = 0; m < medoids.length; m++) {
            // Its own cluster, even where another medoid stands in the same place.
            nearest[medoids[m]] = m;
        }
        total = 0;
        Arrays.fill(removal, 0);
        for (int unit = 0; unit < size; unit++) {
            total += first[unit];
            removal[nearest[unit]] += second[unit] - first[unit];
        }
    }

    private void take(int medoid, double[] distances) {
        for (int unit = 0; unit < size; unit++) {
            double distance = distances[unit];
            if (distance < first[unit]) {
                second[unit] = first[unit];
                first[unit] = distance;
                nearest[unit] = medoid;
            } else if (distance < second[unit]) {
                second[unit] = distance;
            }
        }
    }
}
