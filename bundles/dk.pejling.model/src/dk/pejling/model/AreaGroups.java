package dk.pejling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups that are there without anybody saving one: the regions and the six cities. */
public final class AreaGroups {
    /** The six largest municipalities by their own association, 6-byerne. */
    private static final List<String> SIX_CITIES = List.of("København", "Aarhus", "Odense", "Aalborg", "Esbjerg", "Randers");
    private static final List<AreaGroup> READY = ready(AreaRegister.denmark());

    private AreaGroups() {
    }

    /** Returns the ready groups. */
    public static List<AreaGroup> ready() {
        return READY;
    }

    private static List<AreaGroup> ready(AreaRegister register) {
        List<AreaGroup> groups = new ArrayList<>();
        groups.add(new AreaGroup("seks-byer", new LocalText("De seks byer", "The six cities"),
                SIX_CITIES.stream().map(name -> register.find(name).orElseThrow()).toList()));
        register.all().stream().filter(area -> area.kind() == AreaKind.REGION)
                .forEach(region -> groups.add(AreaGroup.of(region.name(), register.municipalitiesOf(region))));
        return List.copyOf(groups);
    }

    /** Finds a group by id or name in either language; the first of those that match. */
    public static Optional<AreaGroup> find(String text, List<AreaGroup> groups) {
        String slug = Slug.of(text);
        return groups.stream().filter(group -> Stream.of(group.id(), Slug.of(group.name().da()), Slug.of(group.name().en()))
                .anyMatch(slug::equals)).findFirst();
    }
}
