package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The clusters beside the rows of a dendrogram: sign, name, size and mean silhouette. Rows of one cluster lie together. */
final class DendrogramKey {
    private static final double LINE = 13;
    private static final double SIGN = 22;

    private final Exploration exploration;
    private final Look look;
    private final Partition partition;
    private final int looked;
    private final boolean municipal;
    private final List<Run> runs;
    private final int rows;

    /**
     * Prepares it.
     *
     * @param units in the order of the rows
     * @param looked the cluster looked at; 0 for none
     */
    DendrogramKey(Exploration exploration, Look look, int[] units, int looked) {
        this.exploration = exploration;
        this.look = look;
        this.looked = looked;
        partition = exploration.partition();
        municipal = exploration.isMunicipal();
        rows = units.length;
        runs = runs(units);
    }

    /** Neighbouring rows of one cluster. */
    record Run(int cluster, int first, int count) {
        double middle(double row) {
            return (first + count / 2.0) * row;
        }
    }

    private List<Run> runs(int[] units) {
        return IntStream.range(0, units.length).filter(i -> i == 0 || partition.label(units[i]) != partition.label(units[i - 1]))
                .mapToObj(i -> {
                    int end = i;
                    while (end < units.length && partition.label(units[end]) == partition.label(units[i])) {
                        end++;
                    }
                    return new Run(partition.label(units[i]), i, end - i);
                }).toList();
    }

    List<Run> runs() {
        return runs;
    }

    /** Returns how much room it takes. */
    double width() {
        return IntStream.rangeClosed(1, partition.clusters()).mapToDouble(cluster -> Math.max(look.widths().of(name(cluster), Type.BOLD),
                Arrays.stream(facts(cluster)).mapToDouble(fact -> look.widths().of(fact, Type.SMALL)).max().orElse(0)))
                .max().orElse(0) + SIGN;
    }

    private String name(int cluster) {
        return look.text("cluster", cluster);
    }

    private String[] facts(int cluster) {
        return new String[] {look.text(municipal ? "units.municipal" : "units", partition.count(cluster)),
            exploration.silhouette().map(one -> "s = " + Numbers.text(one.mean(cluster), 2, look.locale())).orElse("")};
    }

    /** Returns a cluster in words. */
    String spoken(int cluster) {
        return String.join(", ", name(cluster), String.join(", ", facts(cluster)));
    }

    /** Draws it between two places, beside rows of a height. */
    void draw(Drawing drawing, double keyAt, double width, double row) {
        boolean full = Spreading.fits(sizes(runs, 3 * LINE + 4), rows * row);
        double size = full ? 3 * LINE + 4 : Math.min(LINE + 2, rows * row / runs.size());
        double[] middles = Spreading.of(runs.stream().mapToDouble(run -> run.middle(row)).toArray(), sizes(runs, size), 0, rows * row);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean own = run.cluster == looked;
            drawing.path(Paint.stroke(ClusterSign.ink(run.cluster, own), 2), keyAt, run.first * row + 1, keyAt, (run.first + run.count) * row - 1);
            if (Math.abs(middles[i] - run.middle(row)) > row) {
                drawing.path(Paint.stroke(Ink.PEER, 0.7), keyAt + 1, run.middle(row), keyAt + 6, middles[i]);
            }
            double top = full ? middles[i] - LINE : middles[i];
            ClusterSign.draw(drawing, run.cluster, own, keyAt + 11, top, 1.2);
            if (full || size >= LINE) {
                drawing.text(full ? name(run.cluster) : String.valueOf(run.cluster), keyAt + 20, top, Type.BOLD, Ink.INK);
            }
            String[] facts = facts(run.cluster);
            for (int line = 0; full && line < facts.length; line++) {
                drawing.text(facts[line], keyAt + 20, top + (line + 1) * LINE, Type.SMALL, Ink.MUTED);
            }
            drawing.region(keyAt - 3, run.first * row, width - keyAt + 3, run.count * row, DendrogramPicture.CLUSTER + run.cluster, spoken(run.cluster));
        }
    }

    private static double[] sizes(List<Run> runs, double size) {
        return runs.stream().mapToDouble(any -> size).toArray();
    }
}
