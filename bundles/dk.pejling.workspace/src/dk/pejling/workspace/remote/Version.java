package dk.pejling.workspace.remote;

import dk.pejling.model.BundleVersion;

/** The version of this program, from the manifest of this very bundle, so that it is known without the platform too. */
final class Version {
    private static final String OWN = BundleVersion.of(Version.class);

    private Version() {
    }

    /** Returns the version with its qualifier. */
    static String own() {
        return OWN;
    }
}
