package dk.pejling.indicators.formula;

import dk.pejling.model.Slug;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The published figures that formulas read.
 *
 * @param grid where they are laid
 * @param measures the figures of each measure, by its id
 */
record SeriesReader(Grid grid, Function<String, Known> measures) {
    /** Lays published figures onto the grid; several members are summed. */
    Cells of(Node.Series series) {
        Known known = measures.apply(series.measure());
        Axes axes = known.column().axes();
        List<Cells> parts = new ArrayList<>();
        for (long combination : combinations(series, known)) {
            parts.add(of(known.column(), axes, combination));
        }
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Cells made = new Cells(grid.cells());
        Tally tally = new Tally(series.missing());
        for (int cell = 0; cell < made.size(); cell++) {
            tally.clear();
            for (Cells part : parts) {
                tally.add(part.values[cell], part.statuses[cell]);
            }
            tally.write(made, cell, false);
        }
        return made;
    }

    private Cells of(Column column, Axes axes, long combination) {
        Cells made = new Cells(grid.cells());
        int[] periods = grid.periods().stream().mapToInt(axes::indexOf).toArray();
        for (int area = 0; area < grid.areas().size(); area++) {
            column.read(combination, axes.indexOf(grid.areas().get(area)), periods, made.values, made.statuses, area * periods.length);
        }
        return made;
    }

    /** Returns the combinations of the chosen members; −1 for one that the figures do not have. */
    private static List<Long> combinations(Node.Series series, Known known) {
        List<int[]> found = List.of(new int[0]);
        for (int dimension = 0; dimension < known.dimensions().size(); dimension++) {
            List<Integer> chosen = members(series.members().get(known.dimensions().get(dimension).id()), known, dimension);
            List<int[]> longer = new ArrayList<>();
            for (int[] start : found) {
                for (int member : chosen) {
                    int[] next = Arrays.copyOf(start, start.length + 1);
                    next[start.length] = member;
                    longer.add(next);
                }
            }
            found = longer;
        }
        Axes axes = known.column().axes();
        return found.stream().map(positions -> Arrays.stream(positions).anyMatch(position -> position < 0)
                ? -1L : axes.combination(positions)).toList();
    }

    private static List<Integer> members(List<String> chosen, Known known, int dimension) {
        List<String> names = known.column().axes().members().get(dimension);
        Optional<String> total = known.dimensions().get(dimension).total();
        List<Integer> positions = new ArrayList<>();
        if (chosen.isEmpty()) {
            for (int member = 0; member < names.size(); member++) {
                if (!total.equals(Optional.of(names.get(member)))) {
                    positions.add(member);
                }
            }
        }
        for (String member : chosen) {
            positions.add(position(names, member));
        }
        return positions.isEmpty() ? List.of(-1) : positions;
    }

    private static int position(List<String> names, String member) {
        int exact = names.indexOf(member);
        if (exact >= 0) {
            return exact;
        }
        String slug = Slug.of(member);
        for (int i = 0; i < names.size(); i++) {
            if (Slug.of(names.get(i)).equals(slug)) {
                return i;
            }
        }
        return -1;
    }
}
