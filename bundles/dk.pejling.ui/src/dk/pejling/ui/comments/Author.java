package dk.pejling.ui.comments;

import dk.pejling.ui.Remembered;

/** Who works here, as they signed last; the name of the system's account until then. */
public final class Author {
    private static final String KEY = "author";

    private Author() {
    }

    /** Returns the name. */
    public static String name() {
        return Remembered.get(KEY, System.getProperty("user.name", ""));
    }

    /** Remembers a name. */
    public static void remember(String name) {
        Remembered.put(KEY, name);
    }
}
