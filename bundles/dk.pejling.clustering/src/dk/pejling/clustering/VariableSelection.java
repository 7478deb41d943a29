package dk.pejling.clustering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns to measure by.
 *
 * @param named only these; empty means all variables
 * @param excluded none of these
 */
public record VariableSelection(List<String> named, List<String> excluded) {
    /**
     * Copies the lists.
     *
     * @throws UnusableOptionException if columns are both named and excluded
     */
    public VariableSelection {
        named = List.copyOf(named);
        excluded = List.copyOf(excluded);
        if (!named.isEmpty() && !excluded.isEmpty()) {
            throw new UnusableOptionException("both", String.join(", ", named), String.join(", ", excluded));
        }
    }

    /** Selects every variable. */
    public static VariableSelection all() {
        return new VariableSelection(List.of(), List.of());
    }

    /** Selects these variables and no others. */
    public static VariableSelection only(List<String> names) {
        return new VariableSelection(names, List.of());
    }

    /** Selects every variable but these. */
    public static VariableSelection without(List<String> names) {
        return new VariableSelection(List.of(), names);
    }

    /** Returns the names of the selected variables in the order of the data. */
    List<String> from(BackgroundData data) {
        Set<String> selected = new LinkedHashSet<>(data.variables());
        if (!named.isEmpty()) {
            selected.retainAll(named.stream().map(data::variable).toList());
        }
        excluded.stream().map(data::column).forEach(selected::remove);
        if (selected.isEmpty()) {
            throw new UnusableOptionException("noVariable");
        }
        return List.copyOf(selected);
    }
}
