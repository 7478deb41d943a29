package dk.pejling.clustering;

import dk.pejling.clustering.algorithm.Dendrogram;
import dk.pejling.clustering.algorithm.GapOptions;
import dk.pejling.clustering.algorithm.GapResult;
import dk.pejling.clustering.algorithm.GapStatistic;
import dk.pejling.clustering.algorithm.Hierarchical;
import dk.pejling.clustering.algorithm.HierarchicalOptions;
import dk.pejling.clustering.algorithm.KMeans;
import dk.pejling.clustering.algorithm.KMeansOptions;
import dk.pejling.clustering.algorithm.Linkage;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Pam;
import dk.pejling.clustering.algorithm.PamOptions;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.PartitionMethod;
import dk.pejling.clustering.algorithm.Silhouette;
import dk.pejling.clustering.algorithm.Stability;
import dk.pejling.clustering.algorithm.StabilityOptions;
import dk.pejling.clustering.algorithm.Validity;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** G8 to G13: clustering against the peers whose times a script has put beside the data. */
public final class ClusteringBenchmark {
    private static final int UNITS = 10_000;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int COLUMNS = 12;
    private static final int CLUSTERS = 8;
    private static final String CLOCK = "all processors";
    private static final int ALL = Runtime.getRuntime().availableProcessors();

    private final Matrix units = units(UNITS, 1);
    private final Matrix few = units.subset(IntStream.range(0, FEW).toArray());
    private final List<Line> lines = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();

    /** One way of doing one thing. */
    private record Line(String goal, String way, double milliseconds, double checksum) {
        static Line parse(String line) {
            String[] cells = line.split("\t");
            return new Line(cells[0], cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        }
    }

    /** How an own checksum must stand to that of a peer. */
    private enum Agreement {
        SAME {
            @Override
            boolean holds(double own, double peer) {
                return Math.abs(own - peer) <= 1e-9 * Math.abs(peer);
            }
        },
        NOT_ABOVE {
            @Override
            boolean holds(double own, double peer) {
                return own <= peer * (1 + 1e-9);
            }
        },
        NEAR {
            @Override
            boolean holds(double own, double peer) {
                return Math.abs(own - peer) <= 0.05;
            }
        };

        abstract boolean holds(double own, double peer);
    }

