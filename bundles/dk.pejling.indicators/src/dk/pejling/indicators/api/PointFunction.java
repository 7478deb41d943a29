package dk.pejling.indicators.api;

/**
 * Makes the level of a measurement point out of columns of figures: columns in, column out.
 *
 * <p>An implementation has a public constructor without parameters and keeps nothing between two calls. It is called in a
 * thread of its own, at most once per view of the store, for all areas and periods together; calls may overlap. It works on
 * copies: nothing it does to them is seen elsewhere. It asks neither user, files nor network.
 *
 * <p>One that throws, takes longer than ten seconds, or answers with null, another number of cells, or a number that is not
 * finite, is left alone from then on: its plug-in is switched off in this home, and the rest of the scorecard does without.
 *
 * @since 1.0.0
 */
public interface PointFunction {
    /**
     * Computes the level.
     *
     * @param input the columns that the catalogue file names; never null
     * @return one cell for each of {@code input.cells()}, in the unit that the catalogue file names; never null
     * @throws Exception for any failure; its message is shown to the user
     */
    Column compute(PointInput input) throws Exception;
}
