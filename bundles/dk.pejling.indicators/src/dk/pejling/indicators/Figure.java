package dk.pejling.indicators;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One cell of a scorecard: a number of one area or one group, with what a reader must know about it.
 *
 * @param value the number, unrounded, or why there is none
 * @param period what it is about; of a development, the later period
 * @param n how many units it is made of
 * @param of how many it could have been made of; 1 for a single area
 * @param withheld names of the units whose figure the source withholds
 * @param missing names of the other units without a figure
 * @param provisional whether the source will still revise it
 * @param median of the same units, beside an unweighted mean; empty for all else
 */
public record Figure(Observation value, Period period, int n, int of, List<String> withheld, List<String> missing,
        boolean provisional, OptionalDouble median) {
    /** The number of a group of fewer units with figures is withheld: it would give single units away. */
    public static final int FEWEST = 3;

    /** A figure that is no unweighted mean. */
    public Figure(Observation value, Period period, int n, int of, List<String> withheld, List<String> missing, boolean provisional) {
        this(value, period, n, of, withheld, missing, provisional, OptionalDouble.empty());
    }

    /** Copies the lists. */
    public Figure {
        withheld = List.copyOf(withheld);
        missing = List.copyOf(missing);
    }
}