    /** Writes the data, or measures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "data" -> write(folder);
            case "run" -> new ClusteringBenchmark().run(folder);
            default -> memory();
        }
    }

    private static Matrix units(int rows, long seed) {
        Random random = new Random(seed);
        double[][] centres = new double[CLUSTERS][COLUMNS];
        for (double[] centre : centres) {
            Arrays.setAll(centre, j -> 2 * random.nextGaussian());
        }
        double[][] units = new double[rows][COLUMNS];
        for (int i = 0; i < rows; i++) {
            double[] centre = centres[i % CLUSTERS];
            Arrays.setAll(units[i], j -> centre[j] + random.nextGaussian());
        }
        return Matrix.of(units);
    }

    private static Partition labels(Matrix units) {
        return KMeans.of(units, KMeansOptions.of(CLUSTERS)).partition();
    }

    private static void write(Path folder) throws IOException {
        Matrix units = units(UNITS, 1);
        Files.write(folder.resolve("units.csv"), IntStream.range(0, UNITS).mapToObj(i -> IntStream.range(0, COLUMNS)
                .mapToObj(j -> String.valueOf(units.value(i, j))).collect(Collectors.joining(","))).toList());
        Files.write(folder.resolve("labels.csv"), Arrays.stream(labels(units).labels()).mapToObj(String::valueOf).toList());
    }

    private void run(Path folder) throws IOException {
        List<Line> peers = Files.readAllLines(folder.resolve("peers")).stream().map(Line::parse).toList();
        peers.stream().filter(line -> "SKIPPED".equals(line.goal)).forEach(line -> System.out.println(
                "| SKIPPED | | " + line.way + " is not there | | | |"));
        Partition labels = labels(units);
        time("G8", "own: Ward on coordinates", () -> heights(Hierarchical.of(units, HierarchicalOptions.WARD)));
        limit("G8");
        report("G8", "Ward 10,000 × 12", peers, Agreement.SAME, 3);
        time("G9", "own: published and eager search, the better", 1, 3, () -> Pam.of(units, PamOptions.of(10)).objective());
        time("G9", "own: eager search alone", 1, 3, () -> Pam.of(units, new PamOptions(10, PamOptions.Search.EAGER)).objective());
        limit("G9");
        report("G9", "PAM 10,000 × 12, k = 10", peers, Agreement.NOT_ABOVE, 5);
        time("G10", "own: distances made on the way", () -> Silhouette.of(units, labels).mean());
        limit("G10");
        report("G10", "silhouette 10,000 × 12, k = 8", peers, Agreement.SAME, 5);
        KMeansOptions ten = KMeansOptions.of(CLUSTERS).withStarts(10);
        time("G11", "own: k-means++, Lloyd, Hartigan-Wong", () -> KMeans.of(units, ten.withThreads(1)).withinSS());
        time("G11", "own: the same, all processors", () -> KMeans.of(units, ten.withThreads(ALL)).withinSS());
        limit("G11");
        report("G11", "k-means 10,000 × 12, k = 8, 10 starts", peers, Agreement.NOT_ABOVE, 1.3);
        validation(peers);
        everything();
        verdicts.forEach(System.out::println);
    }

    private void validation(List<Line> peers) {
        PartitionMethod kMeans = PartitionMethod.kMeans(10);
        PartitionMethod ward = PartitionMethod.hierarchical(Linkage.WARD_D2);
        for (int threads : new int[] {1, ALL}) {
            String suffix = threads == 1 ? "own" : "own, all processors";
            GapOptions gap = GapOptions.upTo(10).withReferences(20).withThreads(threads);
            time("G12 gap", suffix, 2, 5, () -> GapStatistic.of(few, kMeans, gap).gap(CLUSTERS));
        }
        report("G12 gap", "gap statistic 1,000 × 12, k-means, 10 starts, k ≤ 10, B = 20", peers, Agreement.NEAR, 4);
        StabilityOptions boot = StabilityOptions.DEFAULT.withSamples(50);
        Partition cut = ward.partition(few, CLUSTERS, 1);
        Partition parts = kMeans.partition(few, CLUSTERS, 1);
        for (int threads : new int[] {1, ALL}) {
            String suffix = threads == 1 ? "own" : "own, all processors";
            time("G12 ward", suffix, 5, 25, () -> jaccard(Stability.of(few, cut, ward, boot.withThreads(threads))));
            time("G12 kmeans", suffix, 5, 25, () -> jaccard(Stability.of(few, parts, kMeans, boot.withThreads(threads))));
        }
        report("G12 ward", "bootstrap 1,000 × 12, Ward, k = 8, B = 50", peers, Agreement.NEAR, 8);
        report("G12 kmeans", "bootstrap 1,000 × 12, k-means, 10 starts, k = 8, B = 50", peers, Agreement.NEAR, 8);
    }

    private static double heights(Dendrogram tree) {
        return IntStream.range(0, tree.size() - 1).mapToDouble(tree::height).sum();
    }

    private static double jaccard(Stability stability) {
        return IntStream.rangeClosed(1, stability.original().clusters())
                .mapToDouble(cluster -> stability.jaccard(cluster).orElseThrow()).average().orElseThrow();
    }

    private void everything() {
        Matrix small = units(98, 2);
        double first = milliseconds(() -> everything(small, 1));
        line("G13", "98 × 12: Ward, average, k-means, PAM; k = 2…10 with silhouette, CH, Dunn; gap and bootstrap, B = 100",
                new Line("G13", "own, the first time", first, everything(small, 1)), 1);
        for (int threads : new int[] {1, ALL}) {
            time("G13", threads == 1 ? "own" : "own, all processors", 2, 5, () -> everything(small, threads));
        }
        report("G13", "the same, warm", List.of(), Agreement.SAME, 1);
        double warm = lines.stream().filter(line -> "G13".equals(line.goal)).findFirst().orElseThrow().milliseconds;
        verdicts.add("\nG13: %.0f ms warm on one thread, %.0f ms the first time (floor 1,000 ms, stretch 500 ms).".formatted(warm, first));
    }

    private static double everything(Matrix units, int threads) {
        double sum = 0;
        Dendrogram ward = Hierarchical.of(units, HierarchicalOptions.WARD);
        Dendrogram average = Hierarchical.of(units, new HierarchicalOptions(Linkage.AVERAGE));
        sum += ward.copheneticCorrelation(units).orElseThrow() + average.copheneticCorrelation(units).orElseThrow();
        for (int k = 2; k <= 10; k++) {
            KMeansOptions options = KMeansOptions.of(k).withThreads(threads);
            for (Partition partition : List.of(ward.cut(k), average.cut(k), KMeans.of(units, options).partition(),
                    Pam.of(units, PamOptions.of(k)).partition())) {
                sum += Silhouette.of(units, partition).mean() + Validity.calinskiHarabasz(units, partition)
                        + Validity.dunn(units, partition);
            }
        }
        PartitionMethod kMeans = PartitionMethod.kMeans(10);
        GapResult gap = GapStatistic.of(units, kMeans, GapOptions.upTo(10).withThreads(threads));
        sum += gap.gap(gap.chosen());
        return sum + jaccard(Stability.of(units, ward.cut(8), PartitionMethod.hierarchical(Linkage.WARD_D2),
                StabilityOptions.DEFAULT.withThreads(threads)));
    }

    private void limit(String goal) {
        double[] row = new double[UNITS];
        double[][] columns = new double[COLUMNS][];
        Arrays.setAll(columns, j -> IntStream.range(0, UNITS).mapToDouble(i -> units.value(i, j)).toArray());
        boolean kMeans = "G11".equals(goal);
        time(goal, kMeans ? "limit: squared distances to 8 centres, one round a start"
                : "limit: all squared distances once, nothing else", () -> {
            double sum = 0;
            for (int i = 0; i < (kMeans ? 10 * CLUSTERS : UNITS); i++) {
                int from = kMeans ? 0 : i;
                Arrays.fill(row, from, UNITS, 0);
                for (double[] column : columns) {
                    add(column, column[i], from, row);
                }
                sum += row[UNITS - 1];
            }
            return sum;
        });
    }

    private static void add(double[] column, double place, int from, double[] row) {
        for (int i = from; i < row.length; i++) {
            row[i] += (column[i] - place) * (column[i] - place);
        }
    }

    private void time(String goal, String way, DoubleSupplier work) {
        time(goal, way, 5, 9, work);
    }

    private void time(String goal, String way, int warmUp, int rounds, DoubleSupplier work) {
        double checksum = 0;
        double[] times = new double[rounds];
        for (int i = -warmUp; i < rounds; i++) {
            double start = way.endsWith(CLOCK) ? System.nanoTime() / 1e6 : processorTime();
            checksum = work.getAsDouble();
            if (i >= 0) {
                times[i] = (way.endsWith(CLOCK) ? System.nanoTime() / 1e6 : processorTime()) - start;
            }
        }
        Arrays.sort(times);
        lines.add(new Line(goal, way, times[rounds / 2], checksum));
    }

    /** Milliseconds of this thread, and of the collector, which works for it. */
    private static double processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6
                + ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }

