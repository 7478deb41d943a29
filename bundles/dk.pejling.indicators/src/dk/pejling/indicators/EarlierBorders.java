package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.LocalText;
import dk.pejling.model.Merger;
import dk.pejling.model.Period;
import java.util.List;
import java.util.Locale;

/**
 * A figure of a municipality in a period before its merger, made of what a table says of those it was then.
 *
 * @param merger the merger
 * @param period before it
 * @param made whether the figure could be made of them; else one of them has no figure, or was divided between several
 */
public record EarlierBorders(Merger merger, Period period, boolean made) {
    private static final Locale DANISH = Locale.of("da");

    /** Returns the municipalities that today's was made of; one that had its name or code is told apart by "(then)". */
    public LocalText units() {
        List<String> names = merger.units().stream().map(Area::name).toList();
        String own = merger.continued() ? ", " + merger.into().name() : "";
        String joined = String.join(", ", names);
        return new LocalText(joined + (own.isEmpty() ? own : own + " (dengang)"), joined + (own.isEmpty() ? own : own + " (then)"));
    }

    /** Returns a sentence for readers: what the figure is made of, or why there is none. */
    public LocalText text() {
        String name = merger.into().name();
        String then = period.text(DANISH);
        String thenEnglish = period.text(Locale.ENGLISH);
        if (made) {
            return new LocalText("Ændret kommunegrænse: %s, %s er %s tilsammen".formatted(name, then, units().da()),
                    "Changed borders: %s in %s is %s together".formatted(name, thenEnglish, units().en()));
        }
        return merger.parted().isEmpty()
                ? new LocalText("Ændret kommunegrænse: %s, %s kan ikke beregnes, fordi der ikke er tal for alle af %s".formatted(name, then, units().da()),
                        "Changed borders: %s in %s cannot be computed, since there are not figures of all of %s".formatted(name, thenEnglish, units().en()))
                : new LocalText("Ændret kommunegrænse: %s, %s kan ikke beregnes, fordi %s blev delt mellem flere kommuner".formatted(name, then,
                        String.join(", ", merger.parted())),
                        "Changed borders: %s in %s cannot be computed, since %s went to several municipalities".formatted(name, thenEnglish,
                                String.join(", ", merger.parted())));
    }
}
