package dk.pejling.store;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Cells by number, in chunks that exist only where somebody wrote.
 *
 * <p>Chunks of low numbers stand in an array, since almost every table is small and full; those of grids with more cells
 * than that, which are nearly empty, in a tree. Not thread-safe while it is written.
 */
final class Cells {
    /** Chunks in the array at most: 17 thousand million cells. */
    private static final int MOST_NEAR = 1 << 20;

    private final byte absent;
    private Chunk[] near = new Chunk[0];
    private final NavigableMap<Long, Chunk> far = new TreeMap<>();

    /** Looks at the chunks of a column, in order. */
    @FunctionalInterface
    interface ChunkVisitor {
        /** Is given a chunk and the number of its first cell. */
        void visit(long first, Chunk chunk);
    }

    /** Looks at cells that somebody wrote, in order. */
    @FunctionalInterface
    interface CellVisitor {
        /** Is given a cell. */
        void visit(long cell, byte status, double value, int origin);
    }

    /**
     * Makes cells that nobody has written.
     *
     * @param absent the status of such a cell
     */
    Cells(byte absent) {
        this.absent = absent;
    }

    /** Returns a chunk by number, null when nobody wrote there. */
    Chunk chunk(long number) {
        if (number < near.length) {
            return near[(int) number];
        }
        return number < MOST_NEAR ? null : far.get(number);
    }

    /** Returns the chunk that a cell belongs to, making it. */
    Chunk chunkOf(long cell) {
        long number = cell >>> Chunk.BITS;
        Chunk chunk = chunk(number);
        if (chunk == null) {
            chunk = new Chunk(absent);
            put(number, chunk);
        }
        return chunk;
    }

    void put(long number, Chunk chunk) {
        if (number >= MOST_NEAR) {
            far.put(number, chunk);
            return;
        }
        if (number >= near.length) {
            near = Arrays.copyOf(near, (int) Math.min(MOST_NEAR, Math.max(number + 1, near.length + (near.length >> 1))));
        }
        near[(int) number] = chunk;
    }

    byte status(long cell) {
        Chunk chunk = chunk(cell >>> Chunk.BITS);
        return chunk == null ? absent : chunk.status((int) cell & Chunk.MASK);
    }

    double value(long cell) {
        Chunk chunk = chunk(cell >>> Chunk.BITS);
        return chunk == null ? 0 : chunk.value((int) cell & Chunk.MASK);
    }

    void read(long cell, int length, double[] values, byte[] statuses, int at) {
        for (int done = 0; done < length;) {
            int offset = (int) (cell + done) & Chunk.MASK;
            int some = Math.min(length - done, Chunk.CELLS - offset);
            Chunk chunk = chunk(cell + done >>> Chunk.BITS);
            if (chunk == null) {
                Arrays.fill(values, at + done, at + done + some, 0);
                Arrays.fill(statuses, at + done, at + done + some, absent);
            } else {
                chunk.read(offset, some, values, statuses, at + done);
            }
            done += some;
        }
    }

    int origin(long cell) {
        Chunk chunk = chunk(cell >>> Chunk.BITS);
        return chunk == null ? -1 : chunk.origin((int) cell & Chunk.MASK);
    }

    void set(long cell, double value, byte status) {
        chunkOf(cell).set((int) cell & Chunk.MASK, value, status);
    }

    byte absent() {
        return absent;
    }

    void forEachChunk(ChunkVisitor visitor) {
        for (int i = 0; i < near.length; i++) {
            if (near[i] != null) {
                visitor.visit((long) i << Chunk.BITS, near[i]);
            }
        }
        for (Map.Entry<Long, Chunk> entry : far.entrySet()) {
            visitor.visit(entry.getKey() << Chunk.BITS, entry.getValue());
        }
    }

    /** Shows every chunk and forgets it, so that what is made of them takes their space. */
    void drain(ChunkVisitor visitor) {
        for (int i = 0; i < near.length; i++) {
            if (near[i] != null) {
                visitor.visit((long) i << Chunk.BITS, near[i]);
                near[i] = null;
            }
        }
        near = new Chunk[0];
        while (!far.isEmpty()) {
            Map.Entry<Long, Chunk> entry = far.pollFirstEntry();
            visitor.visit(entry.getKey() << Chunk.BITS, entry.getValue());
        }
    }

    /** Shows every cell that was written: those with a status of their own, and those a vintage made absent. */
    void forEach(CellVisitor visitor) {
        forEachChunk((first, chunk) -> {
            for (int slot = 0; slot < chunk.slots(); slot++) {
                byte status = chunk.statusAt(slot);
                if (status != absent || chunk.originAt(slot) >= 0) {
                    visitor.visit(first + chunk.offset(slot), status, chunk.valueAt(slot), chunk.originAt(slot));
                }
            }
        });
    }

    /** Returns how many cells somebody wrote. */
    long count() {
        long[] count = {0};
        forEachChunk((first, chunk) -> count[0] += chunk.count());
        return count[0];
    }

    boolean isEmpty() {
        return count() == 0;
    }
}
