package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/** One start of k-means. */
final class KMeansStart {
    /** A move must pay more than rounding does, or two equally good places would exchange a unit for ever. */
    private static final double WORTH = 1 - 1e-12;
    /** Where more than one unit in so many may change, all of a block are looked at: many at a time are cheaper. */
    private static final int FEW = 8;
    /** When less than one unit in so many changed, single units are moved instead of all at once. */
    private static final int SETTLED = 50;

    private final KMeansUnits units;
    private final Centres centres;
    private final NearestTwo nearest;
    private final int rounds;
    private final int[] assigned;
    /** Not less than the distance to the own centre. */
    private final double[] upper;
    /** Not more than the distance to any other centre. */
    private final double[] lower;
    private final double[] weights;
    private boolean converged;

    KMeansStart(KMeansUnits units, KMeansOptions options, Draws draws) {
        this.units = units;
        rounds = options.iterations();
        Seeding seeding = new Seeding(units, options.clusters(), draws);
        assigned = seeding.nearest;
        upper = seeding.toNearest;
        lower = seeding.toSecond;
        centres = new Centres(units, seeding.chosen, assigned);
        nearest = new NearestTwo(units, centres);
        weights = new double[options.clusters()];
    }

    void run() {
        int round = 0;
        int changed = units.size;
        Arrays.fill(weights, 1);
        for (; round < rounds && changed * SETTLED > units.size; round++) {
            relax(centres.toMeans());
            changed = reassign();
        }
        centres.toMeans();
        for (; round < rounds && !converged; round++) {
            converged = !transfer();
        }
    }

    boolean converged() {
        return converged;
    }

    Partition partition() {
        return Partition.of(assigned);
    }

    double withinSS() {
        double sum = 0;
        for (int i = 0; i < assigned.length; i++) {
            sum += centres.squared(i, assigned[i]);
        }
        return sum;
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
        for (int i = 0; i < assigned.length; i++) {
            int own = assigned[i];
            upper[i] += moved[own];
            lower[i] -= own == farthest ? second : moved[farthest];
        }
    }

    /** Assigns every unit to its nearest centre and returns how many changed. */
    private int reassign() {
        double[] half = centres.halfToNearest();
        int changed = 0;
        for (int block = 0; block < units.blocks(); block++) {
            int doubtful = 0;
            for (int i = units.start(block); i < units.end(block); i++) {
                doubtful += upper[i] > Math.max(half[assigned[i]], lower[i]) ? 1 : 0;
            }
            if (doubtful * FEW > units.end(block) - units.start(block)) {
                changed += reassignAll(block);
            } else if (doubtful > 0) {
                changed += reassignDoubtful(block, half);
            }
        }
        return changed;
    }

    private int reassignAll(int block) {
        nearest.look(block, weights);
        int start = units.start(block);
        int changed = 0;
        for (int i = start; i < units.end(block); i++) {
            int index = i - start;
            upper[i] = Math.sqrt(nearest.smallest[index]);
            lower[i] = Math.sqrt(nearest.second[index]);
            if (nearest.of(index, assigned[i]) > nearest.smallest[index]) {
                changed += move(i, nearest.centre(index)) ? 1 : 0;
            }
        }
        return changed;
    }

    private int reassignDoubtful(int block, double[] half) {
        int changed = 0;
        for (int i = units.start(block); i < units.end(block); i++) {
            double bound = Math.max(half[assigned[i]], lower[i]);
            if (upper[i] > bound) {
                upper[i] = Math.sqrt(centres.squared(i, assigned[i]));
                if (upper[i] > bound) {
                    changed += reassign(i, assigned[i]) ? 1 : 0;
                }
            }
        }
        return changed;
    }

    private boolean reassign(int unit, int own) {
        double best = upper[unit] * upper[unit];
        double second = Double.POSITIVE_INFINITY;
        int to = own;
        for (int c = 0; c < centres.size(); c++) {
            if (c != own) {
                double squared = centres.squared(unit, c);
                if (squared < best) {
                    second = best;
                    best = squared;
                    to = c;
                } else if (squared < second) {
                    second = squared;
                }
            }
        }
        upper[unit] = Math.sqrt(best);
        lower[unit] = Math.sqrt(second);
        return to != own && move(unit, to);
    }

    private boolean move(int unit, int to) {
        int own = assigned[unit];
        if (centres.count(own) == 1) {
            // A cluster is never emptied. The bounds would be those of the other centre.
            upper[unit] = Double.POSITIVE_INFINITY;
            lower[unit] = 0;
            return false;
        }
        centres.change(unit, own, to);
        assigned[unit] = to;
        return true;
    }

    /**
     * Moves single units where the sum of squares gets less, the means following at once. Who is worth a closer look is
     * seen from where the centres were at the beginning of a block; what that hides, the next pass finds.
     */
    private boolean transfer() {
        boolean changed = false;
        for (int block = 0; block < units.blocks(); block++) {
            for (int c = 0; c < weights.length; c++) {
                weights[c] = centres.count(c) / (centres.count(c) + 1.0);
            }
            nearest.look(block, weights);
            int start = units.start(block);
            for (int i = start; i < units.end(block); i++) {
                changed |= isWorthALook(i - start, assigned[i]) && transfer(i, assigned[i]);
            }
        }
        return changed;
    }

    private boolean isWorthALook(int index, int own) {
        double here = nearest.of(index, own);
        double elsewhere = here > nearest.smallest[index] ? nearest.smallest[index] : nearest.second[index];
        // d²·n/(n + 1) is what it would cost to come here, d²·n/(n − 1) what is saved by leaving.
        return here * (centres.count(own) + 1) > elsewhere * (centres.count(own) - 1);
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
