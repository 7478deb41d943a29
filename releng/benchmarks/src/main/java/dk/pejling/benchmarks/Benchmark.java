package dk.pejling.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Times several ways of doing the same work in turn, so that a machine that slows down slows all of them, and compares
 * their medians. Each way returns a checksum; ways that claim to do the same must agree.
 */
public final class Benchmark {
    private static final Rounds SHORT = new Rounds(20, 41);
    private static final double AGREEMENT = 1e-9;

    private Benchmark() {
    }

    /**
     * A way of doing the work.
     *
     * @param name as it stands in the results
     * @param answers whether it gives the answer; false when it only touches the data, as a physical limit
     * @param work does it once and returns the checksum
     */
    public record Way(String name, boolean answers, DoubleSupplier work) {
    }

    /**
     * How often the work is done.
     *
     * @param warmUp rounds that do not count
     * @param measured rounds that do, an odd number
     */
    public record Rounds(int warmUp, int measured) {
    }

    /** Runs ways of doing work that takes milliseconds. */
    public static void run(String goal, String workload, List<Way> ways) {
        run(goal, workload, SHORT, ways);
    }

    /**
     * Runs the ways and prints one line each: median in milliseconds and the ratio to the last one.
     *
     * @param goal id of the speed goal
     * @throws IllegalStateException if checksums of ways that answer differ
     */
    public static void run(String goal, String workload, Rounds rounds, List<Way> ways) {
        double[][] nanos = new double[ways.size()][rounds.measured];
        double[] checksums = new double[ways.size()];
        for (int round = -rounds.warmUp; round < rounds.measured; round++) {
            for (int i = 0; i < ways.size(); i++) {
                long start = System.nanoTime();
                checksums[i] = ways.get(i).work().getAsDouble();
                if (round >= 0) {
                    nanos[i][round] = System.nanoTime() - start;
                }
            }
        }
        check(goal, ways, checksums);
        double last = median(nanos[nanos.length - 1]);
        for (int i = 0; i < ways.size(); i++) {
            System.out.println(String.format(Locale.ROOT, "| %s | %s | %s | %.3f | %s × | %.6g |", goal, workload, ways.get(i).name(),
                    median(nanos[i]) / 1e6, ratio(median(nanos[i]) / last), checksums[i]));
        }
    }

    /** Small ones need more decimals: 0.01 × is not 0 ×. */
    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 1 ? "%.3f" : "%.1f", ratio);
    }

    private static void check(String goal, List<Way> ways, double[] checksums) {
        for (int i = 1; i < checksums.length; i++) {
            if (ways.get(i).answers() && Math.abs(checksums[i] - checksums[0]) > AGREEMENT * Math.abs(checksums[0])) {
                throw new IllegalStateException("%s: %s gives %s, %s gives %s".formatted(goal, ways.getFirst().name(),
                        checksums[0], ways.get(i).name(), checksums[i]));
            }
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
