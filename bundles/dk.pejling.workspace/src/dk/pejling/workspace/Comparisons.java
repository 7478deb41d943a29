package dk.pejling.workspace;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaGroups;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Comparison;
import dk.pejling.model.DanishOrder;
import dk.pejling.model.LocalText;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resolves what a user wants to compare with to members: the membership is that of the last day of the period, for both ends
 * of a development. Not thread-safe.
 */
public final class Comparisons {
    private final SetStore sets;
    private final Scorecards scorecards;
    private final PeerFinder peers;
    private List<ClusterSet> clusterSets;
    private List<AreaGroup> groups;
    private final Map<Period, Optional<SizeBands>> sizes = new HashMap<>();

    /**
     * Makes a resolver.
     *
     * @param sets where cluster sets and groups are kept
     * @param scorecards figures that sizes are derived from
     * @param peers over all municipalities
     */
    public Comparisons(SetStore sets, Scorecards scorecards, PeerFinder peers) {
        this.sets = sets;
        this.scorecards = scorecards;
        this.peers = peers;
    }

    /**
     * Returns whom a municipality is set beside.
     *
     * @param group whose clusters, where a set has different ones
     * @return without members, and with a warning, when nobody is comparable: no background, or in no cluster that day
     * @throws UnknownChoiceException if the choice names what is not there
     * @throws StoreException if the store cannot be read
     */
    public PeerComparison of(ComparisonChoice choice, Area area, TargetGroup group, Period period, Locale locale)
            throws StoreException, UnknownChoiceException {
        return switch (choice.kind()) {
            case PEERS -> PeerComparison.of(peers, area, choice.average(), choice.ownIn(), locale);
            case COUNTRY -> country(choice);
            case REGION -> region(choice, area, locale);
            case GROUP -> group(choice, area, period, locale);
            case CLUSTER -> cluster(choice, area, group, period, locale);
        };
    }

    private static PeerComparison country(ComparisonChoice choice) {
        Area country = AreaRegister.denmark().country();
        return new PeerComparison(new Comparison(Comparison.Kind.COUNTRY, country.name(), List.of(country), choice.average(), false),
                Map.of(), List.of());
    }

    private static PeerComparison region(ComparisonChoice choice, Area area, Locale locale) {
        Area region = AreaRegister.denmark().regionOf(area)
                .orElseThrow(() -> new IllegalArgumentException(area.name() + " lies in no region"));
        return with(choice, new LocalText(region.name(), region.name()), AreaRegister.denmark().municipalitiesOf(region), area, locale,
                choice.text(), List.of());
    }

    private PeerComparison group(ComparisonChoice choice, Area area, Period period, Locale locale)
            throws StoreException, UnknownChoiceException {
        String name = choice.name().orElseThrow();
        if (SizeBands.isOwn(name)) {
            return band(choice, area, period, locale);
        }
        if (Slug.of(name).equals(AreaGroups.OWN_RAR)) {
            AreaGroup council = AreaGroups.councilOf(area);
            return with(choice, council.name(), council.members(), area, locale, "group:" + AreaGroups.OWN_RAR, List.of());
        }
        if (Slug.of(name).equals(AreaGroups.NEIGHBOURS)) {
            return neighbours(choice, area, locale);
        }
        Optional<AreaGroup> kept = AreaGroups.find(name, groups());
        AreaGroup group = kept.isPresent() ? kept.get() : anyBand(name, period);
        return with(choice, group.name(), group.members(), area, locale, "group:" + group.id(), List.of());
    }

    private static PeerComparison neighbours(ComparisonChoice choice, Area area, Locale locale) {
        List<Area> neighbours = AreaRegister.denmark().neighboursOf(area);
        LocalText none = new LocalText("Ingen gruppe: %s grænser ikke op til nogen kommune".formatted(area.name()),
                "No group: %s borders on no municipality".formatted(area.name()));
        LocalText name = new LocalText("Naboer til %s".formatted(area.name()), "Neighbours of %s".formatted(area.name()));
        return neighbours.isEmpty() ? with(choice, none, List.of(), area, locale, "group:" + AreaGroups.NEIGHBOURS, List.of(none))
                : with(choice, name, Stream.concat(neighbours.stream(), Stream.of(area)).toList(), area, locale,
                        "group:" + AreaGroups.NEIGHBOURS, List.of());
    }

    /** Returns the size band of a name; figures are read only for a name that no group has. */
    private AreaGroup anyBand(String name, Period period) throws StoreException, UnknownChoiceException {
        List<AreaGroup> bands = sizes(period).map(SizeBands::bands).orElse(List.of());
        return AreaGroups.find(name, bands).orElseThrow(() -> new UnknownChoiceException(UnknownChoiceException.Code.GROUP, name,
                Stream.of(groups, bands).flatMap(List::stream).map(AreaGroup::id).toList()));
    }

