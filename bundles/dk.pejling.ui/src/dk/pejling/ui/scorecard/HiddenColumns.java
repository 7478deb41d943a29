package dk.pejling.ui.scorecard;

import dk.pejling.ui.Remembered;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns no scorecard shows, over restarts. */
final class HiddenColumns {
    private static final String KEY = "scorecardHidden";
    private static final String COMMA = ",";

    private HiddenColumns() {
    }

    static Set<Column> all() {
        Set<String> names = Set.of(Remembered.get(KEY, "").split(COMMA));
        return Stream.of(Column.values()).filter(column -> names.contains(column.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
    }

    static void remember(Set<Column> hidden) {
        Remembered.put(KEY, hidden.stream().map(Column::name).sorted().collect(Collectors.joining(COMMA)));
    }
}
