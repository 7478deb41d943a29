package dk.pejling.indicators.formula;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Slug;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks names up, checks units and time, and makes the steps. Every refusal names its place in the text. */
final class Compiler {
    /** A formula may take this many operations per cell: with 104 areas and 240 months well below a second. */
    static final int MOST_STEPS = 5000;
    /** Parts may lie this deeply in each other, named points included. */
    static final int MOST_LEVELS = 300;

    private final Vocabulary vocabulary;
    private final Missing missing;
    private final Functions functions = new Functions(this);
    private final Map<Node.Series, Node.Series> series = new HashMap<>();

    Compiler(Vocabulary vocabulary, Missing missing) {
        this.vocabulary = vocabulary;
        this.missing = missing;
    }

    /** Returns the same compiler with another rule for what is missing. */
    Compiler with(Missing other) {
        return new Compiler(vocabulary, other);
    }

    /** Checks an expression and everything in it. */
    Typed compile(Expression expression) throws FormulaException {
        Typed made = switch (expression) {
            case Expression.Literal literal -> literal(literal);
            case Expression.When when -> throw new FormulaException(when.place(), "period.here", when.period());
            case Expression.Name name -> named(name, false);
            case Expression.Call call -> functions.compile(call);
            case Expression.Negative negative -> negative(negative);
            case Expression.Binary binary -> binary(binary);
        };
        if (made.steps() > MOST_STEPS || made.depth() > MOST_LEVELS) {
            throw new FormulaException(expression.place(), "work.much");
        }
        return made;
    }

    private static Typed literal(Expression.Literal literal) throws FormulaException {
        Unit unit = Unit.NUMBER;
        if (literal.unit().isPresent()) {
            unit = unit(literal.unit().get()).orElseThrow(() -> new FormulaException(literal.place(), "unit.unknown",
                    literal.unit().get(), String.join(", ", unitIds())));
        }
        return Typed.constant(new Node.Constant(literal.value()), Type.of(unit, Type.Kind.CONSTANT));
    }

    private static Optional<Unit> unit(String id) {
        return java.util.Arrays.stream(Unit.values()).filter(unit -> unit.id().equalsIgnoreCase(id)).findFirst();
    }

    private static List<String> unitIds() {
        return java.util.Arrays.stream(Unit.values()).map(Unit::id).toList();
    }

    private Typed negative(Expression.Negative negative) throws FormulaException {
        Typed of = compile(negative.of());
        if (of.node() instanceof Node.Constant constant) {
            return Typed.constant(new Node.Constant(-constant.value()), of.type());
        }
        return of.then(new Node.Product(new Node.Constant(-1), of.node()), of.type(), 1);
    }

    private Typed binary(Expression.Binary binary) throws FormulaException {
        Typed left = compile(binary.left());
        Typed right = compile(binary.right());
        sameFrequency(left, right, binary.place());
        return switch (binary.operator()) {
            case "+" -> sum(left, right, false, binary.place());
            case "-" -> sum(left, right, true, binary.place());
            case "*" -> product(left, right, binary.place());
            case "/" -> quotient(left, right, binary.place());
            default -> throw new FormulaException(binary.place(), "comparison.here", binary.operator());
        };
    }

    /** Refuses to mix months and quarters: their periods are not the same ones. */
    void sameFrequency(Typed left, Typed right, Place place) throws FormulaException {
        if (left.frequency().isPresent() && right.frequency().isPresent() && !left.frequency().equals(right.frequency())) {
            throw new FormulaException(place, "frequency.mixed", left.frequency().get(), right.frequency().get());
        }
    }

    private Typed sum(Typed left, Typed right, boolean minus, Place place) throws FormulaException {
        Type type = sumType(left.type(), right.type(), minus, place);
        Optional<Node> folded = folded(left, right, (a, b) -> minus ? a - b : a + b);
        return left.with(right, folded.orElseGet(() -> new Node.Sum(left.node(), right.node(), minus, missing)), type);
    }

    /** Numbers of the formula alone are computed once. */
    private static Optional<Node> folded(Typed left, Typed right, java.util.function.DoubleBinaryOperator operator) {
        return left.node() instanceof Node.Constant a && right.node() instanceof Node.Constant b
                ? Optional.of(new Node.Constant(operator.applyAsDouble(a.value(), b.value()))) : Optional.empty();
    }

