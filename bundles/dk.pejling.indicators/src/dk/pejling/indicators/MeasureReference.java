package dk.pejling.indicators;

import java.util.Map;

/**
 * One series of a measure: the measure and a member for each of its dimensions.
 *
 * @param measure id of the measure
 * @param where member by dimension id; every dimension of the measure is named
 */
public record MeasureReference(String measure, Map<String, String> where) {
    /** Copies the map. */
    public MeasureReference {
        where = Map.copyOf(where);
    }

    /** Returns the id of the table. */
    public String table() {
        return measure.substring(0, measure.indexOf('.'));
    }

    /** Returns the reference in the formula language: {@code y25i01.antal… [ydelsesgrupper = "Kontanthjælp"]}. */
    String formula() {
        return where.isEmpty() ? measure : where.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> "%s = \"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(java.util.stream.Collectors.joining("; ", measure + "[", "]"));
    }

    /** Returns the reference as it stands in a formula: {@code y25i01.antal… [Kontanthjælp]}. */
    public String text() {
        return where.isEmpty() ? measure : measure + " [" + String.join(", ", where.values().stream().sorted().toList()) + "]";
    }
}
