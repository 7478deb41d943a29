package dk.pejling.indicators.formula;

import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Slug;
import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import java.util.ArrayList;
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
    private static final byte NOT_LISTED = Status.NOT_LISTED.code();
    private static final byte BREAK = Status.BREAK.code();
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.code();

    private final Grid grid;
    private final Function<String, Known> figures;
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
        this.figures = figures;
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
        Cells[] savings = savings(node);
        boolean[] crossed = reach.crossed(node, 0);
        return new Interval(broken(savings[1], crossed), broken(savings[2], crossed));
    }

    private Cells cells(Node node) {
        if (node instanceof Node.Series series) {
            Cells known = gathered.get(series);
            if (known == null) {
                known = gather(series);
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
            case Node.Whole whole -> whole(cells(whole.of().share()), cells(whole.of().count()));
            case Node.Sum sum -> sum(cells(sum.left()), cells(sum.right()), sum.minus() ? -1 : 1, sum.missing());
            case Node.Product product -> product(product);
            case Node.Quotient quotient -> quotient(quotient);
            case Node.Lag lag -> lag(cells(lag.of()), lag.periods() == 0 ? grid.periodsOfYear() : lag.periods());
            case Node.Window window -> window(window);
            case Node.RateWindow window -> rateWindow(window);
            case Node.Annualised annualised -> annualised(cells(annualised.of()), annualised.span());
            case Node.Country country -> country(cells(country.of()));
            case Node.Index index -> index(cells(index.of()), index.base());
            case Node.CountAreas count -> countAreas(cells(count.left()), count.operator(), cells(count.right()));
            case Node.Extreme extreme -> extreme(cells(extreme.left()), cells(extreme.right()), extreme.greatest());
            case Node.Absolute absolute -> absolute(cells(absolute.of()));
            case Node.Savings savings -> savings(savings)[0];
        };
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

    /** Lays published figures onto the grid; several members are summed. */
    private Cells gather(Node.Series series) {
        Known known = figures.apply(series.measure());
        Axes axes = known.column().axes();
        List<Cells> parts = new ArrayList<>();
        for (long combination : combinations(series, known)) {
            parts.add(gather(known.column(), axes, combination));
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

    private Cells gather(Column column, Axes axes, long combination) {
        Cells made = new Cells(grid.cells());
        int[] periodOf = grid.periods().stream().mapToInt(axes::indexOf).toArray();
        for (int area = 0; area < grid.areas().size(); area++) {
            column.read(combination, axes.indexOf(grid.areas().get(area)), periodOf, made.values, made.statuses, area * periods);
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
                    int[] next = java.util.Arrays.copyOf(start, start.length + 1);
                    next[start.length] = member;
                    longer.add(next);
                }
            }
            found = longer;
        }
        Axes axes = known.column().axes();
        return found.stream().map(positions -> java.util.Arrays.stream(positions).anyMatch(position -> position < 0)
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

    /** The source publishes count and share, not the whole; a share of 0 does not tell the whole. */
    private static Cells whole(Cells share, Cells count) {
        Cells made = new Cells(share.size());
        for (int cell = 0; cell < made.size(); cell++) {
            byte status = Cells.both(share.statuses[cell], count.statuses[cell]);
            if (status != 0) {
                made.absent(cell, status);
            } else {
                made.set(cell, 100 * count.values[cell] / share.values[cell]);
            }
        }
        return made;
    }

    private static Cells sum(Cells left, Cells right, int sign, Missing missing) {
        Cells made = new Cells(left.size());
        Tally tally = new Tally(missing);
        for (int cell = 0; cell < made.size(); cell++) {
            if ((left.statuses[cell] | right.statuses[cell]) == 0) {
                made.set(cell, left.values[cell] + sign * right.values[cell]);
            } else {
                tally.clear();
                tally.add(left.values[cell], left.statuses[cell]);
                tally.add(sign * right.values[cell], right.statuses[cell]);
                tally.write(made, cell, false);
            }
        }
        return made;
    }

    private Cells product(Node.Product product) {
        if (product.left() instanceof Node.Constant constant) {
            return scaled(cells(product.right()), constant.value());
        }
        if (product.right() instanceof Node.Constant constant) {
            return scaled(cells(product.left()), constant.value());
        }
        Cells left = cells(product.left());
        Cells right = cells(product.right());
        Cells made = new Cells(left.size());
        for (int cell = 0; cell < made.size(); cell++) {
            byte status = Cells.both(left.statuses[cell], right.statuses[cell]);
            if (status == 0) {
                made.set(cell, left.values[cell] * right.values[cell]);
            } else {
                made.absent(cell, status);
            }
        }
        return made;
    }

    private static Cells scaled(Cells of, double factor) {
        Cells made = new Cells(of.size());
        for (int cell = 0; cell < made.size(); cell++) {
            if (of.statuses[cell] == 0) {
                made.set(cell, factor * of.values[cell]);
            } else {
                made.absent(cell, of.statuses[cell]);
            }
        }
        return made;
    }

    /** What is divided by 0 has no meaning. */
    private Cells quotient(Node.Quotient quotient) {
        Cells left = cells(quotient.left());
        Cells right = cells(quotient.right());
        Cells made = new Cells(left.size());
        for (int cell = 0; cell < made.size(); cell++) {
            byte status = Cells.both(left.statuses[cell], right.statuses[cell]);
            if (status == 0) {
                made.set(cell, left.values[cell] / right.values[cell]);
            } else {
                made.absent(cell, status);
            }
        }
        return made;
    }

    private Cells lag(Cells of, int count) {
        Cells made = new Cells(of.size());
        for (int cell = 0; cell < made.size(); cell++) {
            if (cell % periods >= count) {
                made.values[cell] = of.values[cell - count];
                made.statuses[cell] = of.statuses[cell - count];
            } else {
                made.absent(cell, NOT_LISTED);
            }
        }
        return made;
    }

    /** Returns how many periods are to be taken together at each period. */
    private int[] lengths(Span span) {
        return grid.periods().stream().mapToInt(span::length).toArray();
    }

    private Cells window(Node.Window window) {
        Cells of = cells(window.of());
        Cells made = new Cells(of.size());
        int[] lengths = lengths(window.span());
        Tally tally = new Tally(window.missing());
        for (int cell = 0, period = 0; cell < made.size(); cell++, period = cell % periods) {
            int first = cell - lengths[period] + 1;
            int status = lengths[period] > period + 1 ? 1 : 0;
            double sum = 0;
            for (int at = first; at <= cell && status == 0; at++) {
                status |= of.statuses[at];
                sum += of.values[at];
            }
            if (status == 0) {
                made.set(cell, window.mean() ? sum / lengths[period] : sum);
            } else {
                collect(tally, of.values, of.statuses, cell, first, cell - period);
                tally.write(made, cell, window.mean());
            }
        }
        return made;
    }

    /** Adds up cells of which some are missing; before the first period nothing is listed. */
    private static void collect(Tally tally, double[] values, byte[] statuses, int cell, int first, int earliest) {
        tally.clear();
        for (int at = first; at <= cell; at++) {
            tally.add(at < earliest ? 0 : values[at], at < earliest ? NOT_LISTED : statuses[at]);
        }
    }

    /** Sum over sum; a period counts only where both parts have a number. */
    private Cells rateWindow(Node.RateWindow window) {
        Cells above = cells(window.numerator());
        Cells below = cells(window.denominator());
        Cells made = new Cells(above.size());
        byte[] statuses = new byte[made.size()];
        for (int cell = 0; cell < statuses.length; cell++) {
            statuses[cell] = Cells.both(above.statuses[cell], below.statuses[cell]);
        }
        int[] lengths = lengths(window.span());
        Tally numerators = new Tally(window.missing());
        Tally denominators = new Tally(window.missing());
        for (int cell = 0, period = 0; cell < made.size(); cell++, period = cell % periods) {
            int first = cell - lengths[period] + 1;
            int status = lengths[period] > period + 1 ? 1 : 0;
            double top = 0;
            double bottom = 0;
            for (int at = first; at <= cell && status == 0; at++) {
                status |= statuses[at];
                top += above.values[at];
                bottom += below.values[at];
            }
            if (status == 0) {
                made.set(cell, top / bottom);
            } else {
                collect(numerators, above.values, statuses, cell, first, cell - period);
                collect(denominators, below.values, statuses, cell, first, cell - period);
                numerators.writeQuotient(denominators, made, cell);
            }
        }
        return made;
    }

    private Cells annualised(Cells of, Span span) {
        Cells made = new Cells(of.size());
        int year = grid.periodsOfYear();
        int[] lengths = lengths(span);
        for (int cell = 0; cell < made.size(); cell++) {
            if (of.statuses[cell] == 0) {
                made.set(cell, of.values[cell] * year / lengths[cell % periods]);
            } else {
                made.absent(cell, of.statuses[cell]);
            }
        }
        return made;
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

    private static Cells extreme(Cells left, Cells right, boolean greatest) {
        Cells made = new Cells(left.size());
        for (int cell = 0; cell < made.size(); cell++) {
            byte status = Cells.both(left.statuses[cell], right.statuses[cell]);
            if (status == 0) {
                made.set(cell, greatest ? Math.max(left.values[cell], right.values[cell])
                        : Math.min(left.values[cell], right.values[cell]));
            } else {
                made.absent(cell, status);
            }
        }
        return made;
    }

    /** Returns the potential, the least and the most that rounding allows. */
    private Cells[] savings(Node.Savings savings) {
        Cells share = cells(savings.share());
        Cells comparison = cells(savings.comparison());
        Cells base = cells(savings.base());
        Cells price = cells(savings.price());
        Cells[] made = {new Cells(share.size()), new Cells(share.size()), new Cells(share.size())};
        boolean comparesCountry = savings.comparison() instanceof Node.Country country
                && published(country.of()).equals(published(savings.share()));
        for (int cell = 0; cell < share.size(); cell++) {
            Rounded own = new Rounded(share.values[cell], savings.shareHalf());
            byte status = Cells.both(share.statuses[cell], base.statuses[cell]);
            if (status == 0 && savings.published() && !Surplus.tellsBase(own)) {
                status = NOT_APPLICABLE;
            }
            status = Cells.both(status, Cells.both(comparison.statuses[cell], price.statuses[cell]));
            if (status != 0) {
                for (Cells one : made) {
                    one.absent(cell, status);
                }
            } else {
                Rounded other = new Rounded(comparison.values[cell], savings.comparisonHalf());
                if (comparesCountry && cell / periods == grid.country()) {
                    // The country beside itself is one figure, however it was rounded.
                    own = new Rounded(own.value(), 0);
                    other = own;
                }
                Surplus surplus = savings.published() ? Surplus.ofCount(own, other, base.values[cell])
                        : Surplus.ofBase(own, other, base.values[cell]);
                made[0].set(cell, Surplus.kroner(surplus.persons(), price.values[cell]));
                made[1].set(cell, Surplus.kroner(surplus.low(), price.values[cell]));
                made[2].set(cell, Surplus.kroner(surplus.high(), price.values[cell]));
            }
        }
        return made;
    }

    private static Node published(Node share) {
        return share instanceof Node.Published published ? published.share() : share;
    }

    private static Cells absolute(Cells of) {
        Cells made = new Cells(of.size());
        for (int cell = 0; cell < made.size(); cell++) {
            if (of.statuses[cell] == 0) {
                made.set(cell, Math.abs(of.values[cell]));
            } else {
                made.absent(cell, of.statuses[cell]);
            }
        }
        return made;
    }
}
