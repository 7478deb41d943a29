package dk.pejling.clustering.algorithm;

/** Medoids, and who belongs to which. Immutable. */
public final class PamResult {
    private final MedoidOptions options;
    private final int[] medoids;
    private final Partition partition;
    private final double objective;

    private PamResult(MedoidOptions options, int[] medoids, Partition partition, double objective) {
        this.options = options;
        this.medoids = medoids;
        this.partition = partition;
        this.objective = objective;
    }

    /**
     * Numbers the clusters by first appearance and sorts the medoids accordingly.
     *
     * @param nearest index into {@code medoids} of every unit
     */
    static PamResult of(int[] medoids, int[] nearest, double objective) {
        Partition partition = Partition.of(nearest);
        int[] sorted = new int[medoids.length];
        for (int medoid : medoids) {
            sorted[partition.label(medoid) - 1] = medoid;
        }
        return new PamResult(PamOptions.of(medoids.length), sorted, partition, objective);
    }

    /** Returns this result as one of these options. */
    PamResult by(MedoidOptions how) {
        return new PamResult(how, medoids, partition, objective);
    }

    /** Returns how it was found. */
    public MedoidOptions options() {
        return options;
    }

    /** Returns the medoid of a cluster, from 1: a unit, counted from 0. */
    public int medoid(int cluster) {
        return medoids[cluster - 1];
    }

    /** Returns which unit is in which cluster. */
    public Partition partition() {
        return partition;
    }

    /** Returns the mean distance of the units to their medoids, {@code objective["swap"]} of R's {@code pam}. */
    public double objective() {
        return objective;
    }
}
