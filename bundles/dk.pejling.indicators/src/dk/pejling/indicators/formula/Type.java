package dk.pejling.indicators.formula;

import dk.pejling.model.MeasureKind;
import dk.pejling.model.Unit;
import java.util.Locale;
import java.util.Objects;

/**
 * What is known of a number before any figure is read: its unit and how it behaves over time.
 *
 * @param powers what it counts
 * @param share whether it is a percentage or a difference of two
 * @param hundred whether a plain 100 has been multiplied in, so that a quotient of equal units becomes a percentage
 * @param kind how it behaves over time
 * @param span how many periods are taken together in it; null where parts differ
 */
record Type(UnitPowers powers, Share share, boolean hundred, Kind kind, Span span) {
    static final Span ONE = new Span(1);

    /** Whether a number is a share. */
    enum Share {
        /** No share. */
        NONE,
        /** Per cent of a whole. */
        PERCENT,
        /** A difference of two percentages. */
        POINTS
    }

    /** How a number behaves over time. */
    enum Kind {
        /** A number that stands in the formula or in the catalogue. */
        CONSTANT,
        /** Several periods give their mean. */
        STOCK,
        /** Several periods give their sum. */
        FLOW,
        /** Several periods give sum over sum. */
        RATE,
        /** Several periods cannot be taken together. */
        OTHER;

        boolean isAdditive() {
            return this == STOCK || this == FLOW;
        }
    }

    static Kind kind(MeasureKind kind) {
        return switch (kind) {
            case STOCK -> Kind.STOCK;
            case FLOW -> Kind.FLOW;
            case RATE -> Kind.RATE;
        };
    }

    static Type of(Unit unit, Kind kind) {
        Share share = unit == Unit.PERCENT ? Share.PERCENT : unit == Unit.PERCENTAGE_POINTS ? Share.POINTS : Share.NONE;
        return new Type(UnitPowers.made(unit), share, unit == Unit.SANCTIONS_PER_HUNDRED, kind, ONE);
    }

    Type as(Kind other) {
        return new Type(powers, share, hundred, other, span);
    }

    Type over(Span other) {
        return new Type(powers, share, hundred, kind, other);
    }

    /** Returns whether it is a number without unit, such as a factor. */
    boolean isPlain() {
        return powers.isNone() && share == Share.NONE;
    }

    /** Returns whether both are in one unit; a percentage and a difference of percentages are not. */
    boolean sameUnit(Type other) {
        return powers.equals(other.powers) && share == other.share;
    }

    /** Returns whether it may stand as a figure in a unit. */
    boolean fits(Unit unit) {
        Type wanted = of(unit, kind);
        return sameUnit(wanted) && (!wanted.hundred || hundred);
    }

    Span spanWith(Type other) {
        return kind == Kind.CONSTANT ? other.span : other.kind == Kind.CONSTANT || Objects.equals(span, other.span) ? span : null;
    }

    /** Returns the unit as a reader understands it. */
    String unitText(Locale locale) {
        return switch (share) {
            case PERCENT -> Unit.PERCENT.text(locale);
            case POINTS -> Unit.PERCENTAGE_POINTS.text(locale);
            case NONE -> powers.isNone() ? "1" : powers.text(locale);
        };
    }
}
