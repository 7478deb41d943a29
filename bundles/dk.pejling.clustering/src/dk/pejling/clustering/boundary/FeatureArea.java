package dk.pejling.clustering.boundary;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which municipality a feature is, by what is written of it. */
final class FeatureArea {
    /** Properties that hold names and codes, as the maps of Danish authorities, Eurostat and others call them. */
    private static final Set<String> NAMES = Set.of("navn", "name", "komnavn", "kommunenavn", "kommune", "label-dk", "lau-name", "gemeinde");
    private static final Set<String> CODES = Set.of("kode", "komkode", "kommunekode", "code", "lau", "lau-1", "lau-id", "municipality-code");
    private static final Set<String> IDS = Set.of("id");
    private static final String CODE = "0?[1-9]\\d\\d";
    private static final String KOMMUNE = "-kommune";
    private static final String BORNHOLM = "bornholms-regionskommune";

    private FeatureArea() {
    }

    /** What is written of a feature belongs to several municipalities. */
    static final class TwoAreas extends Exception {
        private static final long serialVersionUID = 1L;

        TwoAreas(Area one, Area other) {
            super(one.name() + " / " + other.name());
        }
    }

    /**
     * Finds it: by name and code where properties are known to hold these, else by any text, else by the id.
     *
     * @throws TwoAreas if they disagree
     */
    static Optional<Area> of(Map<String, String> properties) throws TwoAreas {
        Optional<Area> known = agreed(one(properties, NAMES::contains, FeatureArea::named), one(properties, CODES::contains, FeatureArea::coded));
        if (known.isPresent()) {
            return known;
        }
        Optional<Area> named = one(properties, any -> true, FeatureArea::named);
        return named.isPresent() ? named : one(properties, IDS::contains, FeatureArea::coded);
    }

    private static Optional<Area> one(Map<String, String> properties, Predicate<String> keys, Function<String, Optional<Area>> finder)
            throws TwoAreas {
        List<Area> found = properties.entrySet().stream().filter(each -> keys.test(Slug.of(each.getKey())))
                .flatMap(each -> finder.apply(each.getValue().strip()).stream()).distinct().toList();
        return found.isEmpty() ? Optional.empty() : agreed(Optional.of(found.getFirst()), Optional.of(found.getLast()));
    }

    private static Optional<Area> agreed(Optional<Area> one, Optional<Area> other) throws TwoAreas {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw new TwoAreas(one.get(), other.get());
        }
        return one.or(() -> other);
    }

    private static Optional<Area> coded(String text) {
        return text.matches(CODE) ? municipality(text.substring(text.length() - 3)) : Optional.empty();
    }

    private static Optional<Area> named(String text) {
        String slug = Slug.of(text);
        if (slug.isEmpty() || Character.isDigit(slug.charAt(0))) {
            return Optional.empty();
        }
        if (slug.equals(BORNHOLM)) {
            return municipality("Bornholm");
        }
        // "Københavns Kommune"
        return municipality(text).or(() -> slug.endsWith("s" + KOMMUNE)
                ? municipality(slug.substring(0, slug.length() - KOMMUNE.length() - 1)) : Optional.empty());
    }

    private static Optional<Area> municipality(String text) {
        return AreaRegister.denmark().find(text).filter(area -> area.kind() == AreaKind.MUNICIPALITY);
    }
}
