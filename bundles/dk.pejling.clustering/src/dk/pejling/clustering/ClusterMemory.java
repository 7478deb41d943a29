package dk.pejling.clustering;

/** Refuses tables of distances that would not fit into memory, before they fill it. */
final class ClusterMemory {
    private static final long MEGABYTE = 1 << 20;

    private ClusterMemory() {
    }

    /** Checks that n(n − 1)/2 distances leave a quarter of the memory for everything else. */
    static void check(int units) {
        long needed = (long) units * (units - 1) / 2 * Double.BYTES;
        if (needed > there()) {
            throw new ClusterException(ClusterException.Code.MEMORY, units, needed / MEGABYTE, there() / MEGABYTE);
        }
    }

    /** Checks that the distances of units to centres, which each start of k-means keeps, do so on all processors at a time. */
    static void check(int units, int centres) {
        long needed = (long) units * centres * Double.BYTES * Runtime.getRuntime().availableProcessors();
        if (needed > there()) {
            throw new ClusterException(ClusterException.Code.CENTRES_MEMORY, units, centres, needed / MEGABYTE, there() / MEGABYTE);
        }
    }

    private static long there() {
        return Runtime.getRuntime().maxMemory() / 4 * 3;
    }
}
