package dk.pejling.store;

/**
 * What there is to know about a store as a whole.
 *
 * @param kind {@code derby} or {@code postgresql}
 * @param place its folder or address, without any secret
 * @param version number of the newest step that made its tables
 * @param encrypted whether its files cannot be read without a password
 * @param bytes its size, log included
 * @param vintages how many count
 * @param withdrawn how many publishings were undone
 * @param deleted how many were deleted
 * @param cells changed cells kept
 * @param definitions copies of definitions and layouts
 * @param user who uses it
 */
public record StoreInfo(String kind, String place, int version, boolean encrypted, long bytes, int vintages, int withdrawn,
        int deleted, long cells, int definitions, String user) {
}
