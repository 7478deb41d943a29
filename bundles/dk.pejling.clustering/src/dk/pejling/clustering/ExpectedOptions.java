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
 * @param groups how large groups of units with neighbouring expected values are to be; empty for no groups
 */
public record ExpectedOptions(VariableSelection selection, boolean select, RegressionModel model, double level, double leastSize,
        int folds, long seed, Optional<GroupSizes> groups) {
    /**
     * The size below which a centre's figures say more of chance than of the centre: five municipalities with a labour force
     * under 5,000, among them the three that VIVE's study for Rigsrevisionen (2018) leaves out (Ærø, Samsø, Langeland).
     */
    public static final double LEAST_SIZE = 5_000;
    /** The options where nobody asks for others: linear, without circular variables, 95 per cent. */
    public static final ExpectedOptions DEFAULT = new ExpectedOptions(ReferenceData.shipped().withoutCircular(), false,
            RegressionModel.LINEAR, 0.95, LEAST_SIZE, 10, 1, Optional.empty());

    /**
     * Sizes of groups.
     *
     * @param fewest in a group, at least 1
     * @param most in a group
     */
    public record GroupSizes(int fewest, int most) {
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
        Objects.requireNonNull(groups, "groups");
    }
}
