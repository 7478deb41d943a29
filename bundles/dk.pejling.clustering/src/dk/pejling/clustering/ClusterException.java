package dk.pejling.clustering;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

import dk.pejling.model.Numbers;
import dk.pejling.model.Texts;

/** Units cannot be divided as asked; says which unit or variable is in the way. */
public final class ClusterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Object[] details;

    ClusterException(Code code, Object... details) {
        super(text(code, details, Locale.ENGLISH));
        this.code = code;
        this.details = details.clone();
    }

    /** What is in the way. */
    public enum Code {
        /** A number of a unit is missing. */
        MISSING,
        /** A cell holds NaN, infinity or text. */
        NO_NUMBER,
        /** A number has no logarithm. */
        NOT_POSITIVE,
        /** A variable has no spread on the robust scale. */
        NO_SPREAD,
        /** A category has no logarithm and no median. */
        CATEGORY,
        /** Two units have no variable in common. */
        NOTHING_IN_COMMON,
        /** A unit that should go into a set is no municipality, or there already. */
        NO_MUNICIPALITY,
        /** A set has no name that can be kept. */
        SET_NAME,
        /** A plug-in's method gave no usable answer. */
        PLUGIN,
        /** Too few units are left. */
        FEW_UNITS,
        /** Too few different units. */
        FEW_DIFFERENT,
        /** All units have the same values. */
        ALL_SAME,
        /** The method needs coordinates, the distances have none. */
        NEEDS_COORDINATES,
        /** Only k-means can limit sizes. */
        SIZES_METHOD,
        /** So many clusters of these sizes cannot hold the units. */
        SIZES,
        /** A weight is not positive. */
        WEIGHT,
        /** The distances of so many units do not fit into memory. */
        MEMORY,
        /** The distances of so many units to so many centres do not fit into memory. */
        CENTRES_MEMORY
    }

    /** Returns what is in the way. */
    public Code code() {
        return code;
    }

    /** Returns the message in the given language. */
    public String text(Locale locale) {
        return text(code, details, locale);
    }

    private static String text(Code code, Object[] details, Locale locale) {
        return Texts.of(ClusterException.class, locale).get("cluster." + code, Arrays.stream(details)
                .map(each -> each instanceof Double number && Double.isFinite(number) ? Numbers.text(number, decimals(number), locale) : each).toArray());
    }

    /** As many as were written. */
    private static int decimals(double number) {
        return Math.clamp(new BigDecimal(Double.toString(number)).stripTrailingZeros().scale(), 0, 9);
    }
}
