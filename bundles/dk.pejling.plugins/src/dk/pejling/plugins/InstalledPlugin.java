package dk.pejling.plugins;

import java.util.List;

/**
 * A feature that somebody installed into a home.
 *
 * @param feature its id, such as {@code dk.holbaek.feature}
 * @param name its name
 * @param version its version
 * @param provider who made it; empty when it does not say
 * @param bundles what it brought, by name
 */
public record InstalledPlugin(String feature, String name, String version, String provider, List<Part> bundles) {
    /** A bundle, by symbolic name and version. */
    public record Part(String id, String version) {
    }

    /** Copies the list. */
    public InstalledPlugin {
        bundles = List.copyOf(bundles);
    }
}
