package dk.pejling.clustering;

import java.util.Collection;

/** A command as a text that a shell reads as it is meant. */
public final class CommandText {
    private final StringBuilder text;

    /** Begins with the words before the options. */
    public CommandText(String command) {
        text = new StringBuilder(command);
    }

    /** Adds an option. */
    public CommandText option(String name, Object value) {
        text.append(' ').append(name).append(' ').append(quoted(String.valueOf(value)));
        return this;
    }

    /** Adds an option with a list of values; nothing where there are none. */
    public CommandText listed(String name, Collection<String> values) {
        return values.isEmpty() ? this : option(name, String.join(",", values));
    }

    /**
     * Adds which data are meant.
     *
     * @param input path of the file; empty for the background that ships
     */
    public CommandText data(String input, DataOrigin data) {
        if (!input.isEmpty()) {
            option("--input", input).option("--id-column", data.idColumn().orElseThrow());
        }
        return listed("--units", data.units());
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\d_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
