package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * For the units of one block at a time the smallest and the second smallest of their weighted squared distances to all
 * centres. Which centre it was is looked up afterwards, for the few units where it matters: loops without branches over
 * plain arrays become vector instructions.
 */
final class NearestTwo {
    private final double[] smallest = new double[Points.BLOCK];
    private final double[] second = new double[Points.BLOCK];
    private final KMeansUnits units;
    private final Centres centres;
    private final double[][] distances;

    NearestTwo(KMeansUnits units, Centres centres) {
        this.units = units;
        this.centres = centres;
        distances = new double[centres.size()][Points.BLOCK];
    }

    /** Looks at a block; the weights are those of the centres. */
    void look(int block, double[] weights) {
        int length = units.end(block) - units.start(block);
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(second, Double.POSITIVE_INFINITY);
        for (int c = 0; c < distances.length; c++) {
            units.squared(block, centres.place(c), distances[c]);
            take(distances[c], weights[c], smallest, second, length);
        }
    }

    private static void take(double[] distances, double weight, double[] smallest, double[] second, int length) {
        for (int i = 0; i < length; i++) {
            double distance = distances[i] * weight;
            distances[i] = distance;
            second[i] = Math.min(second[i], Math.max(smallest[i], distance));
            smallest[i] = Math.min(smallest[i], distance);
        }
    }

    /** Returns the weighted squared distance of a unit, counted within the block, to a centre. */
    double of(int index, int centre) {
        return distances[centre][index];
    }

    /** Returns the smallest weighted squared distance of a unit, counted within the block. */
    double smallest(int index) {
        return smallest[index];
    }

    /**
     * Finds the units of the block, from {@code start} until before {@code end}, for which another centre than their
     * own is nearer than their own times a factor.
     *
     * @return how many were written to {@code found}
     */
    int findBetter(int[] own, int start, int end, double[] factors, int[] found) {
        int count = 0;
        for (int i = 0; i < end - start; i++) {
            int centre = own[start + i];
            double here = distances[centre][i];
            double least = smallest[i];
            double elsewhere = here > least ? least : second[i];
            if (here * factors[centre] > elsewhere) {
                found[count++] = start + i;
            }
        }
        return count;
    }

    /** Returns the centre with the smallest distance. */
    int centre(int index) {
        int centre = 0;
        while (distances[centre][index] != smallest[index]) {
            centre++;
        }
        return centre;
    }
}
