package dk.pejling.ui;

/**
 * Something known.
 *
 * @param label what it is about
 * @param text what is known
 */
public record Fact(String label, String text) {
}
