package dk.pejling.imports.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Numbers for the terms of one column: each spelling is decoded and understood once, then found again by its bytes.
 *
 * <p>Spellings that mean the same share a number.
 *
 * @param <T> what a term means
 */
final class Terms<T> {
    /** What {@link #find} answers for bytes it has not seen. */
    static final int NEW = -2;
    /** The number of spellings that mean nothing. */
    static final int UNKNOWN = -1;
    /** What {@link #learn} answers when there are {@link #MOST} terms already. */
    static final int TOO_MANY = -3;
    /** Terms of one column at most: they are the one part of a file that is kept in memory as text. */
    static final int MOST = 1 << 21;

    private final Function<String, T> meaning;
    private final List<T> meanings = new ArrayList<>();
    private final Map<T, Integer> numberOf = new HashMap<>();
    private byte[][] keys = new byte[64][];
    private int[] numbers = new int[64];
    private int size;

    /** Makes an empty list; the function returns null for a text that means nothing. */
    Terms(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    /** Returns the number of a spelling, {@link #UNKNOWN} or {@link #NEW}. */
    int find(byte[] buffer, int from, int to) {
        for (int slot = hash(buffer, from, to) & keys.length - 1; keys[slot] != null; slot = slot + 1 & keys.length - 1) {
            if (Arrays.equals(keys[slot], 0, keys[slot].length, buffer, from, to)) {
                return numbers[slot];
            }
        }
        return NEW;
    }

    /** Learns a spelling and returns its number, {@link #UNKNOWN} or {@link #TOO_MANY}. */
    int learn(byte[] buffer, int from, int to, String text) {
        T term = meaning.apply(text);
        if (term != null && meanings.size() == MOST && !numberOf.containsKey(term)) {
            return TOO_MANY;
        }
        int number = term == null ? UNKNOWN : numberOf.computeIfAbsent(term, this::add);
        if (size == MOST) {
            // Not learnt: understood anew each time it comes.
            return number;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        put(Arrays.copyOfRange(buffer, from, to), number);
        size++;
        return number;
    }

    private int add(T term) {
        meanings.add(term);
        return meanings.size() - 1;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new byte[oldKeys.length * 2][];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                put(oldKeys[i], oldNumbers[i]);
            }
        }
    }

    private void put(byte[] key, int number) {
        int slot = hash(key, 0, key.length) & keys.length - 1;
        while (keys[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        numbers[slot] = number;
    }

    static int hash(byte[] buffer, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + buffer[i];
        }
        return hash ^ hash >>> 15;
    }

    /** Returns what the numbers mean, by number. */
    List<T> meanings() {
        return meanings;
    }
}
