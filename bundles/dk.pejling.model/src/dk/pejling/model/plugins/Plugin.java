package dk.pejling.model.plugins;

/**
 * Who contributes.
 *
 * @param id symbolic name of the bundle
 * @param version its version
 */
public record Plugin(String id, String version) {
}
