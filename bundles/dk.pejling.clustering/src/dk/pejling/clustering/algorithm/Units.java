package dk.pejling.clustering.algorithm;

/**
 * Units with a distance between every two of them: rows of a {@link Matrix} by Euclidean distance, or a table of
 * {@link Dissimilarities}. Immutable and safe to share between threads.
 */
public sealed interface Units permits Matrix, Dissimilarities {
    /** Returns the number of units. */
    int size();

    /**
     * Returns some of the units, in the order asked for.
     *
     * @param rows indices from 0; one may stand there several times
     */
    Units subset(int... rows);

    /** Returns the distance of two units; 0 of a unit to itself, the same in both directions to the last bit. */
    double distance(int one, int other);
}
