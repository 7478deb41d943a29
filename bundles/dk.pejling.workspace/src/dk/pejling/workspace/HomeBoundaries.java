package dk.pejling.workspace;

import dk.pejling.clustering.boundary.Boundaries;
import dk.pejling.clustering.boundary.BoundaryException;
import dk.pejling.clustering.boundary.BoundaryFile;
import dk.pejling.model.HalfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The boundaries of municipalities that a home draws its maps with: the file {@code boundaries.geojson}, made by an import. */
public final class HomeBoundaries {
    private static final String FILE = "boundaries.geojson";

    private HomeBoundaries() {
    }

    /** Returns whether a home has boundaries. */
    public static boolean exist(Path home) {
        return Files.exists(home.resolve(FILE));
    }

    /**
     * Returns the boundaries of a home; empty when none were imported.
     *
     * @throws BoundaryException if the file was changed and cannot be used
     * @throws IOException if it cannot be read
     */
    public static Optional<Boundaries> read(Path home) throws BoundaryException, IOException {
        Path file = home.resolve(FILE);
        return Files.exists(file) ? Optional.of(BoundaryFile.read(file).boundaries()) : Optional.empty();
    }

    /**
     * Takes the boundaries of a GeoJSON file instead of those there are.
     *
     * @return what the file held
     * @throws BoundaryException if it cannot be used; the home is as it was then
     * @throws IOException if it cannot be read, or the home not be written
     */
    public static BoundaryFile take(Path home, Path geoJson) throws BoundaryException, IOException {
        BoundaryFile read = BoundaryFile.read(geoJson);
        Files.createDirectories(home);
        HalfFile.replace(home.resolve(FILE), BoundaryFile.text(read.boundaries()).getBytes(StandardCharsets.UTF_8));
        return read;
    }

    /**
     * Takes the boundaries out of a home.
     *
     * @return whether there were any
     * @throws IOException if the file cannot be deleted
     */
    public static boolean remove(Path home) throws IOException {
        return Files.deleteIfExists(home.resolve(FILE));
    }
}
