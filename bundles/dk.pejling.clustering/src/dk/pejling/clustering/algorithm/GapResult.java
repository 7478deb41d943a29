package dk.pejling.clustering.algorithm;

/** The gap of each number of clusters. Immutable. */
public final class GapResult {
    private final double[] logs;
    private final double[] expected;
    private final double[] gaps;
    private final double[] errors;
    private final GapOptions options;

    GapResult(double[] logs, double[] expected, double[] errors, GapOptions options) {
        this.logs = logs;
        this.expected = expected;
        this.errors = errors;
        this.options = options;
        this.gaps = new double[logs.length];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = expected[i] - logs[i];
        }
    }

    /** Returns the greatest number of clusters looked at; may be less than asked for where units are few. */
    public int most() {
        return logs.length;
    }

    /** Returns log W of a number of clusters, W being half the sum of squares within clusters. */
    public double logW(int clusters) {
        return logs[clusters - 1];
    }

    /** Returns the mean of log W over the reference data sets. */
    public double expectedLogW(int clusters) {
        return expected[clusters - 1];
    }

    /** Returns expected log W less log W. */
    public double gap(int clusters) {
        return gaps[clusters - 1];
    }

    /** Returns the standard error of the gap: sample standard deviation of the references' log W times √(1 + 1/B). */
    public double error(int clusters) {
        return errors[clusters - 1];
    }

    /** Returns the number of clusters by the rule of the options. */
    public int chosen() {
        return chosen(options.rule());
    }

    /** Returns the number of clusters by a rule. */
    public int chosen(GapOptions.Rule rule) {
        return rule.choose(gaps, errors);
    }

    /** Returns how it was computed. */
    public GapOptions options() {
        return options;
    }
}
