package dk.pejling.workspace;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Municipalities of about the same size, by their labour force, which is derived: over the twelve months up to a period,
 * the sum of the unemployed persons divided by the sum of their shares of the labour force.
 */
public final class SizeBands {
    /** Id of the group of a municipality's own band. */
    public static final String ID = "stoerrelse";

    private static final String POINT = "flere-i-job-alle";
    private static final int[] LIMITS = {10_000, 20_000, 30_000, 50_000};

    private final Map<Area, Observation> sizes;

    SizeBands(Map<Area, Observation> sizes) {
        this.sizes = sizes;
    }

    /**
     * Derives the sizes.
     *
     * @return empty when there are no figures to derive them from
     * @throws StoreException if the store cannot be read
     */
    public static Optional<SizeBands> of(Scorecards scorecards, Period period) throws StoreException {
        Optional<MeasurementPoint> point = scorecards.catalogue().point(POINT);
        if (point.isEmpty()) {
            return Optional.empty();
        }
        Map<Area, Observation> sizes = scorecards.sizes(point.get(), AreaRegister.denmark().municipalities(), period);
        return sizes.values().stream().anyMatch(Observation::isMeasured) ? Optional.of(new SizeBands(sizes)) : Optional.empty();
    }

    /**
     * Derives the sizes of the newest twelve months.
     *
     * @return empty when there are no figures to derive them from
     * @throws StoreException if the store cannot be read
     */
    public static Optional<SizeBands> latest(Scorecards scorecards) throws StoreException {
        Optional<MeasurementPoint> point = scorecards.catalogue().point(POINT);
        Optional<Period> newest = point.isEmpty() ? Optional.empty() : scorecards.newest(point.get());
        return newest.isEmpty() ? Optional.empty() : of(scorecards, newest.get());
    }

    /** Returns whether a name means the band that a municipality is in itself, in either language. */
    public static boolean isOwn(String name) {
        String slug = Slug.of(name);
        return slug.equals(ID) || slug.equals("size");
    }

    /** Returns the labour force of a municipality, or why it is not known. */
    public Observation size(Area municipality) {
        return sizes.get(municipality);
    }

    /** Returns the municipalities in the same band as one; empty when its size is not known. */
    public Optional<AreaGroup> bandOf(Area municipality) {
        return sizes.get(municipality) instanceof Observation.Measured measured
                ? bands().stream().filter(band -> band.members().contains(municipality)).findFirst() : Optional.empty();
    }

    /** Returns the bands that have members, the smallest first. */
    public List<AreaGroup> bands() {
        List<AreaGroup> bands = new ArrayList<>();
        for (int band = 0; band <= LIMITS.length; band++) {
            int low = band == 0 ? 0 : LIMITS[band - 1];
            int high = band == LIMITS.length ? Integer.MAX_VALUE : LIMITS[band];
            List<Area> members = sizes.entrySet().stream().filter(entry -> entry.getValue() instanceof Observation.Measured size
                    && size.value() >= low && size.value() < high).map(Map.Entry::getKey).toList();
            if (!members.isEmpty()) {
                bands.add(new AreaGroup(ID + "-" + (band + 1), name(low, high), members));
            }
        }
        return List.copyOf(bands);
    }

    private static LocalText name(int low, int high) {
        Locale danish = Locale.of("da");
        Locale english = Locale.ENGLISH;
        if (low == 0) {
            return new LocalText("Arbejdsstyrke under " + Numbers.text(high, 0, danish),
                    "Labour force under " + Numbers.text(high, 0, english));
        }
        if (high == Integer.MAX_VALUE) {
            return new LocalText("Arbejdsstyrke på mindst " + Numbers.text(low, 0, danish),
                    "Labour force of at least " + Numbers.text(low, 0, english));
        }
        return new LocalText("Arbejdsstyrke fra %s til under %s".formatted(Numbers.text(low, 0, danish), Numbers.text(high, 0, danish)),
                "Labour force from %s to under %s".formatted(Numbers.text(low, 0, english), Numbers.text(high, 0, english)));
    }
}
