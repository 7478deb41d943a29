package dk.pejling.indicators.formula;

import dk.pejling.model.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A formula as written: what stands in it, before names and units are looked at. */
sealed interface Expression {
    /** Returns where it stands. */
    Place place();

    /**
     * A number.
     *
     * @param unit id of its unit, empty for a plain number
     */
    record Literal(double value, Optional<String> unit, Place place) implements Expression {
    }

    /** A period, such as {@code 2024M01}. */
    record When(Period period, Place place) implements Expression {
    }

    /**
     * A measure, point or constant.
     *
     * @param members by dimension as written, "" where none is named; a list that is empty means every member
     */
    record Name(String id, Optional<Map<String, List<String>>> members, Place place) implements Expression {
    }

    /** A function with its arguments. */
    record Call(String function, List<Expression> arguments, Place name, Place place) implements Expression {
    }

    /** Two parts with an operator: {@code + - * /} or a comparison. */
    record Binary(String operator, Expression left, Expression right, Place place) implements Expression {
    }

    /** A minus before a part. */
    record Negative(Expression of, Place place) implements Expression {
    }
}
