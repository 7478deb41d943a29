package dk.pejling.clustering;

import dk.pejling.clustering.algorithm.Gower;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Metric;

/** How far apart units are, and what each variable has to do with it. Units and variables count from 0. */
sealed interface PeerDistance {
    /** Returns the distance of two units; the same in both directions, to the last bit. */
    double between(int one, int other);

    /** Returns what a variable adds to the distance of two units; the parts of one distance can be compared. */
    double part(int one, int other, int variable);

    /**
     * Distances of coordinates.
     *
     * @param scaled on one scale and weighted
     * @param metric how the differences are put together
     */
    record ByCoordinates(Matrix scaled, Metric metric) implements PeerDistance {
        @Override
        public double between(int one, int other) {
            double sum = 0;
            for (int j = 0; j < scaled.columns(); j++) {
                sum += part(one, other, j);
            }
            return metric.whole(sum);
        }

        @Override
        public double part(int one, int other, int variable) {
            return metric.part(scaled.value(one, variable) - scaled.value(other, variable));
        }
    }

    /**
     * Gower's distances.
     *
     * @param gower of the numbers as they are
     */
    record ByGower(Gower gower) implements PeerDistance {
        @Override
        public double between(int one, int other) {
            return gower.distance(one, other);
        }

        @Override
        public double part(int one, int other, int variable) {
            return gower.part(one, other, variable);
        }
    }
}
