package dk.pejling.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which areas exist. Reference data of the product: the country, five regions, 98 municipalities, and the source's
 * "Uoplyst område"; beside them the municipalities that were merged into today's, and who borders on whom.
 */
public final class AreaRegister {
    private static final Comparator<Area> BY_NAME = Comparator.comparing(Area::name, DanishOrder.NAMES);
    private static final AreaRegister DENMARK = new AreaRegister("areas.csv", "mergers.csv", "borders.csv");

    private final List<Area> areas = new ArrayList<>();
    private final Map<String, Area> byKey = new HashMap<>();
    private final Map<String, Area> formerByKey = new HashMap<>();
    private final Map<Area, Merger> mergers = new LinkedHashMap<>();
    private final Map<Area, List<Area>> neighbours = new HashMap<>();

    private AreaRegister(String today, String merged, String borders) {
        for (String[] cells : lines(today)) {
            Area area = new Area(cells[0], cells[1], AreaKind.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]);
            areas.add(area);
            byKey.put(area.code(), area);
            byKey.put(area.id(), area);
        }
        lines(merged).forEach(this::addUnit);
        lines(borders).forEach(pair -> addBorder(find(pair[0]).orElseThrow(), find(pair[1]).orElseThrow()));
        neighbours.values().forEach(list -> list.sort(BY_NAME));
    }

    private void addBorder(Area one, Area other) {
        neighbours.computeIfAbsent(one, any -> new ArrayList<>()).add(other);
        neighbours.computeIfAbsent(other, any -> new ArrayList<>()).add(one);
    }

    private void addUnit(String[] cells) {
        Area into = byKey.get(cells[1]);
        Merger before = mergers.getOrDefault(into, new Merger(into, LocalDate.parse(cells[0]), List.of(), false, List.of()));
        List<Area> units = new ArrayList<>(before.units());
        List<String> parted = new ArrayList<>(before.parted());
        boolean continues = cells[2].equals(into.code()) || Slug.of(cells[3]).equals(into.id());
        Area unit = continues ? into : formerByKey.getOrDefault(cells[2], new Area(cells[2], cells[3], AreaKind.FORMER, into.code()));
        formerByKey.put(cells[2], unit);
        formerByKey.put(Slug.of(cells[3]), unit);
        if (!continues) {
            units.add(unit);
        }
        if (!cells[4].isEmpty()) {
            parted.add(cells[3]);
        }
        mergers.put(into, new Merger(into, before.from(), units, before.continued() || continues, parted));
    }

    /** Returns the register of Denmark. */
    public static AreaRegister denmark() {
        return DENMARK;
    }

    private static List<String[]> lines(String resource) {
        try (InputStream in = AreaRegister.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(";", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all areas: country, regions, municipalities by code, unknown. */
    public List<Area> all() {
        return Collections.unmodifiableList(areas);
    }

    /** Returns the municipalities in Danish alphabetical order. */
    public List<Area> municipalities() {
        return areas.stream().filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .sorted(BY_NAME).toList();
    }

    /** Returns the municipalities of a region in Danish alphabetical order; none of an area that is no region. */
    public List<Area> municipalitiesOf(Area region) {
        return municipalities().stream().filter(area -> area.parent().equals(region.code())).toList();
    }

    /**
     * Returns the municipalities that one has a stretch of border in common with by land, in Danish alphabetical order; bridges and
     * ferries make no neighbours. None of an island of its own, and of other areas.
     */
    public List<Area> neighboursOf(Area municipality) {
        return Collections.unmodifiableList(neighbours.getOrDefault(municipality, List.of()));
    }

    /** Returns the region that a municipality lies in; empty for every other area. */
    public Optional<Area> regionOf(Area municipality) {
        return areas.stream().filter(area -> area.kind() == AreaKind.REGION && area.code().equals(municipality.parent())).findFirst();
    }

    /** Returns the whole country. */
    public Area country() {
        return areas.getFirst();
    }

    /** Returns how a municipality came out of others; empty for those whose borders have not changed, and all other areas. */
    public Optional<Merger> mergerOf(Area municipality) {
        return Optional.ofNullable(mergers.get(municipality));
    }

    /** Returns the first day on which a municipality was no more; empty for those of today, and all other areas. */
    public Optional<LocalDate> endOf(Area former) {
        return mergers.values().stream().filter(merger -> merger.units().contains(former)).map(Merger::from).min(LocalDate::compareTo);
    }

    /** Returns all mergers, by code of today's municipality. */
    public List<Merger> mergers() {
        return List.copyOf(mergers.values());
    }

    /** Finds an area of today by code, id or name; case, punctuation and a trailing "Kommune" do not matter. */
    public Optional<Area> find(String text) {
        return find(text, byKey);
    }

    /**
     * Finds what a source means: an area of today, or a municipality that is no more. One whose name or code a municipality of
     * today has is that one.
     */
    public Optional<Area> findEver(String text) {
        return find(text).or(() -> find(text, formerByKey));
    }

    private static Optional<Area> find(String text, Map<String, Area> keys) {
        Area byCode = keys.get(text.strip());
        if (byCode != null) {
            return Optional.of(byCode);
        }
        String slug = Slug.of(text);
        return Optional.ofNullable(keys.get(slug.endsWith("-kommune") ? slug.substring(0, slug.length() - 8) : slug));
    }
}
