package dk.pejling.ui;

import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaGroups;
import dk.pejling.model.Comparison;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.ComparisonChoice;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.SizeBands;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;

/**
 * What a municipality is set beside.
 *
 * @param kind what the group is made by
 * @param name id of the cluster set or the group; empty for what needs none
 */
public record Beside(Comparison.Kind kind, Optional<String> name) {
    private static final int PEERS = 7;
    private static final String SIX_CITIES = "seks-byer";
    private static final String SEPARATOR = ":";

    /** Refuses clusters of no set, groups without a name, and a name for anything else. */
    public Beside {
        Objects.requireNonNull(kind, "kind");
        if (name.isPresent() != (kind == Comparison.Kind.CLUSTER || kind == Comparison.Kind.GROUP)) {
            throw new IllegalArgumentException("%s with %s".formatted(kind, name));
        }
    }

    /** Returns a group that needs no name. */
    public static Beside of(Comparison.Kind kind) {
        return new Beside(kind, Optional.empty());
    }

    /** Returns the own cluster of a set. */
    public static Beside cluster(String set) {
        return new Beside(Comparison.Kind.CLUSTER, Optional.of(set));
    }

    /** Returns a group of municipalities, or the own one of a kind of groups. */
    public static Beside group(String id) {
        return new Beside(Comparison.Kind.GROUP, Optional.of(id));
    }

    /** Returns what there is to choose from wherever figures are, with its name. */
    public static SequencedMap<Beside, String> all() {
        SequencedMap<Beside, String> all = new LinkedHashMap<>();
        all.put(of(Comparison.Kind.PEERS), NLS.bind(Messages.Bar_peers, PEERS));
        all.put(of(Comparison.Kind.COUNTRY), Messages.Bar_country);
        all.put(of(Comparison.Kind.REGION), Messages.Bar_region);
        all.put(group(AreaGroups.OWN_RAR), Messages.Bar_council);
        all.put(group(AreaGroups.NEIGHBOURS), Messages.Bar_neighbours);
        all.put(group(SizeBands.ID), Messages.Bar_size);
        all.put(group(SIX_CITIES), AreaGroups.find(SIX_CITIES, AreaGroups.ready()).orElseThrow().name().in(Language.locale()));
        return all;
    }

    /**
     * Returns what there is to choose from, with its name: what was chosen last comes first, saved groups and cluster sets last.
     *
     * @throws StoreException if the store cannot be read
     */
    public static SequencedMap<Beside, String> all(Session session) throws StoreException {
        SequencedMap<Beside, String> all = all();
        SetStore sets = session.sets();
        for (AreaGroup group : sets.groups()) {
            all.putIfAbsent(group(group.id()), NLS.bind(Messages.Bar_group, group.name().in(Language.locale())));
        }
        for (SetStore.Revision set : sets.clusterSets()) {
            all.put(cluster(set.set().id()), NLS.bind(Messages.Bar_cluster, set.set().name()));
        }
        SequencedMap<Beside, String> ordered = new LinkedHashMap<>();
        Stream.concat(LastBeside.all().stream(), all.keySet().stream()).filter(all::containsKey).forEach(one -> ordered.put(one, all.get(one)));
        return ordered;
    }

    /** Returns the choice that the comparison is made by. */
    ComparisonChoice choice(Averaging average) {
        return new ComparisonChoice(kind, name, average.average(), average.ownIn());
    }

    /** Returns it in one word, to be remembered. */
    public String text() {
        return name.map(id -> kind.name() + SEPARATOR + id).orElse(kind.name());
    }

    /**
     * Returns what a word says.
     *
     * @throws IllegalArgumentException if it says nothing
     */
    public static Beside parse(String text) {
        int at = text.indexOf(SEPARATOR);
        return at < 0 ? of(Comparison.Kind.valueOf(text)) : new Beside(Comparison.Kind.valueOf(text.substring(0, at)),
                Optional.of(text.substring(at + 1)));
    }
}
