package dk.pejling.imports.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One key column on the fast way: bytes in, number of the term out, no text made.
 *
 * <p>Files of facts are sorted, so a key is nearly always the one before or the one that followed it last time. These two are
 * tried first, eight bytes at a time and without looking for the end of the field; only then is the field measured and looked
 * up. A spelling counts with its quotes. One that {@link Terms} has not learnt is left to the general way. Not thread-safe.
 */
final class KeyField {
    /** What {@link #read} answers for a field that it does not understand. */
    static final int LEFT = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Bytes that must lie behind a field: its end, and the rest of a look at eight bytes. */
    private static final int BEHIND = 9;
    /** Columns with more spellings than this are searched by the general way alone. */
    private static final int MOST_SPELLINGS = 1 << 16;

    private final Terms<?> terms;
    private Spelling[] table = new Spelling[256];
    private int size;
    private Spelling last;
    private boolean moves;

    /** A way of writing a term, and the one that followed it last. */
    private static final class Spelling {
        private final byte[] bytes;
        private final int hash;
        private final int number;
        private final long head;
        private final long mask;
        private final long tail;
        private Spelling next;

        Spelling(byte[] bytes, int hash, int number) {
            this.bytes = bytes;
            this.hash = hash;
            this.number = number;
            byte[] padded = Arrays.copyOf(bytes, Math.max(Long.BYTES, bytes.length));
            mask = bytes.length >= Long.BYTES ? -1 : (1L << Byte.SIZE * bytes.length) - 1;
            head = (long) LONGS.get(padded, 0);
            tail = (long) LONGS.get(padded, padded.length - Long.BYTES);
        }

        /** Returns whether a field with this spelling begins here and ends behind it. */
        boolean stands(byte[] buffer, int from, int limit) {
            int length = bytes.length;
            if (from + length + BEHIND > limit || (((long) LONGS.get(buffer, from) ^ head) & mask) != 0) {
                return false;
            }
            if (length > Long.BYTES && (long) LONGS.get(buffer, from + length - Long.BYTES) != tail) {
                return false;
            }
            return isEnd(buffer[from + length]) && (length <= 2 * Long.BYTES || Arrays.equals(buffer, from + Long.BYTES,
                    from + length - Long.BYTES, bytes, Long.BYTES, length - Long.BYTES));
        }
    }

    KeyField(Terms<?> terms) {
        this.terms = terms;
    }

    private static boolean isEnd(byte b) {
        return b == FactFile.DELIMITER || b == '\r' || b == '\n';
    }

    /**
     * Reads a field.
     *
     * @return where it ends, {@link #LEFT} when the general way has to read the row
     */
    int read(byte[] buffer, int from, int limit) {
        Spelling before = last;
        if (before != null) {
            Spelling guess = moves ? before.next : before;
            if (guess != null && guess.stands(buffer, from, limit)) {
                last = guess;
                return from + guess.bytes.length;
            }
            Spelling other = moves ? before : before.next;
            if (other != null && other.stands(buffer, from, limit)) {
                moves = !moves;
                last = other;
                return from + other.bytes.length;
            }
        }
        return search(buffer, from, limit);
    }

    /** Returns the number of the term that was read last. */
    int number() {
        return last.number;
    }

    private int search(byte[] buffer, int from, int limit) {
        boolean quoted = from < limit && buffer[from] == '"';
        int end = quoted ? endOfQuoted(buffer, from, limit) : endOfPlain(buffer, from, limit);
        if (end == LEFT || end + BEHIND > limit || !isEnd(buffer[end])) {
            return LEFT;
        }
        Spelling found = find(buffer, from, end, quoted);
        if (found == null) {
            return LEFT;
        }
        if (last != null) {
            last.next = found;
        }
        last = found;
        return end;
    }

    private static int endOfPlain(byte[] buffer, int from, int limit) {
        int at = from;
        while (at < limit && !isEnd(buffer[at])) {
            at++;
        }
        return at;
    }

    /** Quotes inside and line ends inside are rare enough for the general way. */
    private static int endOfQuoted(byte[] buffer, int from, int limit) {
        int at = from + 1;
        while (at < limit && buffer[at] != '"') {
            if (buffer[at] == '\n') {
                return LEFT;
            }
            at++;
        }
        return at + 1;
    }

    private Spelling find(byte[] buffer, int from, int end, boolean quoted) {
        int hash = Terms.hash(buffer, from, end);
        int slot = hash & table.length - 1;
        for (; table[slot] != null; slot = slot + 1 & table.length - 1) {
            Spelling spelling = table[slot];
            if (spelling.hash == hash && Arrays.equals(spelling.bytes, 0, spelling.bytes.length, buffer, from, end)) {
                return spelling;
            }
        }
        int number = quoted ? terms.find(buffer, from + 1, end - 1) : terms.find(buffer, from, end);
        if (number < 0 || size == MOST_SPELLINGS) {
            return null;
        }
        Spelling learnt = new Spelling(Arrays.copyOfRange(buffer, from, end), hash, number);
        table[slot] = learnt;
        if (++size * 2 > table.length) {
            grow();
        }
        return learnt;
    }

    private void grow() {
        Spelling[] old = table;
        table = new Spelling[old.length * 2];
        for (Spelling spelling : old) {
            if (spelling != null) {
                int slot = spelling.hash & table.length - 1;
                while (table[slot] != null) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = spelling;
            }
        }
    }
}
