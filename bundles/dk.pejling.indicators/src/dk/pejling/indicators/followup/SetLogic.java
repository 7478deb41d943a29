package dk.pejling.indicators.followup;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.FollowUp.Standing;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same units in several target groups: who is worse than their comparison on every point of a group, and in how many
 * groups at once.
 *
 * <p>The rule for ties and gaps is that of {@link FollowUp#standing}: a point without a figure to compare is left out, one
 * that is equal or cannot be told is enough not to be worse on all, and a unit without any figure in a target group is in
 * none of its sets.
 *
 * @param followUps one per target group, over the same units in the same order and on the same basis; at least one
 */
public record SetLogic(List<FollowUp> followUps) {
    /** Copies the list and refuses follow-ups that do not belong together. */
    public SetLogic {
        followUps = List.copyOf(followUps);
        if (followUps.isEmpty()) {
            throw new IllegalArgumentException("Set logic needs at least one target group");
        }
        FollowUp first = followUps.getFirst();
        for (FollowUp followUp : followUps) {
            if (!units(followUp).equals(units(first)) || followUp.basis() != first.basis()) {
                throw new IllegalArgumentException("The target groups must be about the same units on the same basis");
            }
        }
        if (followUps.stream().map(SetLogic::group).distinct().count() < followUps.size()) {
            throw new IllegalArgumentException("A target group stands twice");
        }
    }

    /**
     * Units that are worse on all points in exactly these target groups and no other.
     *
     * @param groups which, in the order of the follow-ups
     * @param units who, in the order of the scorecards; at least one
     */
    public record Region(List<TargetGroup> groups, List<Area> units) {
        /** Copies the lists. */
        public Region {
            groups = List.copyOf(groups);
            units = List.copyOf(units);
        }
    }

    private static List<Area> units(FollowUp followUp) {
        return followUp.cards().stream().map(Scorecard::area).toList();
    }

    /** Returns the target group that a follow-up is about. */
    public static TargetGroup group(FollowUp followUp) {
        return followUp.cards().getFirst().targetGroup();
    }

    /** Returns all units, in the order of the scorecards. */
    public List<Area> units() {
        return units(followUps.getFirst());
    }

    /** Returns who is worse on all points of each target group. */
    public Map<TargetGroup, List<Area>> worseOnAll() {
        Map<TargetGroup, List<Area>> sets = new LinkedHashMap<>();
        followUps.forEach(followUp -> sets.put(group(followUp), followUp.sets().get(Standing.WORSE_ON_ALL)));
        return sets;
    }

    /** Returns who is worse on all points of at least one target group. */
    public List<Area> union() {
        return inAtLeast(1);
    }

    /** Returns who is worse on all points of every target group. */
    public List<Area> inAll() {
        return inAtLeast(followUps.size());
    }

    private List<Area> inAtLeast(int fewest) {
        return units().stream().filter(unit -> groupsOf(unit).size() >= fewest).toList();
    }

    /** Returns the target groups in which a unit is worse on all points. */
    public List<TargetGroup> groupsOf(Area unit) {
        return worseOnAll().entrySet().stream().filter(set -> set.getValue().contains(unit)).map(Map.Entry::getKey).toList();
    }

    /** Returns how many cases there are, a unit counted once for every target group it is in. */
    public int cases() {
        return worseOnAll().values().stream().mapToInt(List::size).sum();
    }

    /** Returns the parts of the Venn diagram that are not empty, those of fewer target groups first. */
    public List<Region> regions() {
        Map<List<TargetGroup>, List<Area>> regions = new LinkedHashMap<>();
        for (Area unit : union()) {
            regions.computeIfAbsent(groupsOf(unit), groups -> new ArrayList<>()).add(unit);
        }
        List<TargetGroup> order = followUps.stream().map(SetLogic::group).toList();
        return regions.entrySet().stream().map(entry -> new Region(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.<Region>comparingInt(region -> region.groups().size())
                        .thenComparing(region -> places(region, order)))
                .toList();
    }

    private static String places(Region region, List<TargetGroup> order) {
        StringBuilder places = new StringBuilder();
        region.groups().forEach(group -> places.append((char) order.indexOf(group)));
        return places.toString();
    }
}
