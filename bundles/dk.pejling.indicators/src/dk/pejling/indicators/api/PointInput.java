package dk.pejling.indicators.api;

import java.util.List;

/**
 * What a {@link PointFunction} is given. All columns have the same cells: every area × every period, periods running fastest.
 * Immutable. Not to be implemented by plug-ins, so that it can grow.
 *
 * @since 1.0.0
 */
public interface PointInput {
    /** Returns the codes of the areas in the order of the cells: {@code 000} the country, {@code 316} Holbæk, and so on. */
    List<String> areas();

    /** Returns the periods without gaps, the oldest first: {@code 2025M06}, or {@code 2025Q02} for quarterly figures. */
    List<String> periods();

    /** Returns how many cells there are: areas × periods. */
    default int cells() {
        return areas().size() * periods().size();
    }

    /**
     * Returns the number of a cell.
     *
     * @param area position in {@link #areas()}
     * @param period position in {@link #periods()}
     */
    default int cell(int area, int period) {
        return area * periods().size() + period;
    }

    /**
     * Returns a column.
     *
     * @param name its name in the catalogue file
     * @throws IllegalArgumentException if the catalogue file names no such column
     */
    Column column(String name);
}
