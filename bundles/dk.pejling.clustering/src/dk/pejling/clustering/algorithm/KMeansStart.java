package dk.pejling.clustering.algorithm;

/** One start of k-means. */
final class KMeansStart {
    /** A move must pay more than rounding does, or two equally good places would exchange a unit for ever. */
    private static final double WORTH = 1 - 1e-12;

    private final Centres centres;
    private final KMeansOptions options;
    private final int size;
    private final int[] assigned;
    /** Not less than the distance to the own centre. */
    private final double[] upper;
    /** Not more than the distance to any other centre. */
    private final double[] lower;
    private boolean converged;

    KMeansStart(Points points, KMeansOptions options, Draws draws) {
        this.options = options;
        size = points.size;
        Seeding seeding = new Seeding(points, options.clusters(), draws);
        assigned = seeding.nearest;
        upper = seeding.toNearest;
        lower = seeding.toSecond;
        centres = new Centres(points, options.clusters(), assigned);
        centres.place(seeding.chosen);
    }

    void run() {
        for (int round = 0; round < options.iterations() && !converged; round++) {
            relax(centres.toMeans());
            if (!reassign()) {
                // Nothing changes by Lloyd's rule; what is left is Hartigan's.
                converged = !transfer();
            }
        }
    }

    boolean converged() {
        return converged;
    }

    Partition partition() {
        return Partition.of(assigned);
    }

    double withinSS() {
        return centres.withinSS();
    }

    /** Widens the bounds by how far the centres moved. */
    private void relax(double[] moved) {
        int farthest = 0;
        double second = 0;
        for (int c = 1; c < moved.length; c++) {
            if (moved[c] > moved[farthest]) {
                second = moved[farthest];
                farthest = c;
            } else {
                second = Math.max(second, moved[c]);
            }
        }
        for (int i = 0; i < size; i++) {
            int own = assigned[i];
            upper[i] += moved[own];
            lower[i] -= own == farthest ? second : moved[farthest];
        }
    }

    private boolean reassign() {
        double[] half = centres.halfToNearest();
        boolean changed = false;
        for (int i = 0; i < size; i++) {
            int own = assigned[i];
            double bound = Math.max(half[own], lower[i]);
            if (upper[i] > bound) {
                upper[i] = Math.sqrt(centres.squared(i, own));
                if (upper[i] > bound) {
                    changed |= reassign(i, own);
                }
            }
        }
        return changed;
    }

    private boolean reassign(int unit, int own) {
        double best = upper[unit] * upper[unit];
        double second = Double.POSITIVE_INFINITY;
        int nearest = own;
        for (int c = 0; c < options.clusters(); c++) {
            if (c != own) {
                double squared = centres.squared(unit, c);
                if (squared < best) {
                    second = best;
                    best = squared;
                    nearest = c;
                } else if (squared < second) {
                    second = squared;
                }
            }
        }
        upper[unit] = Math.sqrt(best);
        lower[unit] = Math.sqrt(second);
        // A cluster is never emptied: its last unit is its centre.
        if (nearest == own || centres.count(own) == 1) {
            return false;
        }
        centres.change(unit, own, nearest);
        assigned[unit] = nearest;
        return true;
    }

    /** Moves single units where the sum of squares gets less, the means following at once. */
    private boolean transfer() {
        boolean changed = false;
        for (int i = 0; i < size; i++) {
            changed |= isWorthTrying(i) && transfer(i, assigned[i]);
        }
        // Bounds looked at after the first move of this pass were those of places the centres had left: they may have
        // hidden a chance, which the next pass finds.
        relax(centres.endOfTransfers());
        return changed;
    }

    private boolean isWorthTrying(int unit) {
        int count = centres.count(assigned[unit]);
        if (count == 1) {
            return false;
        }
        double bound = lower[unit] * least() / Math.sqrt(count / (count - 1.0));
        if (upper[unit] > bound) {
            upper[unit] = Math.sqrt(centres.squared(unit, assigned[unit]));
        }
        return upper[unit] > bound;
    }

    /** Returns the square root of the least weight with which a cluster takes a unit in. */
    private double least() {
        int fewest = centres.fewest();
        return Math.sqrt(fewest / (fewest + 1.0));
    }

    private boolean transfer(int unit, int own) {
        int count = centres.count(own);
        double without = upper[unit] * upper[unit] * count / (count - 1.0) * WORTH;
        double second = Double.POSITIVE_INFINITY;
        int best = own;
        for (int c = 0; c < options.clusters(); c++) {
            if (c != own) {
                double squared = centres.squared(unit, c);
                second = Math.min(second, squared);
                double with = squared * centres.count(c) / (centres.count(c) + 1.0);
                if (with < without) {
                    without = with;
                    best = c;
                }
            }
        }
        lower[unit] = Math.sqrt(second);
        if (best == own) {
            return false;
        }
        centres.transfer(unit, own, best);
        assigned[unit] = best;
        upper[unit] = Double.POSITIVE_INFINITY;
        lower[unit] = 0;
        return true;
    }
}
