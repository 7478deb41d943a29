package dk.pejling.clustering.algorithm;

/**
 * One start of k-means. Distances are computed many at a time, to all centres that have moved: so few clusters leave bounds
 * that would spare more of them (Elkan, Hamerly) no time to save.
 */
final class KMeansStart {
    /** A move must pay more than rounding does, or two equally good places would exchange a unit for ever. */
    private static final double WORTH = 1 - 1e-12;
    /** When less than one unit in so many changed, single units are moved instead of all at once. */
    private static final int SETTLED = 20;

    private final KMeansUnits units;
    private final Centres centres;
    private final int rounds;
    private final int[] assigned;
    private final double[] weights;
    private final double[] leaving;
    private final int[] better = new int[KMeansUnits.BLOCK];
    private boolean converged;
    private double withinSS;

    KMeansStart(KMeansUnits units, KMeansOptions options, Draws draws) {
        this.units = units;
        rounds = options.iterations();
        Seeding seeding = new Seeding(units, options.clusters(), draws);
        assigned = seeding.nearest;
        centres = new Centres(units, seeding.chosen, assigned);
        weights = new double[options.clusters()];
        leaving = new double[options.clusters()];
    }

    void run() {
        // Its distances are many, and of no use afterwards.
        NearestTwo nearest = new NearestTwo(units, centres);
        int round = 0;
        int changed = units.size;
        for (; round < rounds && changed * SETTLED > units.size; round++) {
            centres.toMeans();
            changed = reassign(nearest);
        }
        centres.toMeans();
        for (; round < rounds && !converged; round++) {
            converged = !transfer(nearest);
        }
        withinSS = converged ? withinSS(nearest) : withinSSOfCentres();
    }

    boolean converged() {
        return converged;
    }

    Partition partition() {
        return Partition.of(assigned);
    }

    double withinSS() {
        return withinSS;
    }

    /** When nothing has moved, the distances of the last pass are those of now. */
    private double withinSS(NearestTwo nearest) {
        double sum = 0;
        for (int block = 0; block < units.blocks(); block++) {
            for (int i = units.start(block); i < units.end(block); i++) {
                sum += nearest.of(block, i - units.start(block), assigned[i]);
            }
        }
        return sum;
    }

    private double withinSSOfCentres() {
        double sum = 0;
        for (int i = 0; i < assigned.length; i++) {
            sum += centres.squared(i, assigned[i]);
        }
        return sum;
    }

    /** Assigns every unit to its nearest centre and returns how many changed. */
    private int reassign(NearestTwo nearest) {
        int changed = 0;
        for (int block = 0; block < units.blocks(); block++) {
            nearest.lookForSmallest(block);
            int start = units.start(block);
            for (int i = start; i < units.end(block); i++) {
                int own = assigned[i];
                // A cluster is never emptied.
                if (nearest.of(block, i - start, own) > nearest.smallest(i - start) && centres.count(own) > 1) {
                    assigned[i] = nearest.centre(block, i - start);
                    centres.change(i, own, assigned[i]);
                    changed++;
                }
            }
        }
        return changed;
    }

    /**
     * Moves single units where the sum of squares gets less, the means following at once. Who is worth a closer look is
     * seen from where the centres were at the beginning of a block; what that hides, the next pass finds.
     */
    private boolean transfer(NearestTwo nearest) {
        boolean changed = false;
        for (int block = 0; block < units.blocks(); block++) {
            for (int c = 0; c < weights.length; c++) {
                // d²·n/(n + 1) is what it costs to come, d²·n/(n − 1) what is saved by leaving.
                weights[c] = centres.count(c) / (centres.count(c) + 1.0);
                leaving[c] = (centres.count(c) + 1.0) / (centres.count(c) - 1.0);
            }
            nearest.look(block, weights);
            int found = nearest.findBetter(block, assigned, weights, leaving, better);
            for (int i = 0; i < found; i++) {
                changed |= transfer(better[i], assigned[better[i]]);
            }
        }
        return changed;
    }

    private boolean transfer(int unit, int own) {
        int count = centres.count(own);
        if (count == 1) {
            return false;
        }
        double least = centres.squared(unit, own) * count / (count - 1.0) * WORTH;
        int best = own;
        for (int c = 0; c < centres.size(); c++) {
            double with = centres.squared(unit, c) * centres.count(c) / (centres.count(c) + 1.0);
            if (c != own && with < least) {
                least = with;
                best = c;
            }
        }
        if (best == own) {
            return false;
        }
        centres.transfer(unit, own, best);
        assigned[unit] = best;
        return true;
    }
}
