package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * For the units of one block at a time the smallest and the second smallest of their weighted squared distances to all
 * centres. Which centre it was is looked up afterwards, for the few units where it matters: loops without branches over
 * plain arrays become vector instructions.
 */
final class NearestTwo {
    private final double[] smallest = new double[KMeansUnits.BLOCK];
    private final double[] second = new double[KMeansUnits.BLOCK];
    private final KMeansUnits units;
    private final Centres centres;
    /** Squared distances by block and centre, as of the centre's place at some move. */
    private final double[][][] distances;
    private final int[][] moves;

    NearestTwo(KMeansUnits units, Centres centres) {
        this.units = units;
        this.centres = centres;
        distances = new double[units.blocks()][][];
        Arrays.setAll(distances, block -> new double[centres.size()][units.end(block) - units.start(block)]);
        moves = new int[units.blocks()][centres.size()];
        Arrays.stream(moves).forEach(each -> Arrays.fill(each, -1));
    }

    /** Looks at a block; the weights are those of the centres. */
    void look(int block, double[] weights) {
        measure(block);
        int length = units.end(block) - units.start(block);
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        Arrays.fill(second, Double.POSITIVE_INFINITY);
        for (int c = 0; c < weights.length; c++) {
            take(distances[block][c], weights[c], smallest, second, length);
        }
    }

    /** Looks at a block for the smallest distances alone, all centres counting alike. */
    void lookForSmallest(int block) {
        measure(block);
        int length = units.end(block) - units.start(block);
        Arrays.fill(smallest, Double.POSITIVE_INFINITY);
        for (double[] each : distances[block]) {
            take(each, smallest, length);
        }
    }

    /** Centres that have not moved since are as far as they were. */
    private void measure(int block) {
        for (int c = 0; c < moves[block].length; c++) {
            if (moves[block][c] != centres.moves(c)) {
                units.squared(block, centres.place(c), distances[block][c]);
                moves[block][c] = centres.moves(c);
            }
        }
    }

    private static void take(double[] distances, double[] smallest, int length) {
        for (int i = 0; i < length; i++) {
            smallest[i] = Math.min(smallest[i], distances[i]);
        }
    }

    private static void take(double[] distances, double weight, double[] smallest, double[] second, int length) {
        for (int i = 0; i < length; i++) {
            double distance = distances[i] * weight;
            second[i] = Math.min(second[i], Math.max(smallest[i], distance));
            smallest[i] = Math.min(smallest[i], distance);
        }
    }

    /** Returns the squared distance of a unit, counted within the block, to a centre. */
    double of(int block, int index, int centre) {
        return distances[block][centre][index];
    }

    /** Returns the smallest weighted squared distance of a unit, counted within the block. */
    double smallest(int index) {
        return smallest[index];
    }

    /**
     * Finds the units of the block for which another centre than their own is nearer, with the weights of {@link #look}, than
     * their own times a factor.
     *
     * @return how many were written to {@code found}
     */
    int findBetter(int block, int[] own, double[] weights, double[] factors, int[] found) {
        int start = units.start(block);
        int count = 0;
        for (int i = 0; i < units.end(block) - start; i++) {
            int centre = own[start + i];
            double here = distances[block][centre][i] * weights[centre];
            double least = smallest[i];
            double elsewhere = here > least ? least : second[i];
            if (here * factors[centre] > elsewhere) {
                found[count++] = start + i;
            }
        }
        return count;
    }

    /** Returns the centre with the smallest distance, after {@link #lookForSmallest}. */
    int centre(int block, int index) {
        int centre = 0;
        while (distances[block][centre][index] != smallest[index]) {
            centre++;
        }
        return centre;
    }
}
