package dk.pejling.clustering.algorithm;

/** Sums of squared distances to cluster means. */
final class WithinSS {
    private WithinSS() {
    }

    /** Returns the mean of every cluster. */
    static double[][] means(Matrix units, Partition partition) {
        double[][] means = new double[partition.clusters()][units.columns()];
        for (int i = 0; i < units.rows(); i++) {
            double[] mean = means[partition.label(i) - 1];
            for (int j = 0; j < mean.length; j++) {
                mean[j] += units.value(i, j);
            }
        }
        for (int c = 0; c < means.length; c++) {
            for (int j = 0; j < means[c].length; j++) {
                means[c][j] /= partition.count(c + 1);
            }
        }
        return means;
    }

    /** Returns the sum of squares of every cluster. */
    static double[] of(Matrix units, Partition partition) {
        double[][] means = means(units, partition);
        double[] sums = new double[partition.clusters()];
        for (int i = 0; i < units.rows(); i++) {
            int cluster = partition.label(i) - 1;
            for (int j = 0; j < units.columns(); j++) {
                double difference = units.value(i, j) - means[cluster][j];
                sums[cluster] += difference * difference;
            }
        }
        return sums;
    }

    /** Returns the sum of squares over all clusters. */
    static double total(Matrix units, Partition partition) {
        double total = 0;
        for (double sum : of(units, partition)) {
            total += sum;
        }
        return total;
    }
}
