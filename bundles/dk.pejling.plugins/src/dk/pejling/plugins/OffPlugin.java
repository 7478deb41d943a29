package dk.pejling.plugins;

import java.time.Instant;

/**
 * A plug-in that is switched off in a home.
 *
 * @param id symbolic name of the bundle
 * @param version the version that is off; another one is not
 * @param problem id of what it did
 * @param detail the words of the plug-in or the platform; may be empty
 * @param since when it was switched off
 */
public record OffPlugin(String id, String version, String problem, String detail, Instant since) {
}
