package dk.pejling.indicators;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.formula.Evaluation;
import dk.pejling.indicators.formula.Grid;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.store.Axes;
import dk.pejling.store.ObservationStore.Known;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the levels of a measurement point from what is known of its measures. */
final class LevelReader {
    private final Map<String, Known> known;
    private final Grid grid;
    private final int cells;

    /**
     * Makes one for all periods that the measures have figures of.
     *
     * @param known the values of each measure that the point names, by measure id
     */
    LevelReader(List<Area> areas, Map<String, Known> known) {
        this.known = known;
        grid = new Grid(areas, calendar(known));
        cells = areas.size() * grid.periods().size();
    }

    private static List<Period> calendar(Map<String, Known> known) {
        List<List<Period>> listed = known.values().stream().map(one -> one.column().axes().periods())
                .filter(one -> !one.isEmpty()).toList();
        if (listed.isEmpty()) {
            return List.of();
        }
        Period first = listed.stream().map(List::getFirst).min(Comparator.naturalOrder()).orElseThrow();
        Period last = listed.stream().map(List::getLast).max(Comparator.naturalOrder()).orElseThrow();
        return IntStream.rangeClosed(0, last.ordinal() - first.ordinal()).mapToObj(first::plus).toList();
    }

    Grid grid() {
        return grid;
    }

    /**
     * Makes them.
     *
     * @param evaluations what computes formulas over a grid
     * @throws AbandonedException if the point's plug-in gave no usable answer
     * @throws IllegalArgumentException if its formula has not been linked
     */
    PointLevels read(Level of, Function<Grid, Evaluation> evaluations) throws AbandonedException {
        return switch (of) {
            case Level.Published published -> published(published);
            case Level.Ratio ratio -> {
                CellNumbers numerator = gather(ratio.numerator());
                CellNumbers denominator = gather(ratio.denominator());
                yield new PointLevels(quotient(numerator, denominator, ratio.factor()), numerator, denominator, ratio.factor());
            }
            case Level.Computed computed -> {
                Evaluation evaluation = evaluations.apply(grid);
                CellNumbers level = new CellNumbers(evaluation.level(computed.formula()));
                yield evaluation.parts(computed.formula()).map(parts -> new PointLevels(level, new CellNumbers(parts.numerator()),
                        new CellNumbers(parts.denominator()), parts.factor())).orElse(new PointLevels(level));
            }
            case Level.Contributed contributed -> new PointLevels(contributed(contributed));
            case Level.Awaited awaited -> new PointLevels(new CellNumbers(cells));
            case Level.Faulty faulty -> new PointLevels(new CellNumbers(cells));
            case Level.Unavailable unavailable -> new PointLevels(new CellNumbers(cells));
            case Level.Written written -> throw new IllegalArgumentException(written.source() + " has not been linked");
        };
    }

    /** The source publishes count and share, not the whole; a share of 0 does not tell the whole. */
    private PointLevels published(Level.Published published) {
        CellNumbers share = gather(published.rate());
        if (published.numerator().isEmpty()) {
            return new PointLevels(share);
        }
        CellNumbers count = gather(published.numerator().get());
        return new PointLevels(share, count, quotient(count, share, PointLevels.PER_CENT), PointLevels.PER_CENT);
    }

    /** Returns the figures of a measure. */
    CellNumbers gather(MeasureReference reference) {
        Known one = known.get(reference.measure());
        CellNumbers numbers = new CellNumbers(cells);
        Axes axes = one.column().axes();
        long combination = axes.combinationOf(one.dimensions().stream().map(dimension -> reference.where().get(dimension.id())).toList());
        if (combination < 0) {
            return numbers;
        }
        int[] periods = grid.periods().stream().mapToInt(axes::indexOf).toArray();
        for (int area = 0; area < grid.areas().size(); area++) {
            one.column().read(combination, axes.indexOf(grid.areas().get(area)), periods, numbers.values, numbers.statuses,
                    area * periods.length);
        }
        return numbers;
    }

    private static CellNumbers quotient(CellNumbers above, CellNumbers below, double factor) {
        CellNumbers quotient = new CellNumbers(above.values.length);
        for (int cell = 0; cell < quotient.values.length; cell++) {
            if (!above.isMeasured(cell) || !below.isMeasured(cell)) {
                quotient.set(cell, Status.both(above.status(cell), below.status(cell)));
            } else if (below.values[cell] == 0) {
                quotient.set(cell, Status.NOT_APPLICABLE);
            } else {
                quotient.set(cell, factor * above.values[cell] / below.values[cell]);
            }
        }
        return quotient;
    }

    /** A cell that the plug-in leaves empty has the reason that its columns have there; without one it is undefined. */
    private CellNumbers contributed(Level.Contributed contributed) throws AbandonedException {
        Map<String, CellNumbers> parts = new LinkedHashMap<>();
        contributed.columns().forEach((name, reference) -> parts.put(name, gather(reference)));
        Map<String, Column> given = new LinkedHashMap<>();
        parts.forEach((name, part) -> given.put(name, part.shown()));
        Column answer = contributed.function().compute(new GivenColumns(grid.areas().stream().map(Area::code).toList(),
                grid.periods().stream().map(Period::toString).toList(), given));
        CellNumbers level = new CellNumbers(cells);
        for (int cell = 0; cell < cells; cell++) {
            if (answer.isMeasured(cell)) {
                level.set(cell, answer.value(cell));
            } else {
                Status reason = Status.MEASURED;
                for (CellNumbers part : parts.values()) {
                    reason = Status.both(reason, part.status(cell));
                }
                level.set(cell, reason == Status.MEASURED ? Status.NOT_APPLICABLE : reason);
            }
        }
        return level;
    }
}
