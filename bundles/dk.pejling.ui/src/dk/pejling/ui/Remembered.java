package dk.pejling.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What the window keeps of its user's habits, over restarts. */
public final class Remembered {
    private Remembered() {
    }

    /** Returns what was kept under a key; {@code otherwise} when nothing was. */
    public static String get(String key, String otherwise) {
        return node().get(key, otherwise);
    }

    /** Keeps a text; that it cannot be kept is worth a line in the log and no more. */
    public static void put(String key, String text) {
        node().put(key, text);
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Remembered.class).warn("Not remembered: " + key, e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("dk.pejling.ui");
    }
}