    /** Units of a sum must be equal; percentages differ by percentage points, which may be added to a percentage. */
    Type sumType(Type left, Type right, boolean minus, Place place) throws FormulaException {
        Type.Share share = sharesAdd(left, right, minus)
                .orElseThrow(() -> new FormulaException(place, "unit.sum", left, right));
        Type.Kind kind = left.kind() == Type.Kind.CONSTANT ? right.kind()
                : right.kind() == Type.Kind.CONSTANT || left.kind() == right.kind() ? left.kind()
                : left.kind() == Type.Kind.OTHER || right.kind() == Type.Kind.OTHER ? Type.Kind.OTHER : null;
        if (kind == null) {
            throw new FormulaException(place, "kind.sum", left.kind(), right.kind());
        }
        Span span = left.spanWith(right);
        if (span == null && kind == Type.Kind.FLOW) {
            throw new FormulaException(place, "span.sum");
        }
        return new Type(left.powers(), share, left.hundred() && right.hundred(), kind, span);
    }

    private static Optional<Type.Share> sharesAdd(Type left, Type right, boolean minus) {
        if (!left.powers().equals(right.powers())) {
            return Optional.empty();
        }
        Type.Share a = left.share();
        Type.Share b = right.share();
        if (a == b) {
            return Optional.of(a == Type.Share.PERCENT && minus ? Type.Share.POINTS : a);
        }
        if (a == Type.Share.NONE || b == Type.Share.NONE || minus && a == Type.Share.POINTS) {
            return Optional.empty();
        }
        return Optional.of(Type.Share.PERCENT);
    }

    Typed product(Typed left, Typed right, Place place) throws FormulaException {
        Type a = left.type();
        Type b = right.type();
        Type.Share share = a.share() != Type.Share.NONE ? a.share() : b.share();
        if (share != Type.Share.NONE && !(a.isPlain() && left.isConstant()) && !(b.isPlain() && right.isConstant())) {
            throw new FormulaException(place, "share.factor");
        }
        Type.Kind kind = productKind(a.kind(), b.kind());
        Optional<Node> folded = folded(left, right, (x, y) -> x * y);
        return left.with(right, folded.orElseGet(() -> new Node.Product(left.node(), right.node())),
                percentage(a.powers().times(b.powers()), share, a.hundred() || b.hundred() || left.isHundred() || right.isHundred(),
                        kind, a.spanWith(b)));
    }

    private static Type.Kind productKind(Type.Kind a, Type.Kind b) {
        if (a == Type.Kind.CONSTANT) {
            return b;
        }
        if (b == Type.Kind.CONSTANT) {
            return a;
        }
        // A share of a stock or flow is one again, as a part of those counted.
        return a == Type.Kind.RATE && b.isAdditive() ? b : b == Type.Kind.RATE && a.isAdditive() ? a : Type.Kind.OTHER;
    }

    /** A quotient of equal units with a plain 100 in it is a percentage. */
    private static Type percentage(UnitPowers powers, Type.Share share, boolean hundred, Type.Kind kind, Span span) {
        boolean becomes = powers.isNone() && share == Type.Share.NONE && hundred && kind != Type.Kind.CONSTANT;
        return new Type(powers, becomes ? Type.Share.PERCENT : share, hundred && !becomes, kind, span);
    }

    Typed quotient(Typed left, Typed right, Place place) throws FormulaException {
        Type a = left.type();
        Type b = right.type();
        if (right.node() instanceof Node.Constant constant && constant.value() == 0) {
            throw new FormulaException(place, "zero");
        }
        boolean undone = right.isHundred() && (a.share() != Type.Share.NONE || a.hundred());
        Type.Share share = undone || a.share() == b.share() ? Type.Share.NONE : a.share();
        boolean factor = b.isPlain() && right.isConstant();
        if (a.share() != b.share() && !factor) {
            throw new FormulaException(place, "share.factor");
        }
        Optional<Node> folded = folded(left, right, (x, y) -> x / y);
        return left.with(right, folded.orElseGet(() -> new Node.Quotient(left.node(), right.node())), percentage(a.powers().dividedBy(b.powers()), share,
                a.hundred() && !undone, quotientKind(a.kind(), b.kind()), a.spanWith(b)));
    }

