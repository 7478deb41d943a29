package dk.pejling.clustering.algorithm;

/**
 * How much two divisions of the same units agree, corrected for chance: Hubert and Arabie (1985), "Comparing
 * partitions", J. Classification 2, formula (5). 1 where they are the same, 0 on average where they are independent;
 * may be negative.
 */
public final class AdjustedRand {
    private AdjustedRand() {
    }

    /**
     * Returns the index; 1 where both have one cluster only, or both have every unit alone.
     *
     * @throws IllegalArgumentException if the divisions are of different numbers of units
     */
    public static double of(Partition one, Partition other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("%d units cannot be compared with %d".formatted(one.size(), other.size()));
        }
        long[][] table = new long[one.clusters()][other.clusters()];
        for (int unit = 0; unit < one.size(); unit++) {
            table[one.label(unit) - 1][other.label(unit) - 1]++;
        }
        double both = 0;
        for (long[] row : table) {
            for (long count : row) {
                both += pairs(count);
            }
        }
        double inOne = pairs(one);
        double inOther = pairs(other);
        double expected = inOne * inOther / Math.max(1, pairs(one.size()));
        double greatest = (inOne + inOther) / 2;
        return greatest == expected ? 1 : (both - expected) / (greatest - expected);
    }

    private static double pairs(Partition partition) {
        double sum = 0;
        for (int cluster = 1; cluster <= partition.clusters(); cluster++) {
            sum += pairs(partition.count(cluster));
        }
        return sum;
    }

    private static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }
}
