package dk.pejling.store;

import java.util.Arrays;

/**
 * Places for combinations of terms, in the order in which they are first asked for.
 *
 * <p>Each dimension but the first adds a step: the place of the terms so far and the next term have a place together. Hot: asked
 * once per row, where mostly the same combination comes again. Not thread-safe.
 */
final class Combinations {
    private final int dimensions;
    private final Pairs[] steps;
    private final int[] lastTerms;
    private int lastPlace = -1;

    Combinations(int dimensions) {
        this.dimensions = dimensions;
        steps = new Pairs[Math.max(0, dimensions - 1)];
        Arrays.setAll(steps, i -> new Pairs());
        lastTerms = new int[dimensions];
    }

    /** Returns the place of the terms of a row, which stand behind period and area. */
    int place(int[] keys) {
        if (dimensions == 0) {
            return 0;
        }
        boolean same = lastPlace >= 0;
        for (int i = 0; i < dimensions; i++) {
            same &= keys[2 + i] == lastTerms[i];
        }
        if (same) {
            return lastPlace;
        }
        System.arraycopy(keys, 2, lastTerms, 0, dimensions);
        int place = lastTerms[0];
        for (int i = 1; i < dimensions; i++) {
            place = steps[i - 1].place(place, lastTerms[i]);
        }
        lastPlace = place;
        return place;
    }

    /** Returns the terms that have a place. */
    int[] terms(int place) {
        int[] terms = new int[dimensions];
        int rest = place;
        for (int i = dimensions - 1; i > 0; i--) {
            long pair = steps[i - 1].pair(rest);
            terms[i] = (int) pair;
            rest = (int) (pair >>> Integer.SIZE);
        }
        if (dimensions > 0) {
            terms[0] = rest;
        }
        return terms;
    }

    /** Places for pairs of numbers: a hash table without objects. */
    private static final class Pairs {
        private static final long MIX = 0x9E3779B97F4A7C15L;

        private long[] pairs = new long[64];
        private int[] table = new int[256];
        private int size;

        int place(int first, int second) {
            long pair = (long) first << Integer.SIZE | second;
            int slot = slot(pair);
            while (table[slot] != 0) {
                if (pairs[table[slot] - 1] == pair) {
                    return table[slot] - 1;
                }
                slot = slot + 1 & table.length - 1;
            }
            return add(pair, slot);
        }

        private int slot(long pair) {
            return (int) (pair * MIX >>> Long.SIZE - Integer.numberOfTrailingZeros(table.length));
        }

        private int add(long pair, int slot) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = pair;
            table[slot] = size;
            if (size * 2 > table.length) {
                grow();
            }
            return size - 1;
        }

        private void grow() {
            table = new int[table.length * 4];
            for (int i = 0; i < size; i++) {
                int slot = slot(pairs[i]);
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = i + 1;
            }
        }

        long pair(int place) {
            return pairs[place];
        }
    }
}
