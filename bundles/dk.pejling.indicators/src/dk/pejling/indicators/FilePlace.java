package dk.pejling.indicators;

/**
 * A place in a file.
 *
 * @param file its name
 * @param line from 1
 * @param column from 1
 */
public record FilePlace(String file, int line, int column) {
}
