package dk.pejling.clustering.algorithm;

/** What options must be. */
final class Require {
    private Require() {
    }

    static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be at least 1, not %d".formatted(name, value));
        }
    }

    static void clusters(int clusters, int units) {
        if (clusters > units) {
            throw new IllegalArgumentException("%d units cannot make %d clusters".formatted(units, clusters));
        }
    }
}
