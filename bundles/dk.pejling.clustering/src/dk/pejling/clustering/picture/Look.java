package dk.pejling.clustering.picture;

import dk.pejling.model.Texts;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.TextWidth;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * How clusters are to be shown.
 *
 * @param locale language and numbers
 * @param widths of the font it will be seen in
 * @param variableName name of a variable for people
 * @param unit the unit looked at, from 0
 * @param cluster the cluster looked at, from 1; empty for that of the unit
 */
public record Look(Locale locale, TextWidth widths, UnaryOperator<String> variableName, OptionalInt unit, OptionalInt cluster) {
    /** Refuses null. */
    public Look {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(widths, "widths");
        Objects.requireNonNull(variableName, "variableName");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(cluster, "cluster");
    }

    /** Returns a look at nothing in particular, with the data's own names and estimated widths. */
    public static Look plain(Locale locale) {
        return new Look(locale, TextWidth.ESTIMATED, UnaryOperator.identity(), OptionalInt.empty(), OptionalInt.empty());
    }

    /** Returns this look at a unit. */
    public Look at(int which) {
        return new Look(locale, widths, variableName, OptionalInt.of(which), cluster);
    }

    Drawing drawing() {
        return new Drawing(widths);
    }

    String text(String key, Object... arguments) {
        return Texts.of(Look.class, locale).get(key, arguments);
    }
}
