package dk.pejling.indicators.formula;

import dk.pejling.model.LocalText;
import dk.pejling.model.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number that may change on a date, such as a price or a rule.
 *
 * @param unit what it counts
 * @param values in the order in which they came to hold
 */
public record DatedNumber(Unit unit, List<Value> values) {
    /** Copies the list; refuses an empty one and dates that do not rise. */
    public DatedNumber {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A constant needs a value");
        }
        LocalDate last = LocalDate.MIN;
        for (Value value : values) {
            Optional<LocalDate> day = value.from.day();
            if (day.isPresent()) {
                if (!day.get().isAfter(last)) {
                    throw new IllegalArgumentException("Dates must rise: " + day.get());
                }
                last = day.get();
            }
        }
    }

    /** Since when a value holds. */
    public sealed interface From {
        /** Returns the first day that is reckoned with, empty when there is none. */
        default Optional<LocalDate> day() {
            return Optional.empty();
        }

        /** As far back as one asks. */
        record Ever() implements From {
        }

        /** From a day on. */
        record Day(LocalDate date) implements From {
            @Override
            public Optional<LocalDate> day() {
                return Optional.of(date);
            }
        }

        /** The source does not say; until somebody knows, this day is reckoned with, and whoever shows a result says so. */
        record Proposed(LocalDate date) implements From {
            @Override
            public Optional<LocalDate> day() {
                return Optional.of(date);
            }
        }

        /** The source does not say; a constant that has another value before cannot be used in a formula. */
        record Unknown() implements From {
        }
    }

    /**
     * A number with the day it holds from.
     *
     * @param source who says so, or why the day is proposed; empty where the source of the whole says it
     */
    public record Value(double number, From from, Optional<LocalText> source) {
        /** Makes a number of which the source of the whole says all. */
        public Value(double number, From from) {
            this(number, from, Optional.empty());
        }
    }

    /** Returns whether a day that nobody has confirmed is reckoned with. */
    public boolean isProposed() {
        return values.stream().anyMatch(value -> value.from instanceof From.Proposed);
    }

    Node node() {
        boolean known = values.size() == 1 || values.stream().noneMatch(value -> value.from instanceof From.Unknown);
        return new Node.Dated(values.stream().map(value -> new Node.Dated.Value(value.from.day(), value.number)).toList(), known);
    }
}
