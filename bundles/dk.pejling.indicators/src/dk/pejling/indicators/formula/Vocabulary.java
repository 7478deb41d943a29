package dk.pejling.indicators.formula;

import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import java.util.Collection;
import java.util.Optional;

/** The names that a formula may use. */
public interface Vocabulary {
    /** Returns the measure of an id, such as {@code y60a02.antal-personer}. */
    Optional<Measure> measure(String id);

    /** Returns how often a known measure is published. */
    Frequency frequency(Measure measure);

    /**
     * Returns the formula of another measurement point.
     *
     * @param place where it is named, for the message
     * @return empty when there is no such point
     * @throws FormulaException if the point has no usable formula, or names the asking one in a circle
     */
    Optional<Formula> point(String id, Place place) throws FormulaException;

    /** Returns a constant, empty when there is none of this id. */
    Optional<DatedNumber> constant(String id);

    /** Returns all names, for messages that say what may have been meant. */
    Collection<String> names();
}
