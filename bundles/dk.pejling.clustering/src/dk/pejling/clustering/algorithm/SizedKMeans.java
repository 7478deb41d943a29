package dk.pejling.clustering.algorithm;

/**
 * k-means whose clusters keep to limits of size, as the clusters of job centres of 2007 with their six to eight members:
 * Bradley, Bennett and Demiriz (2000), "Constrained k-means clustering", Microsoft Research MSR-TR-2000-65. Means are
 * taken and units assigned in turn, the assignment being the cheapest that keeps to the limits.
 */
public final class SizedKMeans {
    private SizedKMeans() {
    }

    /**
     * Returns the best of the starts.
     *
     * @throws IllegalArgumentException if the limits cannot be kept
     */
    public static KMeansResult of(Matrix units, KMeansOptions options, SizeLimits limits) {
        limits.check(units.rows(), options.clusters());
        Start[] starts = new Start[options.starts()];
        KMeansUnits shared = new KMeansUnits(units);
        Parallel.forEach(starts.length, options.threads(), i -> {
            starts[i] = new Start(units, options, limits);
            starts[i].run(new Seeding(shared, options.clusters(), Draws.of(options.seed(), i)).chosen);
        });
        Start best = starts[0];
        int agreeing = 0;
        for (Start start : starts) {
            best = start.withinSS < best.withinSS ? start : best;
        }
        for (Start start : starts) {
            agreeing += start.withinSS <= best.withinSS * (1 + 1e-9) ? 1 : 0;
        }
        return new KMeansResult(units, best.partition, agreeing, best.converged, options);
    }

    private static final class Start {
        private final Matrix units;
        private final KMeansOptions options;
        private final SizeLimits limits;
        private Partition partition;
        private double withinSS;
        private boolean converged;

        Start(Matrix units, KMeansOptions options, SizeLimits limits) {
            this.units = units;
            this.options = options;
            this.limits = limits;
        }

        void run(int[] seeds) {
            double[][] means = units.subset(seeds).toArray();
            for (int round = 0; round < options.iterations() && !converged; round++) {
                Partition next = Partition.of(new SizedAssignment(costs(means), limits).assigned());
                converged = next.equals(partition);
                partition = next;
                means = WithinSS.means(units, partition);
            }
            withinSS = WithinSS.total(units, partition);
        }

        private double[][] costs(double[][] means) {
            double[][] costs = new double[units.rows()][means.length];
            for (int i = 0; i < costs.length; i++) {
                for (int c = 0; c < means.length; c++) {
                    for (int j = 0; j < units.columns(); j++) {
                        double difference = units.value(i, j) - means[c][j];
                        costs[i][c] += difference * difference;
                    }
                }
            }
            return costs;
        }
    }
}
