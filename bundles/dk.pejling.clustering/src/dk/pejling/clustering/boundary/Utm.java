package dk.pejling.clustering.boundary;

/**
 * Longitude and latitude as metres in UTM zone 32 on the ellipsoid GRS80 (EPSG:25832), by Krüger's series (1912) of the third
 * order; exact to a millimetre in Denmark. WGS84 is taken for the same ellipsoid.
 */
final class Utm {
    private static final double AXIS = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double SCALE = 0.9996;
    private static final double EAST = 500_000;
    private static final double MERIDIAN = Math.toRadians(9);
    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double RADIUS = SCALE * AXIS / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double ECCENTRICITY = 2 * Math.sqrt(N) / (1 + N);
    private static final double[] ALPHA = {N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16, 13 * N * N / 48 - 3 * N * N * N / 5, 61 * N * N * N / 240};

    private Utm() {
    }

    /** Returns east and north. */
    static double[] of(double longitude, double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double t = Math.sinh(atanh(sine) - ECCENTRICITY * atanh(ECCENTRICITY * sine));
        double off = Math.toRadians(longitude) - MERIDIAN;
        double xi = Math.atan2(t, Math.cos(off));
        double eta = atanh(Math.sin(off) / Math.sqrt(1 + t * t));
        double east = eta;
        double north = xi;
        for (int j = 1; j <= ALPHA.length; j++) {
            east += ALPHA[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
            north += ALPHA[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
        }
        return new double[] {EAST + RADIUS * east, RADIUS * north};
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
