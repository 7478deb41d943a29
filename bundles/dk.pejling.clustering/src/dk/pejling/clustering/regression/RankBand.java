package dk.pejling.clustering.regression;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.distribution.continuous.NormalDistribution;

import dk.pejling.model.Numbers;

/**
 * Where a unit stands, and between which places it may as well stand.
 *
 * @param rank 1 is best; ties share
 * @param best the place if all that cannot be told from it were worse: 1 and those that are certainly better
 * @param worst the place if all that cannot be told from it were better
 */
public record RankBand(int rank, int best, int worst) {
    /**
     * Ranks values that are not certain. Two can be told apart when their difference is larger than chance makes it with the
     * given probability, each pair for itself, as Goldstein and Healy (1995), "The graphical presentation of a collection of
     * means", Journal of the Royal Statistical Society A 158, 175–177.
     *
     * @param values higher is better
     * @param errors standard error of each
     * @param level such as 0.95
     */
    public static List<RankBand> of(double[] values, double[] errors, double level) {
        double reach = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        List<RankBand> bands = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int rank = 1;
            int better = 0;
            int worse = 0;
            for (int j = 0; j < values.length; j++) {
                double ahead = values[j] - values[i];
                boolean apart = Math.abs(ahead) > reach * Math.hypot(errors[i], errors[j]);
                rank += Numbers.decisive(values[j]) > Numbers.decisive(values[i]) ? 1 : 0;
                better += apart && ahead > 0 ? 1 : 0;
                worse += apart && ahead < 0 ? 1 : 0;
            }
            bands.add(new RankBand(rank, better + 1, values.length - worse));
        }
        return bands;
    }
}
