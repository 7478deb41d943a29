package dk.pejling.clustering.algorithm;

/**
 * Random numbers that are the same on every machine and in every release of Java: SplitMix64 of Steele, Lea and Flood
 * (2014), "Fast splittable pseudorandom number generators", OOPSLA. One generator belongs to one thread.
 */
final class Draws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private long state;

    Draws(long seed) {
        state = seed;
    }

    /** Returns the generator of a numbered part of a job, independent of those of the other parts. */
    static Draws of(long seed, long part) {
        return new Draws(seed(seed, part));
    }

    /** Returns the seed of a numbered part of a job. */
    static long seed(long seed, long part) {
        return mixed(mixed(seed + GAMMA) ^ (part * GAMMA));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GAMMA;
        return mixed(state);
    }

    /** Returns a number from 0 to below 1. */
    double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /** Returns a whole number from 0 to below the bound. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Returns different whole numbers from 0 to below the bound, in ascending order. */
    int[] sample(int count, int bound) {
        int[] sample = new int[count];
        int found = 0;
        // Each number is taken with the probability that makes all samples equally likely (Knuth, algorithm S).
        for (int each = 0; each < bound && found < count; each++) {
            if (uniform() * (bound - each) < count - found) {
                sample[found++] = each;
            }
        }
        return sample;
    }
}
