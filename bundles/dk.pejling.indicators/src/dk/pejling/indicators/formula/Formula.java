package dk.pejling.indicators.formula;

import dk.pejling.model.Frequency;
import dk.pejling.model.Measure;
import dk.pejling.model.Unit;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** A formula whose names, units and times have been checked. Immutable; safe for use by several threads. */
public final class Formula {
    private final String text;
    private final Typed typed;
    private final Optional<Weights> weights;
    private final Optional<Node> year;

    private Formula(String text, Typed typed) {
        this.text = text;
        this.typed = typed;
        weights = Weights.of(typed);
        year = Type.ONE.equals(typed.type().span())
                ? Windows.of(typed, new Span(periodsOfYear(typed.frequency().orElseThrow())), false, Missing.SKIP_IF_ANY).map(Typed::node)
                : Optional.empty();
    }

    private static int periodsOfYear(Frequency frequency) {
        return switch (frequency) {
            case MONTH, ROLLING_YEAR, YEAR_TO_DATE -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
            case WEEK -> 52;
        };
    }

    /**
     * Understands and checks a formula.
     *
     * @param text as written
     * @param unit what its result must count
     * @param missing what becomes of sums with a part missing, where the formula does not say
     * @param vocabulary the names it may use
     * @throws FormulaException if it cannot be understood, names something unknown, mixes units or times, or takes too much work
     */
    public static Formula compile(String text, Unit unit, Missing missing, Vocabulary vocabulary) throws FormulaException {
        Typed typed = new Compiler(vocabulary, missing).compile(Parser.parse(text));
        Place whole = new Place(0, text.length());
        if (typed.frequency().isEmpty()) {
            throw new FormulaException(whole, "figures.none");
        }
        if (!typed.type().fits(unit)) {
            Type wanted = Type.of(unit, typed.type().kind());
            boolean factor = typed.type().powers().equals(wanted.powers()) && typed.type().share() == Type.Share.NONE
                    && (wanted.share() != Type.Share.NONE || wanted.hundred());
            throw new FormulaException(whole, factor ? "unit.factor" : "unit.result", typed.type(), unit);
        }
        return new Formula(text, typed);
    }

    /**
     * Returns the points and constants that a formula names, whether or not they exist; none where the formula cannot be
     * read.
     */
    public static Set<String> names(String text) {
        try {
            return Lexer.tokens(text).stream().filter(token -> token.kind() == Token.Kind.NAME && !token.text().contains("."))
                    .map(Token::text).collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
        } catch (FormulaException e) {
            // Whoever compiles it hears of the fault with its place; there is nothing to name before that.
            return Set.of();
        }
    }

    /** Returns the names of all functions, in alphabetical order. */
    public static Collection<String> functions() {
        return Collections.unmodifiableCollection(Functions.NAMES);
    }

    Typed typed() {
        return typed;
    }

    /** Returns the formula as written. */
    public String text() {
        return text;
    }

    /** Returns all measures it reads, those of named points included. */
    public Set<Measure> measures() {
        return typed.measures();
    }

    /** Returns how often it has a value. */
    public Frequency frequency() {
        return typed.frequency().orElseThrow();
    }

    /** Returns whether it is a quotient of summable figures, so that weighted averages are possible. */
    public boolean hasWeights() {
        return weights.isPresent();
    }

    /** Returns whether it is a {@code savings(…)}, whose 0 means that there is nothing to save. */
    public boolean isSavings() {
        return typed.node() instanceof Node.Savings;
    }

    /** Returns whether the denominator counts people, so that there can be too few of them for a verdict. */
    public boolean countsPeopleBelow() {
        return weights.filter(parts -> !parts.derived() && countsPeople(parts.denominator())).isPresent();
    }

    private boolean countsPeople(Node node) {
        return switch (node) {
            case Node.Series series -> measures().stream().filter(measure -> measure.id().equals(series.measure()))
                    .allMatch(measure -> measure.unit() == Unit.PERSONS || measure.unit() == Unit.FULL_TIME_PERSONS);
            case Node.Sum sum -> countsPeople(sum.left()) && countsPeople(sum.right());
            case Node.Lag lag -> countsPeople(lag.of());
            case Node.Window window -> countsPeople(window.of());
            default -> false;
        };
    }

    /** Returns whether the denominator is derived from a published share and its count. */
    public boolean derivesWeights() {
        return weights.filter(Weights::derived).isPresent();
    }

    Optional<Weights> weights() {
        return weights;
    }

    /** Returns the value of the twelve months up to each period, empty where the source allows none. */
    Optional<Node> year() {
        return year;
    }
}
