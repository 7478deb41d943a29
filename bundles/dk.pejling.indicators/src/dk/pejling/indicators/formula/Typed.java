package dk.pejling.indicators.formula;

import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A checked part of a formula.
 *
 * @param steps operations per cell, an upper bound: what bounds the time of a formula
 * @param depth how deeply parts lie in each other, named points included
 * @param measures all measures it reads
 * @param frequency of its figures; empty for constants
 */
record Typed(Node node, Type type, int steps, int depth, Set<Measure> measures, Optional<Frequency> frequency) {
    static Typed constant(Node node, Type type) {
        return new Typed(node, type, 1, 1, Set.of(), Optional.empty());
    }

    /** Returns a step on top of this. */
    Typed then(Node made, Type madeType, int cost) {
        return new Typed(made, madeType, steps + cost, depth + 1, measures, frequency);
    }

    /** Returns a step on top of this and another one. */
    Typed with(Typed other, Node made, Type madeType) {
        Set<Measure> both = new LinkedHashSet<>(measures);
        both.addAll(other.measures);
        return new Typed(made, madeType, steps + other.steps + 1, Math.max(depth, other.depth) + 1, both,
                frequency.or(() -> other.frequency));
    }

    boolean isConstant() {
        return type.kind() == Type.Kind.CONSTANT;
    }

    /** Returns the number it is, empty unless it is a plain number of the formula. */
    Optional<Double> literal() {
        return node instanceof Node.Constant constant && type.isPlain() ? Optional.of(constant.value()) : Optional.empty();
    }

    boolean isHundred() {
        return literal().filter(value -> value == 100).isPresent();
    }
}
