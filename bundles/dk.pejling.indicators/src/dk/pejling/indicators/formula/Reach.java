package dk.pejling.indicators.formula;

import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * From when to when a formula reads figures of a measure, period by period: what tells whether it takes figures from both
 * sides of a break together. Windows count in full, whether or not a figure stands in every period of them; what would lie
 * before the first period of the grid does not count. Not thread-safe.
 */
final class Reach {
    private final Grid grid;
    private final Function<String, List<SeriesBreak>> breaks;
    private final Map<Node, Set<String>> measures = new IdentityHashMap<>();

    /**
     * Prepares for a grid.
     *
     * @param breaks those of a measure, by its id
     */
    Reach(Grid grid, Function<String, List<SeriesBreak>> breaks) {
        this.grid = grid;
        this.breaks = breaks;
    }

    /**
     * The first and last period read for each period, by position in the grid.
     *
     * @param first larger than last where nothing is read
     */
    private record Bounds(int[] first, int[] last) {
        static Bounds none(int periods) {
            Bounds none = new Bounds(new int[periods], new int[periods]);
            Arrays.fill(none.first, Integer.MAX_VALUE);
            Arrays.fill(none.last, Integer.MIN_VALUE);
            return none;
        }

        void add(int at, Bounds other, int from) {
            if (from >= 0) {
                first[at] = Math.min(first[at], other.first[from]);
                last[at] = Math.max(last[at], other.last[from]);
            }
        }
    }

    /**
     * Returns for each period whether a value there is made of figures of one measure from both sides of a break of it.
     *
     * @param back how many periods before are compared with; 0 for the value alone
     */
    boolean[] crossed(Node node, int back) {
        boolean[] crossed = new boolean[grid.periods().size()];
        for (String measure : measures(node)) {
            List<SeriesBreak> of = breaks.apply(measure);
            if (!of.isEmpty()) {
                mark(crossed, compared(new Walk(measure).bounds(node), back), of);
            }
        }
        return crossed;
    }

    private Bounds compared(Bounds bounds, int back) {
        Bounds both = Bounds.none(grid.periods().size());
        for (int period = 0; period < both.first.length; period++) {
            both.add(period, bounds, period);
            both.add(period, bounds, period - back);
        }
        return both;
    }

    private void mark(boolean[] crossed, Bounds bounds, List<SeriesBreak> breaks) {
        for (int period = 0; period < crossed.length; period++) {
            if (bounds.first[period] < bounds.last[period]) {
                Period first = grid.periods().get(bounds.first[period]);
                Period last = grid.periods().get(bounds.last[period]);
                crossed[period] |= breaks.stream().anyMatch(one -> one.isBetween(first, last));
            }
        }
    }

    private Set<String> measures(Node node) {
        Set<String> known = measures.get(node);
        if (known == null) {
            known = new HashSet<>();
            if (node instanceof Node.Series series) {
                known.add(series.measure());
            }
            for (Node part : parts(node)) {
                known.addAll(measures(part));
            }
            measures.put(node, known);
        }
        return known;
    }

    private static List<Node> parts(Node node) {
        return switch (node) {
            case Node.Constant constant -> List.of();
            case Node.Dated dated -> List.of();
            case Node.Series series -> List.of();
            case Node.Published published -> List.of(published.share());
            case Node.Whole whole -> List.of(whole.of().share(), whole.of().count());
            case Node.Sum sum -> List.of(sum.left(), sum.right());
            case Node.Product product -> List.of(product.left(), product.right());
            case Node.Quotient quotient -> List.of(quotient.left(), quotient.right());
            case Node.Lag lag -> List.of(lag.of());
            case Node.Window window -> List.of(window.of());
            case Node.RateWindow window -> List.of(window.numerator(), window.denominator());
            case Node.Annualised annualised -> List.of(annualised.of());
            case Node.Country country -> List.of(country.of());
            case Node.Index index -> List.of(index.of());
            case Node.CountAreas count -> List.of(count.left(), count.right());
            case Node.Extreme extreme -> List.of(extreme.left(), extreme.right());
            case Node.Savings savings -> List.of(savings.share(), savings.comparison(), savings.base());
            case Node.Absolute absolute -> List.of(absolute.of());
        };
    }

    /** Follows one measure through a formula; named points are walked once. */
    private final class Walk {
        private final String measure;
        private final int periods = grid.periods().size();
        private final Map<Node, Bounds> known = new IdentityHashMap<>();

        Walk(String measure) {
            this.measure = measure;
        }

        Bounds bounds(Node node) {
            Bounds one = known.get(node);
            if (one == null) {
                one = Bounds.none(periods);
                if (node instanceof Node.Series series && series.measure().equals(measure)) {
                    Arrays.setAll(one.first, period -> period);
                    Arrays.setAll(one.last, period -> period);
                }
                for (Node part : parts(node)) {
                    add(one, node, bounds(part));
                }
                known.put(node, one);
            }
            return one;
        }

        private void add(Bounds to, Node node, Bounds part) {
            int base = node instanceof Node.Index index ? grid.periods().indexOf(index.base()) : -1;
            for (int period = 0; period < periods; period++) {
                int newest = period - lag(node);
                for (int at = newest; at > newest - length(node, period); at--) {
                    to.add(period, part, at);
                }
                to.add(period, part, base);
            }
        }

        private int lag(Node node) {
            return node instanceof Node.Lag lag ? lag.periods() == 0 ? grid.periodsOfYear() : lag.periods() : 0;
        }

        private int length(Node node, int period) {
            return switch (node) {
                case Node.Window window -> window.span().length(grid.periods().get(period));
                case Node.RateWindow window -> window.span().length(grid.periods().get(period));
                default -> 1;
            };
        }
    }
}
