package dk.pejling.indicators.formula;

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
            if (value.from instanceof From.Day day) {
                if (!day.date.isAfter(last)) {
                    throw new IllegalArgumentException("Dates must rise: " + day.date);
                }
                last = day.date;
            }
        }
    }

    /** Since when a value holds. */
    public sealed interface From {
        /** As far back as one asks. */
        record Ever() implements From {
        }

        /** From a day on. */
        record Day(LocalDate date) implements From {
        }

        /** The source does not say; a constant that has another value before cannot be used in a formula. */
        record Unknown() implements From {
        }
    }

    /** A number with the day it holds from. */
    public record Value(double number, From from) {
    }

    Node node() {
        boolean known = values.size() == 1 || values.stream().noneMatch(value -> value.from instanceof From.Unknown);
        return new Node.Dated(values.stream().map(value -> new Node.Dated.Value(value.from instanceof From.Day day
                ? Optional.of(day.date) : Optional.empty(), value.number)).toList(), known);
    }
}
