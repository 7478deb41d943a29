package dk.pejling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The groups that are there without anybody saving one: the six cities, the regions, and the areas of the labour market councils. */
public final class AreaGroups {
    /** Id of the group of a municipality's own labour market council. */
    public static final String OWN_RAR = "rar";

    /** Id of the group of the municipalities that border on a municipality. */
    public static final String NEIGHBOURS = "naboer";

    /** The six largest municipalities by their own association, 6-byerne. */
    private static final List<String> SIX_CITIES = List.of("København", "Aarhus", "Odense", "Aalborg", "Esbjerg", "Randers");
    /** Those whose councils cover a part of a region: the statistical provinces of Danmarks Statistik. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "Fyn", List.of("410", "420", "430", "440", "450", "461", "479", "480", "482", "492"),
            "Sydjylland", List.of("510", "530", "540", "550", "561", "563", "573", "575", "580", "607", "621", "630"),
            "Vestjylland", List.of("657", "661", "665", "671", "756", "760", "779", "791"),
            "Østjylland", List.of("615", "706", "707", "710", "727", "730", "740", "741", "746", "751", "766"),
            "Bornholm", List.of("400"));
    private static final List<String> WHOLE = List.of("Hovedstaden", "Sjælland", "Nordjylland");
    private static final List<AreaGroup> COUNCILS = councils(AreaRegister.denmark());
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
        groups.addAll(COUNCILS);
        return List.copyOf(groups);
    }

    private static List<AreaGroup> councils(AreaRegister register) {
        Map<String, List<Area>> councils = new TreeMap<>();
        PARTS.forEach((name, codes) -> councils.put(name, codes.stream().map(code -> register.find(code).orElseThrow()).toList()));
        List<Area> inParts = councils.values().stream().flatMap(List::stream).toList();
        for (String name : WHOLE) {
            List<Area> members = new ArrayList<>(register.municipalitiesOf(register.find("Region " + name).orElseThrow()));
            members.removeAll(inParts);
            councils.put(name, members);
        }
        return councils.entrySet().stream().map(council -> AreaGroup.of("RAR " + council.getKey(), council.getValue())).toList();
    }

    /** Returns the area of the labour market council (RAR) that a municipality lies in. */
    public static AreaGroup councilOf(Area municipality) {
        return COUNCILS.stream().filter(council -> council.members().contains(municipality)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(municipality.name() + " is no municipality"));
    }

    /** Finds a group by id or name in either language; the first of those that match. */
    public static Optional<AreaGroup> find(String text, List<AreaGroup> groups) {
        String slug = Slug.of(text);
        return groups.stream().filter(group -> Stream.of(group.id(), Slug.of(group.name().da()), Slug.of(group.name().en()))
                .anyMatch(slug::equals)).findFirst();
    }
}
