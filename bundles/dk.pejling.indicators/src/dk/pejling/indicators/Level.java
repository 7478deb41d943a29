package dk.pejling.indicators;

import dk.pejling.indicators.formula.Formula;
import dk.pejling.indicators.formula.FormulaException;
import java.util.Optional;

/** How the level of a measurement point is made. */
public sealed interface Level {
    /**
     * A share as the source publishes it; never computed again from another table.
     *
     * @param rate the share, in per cent
     * @param numerator count that the share was made of; with it, denominators for weighted averages are derived as
     *     {@code numerator ÷ share}, and marked so
     */
    record Published(MeasureReference rate, Optional<MeasureReference> numerator) implements Level {
    }

    /**
     * {@code factor × numerator ÷ denominator}.
     */
    record Ratio(MeasureReference numerator, MeasureReference denominator, double factor) implements Level {
    }

    /**
     * What a formula makes of measures, constants and other points.
     */
    record Computed(FormulaSource source, Formula formula) implements Level {
    }

    /**
     * A formula that has not been looked at: the names it uses are not all known yet. No point of a catalogue in use has it.
     */
    record Written(FormulaSource source) implements Level {
    }

    /**
     * Nothing: the formula is wrong, or names something that is.
     */
    record Faulty(FormulaSource source, FormulaException problem) implements Level {
    }

    /**
     * Nothing yet: the source table is not part of the product.
     *
     * @param table id of the table it waits for
     */
    record Awaited(String table) implements Level {
    }
}
