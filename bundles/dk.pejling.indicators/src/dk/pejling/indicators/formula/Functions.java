package dk.pejling.indicators.formula;

import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** The functions of the language: what they take, and what they make. */
final class Functions {
    private static final int MOST_MONTHS = 120;
    private static final int MONTHS_OF_YEAR = 12;
    private static final double PER_CENT = 100;
    private static final Map<String, Maker> MAKERS = makers();
    /** All functions, in alphabetical order. */
    static final Collection<String> NAMES = new TreeSet<>(MAKERS.keySet());

    private final Compiler compiler;

    /** Makes the step of one function. */
    @FunctionalInterface
    private interface Maker {
        Typed make(Functions functions, Call call) throws FormulaException;
    }

    /**
     * A call whose missing rule has been taken off.
     *
     * @param missing the rule named as last argument, empty when none is
     */
    private record Call(Expression.Call written, List<Expression> arguments, Optional<Missing> missing) {
        Place place() {
            return written.place();
        }

        Expression first() {
            return arguments.getFirst();
        }
    }

    Functions(Compiler compiler) {
        this.compiler = compiler;
    }

    private static Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("abs", (functions, call) -> functions.absolute(call));
        makers.put("annualised", (functions, call) -> functions.annualised(call));
        makers.put("average", (functions, call) -> functions.window(call, functions.months(call), true));
        makers.put("count-areas", (functions, call) -> functions.countAreas(call));
        makers.put("country", (functions, call) -> functions.country(call));
        makers.put("index", (functions, call) -> functions.index(call));
        makers.put("lag", (functions, call) -> functions.lag(call));
        makers.put("max", (functions, call) -> functions.extreme(call, true));
        makers.put("min", (functions, call) -> functions.extreme(call, false));
        makers.put("published", (functions, call) -> functions.published(call));
        makers.put("rolling", (functions, call) -> functions.window(call, functions.months(call), false));
        makers.put("savings", (functions, call) -> functions.savings(call));
        makers.put("share-of-country", (functions, call) -> functions.shareOfCountry(call));
        makers.put("share-of-total", (functions, call) -> functions.shareOfTotal(call));
        makers.put("sum", (functions, call) -> functions.sum(call));
        makers.put("year-before", (functions, call) -> functions.yearBefore(call));
        makers.put("ytd", (functions, call) -> functions.window(functions.taking(call, 1), Span.YEAR_TO_DATE, false));
        return makers;
    }

    /** Functions in which something can be missing without the whole being so. */
    private static boolean takesRule(String function) {
        return List.of("average", "sum", "ytd").contains(function);
    }

    Typed compile(Expression.Call written) throws FormulaException {
        Maker maker = MAKERS.get(written.function());
        if (maker == null) {
            List<String> close = dk.pejling.model.CloseMatches.of(written.function(), NAMES);
            throw new FormulaException(written.name(), close.isEmpty() ? "function.unknown" : "function.close", written.function(),
                    String.join(", ", close.isEmpty() ? NAMES : close));
        }
        List<Expression> arguments = new ArrayList<>(written.arguments());
        Optional<Missing> rule = Optional.empty();
        if (arguments.getLast() instanceof Expression.Name name && name.members().isEmpty()) {
            rule = Missing.ofId(name.id());
            if (rule.isPresent() && !takesRule(written.function())) {
                throw new FormulaException(name.place(), "missing.here", name.id());
            }
            if (rule.isPresent()) {
                arguments.removeLast();
            }
        }
        if (arguments.isEmpty()) {
            throw new FormulaException(written.place(), "arguments", written.function(), 1);
        }
        return maker.make(this, new Call(written, List.copyOf(arguments), rule));
    }

    private Call taking(Call call, int arguments) throws FormulaException {
        if (call.arguments.size() != arguments) {
            throw new FormulaException(call.place(), "arguments", call.written.function(), arguments);
        }
        return call;
    }

    private Typed first(Call call) throws FormulaException {
        return compiler.compile(call.first());
    }

    /** Reads the second argument: a number of months that whole periods make. */
    private Span months(Call call) throws FormulaException {
        return new Span(periods(taking(call, 2), first(call)));
    }

    private static int periods(Call call, Typed of) throws FormulaException {
        Expression written = call.arguments.get(1);
        double months = written instanceof Expression.Literal literal && literal.unit().isEmpty() ? literal.value() : 0;
        if (months != Math.rint(months) || months < 1 || months > MOST_MONTHS) {
            throw new FormulaException(written.place(), "months.wrong", MOST_MONTHS);
        }
        int each = monthsOf(of).orElseThrow(() -> new FormulaException(call.first().place(), "months.none"));
        if (months % each != 0) {
            throw new FormulaException(written.place(), "months.part", (int) months, of.frequency().orElseThrow(), each);
        }
        return (int) months / each;
    }

    private static OptionalInt monthsOf(Typed of) {
        Frequency frequency = of.frequency().orElse(null);
        return switch (frequency) {
            case MONTH -> OptionalInt.of(1);
            case QUARTER -> OptionalInt.of(3);
            case HALF_YEAR -> OptionalInt.of(6);
            case YEAR -> OptionalInt.of(MONTHS_OF_YEAR);
            // Weeks make no months, and rolling periods lie over each other.
            case WEEK, ROLLING_YEAR, YEAR_TO_DATE -> OptionalInt.empty();
            case null -> OptionalInt.empty();
        };
    }

    private Typed lag(Call call) throws FormulaException {
        Typed of = first(call);
        return of.then(new Node.Lag(of.node(), periods(taking(call, 2), of)), of.type(), 1);
    }

    private Typed yearBefore(Call call) throws FormulaException {
        Typed of = first(taking(call, 1));
        if (of.frequency().isEmpty()) {
            throw new FormulaException(call.first().place(), "months.none");
        }
        return of.then(new Node.Lag(of.node(), 0), of.type(), 1);
    }

    private Typed window(Call call, Span span, boolean always) throws FormulaException {
        Typed of = first(call);
        Place place = call.first().place();
        if (of.isConstant() || monthsOf(of).isEmpty()) {
            throw new FormulaException(place, "months.none");
        }
        if (!Type.ONE.equals(of.type().span())) {
            throw new FormulaException(place, "window.twice");
        }
        return Windows.of(of, span, always, call.missing.orElse(Missing.SKIP_IF_ANY)).orElseThrow(() -> new FormulaException(place,
                of.type().kind() == Type.Kind.RATE ? "window.noWeights" : "window.other"));
    }

    private Typed annualised(Call call) throws FormulaException {
        Typed of = first(taking(call, 1));
        if (of.type().kind() != Type.Kind.FLOW || of.type().span() == null) {
            throw new FormulaException(call.first().place(), "annualised.flow", of.type().kind());
        }
        // So much a year is a level: several of them give their mean.
        return of.then(new Node.Annualised(of.node(), of.type().span()), of.type().as(Type.Kind.STOCK), 1);
    }

    private Typed country(Call call) throws FormulaException {
        Typed of = first(taking(call, 1));
        return of.then(new Node.Country(of.node()), of.type(), 1);
    }

    private Typed shareOfCountry(Call call) throws FormulaException {
        Typed of = first(taking(call, 1));
        if (!of.type().kind().isAdditive()) {
            throw new FormulaException(call.first().place(), "share.counts");
        }
        return percentOf(of, of.then(new Node.Country(of.node()), of.type(), 1), call.place());
    }

    private Typed percentOf(Typed part, Typed whole, Place place) throws FormulaException {
        Typed hundred = Typed.constant(new Node.Constant(100), Type.of(Unit.NUMBER, Type.Kind.CONSTANT));
        return compiler.quotient(compiler.product(hundred, part, place), whole, place);
    }

    private Typed shareOfTotal(Call call) throws FormulaException {
        Expression.Name name = measureName(taking(call, 1));
        Measure measure = compiler.measure(name);
        Map<String, List<String>> members = compiler.members(measure, name);
        Map<String, List<String>> totals = new LinkedHashMap<>();
        for (Dimension dimension : measure.dimensions()) {
            totals.put(dimension.id(), List.of(dimension.total().orElseThrow(
                    () -> new FormulaException(name.place(), "share.noTotal", dimension.label()))));
        }
        Typed part = compiler.series(measure, name, members, true);
        if (!part.type().kind().isAdditive() || totals.isEmpty()) {
            throw new FormulaException(name.place(), totals.isEmpty() ? "members.none" : "share.counts", name.id());
        }
        return percentOf(part, compiler.series(measure, name, totals, false), call.place());
    }

    private static Expression.Name measureName(Call call) throws FormulaException {
        if (call.first() instanceof Expression.Name name && name.id().contains(".")) {
            return name;
        }
        throw new FormulaException(call.first().place(), "measure.here", call.written.function());
    }

    private Typed sum(Call call) throws FormulaException {
        Expression.Name name = measureName(taking(call, 1));
        Compiler summing = call.missing.map(compiler::with).orElse(compiler);
        return summing.named(name, true);
    }

    private Typed published(Call call) throws FormulaException {
        Typed share = first(taking(call, 2));
        Typed count = compiler.compile(call.arguments.get(1));
        if (!(share.node() instanceof Node.Series) || share.type().share() != Type.Share.PERCENT) {
            throw new FormulaException(call.first().place(), "published.share");
        }
        if (!(count.node() instanceof Node.Series) || !count.type().kind().isAdditive()) {
            throw new FormulaException(call.arguments.get(1).place(), "published.count");
        }
        compiler.sameFrequency(share, count, call.place());
        return share.with(count, new Node.Published(share.node(), count.node()), share.type());
    }

    private Typed index(Call call) throws FormulaException {
        Typed of = first(taking(call, 2));
        if (!(call.arguments.get(1) instanceof Expression.When when)) {
            throw new FormulaException(call.arguments.get(1).place(), "period.expected");
        }
        if (!of.frequency().equals(Optional.of(when.period().frequency()))) {
            throw new FormulaException(when.place(), "period.frequency", when.period());
        }
        return of.then(new Node.Index(of.node(), when.period()), Type.of(Unit.INDEX, Type.Kind.OTHER), 1);
    }

    private Typed countAreas(Call call) throws FormulaException {
        if (!(taking(call, 1).first() instanceof Expression.Binary condition) || "+-*/".contains(condition.operator())) {
            throw new FormulaException(call.first().place(), "comparison.expected");
        }
        Typed left = compiler.compile(condition.left());
        Typed right = compiler.compile(condition.right());
        compiler.sameFrequency(left, right, condition.place());
        sameUnit(left, right, condition.place());
        return left.with(right, new Node.CountAreas(left.node(), Node.Comparison.of(condition.operator()), right.node()),
                Type.of(Unit.AREAS, Type.Kind.STOCK));
    }

    private static void sameUnit(Typed left, Typed right, Place place) throws FormulaException {
        if (!left.type().sameUnit(right.type())) {
            throw new FormulaException(place, "unit.compare", left.type(), right.type());
        }
    }

    private Typed extreme(Call call, boolean greatest) throws FormulaException {
        Typed left = first(taking(call, 2));
        Typed right = compiler.compile(call.arguments.get(1));
        compiler.sameFrequency(left, right, call.place());
        sameUnit(left, right, call.place());
        Type sum = compiler.sumType(left.type(), right.type(), false, call.place());
        return left.with(right, new Node.Extreme(left.node(), right.node(), greatest), sum);
    }

    /** The share must tell, by its count or by its denominator, how many people it is a share of. */
    private Typed savings(Call call) throws FormulaException {
        Typed share = first(taking(call, 3));
        Typed comparison = compiler.compile(call.arguments.get(1));
        Typed price = compiler.compile(call.arguments.get(2));
        compiler.sameFrequency(share, comparison, call.place());
        for (Typed one : List.of(share, comparison)) {
            if (one.type().share() != Type.Share.PERCENT) {
                throw new FormulaException((one == share ? call.first() : call.arguments.get(1)).place(), "savings.share");
            }
        }
        Weights weights = Weights.of(share).filter(parts -> Math.abs(parts.factor()) == PER_CENT)
                .orElseThrow(() -> new FormulaException(call.first().place(), "savings.base"));
        Node base = weights.derived() ? weights.numerator() : weights.denominator();
        UnitPowers counted = unit(base, share).orElseThrow(() -> new FormulaException(call.first().place(), "savings.base"));
        Type kroner = Type.of(Unit.KRONER, Type.Kind.OTHER);
        if (!counted.times(price.type().powers()).equals(kroner.powers()) || price.type().share() != Type.Share.NONE) {
            throw new FormulaException(call.arguments.get(2).place(), "savings.price", price.type());
        }
        Node.Savings node = new Node.Savings(share.node(), comparison.node(), base, weights.derived(), half(share), half(comparison),
                price.node());
        return share.with(comparison, share.node(), share.type()).with(price, node, kroner);
    }

    /** Returns what a count counts, empty where its parts do not tell. */
    private static Optional<UnitPowers> unit(Node node, Typed of) {
        return switch (node) {
            case Node.Series series -> measure(series, of).map(measure -> UnitPowers.made(measure.unit()));
            case Node.Sum sum -> unit(sum.left(), of);
            case Node.Lag lag -> unit(lag.of(), of);
            case Node.Window window -> unit(window.of(), of);
            case Node.Country country -> unit(country.of(), of);
            default -> Optional.empty();
        };
    }

    private static Optional<Measure> measure(Node.Series series, Typed of) {
        return of.measures().stream().filter(measure -> measure.id().equals(series.measure())).findFirst();
    }

    /** Returns half the last decimal of a published share; 0 for one that is computed. */
    private static double half(Typed share) {
        Node node = share.node();
        while (node instanceof Node.Country || node instanceof Node.Lag) {
            node = node instanceof Node.Country country ? country.of() : ((Node.Lag) node).of();
        }
        Node published = node instanceof Node.Published one ? one.share() : node;
        return published instanceof Node.Series series
                ? measure(series, share).map(measure -> Rounded.published(0, measure.decimals()).half()).orElse(0.0) : 0;
    }

    private Typed absolute(Call call) throws FormulaException {
        Typed of = first(taking(call, 1));
        return of.then(new Node.Absolute(of.node()), of.type(), 1);
    }
}
