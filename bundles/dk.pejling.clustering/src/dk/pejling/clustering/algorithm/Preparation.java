package dk.pejling.clustering.algorithm;

import java.util.List;
import java.util.stream.IntStream;

/** Makes numbers ready for measuring distances. */
public final class Preparation {
    private Preparation() {
    }

    /**
     * Takes logarithms, brings the columns to one scale and weighs them. Columns that are constant are left out.
     *
     * @throws IllegalArgumentException if there are no rows
     * @throws NotPositiveException if a logarithm is asked of a number that is not positive
     * @throws NoSpreadException if a column has no spread on the robust scale
     */
    public static IncompleteStandardised of(IncompleteMatrix units, PreparationOptions options) {
        IncompleteStandardised scaled = Standardise.columns(logged(units, options), options.standardisation());
        if (options.weights().isEmpty()) {
            return scaled;
        }
        List<Scaling> scalings = scaled.scalings();
        List<Scaling> weighted = IntStream.range(0, scalings.size()).mapToObj(column -> new Scaling(column, 0,
                1 / options.metric().scale(options.weights().get(scalings.get(column).column())))).toList();
        return new IncompleteStandardised(scaled.values().mapped(weighted), scalings, scaled.constant());
    }

    private static IncompleteMatrix logged(IncompleteMatrix units, PreparationOptions options) {
        return options.logs().isEmpty() ? units : units.mapped((row, column, value) -> {
            if (!options.logs().contains(column)) {
                return value;
            }
            if (value <= 0) {
                throw new NotPositiveException(row, column);
            }
            return Math.log(value);
        });
    }
}
