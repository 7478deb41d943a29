package dk.pejling.ui.comments;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Who works here, as they signed last; the name of the system's account until then. */
public final class Author {
    private static final String BUNDLE = "dk.pejling.ui";
    private static final String KEY = "author";

    private Author() {
    }

    /** Returns the name. */
    public static String name() {
        return node().get(KEY, System.getProperty("user.name", ""));
    }

    /** Remembers a name. */
    public static void remember(String name) {
        node().put(KEY, name);
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Author.class).warn("The name of who comments is not remembered", e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }
}
