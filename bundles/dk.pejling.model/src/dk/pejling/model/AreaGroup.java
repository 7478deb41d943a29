package dk.pejling.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Municipalities that somebody likes to be set beside: a ready group of the product, or a saved one.
 *
 * @param id slug of the name
 * @param name as it stands on paper
 * @param members at least one, each once, in Danish alphabetical order
 */
public record AreaGroup(String id, LocalText name, List<Area> members) {
    /**
     * Sorts the members.
     *
     * @throws IllegalArgumentException if there is no member, one stands twice, one is no municipality, or the id is no slug
     */
    public AreaGroup {
        Objects.requireNonNull(name, "name");
        members = members.stream().sorted(Comparator.comparing(Area::name, DanishOrder.NAMES)).toList();
        if (id.isEmpty() || !id.equals(Slug.of(id))) {
            throw new IllegalArgumentException("'%s' is no id of a group".formatted(id));
        }
        if (members.isEmpty() || new LinkedHashSet<>(members).size() < members.size()) {
            throw new IllegalArgumentException("A group has members, each once: " + members);
        }
        members.stream().filter(member -> member.kind() != AreaKind.MUNICIPALITY).findFirst().ifPresent(member -> {
            throw new IllegalArgumentException(member.name() + " is no municipality");
        });
    }

    /** Returns a group of a name that is the same in every language. */
    public static AreaGroup of(String name, List<Area> members) {
        return new AreaGroup(Slug.of(name), new LocalText(name, name), members);
    }
}
