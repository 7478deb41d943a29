package dk.pejling.clustering;

/** Refuses tables of distances that would not fit into memory, before they fill it. */
final class ClusterMemory {
    private static final long MEGABYTE = 1 << 20;

    private ClusterMemory() {
    }

    /** Checks that n(n − 1)/2 distances leave a quarter of the memory for everything else. */
    static void check(int units) {
        long needed = (long) units * (units - 1) / 2 * Double.BYTES;
        long there = Runtime.getRuntime().maxMemory() / 4 * 3;
        if (needed > there) {
            throw new ClusterException(ClusterException.Code.MEMORY, units, needed / MEGABYTE, there / MEGABYTE);
        }
    }
}
