package dk.pejling.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;

/** What figures were set beside last in this window, over restarts. */
public final class LastBeside {
    private static final int MOST = 3;
    private static final String KEY = "lastBeside";

    private LastBeside() {
    }

    /** Returns what was chosen last, the newest first. */
    static List<Beside> all() {
        List<Beside> all = new ArrayList<>();
        for (String word : Remembered.get(KEY, "").lines().toList()) {
            try {
                all.add(Beside.parse(word));
            } catch (IllegalArgumentException e) {
                ILog.of(LastBeside.class).info("A comparison of another version: " + word);
            }
        }
        return all;
    }

    /** Remembers a choice. */
    public static void remember(Beside choice) {
        List<String> words = Stream.concat(Stream.of(choice), all().stream()).distinct().limit(MOST).map(Beside::text).toList();
        Remembered.put(KEY, String.join("\n", words));
    }
}
