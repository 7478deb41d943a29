package dk.pejling.indicators.forecast;

import dk.pejling.model.Area;
import dk.pejling.model.LocalText;
import dk.pejling.model.drawing.Scene;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shares of municipalities of different size beside what chance alone allows round their common share. The limits know of no
 * other difference than chance: where many lie outside, something else differs between municipalities than their results.
 *
 * @param funnel the limits round the common share, Σ counted ÷ Σ sizes
 * @param units in the order they were given
 */
public record FunnelPlot(Funnel funnel, List<Unit> units) {
    /** What the key of a municipality's region in the picture begins with; its code follows. */
    public static final String AREA = "area:";
    private static final double PER_CENT = 100;

    /** Copies the list. */
    public FunnelPlot {
        units = List.copyOf(units);
    }

    /**
     * One of the municipalities.
     *
     * @param size how many people its share is of
     * @param share in per cent
     * @param place where it lies
     */
    public record Unit(Area area, double size, double share, Funnel.Place place) {
    }

    /**
     * How many of how many.
     *
     * @param counted from 0 to the size
     * @param size of how many; positive
     */
    public record Part(Area area, double counted, double size) {
        /** Refuses what is no part of a whole. */
        public Part {
            if (!(size > 0 && counted >= 0 && counted <= size)) {
                throw new IllegalArgumentException("%s: %s of %s".formatted(area.name(), counted, size));
            }
        }

        double share() {
            return FunnelPlot.share(counted, size);
        }
    }

    /** Rounded, all of all may come out a trifle above. */
    private static double share(double counted, double size) {
        return Math.min(PER_CENT, PER_CENT * counted / size);
    }

    /** Returns it as a picture: sizes to the right, shares upwards, who lies outside of the wider limits named. */
    public Scene picture(LocalText title, ChartLook look) {
        return new FunnelPicture(this, title, look).scene();
    }

    /** Returns the plot of only some of these municipalities, round the share that they have in common; empty for none. */
    public Optional<FunnelPlot> among(Set<Area> areas) {
        return of(units.stream().filter(unit -> areas.contains(unit.area()))
                .map(unit -> new Part(unit.area(), Math.min(unit.size(), unit.share() * unit.size() / PER_CENT), unit.size())).toList());
    }

    /** Returns the plot of some municipalities, empty for none. */
    public static Optional<FunnelPlot> of(List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        double counted = parts.stream().mapToDouble(Part::counted).sum();
        double size = parts.stream().mapToDouble(Part::size).sum();
        Funnel funnel = new Funnel(share(counted, size));
        return Optional.of(new FunnelPlot(funnel, parts.stream().map(part ->
                new Unit(part.area(), part.size(), part.share(), funnel.place(part.share(), part.size()))).toList()));
    }
}
