package dk.pejling.indicators.formula;

import java.util.Optional;

/**
 * Several periods taken together, by the rule of the kind: a stock gives its mean, a flow its sum, a rate the sum of its
 * numerators over the sum of its denominators. Sums, factors, lags and the country of rates are taken together part by part.
 */
final class Windows {
    private final Span span;
    private final Missing missing;
    private int made;

    private Windows(Span span, Missing missing) {
        this.span = span;
        this.missing = missing;
    }

    /**
     * Returns the value of several periods.
     *
     * @param always whether a flow gives its mean, too
     * @return empty where the parts do not allow it, such as a published share without a count
     */
    static Optional<Typed> of(Typed single, Span span, boolean always, Missing missing) {
        Type type = single.type().over(span);
        return switch (single.type().kind()) {
            case STOCK -> Optional.of(single.then(new Node.Window(single.node(), span, true, missing), type, span.cost()));
            case FLOW -> Optional.of(single.then(new Node.Window(single.node(), span, always, missing),
                    always ? type.as(Type.Kind.STOCK) : type, span.cost()));
            case RATE -> {
                Windows windows = new Windows(span, missing);
                yield windows.rate(single.node()).map(node -> single.then(node, type, windows.made * 2 * span.cost()));
            }
            case CONSTANT, OTHER -> Optional.empty();
        };
    }

    private Optional<Node> rate(Node node) {
        made++;
        return switch (node) {
            case Node.Published published -> Optional.of(new Node.RateWindow(new Node.Product(new Node.Constant(100),
                    published.count()), new Node.Whole(published), span, missing));
            case Node.Quotient quotient when quotient.right() instanceof Node.Constant ->
                    rate(quotient.left()).map(left -> new Node.Quotient(left, quotient.right()));
            case Node.Quotient quotient when !isConstant(quotient.right()) ->
                    Optional.of(new Node.RateWindow(quotient.left(), quotient.right(), span, missing));
            case Node.Product product when product.left() instanceof Node.Constant ->
                    rate(product.right()).map(right -> new Node.Product(product.left(), right));
            case Node.Product product when product.right() instanceof Node.Constant ->
                    rate(product.left()).map(left -> new Node.Product(left, product.right()));
            case Node.Sum sum -> rateOrConstant(sum.left()).flatMap(left -> rateOrConstant(sum.right())
                    .map(right -> new Node.Sum(left, right, sum.minus(), sum.missing())));
            case Node.Lag lag -> rate(lag.of()).map(of -> new Node.Lag(of, lag.periods()));
            case Node.Country country -> rate(country.of()).map(Node.Country::new);
            default -> Optional.empty();
        };
    }

    private Optional<Node> rateOrConstant(Node node) {
        return node instanceof Node.Constant ? Optional.of(node) : rate(node);
    }

    /** Returns whether no figures are read, so that the quotient is not one of figures. */
    static boolean isConstant(Node node) {
        return switch (node) {
            case Node.Constant constant -> true;
            case Node.Dated dated -> true;
            case Node.Sum sum -> isConstant(sum.left()) && isConstant(sum.right());
            case Node.Product product -> isConstant(product.left()) && isConstant(product.right());
            case Node.Quotient quotient -> isConstant(quotient.left()) && isConstant(quotient.right());
            case Node.Extreme extreme -> isConstant(extreme.left()) && isConstant(extreme.right());
            case Node.Absolute absolute -> isConstant(absolute.of());
            case Node.Country country -> isConstant(country.of());
            default -> false;
        };
    }
}
