package dk.pejling.ui.overview;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Period;
import dk.pejling.store.SetStore;
import dk.pejling.store.StoreException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the municipalities of an overview stand together by.
 *
 * @param set name of the cluster set; empty where the store holds none, and they stand by region
 * @param order names of the groups, in the order in which they stand
 * @param groups name of each municipality's group; one that is in no cluster has none
 */
record RowGroups(Optional<String> set, List<String> order, Map<Area, String> groups) {
    RowGroups {
        order = List.copyOf(order);
        groups = Map.copyOf(groups);
    }

    /** Takes the set frozen for the period's year, else the one saved last; the clusters hold that are the same for all people. */
    static RowGroups read(SetStore sets, Period period, String targetGroup) throws StoreException {
        LocalDate day = period.lastDay();
        List<SetStore.Revision> all = sets.clusterSets().stream()
                .filter(one -> !one.set().clusters(targetGroup, day).isEmpty()).toList();
        Optional<ClusterSet> frozen = all.stream().map(SetStore.Revision::set)
                .filter(set -> set.frozen().filter(year -> year.getValue() == day.getYear()).isPresent()).findFirst();
        Optional<ClusterSet> chosen = frozen.or(() -> all.stream()
                .max((one, other) -> one.saved().compareTo(other.saved())).map(SetStore.Revision::set));
        return chosen.map(set -> of(set, targetGroup, day)).orElseGet(RowGroups::regions);
    }

    private static RowGroups of(ClusterSet set, String targetGroup, LocalDate day) {
        Map<String, List<Area>> clusters = set.clusters(targetGroup, day);
        Map<Area, String> groups = new LinkedHashMap<>();
        clusters.forEach((name, members) -> members.forEach(member -> groups.put(member, name)));
        return new RowGroups(Optional.of(set.name()), List.copyOf(clusters.keySet()), groups);
    }

    static RowGroups regions() {
        AreaRegister register = AreaRegister.denmark();
        List<String> order = new ArrayList<>();
        Map<Area, String> groups = new LinkedHashMap<>();
        for (Area area : register.municipalities()) {
            register.regionOf(area).map(RowGroups::region).ifPresent(name -> groups.put(area, name));
        }
        register.all().stream().map(RowGroups::region).filter(groups::containsValue).distinct().forEach(order::add);
        return new RowGroups(Optional.empty(), order, groups);
    }

    private static String region(Area area) {
        return area.name().replaceFirst("^Region ", "");
    }
}