    private PeerComparison band(ComparisonChoice choice, Area area, Period period, Locale locale)
            throws StoreException, UnknownChoiceException {
        SizeBands bands = sizes(period).orElseThrow(() -> new UnknownChoiceException(UnknownChoiceException.Code.NO_SIZES, "", List.of()));
        Optional<AreaGroup> band = bands.bandOf(area);
        LocalText none = new LocalText("Ingen gruppe: størrelsen af %s er ikke kendt".formatted(area.name()),
                "No group: the size of %s is not known".formatted(area.name()));
        return with(choice, band.map(AreaGroup::name).orElse(none), band.map(AreaGroup::members).orElse(List.of()), area, locale,
                "group:" + SizeBands.ID, band.isPresent() ? List.of() : List.of(none));
    }

    private Optional<SizeBands> sizes(Period period) throws StoreException {
        Optional<SizeBands> bands = sizes.get(period);
        if (bands == null) {
            bands = SizeBands.of(scorecards, period);
            sizes.put(period, bands);
        }
        return bands;
    }

    /** Returns the ready groups and the saved ones, which come first: a saved one may replace a ready one. */
    public List<AreaGroup> groups() throws StoreException {
        if (groups == null) {
            groups = Stream.concat(sets.groups().stream(), AreaGroups.ready().stream()).toList();
        }
        return groups;
    }

    private List<ClusterSet> clusterSets() throws StoreException {
        if (clusterSets == null) {
            clusterSets = sets.clusterSets().stream().map(SetStore.Revision::set).toList();
        }
        return clusterSets;
    }

    private PeerComparison cluster(ComparisonChoice choice, Area area, TargetGroup group, Period period, Locale locale)
            throws StoreException, UnknownChoiceException {
        ClusterSet set = set(choice.name(), period);
        LocalDate day = period.lastDay();
        String text = "cluster:" + set.id();
        Optional<String> cluster = set.clusterOf(area, group.id(), day);
        if (cluster.isEmpty()) {
            LocalText none = new LocalText("Ingen gruppe: %s er ikke i nogen klynge af „%s“ den %td.%<tm.%<tY".formatted(area.name(), set.name(), day),
                    "No group: %s is in no cluster of “%s” on %s".formatted(area.name(), set.name(), day));
            return with(choice, none, List.of(), area, locale, text, List.of(none));
        }
        String name = "%s, %s".formatted(cluster.get(), set.name());
        // Figures are on today's borders: a municipality that is no more has none of its own.
        List<Area> members = set.clusters(group.id(), day).get(cluster.get()).stream().filter(one -> one.kind() == AreaKind.MUNICIPALITY).toList();
        return with(choice, new LocalText(name, name), members, area, locale, text, List.of());
    }

    /**
     * Returns the set that is meant: the named one; without a name the only one, or the only one frozen for the period's year.
     */
    private ClusterSet set(Optional<String> name, Period period) throws StoreException, UnknownChoiceException {
        List<ClusterSet> all = clusterSets();
        List<String> ids = all.stream().map(ClusterSet::id).toList();
        if (name.isPresent()) {
            String slug = Slug.of(name.get());
            return all.stream().filter(set -> set.id().equals(slug) || Slug.of(set.name()).equals(slug)).findFirst()
                    .orElseThrow(() -> new UnknownChoiceException(UnknownChoiceException.Code.SET, name.get(), ids));
        }
        if (all.isEmpty()) {
            throw new UnknownChoiceException(UnknownChoiceException.Code.NO_SET, "", ids);
        }
        int year = period.lastDay().getYear();
        List<ClusterSet> ofYear = all.stream().filter(set -> set.frozen().filter(one -> one.getValue() == year).isPresent()).toList();
        List<ClusterSet> candidates = all.size() == 1 ? all : ofYear;
        if (candidates.size() != 1) {
            throw new UnknownChoiceException(UnknownChoiceException.Code.WHICH_SET, "", ids);
        }
        return candidates.getFirst();
    }

    private static PeerComparison with(ComparisonChoice choice, LocalText name, List<Area> group, Area area, Locale locale,
            String text, List<LocalText> warnings) {
        List<Area> members = new ArrayList<>(group.stream().filter(member -> !member.equals(area))
                .sorted(Comparator.comparing(Area::name, DanishOrder.NAMES)).toList());
        if (choice.ownIn() && group.contains(area)) {
            members.addFirst(area);
        }
        return new PeerComparison(new Comparison(choice.kind(), name.in(locale), members, choice.average(),
                choice.ownIn() && group.contains(area), text), Map.of(), warnings);
    }
}