    private static double milliseconds(DoubleSupplier work) {
        long start = System.nanoTime();
        work.getAsDouble();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Prints the lines of a goal, own first, and notes how much faster the first own way is than each peer. */
    private void report(String goal, String workload, List<Line> peers, Agreement agreement, double floor) {
        List<Line> own = lines.stream().filter(line -> line.goal.equals(goal)).toList();
        List<Line> rivals = peers.stream().filter(line -> line.goal.equals(goal)).toList();
        List<Line> all = new ArrayList<>(own.stream().filter(line -> line.way.startsWith("own")).toList());
        all.addAll(rivals);
        own.stream().filter(line -> line.way.startsWith("limit")).forEach(all::add);
        all.forEach(line -> line(goal.split(" ")[0], workload, line, all.getLast().milliseconds));
        Line first = own.getFirst();
        for (Line peer : rivals) {
            if (!agreement.holds(first.checksum, peer.checksum)) {
                throw new IllegalStateException("%s: %s gives %s, %s gives %s".formatted(goal, first.way, first.checksum,
                        peer.way, peer.checksum));
            }
        }
        rivals.forEach(peer -> verdicts.add(String.format(Locale.ROOT, "%n%s: %.1f × as fast as %s%s.", goal,
                peer.milliseconds / first.milliseconds, peer.way.substring("peer: ".length()),
                peer == rivals.getFirst() ? String.format(Locale.ROOT, " (floor %.1f)", floor) : "")));
    }

    private static void line(String goal, String workload, Line line, double last) {
        System.out.println(String.format(Locale.ROOT, "| %s | %s | %s | %.1f | %.1f × | %.12g |", goal, workload, line.way,
                line.milliseconds, line.milliseconds / last, line.checksum));
    }

    private static void memory() {
        Matrix many = units(MANY, 3);
        double[] sum = new double[1];
        double time = milliseconds(() -> sum[0] = heights(Hierarchical.of(many, HierarchicalOptions.WARD)));
        System.out.println(String.format(Locale.ROOT, "%nWard of 100,000 × 12 in a Java heap of %d MB (goal: under 300 for the whole process): %.1f s by the clock, sum of heights %.12g.",
                Runtime.getRuntime().maxMemory() >> 20, time / 1000, sum[0]));
    }
}
