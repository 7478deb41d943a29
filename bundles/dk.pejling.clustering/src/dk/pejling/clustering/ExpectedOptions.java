package dk.pejling.clustering;

import java.util.Objects;
import java.util.Optional;

import dk.pejling.clustering.regression.RegressionModel;

/**
 * How expected values are found.
 *
 * @param selection background variables to explain by
 * @param select whether only those are kept that tell the outcome, by backward elimination
 * @param model how the outcome hangs on the variables
 * @param level probability of the prediction intervals and of the bands of ranks, between 0 and 1
 * @param leastSize smaller units are left out, 0 for none
 * @param folds of the cross-validation, at least 2
 * @param seed of the cross-validation
 * @param grouping how the units are parted into groups; empty for no groups
 */
public record ExpectedOptions(VariableSelection selection, boolean select, RegressionModel model, double level, double leastSize,
        int folds, long seed, Optional<Grouping> grouping) {
    /**
     * The size below which a centre's figures say more of chance than of the centre: five municipalities with a labour force
     * under 5,000, among them the three that VIVE's study for Rigsrevisionen (2018) leaves out (Ærø, Samsø, Langeland).
     */
    public static final double LEAST_SIZE = 5_000;
    /** The options where nobody asks for others: linear, without circular variables, 95 per cent. */
    public static final ExpectedOptions DEFAULT = new ExpectedOptions(ReferenceData.shipped().withoutCircular(), false,
            RegressionModel.LINEAR, 0.95, LEAST_SIZE, 10, 1, Optional.empty());

    /** How units are parted into groups. */
    public sealed interface Grouping permits GroupSizes, Factors {
    }

    /**
     * By Ward's method on the z-scores of the variables in the model: regression picks the factors, cluster analysis groups
     * by them, as Harkman and Nilsson (2008), Arbetsförmedlingen Working Paper 2008:2, do for Swedish job centres.
     *
     * @param clusters how many, at least 1
     */
    public record Factors(int clusters) implements Grouping {
        /**
         * Checks the number.
         *
         * @throws UnusableOptionException if it is below 1
         */
        public Factors {
            if (clusters < 1) {
                throw new UnusableOptionException("k", clusters);
            }
        }
    }

    /**
     * Groups of neighbouring expected values.
     *
     * @param fewest in a group, at least 1
     * @param most in a group
     */
    public record GroupSizes(int fewest, int most) implements Grouping {
        /**
         * Checks the numbers.
         *
         * @throws UnusableOptionException if there are no such sizes
         */
        public GroupSizes {
            if (fewest < 1 || most < fewest) {
                throw new UnusableOptionException("groupSizes", fewest, most);
            }
        }
    }

    /** Refuses null. */
    public ExpectedOptions {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(grouping, "grouping");
    }
}
