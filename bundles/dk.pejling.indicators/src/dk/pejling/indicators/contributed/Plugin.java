package dk.pejling.indicators.contributed;

/**
 * Who contributes.
 *
 * @param id symbolic name of the bundle
 * @param version its version
 */
public record Plugin(String id, String version) {
}
