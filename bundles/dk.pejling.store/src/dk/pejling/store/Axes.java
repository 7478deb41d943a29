package dk.pejling.store;

import dk.pejling.model.Area;
import dk.pejling.model.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The grid of a table: every combination of members × every area × every period is one cell.
 *
 * <p>Cells are numbered with periods running fastest, then areas, then combinations; combinations with the last
 * dimension running fastest. Immutable.
 */
public final class Axes {
    /** More cells than this cannot be numbered, however few of them hold anything. */
    public static final long MOST_CELLS = 1L << 60;

    private final List<Period> periods;
    private final List<Area> areas;
    private final List<List<String>> members;
    private final Map<Period, Integer> periodIndex = new HashMap<>();
    private final Map<Area, Integer> areaIndex = new HashMap<>();
    private final List<Map<String, Integer>> memberIndex = new ArrayList<>();
    private final long combinations;

    /**
     * Makes a grid; periods and areas (by code) are put in order, members keep theirs.
     *
     * @param members of each dimension, in order
     * @throws IllegalArgumentException if the grid has more than {@link #MOST_CELLS} cells
     */
    public Axes(Set<Period> periods, Set<Area> areas, List<? extends Set<String>> members) {
        this.periods = List.copyOf(new TreeSet<>(periods));
        this.areas = areas.stream().sorted(Comparator.comparing(Area::code)).toList();
        this.members = members.stream().map(List::<String>copyOf).toList();
        for (Period period : this.periods) {
            periodIndex.put(period, periodIndex.size());
        }
        for (Area area : this.areas) {
            areaIndex.put(area, areaIndex.size());
        }
        long product = 1;
        for (List<String> dimension : this.members) {
            Map<String, Integer> index = new HashMap<>();
            dimension.forEach(member -> index.put(member, index.size()));
            memberIndex.add(index);
            product = capped(product, dimension.size());
        }
        if (capped(capped(product, this.periods.size()), this.areas.size()) > MOST_CELLS) {
            throw new IllegalArgumentException("The grid of %d periods, %d areas and %s combinations is too large"
                    .formatted(this.periods.size(), this.areas.size(), product > MOST_CELLS ? "too many" : product));
        }
        combinations = product;
    }

    /** Multiplies, and stays at one more than there may be. */
    private static long capped(long product, int factor) {
        return factor > 0 && product > MOST_CELLS / factor ? MOST_CELLS + 1 : product * factor;
    }

    /** Returns a grid without cells, of so many dimensions. */
    public static Axes empty(int dimensions) {
        return new Axes(Set.of(), Set.of(), java.util.Collections.nCopies(dimensions, Set.of()));
    }

    /** Returns the periods, earliest first. */
    public List<Period> periods() {
        return periods;
    }

    /** Returns the areas by code. */
    public List<Area> areas() {
        return areas;
    }

    /** Returns the members of each dimension. */
    public List<List<String>> members() {
        return members;
    }

    /** Returns how many combinations of members there are; 1 without dimensions. */
    public long combinations() {
        return combinations;
    }

    /** Returns how many cells the grid has. */
    public long cells() {
        return combinations * areas.size() * periods.size();
    }

    /** Returns the position of a period, −1 if it is not on the axis. */
    public int indexOf(Period period) {
        return periodIndex.getOrDefault(period, -1);
    }

    /** Returns the position of an area, −1 if it is not on the axis. */
    public int indexOf(Area area) {
        return areaIndex.getOrDefault(area, -1);
    }

    /** Returns the position of a member on the axis of a dimension, −1 if it is not there. */
    public int indexOf(int dimension, String member) {
        return memberIndex.get(dimension).getOrDefault(member, -1);
    }

    /** Returns the number of a combination of member positions, one per dimension. */
    public long combination(int[] positions) {
        long combination = 0;
        for (int i = 0; i < positions.length; i++) {
            combination = combination * members.get(i).size() + positions[i];
        }
        return combination;
    }

    /** Returns the members of a combination, one per dimension. */
    public List<String> membersOf(long combination) {
        String[] names = new String[members.size()];
        long rest = combination;
        for (int i = names.length - 1; i >= 0; i--) {
            names[i] = members.get(i).get((int) (rest % members.get(i).size()));
            rest /= members.get(i).size();
        }
        return List.of(names);
    }

    /** Returns the number of the combination of these members, −1 if one of them is not on its axis. */
    public long combinationOf(List<String> names) {
        int[] positions = new int[names.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = indexOf(i, names.get(i));
            if (positions[i] < 0) {
                return -1;
            }
        }
        return combination(positions);
    }

    /** Returns the number of a cell; all three positions must be on their axes. */
    public long cell(long combination, int area, int period) {
        return (combination * areas.size() + area) * periods.size() + period;
    }

    /**
     * Returns the smallest grid that holds both; members of {@code other} that are new come last.
     *
     * @throws IllegalArgumentException if it has more than {@link #MOST_CELLS} cells
     */
    public Axes union(Axes other) {
        Set<Period> allPeriods = new TreeSet<>(periods);
        allPeriods.addAll(other.periods);
        Set<Area> allAreas = new LinkedHashSet<>(areas);
        allAreas.addAll(other.areas);
        List<Set<String>> allMembers = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Set<String> names = new LinkedHashSet<>(members.get(i));
            names.addAll(other.members.get(i));
            allMembers.add(names);
        }
        return new Axes(allPeriods, allAreas, allMembers);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Axes other && periods.equals(other.periods) && areas.equals(other.areas)
                && members.equals(other.members);
    }

    @Override
    public int hashCode() {
        return periods.hashCode() * 31 + areas.hashCode() + members.hashCode();
    }
}
