package dk.pejling.imports.csv;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.StagingGrid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The terms of all keys of one file: periods, areas, and members of the dimensions. */
final class FactTerms {
    private static final int LONGEST_MEMBER = 1_000;

    private final List<Terms<?>> keys = new ArrayList<>();
    private final Terms<Period> periods;
    private final Terms<Area> areas = new Terms<>(text -> AreaRegister.denmark().findEver(text).orElse(null));
    private final List<Terms<String>> members = new ArrayList<>();

    FactTerms(TableDefinition table) {
        periods = new Terms<>(text -> Period.parse(text).filter(period -> period.frequency() == table.frequency()).orElse(null));
        keys.add(periods);
        keys.add(areas);
        for (Dimension dimension : table.dimensions()) {
            members.add(new Terms<>(text -> member(dimension, text)));
        }
        keys.addAll(members);
    }

    private static String member(Dimension dimension, String text) {
        if (text.isEmpty() || text.length() > LONGEST_MEMBER || text.indexOf('\0') >= 0) {
            return null;
        }
        if (!dimension.numeric()) {
            return text;
        }
        return text.matches("-?\\d{1,9}") ? Integer.toString(Integer.parseInt(text)) : null;
    }

    /** Returns the terms of a key. */
    Terms<?> of(int key) {
        return keys.get(key);
    }

    /** Returns whether an area is the source's own for people without one. */
    boolean isUnknownArea(int area) {
        return areas.meanings().get(area).kind() == AreaKind.UNKNOWN;
    }

    /** Returns the names of a key for a message. */
    String text(int[] key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.length; i++) {
            Object term = keys.get(i).meanings().get(key[i]);
            parts.add(term instanceof Area area ? area.name() : term.toString());
        }
        return String.join(" · ", parts);
    }

    /**
     * Returns the grid of what usable rows name. A row that is left out must not widen the coverage and so end what was known
     * there.
     *
     * @throws IllegalArgumentException if it is too large
     */
    Axes axes(StagingGrid grid) {
        List<Set<String>> names = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            names.add(used(grid, 2 + i, members.get(i)));
        }
        return new Axes(used(grid, 0, periods), used(grid, 1, areas), names);
    }

    private static <T> Set<T> used(StagingGrid grid, int key, Terms<T> terms) {
        Set<T> used = new LinkedHashSet<>();
        for (int i = 0; i < terms.meanings().size(); i++) {
            if (grid.isUsed(key, i)) {
                used.add(terms.meanings().get(i));
            }
        }
        return used;
    }

    /** Returns, for each key, where its terms stand on their axis; −1 for those that only unusable rows name. */
    int[][] positions(Axes axes) {
        int[][] positions = new int[keys.size()][];
        positions[0] = periods.meanings().stream().mapToInt(axes::indexOf).toArray();
        positions[1] = areas.meanings().stream().mapToInt(axes::indexOf).toArray();
        for (int i = 0; i < members.size(); i++) {
            int dimension = i;
            positions[2 + i] = members.get(i).meanings().stream().mapToInt(name -> axes.indexOf(dimension, name)).toArray();
        }
        return positions;
    }
}
