package dk.pejling.indicators.formula;

import dk.pejling.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a checked formula; its value is a number or an absence for every area and period. */
sealed interface Node {
    /** The same number everywhere. */
    record Constant(double value) implements Node {
    }

    /**
     * A number that changes on a date.
     *
     * @param values earliest first; the first may hold since ever
     * @param datesKnown false when nobody knows from when one of several values holds; then there is no number
     */
    record Dated(List<Value> values, boolean datesKnown) implements Node {
        /**
         * A number and its first day.
         *
         * @param from empty for ever
         */
        record Value(Optional<LocalDate> from, double number) {
        }
    }

    /**
     * Published figures.
     *
     * @param measure id of the measure
     * @param members by dimension id, to be summed; an empty list stands for all but the total
     */
    record Series(String measure, Map<String, List<String>> members, Missing missing) implements Node {
    }

    /** A published share with the count it was made of; the whole can be derived, so several can be taken together. */
    record Published(Node share, Node count) implements Node {
    }

    /** The whole that a published share was taken of: 100 × count ÷ share. */
    record Whole(Published of) implements Node {
    }

    /** {@code left + right}, or {@code left − right}. */
    record Sum(Node left, Node right, boolean minus, Missing missing) implements Node {
    }

    /** {@code left × right}. */
    record Product(Node left, Node right) implements Node {
    }

    /** {@code left ÷ right}. */
    record Quotient(Node left, Node right) implements Node {
    }

    /**
     * The value of an earlier period.
     *
     * @param periods how many before; 0 for a year
     */
    record Lag(Node of, int periods) implements Node {
    }

    /** Several periods together, as sum or mean. */
    record Window(Node of, Span span, boolean mean, Missing missing) implements Node {
    }

    /** Several periods of a quotient together: sum over sum. */
    record RateWindow(Node numerator, Node denominator, Span span, Missing missing) implements Node {
    }

    /** What happened in the span, as if it went on for a year. */
    record Annualised(Node of, Span span) implements Node {
    }

    /** The whole country's value, for every area. */
    record Country(Node of) implements Node {
    }

    /** 100 × value ÷ value of a base period. */
    record Index(Node of, Period base) implements Node {
    }

    /** How many municipalities meet a condition. */
    record CountAreas(Node left, Comparison operator, Node right) implements Node {
    }

    /** The least or greatest of two. */
    record Extreme(Node left, Node right, boolean greatest) implements Node {
    }

    /**
     * What a unit would save in a year with the share of its comparison, see {@link Surplus}.
     *
     * @param share in per cent
     * @param comparison in per cent
     * @param base the count that a published share was made of, or the whole that a share is of
     * @param published whether the whole is to be told by count and share
     * @param shareHalf half the last published decimal of the share; 0 where it is not rounded
     * @param comparisonHalf likewise
     * @param price of one of those counted
     */
    record Savings(Node share, Node comparison, Node base, boolean published, double shareHalf, double comparisonHalf, Node price)
            implements Node {
    }

    /** The size without sign. */
    record Absolute(Node of) implements Node {
    }

    /** How two numbers may compare; equality is decided on nine decimals. */
    enum Comparison {
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        AT_MOST("<="),
        /** Greater. */
        MORE(">"),
        /** Greater or equal. */
        AT_LEAST(">="),
        /** Equal. */
        EQUAL("=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        static Comparison of(String symbol) {
            for (Comparison one : values()) {
                if (one.symbol.equals(symbol)) {
                    return one;
                }
            }
            throw new IllegalArgumentException(symbol);
        }

        /** Returns whether two numbers compare so; {@code difference} is left − right. */
        boolean holds(double difference) {
            return switch (this) {
                case LESS -> difference < 0;
                case AT_MOST -> difference <= 0;
                case MORE -> difference > 0;
                case AT_LEAST -> difference >= 0;
                case EQUAL -> difference == 0;
            };
        }
    }
}
