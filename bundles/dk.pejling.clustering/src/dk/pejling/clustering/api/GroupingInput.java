package dk.pejling.clustering.api;

import java.util.List;

/**
 * Units as points, and what is asked. Immutable; every number is finite.
 *
 * @since 1.0
 */
public final class GroupingInput {
    private final List<String> variables;
    private final double[][] rows;
    private final int clusters;
    private final long seed;

    /**
     * Makes an input, for tests of a method.
     *
     * @param variables names of the columns
     * @param rows a row for each unit, already on one scale and weighted
     * @param clusters how many clusters are asked for, at least 1
     * @param seed of whatever is drawn at random
     * @throws IllegalArgumentException if a row has another length than there are variables
     */
    public GroupingInput(List<String> variables, double[][] rows, int clusters, long seed) {
        this.variables = List.copyOf(variables);
        this.rows = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != variables.size()) {
                throw new IllegalArgumentException("Row %d has %d numbers of %d variables".formatted(i, rows[i].length, variables.size()));
            }
            this.rows[i] = rows[i].clone();
        }
        this.clusters = clusters;
        this.seed = seed;
    }

    /** Returns the number of units. */
    public int units() {
        return rows.length;
    }

    /** Returns the names of the variables, in the order of the columns. */
    public List<String> variables() {
        return variables;
    }

    /** Returns a number of a unit and a variable, both from 0, on the common scale and weighted. */
    public double value(int unit, int variable) {
        return rows[unit][variable];
    }

    /** Returns the Euclidean distance of two units, from 0. */
    public double distance(int one, int other) {
        double sum = 0;
        for (int j = 0; j < variables.size(); j++) {
            double apart = rows[one][j] - rows[other][j];
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }

    /** Returns how many clusters are asked for. */
    public int clusters() {
        return clusters;
    }

    /** Returns the seed of whatever is drawn at random. */
    public long seed() {
        return seed;
    }
}
