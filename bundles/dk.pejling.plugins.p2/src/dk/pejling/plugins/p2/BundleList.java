package dk.pejling.plugins.p2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.query.QueryUtil;

/**
 * The bundles of a home's profile as the start script reads them, {@code HOME/plugins/bundles.info}: in the form of
 * simpleconfigurator, with places below {@code HOME/plugins}, so that a home can be moved. None is started by itself: a plug-in
 * runs when its class is asked for, and then under guard.
 */
final class BundleList {
    private static final String OSGI_BUNDLE = "osgi.bundle";
    private static final String START = "4,false";

    private BundleList() {
    }

    /** Writes the list for the profile as it is now. */
    static void write(Path folder, IProfile profile) throws IOException {
        List<String> lines = profile.query(QueryUtil.ALL_UNITS, new NullProgressMonitor()).stream()
                .flatMap(unit -> unit.getArtifacts().stream()).filter(key -> key.getClassifier().equals(OSGI_BUNDLE))
                .map(key -> line(folder, key)).distinct().sorted().toList();
        Path written = Files.createTempFile(folder, "bundles", ".tmp");
        Files.write(written, lines);
        Files.move(written, folder.resolve("bundles.info"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(Path folder, IArtifactKey key) {
        String name = key.getId() + "_" + key.getVersion();
        // A bundle that wants to lie there unpacked does.
        String place = "plugins/" + name + (Files.isDirectory(folder.resolve("plugins").resolve(name)) ? "/" : ".jar");
        return String.join(",", key.getId(), key.getVersion().toString(), place, START);
    }
}