    private static Type.Kind quotientKind(Type.Kind a, Type.Kind b) {
        if (b == Type.Kind.CONSTANT) {
            return a;
        }
        // A count divided by a share gives the whole, which is counted as the part is.
        return a.isAdditive() && b.isAdditive() ? Type.Kind.RATE : a.isAdditive() && b == Type.Kind.RATE ? a : Type.Kind.OTHER;
    }

    /**
     * Looks a name up: a measure has a dot in its id, a point or constant has none.
     *
     * @param summed whether several members may stand in the brackets
     */
    Typed named(Expression.Name name, boolean summed) throws FormulaException {
        if (name.id().contains(".")) {
            Measure measure = measure(name);
            return series(measure, name, members(measure, name), summed);
        }
        if (name.members().isPresent()) {
            throw new FormulaException(name.place(), "members.none", name.id());
        }
        Optional<DatedNumber> constant = vocabulary.constant(name.id());
        if (constant.isPresent()) {
            return Typed.constant(constant.get().node(), Type.of(constant.get().unit(), Type.Kind.CONSTANT));
        }
        Formula point = vocabulary.point(name.id(), name.place()).orElseThrow(() -> unknown(name));
        return point.typed();
    }

    private FormulaException unknown(Expression.Name name) {
        if (Functions.NAMES.contains(name.id())) {
            return new FormulaException(name.place(), "function.bare", name.id());
        }
        List<String> all = new ArrayList<>(vocabulary.names());
        all.addAll(Functions.NAMES);
        List<String> close = CloseMatches.of(name.id(), all);
        boolean minus = close.isEmpty() && name.id().contains("-");
        return close.isEmpty() ? new FormulaException(name.place(), minus ? "name.minus" : "name.unknown", name.id())
                : new FormulaException(name.place(), "name.close", name.id(), String.join(", ", close));
    }

    Measure measure(Expression.Name name) throws FormulaException {
        Optional<Measure> measure = vocabulary.measure(name.id());
        if (measure.isEmpty()) {
            throw unknown(name);
        }
        return measure.get();
    }

    Typed series(Measure measure, Expression.Name name, Map<String, List<String>> members, boolean summed) throws FormulaException {
        boolean several = members.values().stream().anyMatch(names -> names.size() != 1);
        if (several && !summed) {
            throw new FormulaException(name.place(), "members.several");
        }
        if (several && measure.kind() == MeasureKind.RATE) {
            throw new FormulaException(name.place(), "members.shares", measure.label());
        }
        Node.Series node = new Node.Series(measure.id(), members, missing);
        series.putIfAbsent(node, node);
        return new Typed(series.get(node), Type.of(measure.unit(), Type.kind(measure.kind())),
                1 + members.values().stream().mapToInt(names -> names.isEmpty() ? 20 : names.size()).sum(), 1, Set.of(measure),
                Optional.of(vocabulary.frequency(measure)));
    }

    /** Returns the chosen members by dimension id, in the order of the dimensions; each dimension must have one. */
    Map<String, List<String>> members(Measure measure, Expression.Name name) throws FormulaException {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> entry : name.members().orElse(Map.of()).entrySet()) {
            given.put(dimension(measure, name, entry.getKey()).id(), entry.getValue());
        }
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (Dimension dimension : measure.dimensions()) {
            List<String> chosen = given.get(dimension.id());
            if (chosen == null) {
                throw new FormulaException(name.place(), dimension.total().isPresent() ? "members.missingTotal" : "members.missing",
                        dimension.label(), dimension.total().orElse(""));
            }
            if (chosen.size() > 1 && dimension.total().isPresent()
                    && chosen.stream().anyMatch(member -> Slug.of(member).equals(Slug.of(dimension.total().get())))) {
                throw new FormulaException(name.place(), "members.total", dimension.total().get());
            }
            members.put(dimension.id(), chosen);
        }
        return members;
    }

    private static Dimension dimension(Measure measure, Expression.Name name, String label) throws FormulaException {
        if (label.isEmpty() && measure.dimensions().size() == 1) {
            return measure.dimensions().getFirst();
        }
        for (Dimension dimension : measure.dimensions()) {
            if (dimension.id().equals(Slug.of(label))) {
                return dimension;
            }
        }
        if (measure.dimensions().isEmpty()) {
            throw new FormulaException(name.place(), "members.none", name.id());
        }
        throw new FormulaException(name.place(), "members.dimension", label,
                String.join(", ", measure.dimensions().stream().map(Dimension::label).toList()));
    }
}
