package dk.pejling.clustering;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The peers of a municipality as somebody to be compared with.
 *
 * @param comparison the group; without members when the municipality's background is not known
 * @param distances how far each member is away, nearest first
 * @param warnings what a reader must know before trusting the group
 */
public record PeerComparison(Comparison comparison, Map<Area, Double> distances, List<LocalText> warnings) {
    /** Copies the collections, keeping their order. */
    public PeerComparison {
        distances = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(distances));
        warnings = List.copyOf(warnings);
    }

    /**
     * Finds the group of a municipality.
     *
     * @param finder over units that are municipalities, such as {@link BackgroundData#shipped()}
     * @param average how to average all points; empty leaves it to each
     * @param ownIn whether the municipality is a member of its own group
     */
    public static PeerComparison of(PeerFinder finder, Area area, Optional<Average> average, boolean ownIn, Locale locale) {
        List<Area> members = new ArrayList<>(ownIn ? List.of(area) : List.of());
        Map<Area, Double> distances = new LinkedHashMap<>();
        List<LocalText> warnings = new ArrayList<>();
        switch (finder.peersOf(area.name())) {
            case Peers peers -> {
                for (Peer peer : peers.peers()) {
                    Area member = AreaRegister.denmark().find(peer.id()).orElseThrow();
                    members.add(member);
                    distances.put(member, peer.distance());
                }
                if (peers.isRemote()) {
                    warnings.add(inBothLanguages(language -> peers.warning(language).orElseThrow()));
                }
            }
            case MissingBackground missing -> {
                members.clear();
                warnings.add(inBothLanguages(missing::text));
            }
        }
        LocalText name = distances.isEmpty() ? new LocalText("Ingen: rammevilkår mangler", "None: framework conditions missing")
                : new LocalText("De %d nærmeste efter rammevilkår", "The %d nearest by framework conditions");
        return new PeerComparison(new Comparison(Comparison.Kind.PEERS, name.in(locale).formatted(distances.size()), members,
                average, ownIn), distances, warnings);
    }

    private static LocalText inBothLanguages(java.util.function.Function<Locale, String> text) {
        return new LocalText(text.apply(Locale.of("da")), text.apply(Locale.ENGLISH));
    }
}
