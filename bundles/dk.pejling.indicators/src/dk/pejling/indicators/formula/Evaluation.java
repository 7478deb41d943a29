package dk.pejling.indicators.formula;

import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Status;
import dk.pejling.store.ObservationStore.Known;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Computes formulas over whole columns. What one formula has gathered or computed serves the others of the same grid, named
 * points above all. Not thread-safe.
 */
public final class Evaluation {
    private static final double PER_CENT = 100;
    private static final byte NOT_LISTED = Status.NOT_LISTED.code();
    private static final byte BREAK = Status.BREAK.code();
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.code();

    private final Grid grid;
    private final SeriesReader reader;
    private final Rolling rolling;
    private final int periods;
    private final Reach reach;
    private final Map<Node.Series, Cells> gathered = new HashMap<>();
    private final Map<Node, Cells> computed = new IdentityHashMap<>();
    private final Map<Node.Savings, Interval> intervals = new IdentityHashMap<>();

    /**
     * Makes one.
     *
     * @param figures the figures of each measure that a formula reads, by measure id
     */
    public Evaluation(Grid grid, Function<String, Known> figures) {
        this(grid, figures, measure -> List.of());
    }

    /**
     * Makes one that knows of breaks.
     *
     * @param figures the figures of each measure that a formula reads, by measure id
     * @param breaks those of a measure, by its id
     */
    public Evaluation(Grid grid, Function<String, Known> figures, Function<String, List<SeriesBreak>> breaks) {
        this.grid = grid;
        reader = new SeriesReader(grid, figures);
        rolling = new Rolling(grid);
        periods = grid.periods().size();
        reach = new Reach(grid, breaks);
    }

    /**
     * The parts of a formula that weighted averages are made of.
     *
     * @param factor 100 for a percentage
     * @param derived whether the source does not publish the denominator
     */
    public record Parts(Cells numerator, Cells denominator, double factor, boolean derived) {
    }

    /**
     * Returns the formula's value for every area and period: a {@linkplain Status#BREAK break} where it would be made of
     * figures of one measure from both sides of a break of it.
     */
    public Cells level(Formula formula) {
        return unbroken(formula.typed().node());
    }

    /** Returns for each period whether {@link #level} spans a break there. */
    public boolean[] isBroken(Formula formula) {
        return reach.crossed(formula.typed().node(), 0);
    }

    /** Returns for each period whether its level and that of a year before lie on two sides of a break, or span one. */
    public boolean[] isBrokenSinceAYear(Formula formula) {
        return reach.crossed(formula.typed().node(), grid.periodsOfYear());
    }

    private Cells unbroken(Node node) {
        boolean[] crossed = reach.crossed(node, 0);
        Cells of = cells(node);
        boolean none = true;
        for (boolean one : crossed) {
            none &= !one;
        }
        return none ? of : broken(of, crossed);
    }

    /** Others read the same cells, in formulas that may span less. */
    private Cells broken(Cells of, boolean[] crossed) {
        Cells made = new Cells(of.size());
        for (int cell = 0; cell < made.size(); cell++) {
            if (of.statuses[cell] != 0) {
                made.absent(cell, of.statuses[cell]);
            } else if (crossed[cell % periods]) {
                made.absent(cell, BREAK);
            } else {
                made.set(cell, of.values[cell]);
            }
        }
        return made;
    }

    /** Returns numerator and denominator, empty where the formula is no such quotient. */
    public Optional<Parts> parts(Formula formula) {
        return formula.weights().map(weights -> new Parts(cells(weights.numerator()), cells(weights.denominator()),
                weights.factor(), weights.derived()));
    }

    /** Returns the value of the twelve months up to each period, empty where the formula has none. */
    public Optional<Cells> year(Formula formula) {
        return formula.year().map(this::unbroken);
    }

    /**
     * The least and the most that a value can be.
     *
     * @param low with the status of the value
     * @param high likewise
     */
    public record Interval(Cells low, Cells high) {
    }

    /**
     * Returns what the rounding of published shares leaves open, empty where the formula is no
     * {@code savings(…)}.
     */
    public Optional<Interval> interval(Formula formula) {
        return formula.typed().node() instanceof Node.Savings node
                ? Optional.of(intervals.computeIfAbsent(node, this::made)) : Optional.empty();
    }

    private Interval made(Node.Savings node) {
        Potential potential = potential(node);
        boolean[] crossed = reach.crossed(node, 0);
        return new Interval(broken(potential.low(), crossed), broken(potential.high(), crossed));
    }

    private Cells cells(Node node) {
        if (node instanceof Node.Series series) {
            Cells known = gathered.get(series);
            if (known == null) {
                known = reader.of(series);
                gathered.put(series, known);
            }
            return known;
        }
        Cells known = computed.get(node);
        if (known == null) {
            known = compute(node);
            computed.put(node, known);
        }
        return known;
    }

