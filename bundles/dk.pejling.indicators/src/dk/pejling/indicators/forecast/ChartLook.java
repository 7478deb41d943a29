package dk.pejling.indicators.forecast;

import dk.pejling.model.Area;
import dk.pejling.model.drawing.TextWidth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a chart is to be drawn.
 *
 * @param locale language and numbers
 * @param widths of the font it will be seen in
 * @param width room in pixels at the usual size of text; never narrower than a name needs
 * @param height likewise
 * @param own whom it is about, by code; empty text for nobody
 * @param beside codes of those it is set beside
 */
public record ChartLook(Locale locale, TextWidth widths, double width, double height, String own, Set<String> beside) {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 470;
    private static final double LEAST = 240;

    /** Copies the set and keeps the room large enough for axes. */
    public ChartLook {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(widths, "widths");
        Objects.requireNonNull(own, "own");
        width = Math.max(LEAST, width);
        height = Math.max(LEAST, height);
        beside = Set.copyOf(beside);
    }

    /** Returns a look at nobody in particular, in the size of a file. */
    public static ChartLook plain(Locale locale) {
        return new ChartLook(locale, TextWidth.ESTIMATED, WIDTH, HEIGHT, "", Set.of());
    }

    /** Returns this look at somebody beside others. */
    public ChartLook marking(Area whose, List<Area> others) {
        return new ChartLook(locale, widths, width, height, whose.code(), others.stream().map(Area::code).collect(Collectors.toSet()));
    }

    boolean isOwn(Area area) {
        return area.code().equals(own);
    }

    boolean isBeside(Area area) {
        return beside.contains(area.code());
    }
}
