package dk.pejling.clustering.picture;

import java.util.Arrays;

/** Moves labels along a line until none covers another, each as little as that takes. */
final class Spreading {
    private Spreading() {
    }

    /**
     * Returns middles that are far enough apart.
     *
     * @param wanted middles, in order
     * @param sizes of the labels
     * @param least where the first may begin
     * @param most where the last may end; kept before {@code least} where both cannot be
     */
    static double[] of(double[] wanted, double[] sizes, double least, double most) {
        double[] middles = wanted.clone();
        double end = least;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = Math.max(middles[i], end + sizes[i] / 2);
            end = middles[i] + sizes[i] / 2;
        }
        double begin = most;
        for (int i = middles.length - 1; i >= 0; i--) {
            middles[i] = Math.min(middles[i], begin - sizes[i] / 2);
            begin = middles[i] - sizes[i] / 2;
        }
        return middles;
    }

    /** Returns whether labels of these sizes fit side by side. */
    static boolean fits(double[] sizes, double room) {
        return Arrays.stream(sizes).sum() <= room;
    }
}
