package dk.pejling.workspace.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Manifest;

/** The version of this program, from the manifest of this very bundle, so that it is known without the platform too. */
final class Version {
    private static final String OWN = read();

    private Version() {
    }

    /** Returns the version with its qualifier. */
    static String own() {
        return OWN;
    }

    private static String read() {
        URL manifest = Version.class.getResource("/META-INF/MANIFEST.MF");
        try (InputStream in = manifest.openStream()) {
            return new Manifest(in).getMainAttributes().getValue("Bundle-Version");
        } catch (IOException e) {
            throw new IllegalStateException("The program's own manifest cannot be read", e);
        }
    }
}
