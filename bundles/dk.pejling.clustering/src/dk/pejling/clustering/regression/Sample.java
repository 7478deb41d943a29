package dk.pejling.clustering.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dk.pejling.clustering.algorithm.Matrix;

/**
 * Units with their variables and an outcome. Immutable.
 *
 * <p>There are at least two more units than variables, which leaves one degree of freedom beside the intercept's.
 */
public final class Sample {
    private final List<String> variables;
    private final Matrix conditions;
    private final double[] outcome;

    /**
     * Copies the numbers.
     *
     * @param variables names of the columns
     * @param conditions one row a unit
     * @param outcome one number a unit, finite
     * @throws RegressionException if there are too few units, or the outcome does not vary
     * @throws IllegalArgumentException if the parts do not fit each other
     */
    public Sample(List<String> variables, Matrix conditions, double[] outcome) {
        this.variables = List.copyOf(variables);
        this.conditions = conditions;
        this.outcome = outcome.clone();
        if (conditions.rows() != outcome.length || conditions.columns() != variables.size()
                || !Arrays.stream(outcome).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("%d × %d conditions named %s do not fit %d finite outcomes"
                    .formatted(conditions.rows(), conditions.columns(), variables, outcome.length));
        }
        if (outcome.length < variables.size() + 3) {
            throw new RegressionException("tooFew", outcome.length, variables.size(), variables.size() + 3);
        }
        if (Arrays.stream(outcome).allMatch(value -> value == outcome[0])) {
            throw new RegressionException("sameOutcome");
        }
    }

    /** Returns the names of the variables. */
    public List<String> variables() {
        return variables;
    }

    /** Returns the number of units. */
    public int size() {
        return outcome.length;
    }

    double outcome(int unit) {
        return outcome[unit];
    }

    double[] outcomes() {
        return outcome.clone();
    }

    double mean() {
        return Arrays.stream(outcome).average().orElseThrow();
    }

    /** Returns the design of a regression: a column of ones, then the variables. */
    double[][] design() {
        double[][] design = new double[size()][];
        for (int i = 0; i < design.length; i++) {
            design[i] = row(i);
        }
        return design;
    }

    double[] row(int unit) {
        double[] row = new double[variables.size() + 1];
        row[0] = 1;
        for (int j = 1; j < row.length; j++) {
            row[j] = conditions.value(unit, j - 1);
        }
        return row;
    }

    /** Returns some of the units, by index. */
    Sample units(int... chosen) {
        double[][] rows = new double[chosen.length][variables.size()];
        double[] values = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = conditions.value(chosen[i], j);
            }
            values[i] = outcome[chosen[i]];
        }
        return new Sample(variables, Matrix.of(rows), values);
    }

    Sample without(int unit) {
        return units(IntStream.range(0, size()).filter(i -> i != unit).toArray());
    }

    /** Returns the units without one of the variables, by index. */
    Sample withoutVariable(int variable) {
        List<String> names = new ArrayList<>(variables);
        names.remove(variable);
        double[][] rows = new double[size()][names.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < names.size(); j++) {
                rows[i][j] = conditions.value(i, j < variable ? j : j + 1);
            }
        }
        return new Sample(names, Matrix.of(rows), outcome);
    }
}
