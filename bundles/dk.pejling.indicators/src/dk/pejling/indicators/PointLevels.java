package dk.pejling.indicators;

/**
 * The level of a measurement point for all areas and periods, with the parts that weighted averages are made of.
 *
 * @param numerator null where the level has no parts
 * @param denominator likewise
 * @param factor what their quotient is multiplied by
 */
record PointLevels(CellNumbers level, CellNumbers numerator, CellNumbers denominator, double factor) {
    static final double PER_CENT = 100;

    /** Makes levels without parts. */
    PointLevels(CellNumbers level) {
        this(level, null, null, PER_CENT);
    }
}
