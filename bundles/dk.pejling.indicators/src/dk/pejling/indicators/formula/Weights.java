package dk.pejling.indicators.formula;

import java.util.Optional;

/**
 * A formula as {@code factor × numerator ÷ denominator}, whose two parts can be summed over areas.
 *
 * @param derived whether the source does not publish the denominator
 */
record Weights(Node numerator, Node denominator, double factor, boolean derived) {
    static Optional<Weights> of(Typed typed) {
        return typed.type().kind() == Type.Kind.RATE ? of(typed.node(), 1) : Optional.empty();
    }

    private static Optional<Weights> of(Node node, double factor) {
        return switch (node) {
            case Node.Published published ->
                    Optional.of(new Weights(published.count(), new Node.Whole(published), 100 * factor, true));
            case Node.Product product when product.left() instanceof Node.Constant constant ->
                    of(product.right(), factor * constant.value());
            case Node.Product product when product.right() instanceof Node.Constant constant ->
                    of(product.left(), factor * constant.value());
            case Node.Quotient quotient when quotient.right() instanceof Node.Constant constant ->
                    of(quotient.left(), factor / constant.value());
            case Node.Quotient quotient when !Windows.isConstant(quotient.right()) ->
                    Optional.of(new Weights(quotient.left(), quotient.right(), factor, false));
            default -> Optional.empty();
        };
    }
}
