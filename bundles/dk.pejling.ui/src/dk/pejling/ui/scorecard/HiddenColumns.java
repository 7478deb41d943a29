package dk.pejling.ui.scorecard;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Which columns no scorecard shows, over restarts. */
final class HiddenColumns {
    private static final String KEY = "scorecardHidden";
    private static final String COMMA = ",";

    private HiddenColumns() {
    }

    static Set<Column> all() {
        Set<String> names = Set.of(node().get(KEY, "").split(COMMA));
        return Stream.of(Column.values()).filter(column -> names.contains(column.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
    }

    static void remember(Set<Column> hidden) {
        node().put(KEY, hidden.stream().map(Column::name).sorted().collect(Collectors.joining(COMMA)));
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(HiddenColumns.class).warn("The columns of scorecards are not remembered", e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("dk.pejling.ui");
    }
}
