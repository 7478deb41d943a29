package dk.pejling.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.jar.Manifest;

/** The version of a part of the program, as its own manifest has it. */
public final class BundleVersion {
    private BundleVersion() {
    }

    /** Returns the version, with its qualifier, of the bundle that a class is in; empty where it is in none. */
    public static String of(Class<?> place) {
        URL manifest = place.getResource("/META-INF/MANIFEST.MF");
        if (manifest == null) {
            return "";
        }
        try (InputStream in = manifest.openStream()) {
            String version = new Manifest(in).getMainAttributes().getValue("Bundle-Version");
            return version == null ? "" : version;
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own manifest cannot be read", e);
        }
    }
}
