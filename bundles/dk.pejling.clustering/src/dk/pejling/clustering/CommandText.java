package dk.pejling.clustering;

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

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\d_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
