package dk.pejling.model;

import java.util.Optional;

/**
 * A column of a table that tells its rows apart, beside period and area.
 *
 * @param label the column's heading, as the source prints it
 * @param numeric whether its members are numbers, such as months after the end of a spell
 * @param total the member that stands for all of them, empty when the source prints none; a row of its own, never a sum
 */
public record Dimension(String label, boolean numeric, Optional<String> total) {
    /** Returns the id made from the label. */
    public String id() {
        return Slug.of(label);
    }
}
