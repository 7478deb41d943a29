package dk.pejling.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which areas exist. Reference data of the product: the country, five regions, 98 municipalities, and the source's
 * "Uoplyst område".
 */
public final class AreaRegister {
    private static final AreaRegister DENMARK = read("areas.csv");

    private final List<Area> areas;
    private final Map<String, Area> byKey = new HashMap<>();

    private AreaRegister(List<Area> areas) {
        this.areas = List.copyOf(areas);
        for (Area area : areas) {
            byKey.put(area.code(), area);
            byKey.put(area.id(), area);
        }
    }

    /** Returns the register of Denmark. */
    public static AreaRegister denmark() {
        return DENMARK;
    }

    private static AreaRegister read(String resource) {
        List<Area> areas = new ArrayList<>();
        try (InputStream in = AreaRegister.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                String[] cells = line.split(";", -1);
                areas.add(new Area(cells[0], cells[1], AreaKind.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AreaRegister(areas);
    }

    /** Returns all areas: country, regions, municipalities by code, unknown. */
    public List<Area> all() {
        return areas;
    }

    /** Returns the municipalities in Danish alphabetical order. */
    public List<Area> municipalities() {
        return areas.stream().filter(area -> area.kind() == AreaKind.MUNICIPALITY)
                .sorted(Comparator.comparing(Area::name, DanishOrder.NAMES)).toList();
    }

    /** Returns the municipalities of a region in Danish alphabetical order; none of an area that is no region. */
    public List<Area> municipalitiesOf(Area region) {
        return municipalities().stream().filter(area -> area.parent().equals(region.code())).toList();
    }

    /** Returns the region that a municipality lies in; empty for every other area. */
    public Optional<Area> regionOf(Area municipality) {
        return areas.stream().filter(area -> area.kind() == AreaKind.REGION && area.code().equals(municipality.parent())).findFirst();
    }

    /** Returns the whole country. */
    public Area country() {
        return areas.getFirst();
    }

    /** Finds an area by code, id or name; case, punctuation and a trailing "Kommune" do not matter. */
    public Optional<Area> find(String text) {
        Area byCode = byKey.get(text.strip());
        if (byCode != null) {
            return Optional.of(byCode);
        }
        String slug = Slug.of(text);
        return Optional.ofNullable(byKey.get(slug.endsWith("-kommune") ? slug.substring(0, slug.length() - 8) : slug));
    }
}
