package dk.pejling.indicators;

import dk.pejling.indicators.formula.Missing;
import dk.pejling.indicators.formula.Place;
import java.util.Optional;

/**
 * A formula as a catalogue file has it.
 *
 * @param text the formula
 * @param missing what becomes of sums with a part missing, where the formula does not say
 * @param awaits id of a table that the formula needs and that need not be known yet
 * @param position where each part of it stands
 */
public record FormulaSource(String text, Missing missing, Optional<String> awaits, Position position) {
    /** Finds places of the formula in its file. */
    @FunctionalInterface
    public interface Position {
        /** Returns where a part of the formula begins. */
        FilePlace of(Place place);
    }
}