    private Cells compute(Node node) {
        return switch (node) {
            case Node.Series series -> cells(series);
            case Node.Constant constant -> constant(constant.value());
            case Node.Dated dated -> dated(dated);
            case Node.Published published -> cells(published.share());
            // The source publishes count and share, not the whole; a share of 0 does not tell the whole.
            case Node.Whole whole -> Elementwise.quotient(cells(whole.of().count()), cells(whole.of().share()), PER_CENT);
            case Node.Sum sum -> Elementwise.sum(cells(sum.left()), cells(sum.right()), sum.minus() ? -1 : 1, sum.missing());
            case Node.Product product -> product(product);
            case Node.Quotient quotient -> Elementwise.quotient(cells(quotient.left()), cells(quotient.right()), 1);
            case Node.Lag lag -> rolling.lag(cells(lag.of()), lag.periods());
            case Node.Window window -> rolling.window(cells(window.of()), window.span(), window.missing(), window.mean());
            case Node.RateWindow window -> rolling.rate(cells(window.numerator()), cells(window.denominator()), window.span(),
                    window.missing());
            case Node.Annualised annualised -> rolling.annualised(cells(annualised.of()), annualised.span());
            case Node.Country country -> country(cells(country.of()));
            case Node.Index index -> index(cells(index.of()), index.base());
            case Node.CountAreas count -> countAreas(cells(count.left()), count.operator(), cells(count.right()));
            case Node.Extreme extreme -> Elementwise.both(cells(extreme.left()), cells(extreme.right()),
                    extreme.greatest() ? Math::max : Math::min);
            case Node.Absolute absolute -> Elementwise.each(cells(absolute.of()), Math::abs);
            case Node.Savings savings -> potential(savings).value();
        };
    }

    private Cells product(Node.Product product) {
        if (product.left() instanceof Node.Constant constant) {
            return Elementwise.scaled(cells(product.right()), constant.value());
        }
        if (product.right() instanceof Node.Constant constant) {
            return Elementwise.scaled(cells(product.left()), constant.value());
        }
        return Elementwise.both(cells(product.left()), cells(product.right()), (left, right) -> left * right);
    }

    private Cells constant(double value) {
        Cells made = new Cells(grid.cells());
        for (int cell = 0; cell < made.size(); cell++) {
            made.set(cell, value);
        }
        return made;
    }

    /** The value on the last day of each period; none before the first date, or where dates are not known. */
    private Cells dated(Node.Dated dated) {
        Cells made = new Cells(grid.cells());
        for (int period = 0; period < periods; period++) {
            Optional<Double> number = dated.datesKnown() ? on(dated, grid.periods().get(period)) : Optional.empty();
            for (int cell = period; cell < made.size(); cell += periods) {
                if (number.isPresent()) {
                    made.set(cell, number.get());
                } else {
                    made.absent(cell, NOT_APPLICABLE);
                }
            }
        }
        return made;
    }

    private static Optional<Double> on(Node.Dated dated, Period period) {
        Optional<Double> number = Optional.empty();
        for (Node.Dated.Value value : dated.values()) {
            if (value.from().isEmpty() || !value.from().get().isAfter(period.lastDay())) {
                number = Optional.of(value.number());
            }
        }
        return number;
    }

    private Cells country(Cells of) {
        Cells made = new Cells(of.size());
        int country = grid.country();
        for (int cell = 0; cell < made.size(); cell++) {
            int from = country * periods + cell % periods;
            if (country < 0) {
                made.absent(cell, NOT_LISTED);
            } else {
                made.values[cell] = of.values[from];
                made.statuses[cell] = of.statuses[from];
            }
        }
        return made;
    }

    private Cells index(Cells of, Period base) {
        Cells made = new Cells(of.size());
        int at = grid.periods().indexOf(base);
        for (int cell = 0; cell < made.size(); cell++) {
            int from = cell - cell % periods + at;
            byte status = at < 0 ? NOT_LISTED : Cells.both(of.statuses[cell], of.statuses[from]);
            if (status == 0) {
                made.set(cell, 100 * of.values[cell] / of.values[from]);
            } else {
                made.absent(cell, status);
            }
        }
        return made;
    }

    /** The same number for every area; none in a period where no municipality has both numbers. */
    private Cells countAreas(Cells left, Node.Comparison operator, Cells right) {
        Cells made = new Cells(left.size());
        int[] municipalities = grid.municipalities();
        for (int period = 0; period < periods; period++) {
            int count = 0;
            int known = 0;
            byte status = NOT_LISTED;
            for (int area : municipalities) {
                int cell = area * periods + period;
                status = Cells.both(left.statuses[cell], right.statuses[cell]);
                if (status == 0) {
                    known++;
                    count += operator.holds(Numbers.decisive(left.values[cell] - right.values[cell])) ? 1 : 0;
                }
            }
            for (int cell = period; cell < made.size(); cell += periods) {
                if (known > 0) {
                    made.set(cell, count);
                } else {
                    made.absent(cell, status);
                }
            }
        }
        return made;
    }

    private Potential potential(Node.Savings node) {
        return Potential.of(node, cells(node.share()), cells(node.comparison()), cells(node.base()), cells(node.price()), grid);
    }
}
