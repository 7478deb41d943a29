package dk.pejling.clustering.boundary;

import dk.pejling.clustering.boundary.BoundaryException.Code;
import dk.pejling.model.Area;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A GeoJSON file (RFC 7946, or with metres in UTM zone 32 as Danish authorities hand it out) of which the municipalities are kept.
 *
 * @param boundaries of the municipalities
 * @param unknown what is written of the features that are no municipalities, in the order of the file
 */
public record BoundaryFile(Boundaries boundaries, List<String> unknown) {
    private static final long MEGABYTE = 1 << 20;
    private static final long LARGEST = 512;
    private static final String OPENING = """
            {"type": "FeatureCollection", "name": "%s", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}, "features": [
            """;

    /** Copies the list. */
    public BoundaryFile {
        unknown = List.copyOf(unknown);
    }

    /**
     * Reads a file. A feature is a municipality by its code or name; several features may be one. Outlines are brought to UTM zone
     * 32 and put on a grid of 100 m; islands and lakes smaller than that are left out.
     *
     * @throws BoundaryException if it cannot be used; nothing of it counts then
     * @throws IOException if it cannot be read
     */
    public static BoundaryFile read(Path file) throws BoundaryException, IOException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0 || Files.size(file) > LARGEST * MEGABYTE) {
            throw new BoundaryException(Code.SIZE, file, LARGEST);
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.getFileName().toString(), in);
        } catch (CharacterCodingException e) {
            throw new BoundaryException(Code.ENCODING);
        }
    }

    /** Reads a text; {@code name} is what it is called when it does not say so itself. */
    static BoundaryFile read(String name, Reader in) throws BoundaryException, IOException {
        FeatureReader reader = new FeatureReader(new JsonPull(in));
        reader.read();
        return new BoundaryFile(new Boundaries(reader.name().isBlank() ? name : reader.name(), reader.outlines()), reader.unknown());
    }

    /** Returns boundaries as the text of a file that {@link #read} understands. */
    public static String text(Boundaries boundaries) {
        return boundaries.outlines().entrySet().stream().map(BoundaryFile::feature).collect(Collectors.joining(",\n",
                OPENING.formatted(boundaries.name().replaceAll("[\\p{Cntrl}\"\\\\]", " ")), "\n]}\n"));
    }

    private static String feature(Map.Entry<Area, List<Outline>> one) {
        return "{\"type\": \"Feature\", \"properties\": {\"kode\": \"0%s\", \"navn\": \"%s\"}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": [%s]}}"
                .formatted(one.getKey().code(), one.getKey().name(), one.getValue().stream().map(BoundaryFile::polygon).collect(Collectors.joining(", ")));
    }

    private static String polygon(Outline outline) {
        return IntStream.rangeClosed(0, outline.size()).mapToObj(i -> "[%d, %d]".formatted(outline.x(i % outline.size()), outline.y(i % outline.size())))
                .collect(Collectors.joining(", ", "[[", "]]"));
    }
}
