package dk.pejling.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Chunks as bytes, the content of a segment of version 2.
 *
 * <p>A chunk is: how far its number lies behind that of the chunk before (varint, the first from −1), width of its numbers in
 * bytes (1, 2, 4, or 8 for raw doubles), decimals (1 byte), how many cells it has (varint), the cells as runs (varint gap,
 * varint length), their statuses as runs (status, varint length), and a number for each of them, measured or not,
 * little-endian: whole numbers go in and out by the array, without a look at each.
 */
final class ChunkBytes {
    private static final int DOUBLE = 8;
    /** What a chunk takes at most: a run for every other cell, a status run and a double for each. */
    private static final int LARGEST = 32 + Chunk.CELLS * (4 + 4 + DOUBLE);

    private ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private long previous = -1;

    /** A chunk and its number. */
    record Numbered(long number, Chunk chunk) {
    }

    ChunkBytes(byte version) {
        out.put(version);
    }

    int size() {
        return out.position();
    }

    /** Returns the bytes so far, and so many zeros. */
    byte[] toArray(int more) {
        return Arrays.copyOf(out.array(), out.position() + more);
    }

    /** Writes a chunk that has cells. */
    void add(Numbered numbered) {
        Chunk chunk = numbered.chunk;
        int count = chunk.count();
        reserve(Math.min(LARGEST, 32 + count * (8 + DOUBLE)));
        putVarint(numbered.number - previous);
        previous = numbered.number;
        int width = width(chunk);
        out.put((byte) width).put((byte) chunk.numbers().decimals());
        putVarint(count);
        putCells(chunk);
        putStatuses(chunk);
        putNumbers(chunk, width);
    }

    private void reserve(int bytes) {
        if (out.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + bytes)).order(ByteOrder.LITTLE_ENDIAN);
            out = larger.put(out.flip());
        }
    }

    private static int width(Chunk chunk) {
        short[] numbers = chunk.numbers().shorts();
        if (numbers == null) {
            return chunk.numbers().ints() != null ? Integer.BYTES : DOUBLE;
        }
        for (int slot = 0; slot < chunk.slots(); slot++) {
            if ((byte) numbers[slot] != numbers[slot]) {
                return Short.BYTES;
            }
        }
        return 1;
    }

    private void putCells(Chunk chunk) {
        int end = 0;
        int slots = chunk.slots();
        for (int slot = chunk.next(0); slot < slots;) {
            int start = chunk.offset(slot);
            int length = 0;
            while (slot < slots && chunk.offset(slot) == start + length && chunk.isThere(slot)) {
                length++;
                slot++;
            }
            putVarint(start - end);
            putVarint(length);
            end = start + length;
            slot = chunk.next(slot);
        }
    }

    private void putStatuses(Chunk chunk) {
        int slots = chunk.slots();
        for (int slot = chunk.next(0); slot < slots;) {
            byte status = chunk.statusAt(slot);
            int length = 0;
            while (slot < slots && chunk.statusAt(slot) == status) {
                length++;
                slot = chunk.next(slot + 1);
            }
            out.put(status);
            putVarint(length);
        }
    }

    private void putNumbers(Chunk chunk, int width) {
        ScaledNumbers numbers = chunk.numbers();
        if (width == Short.BYTES && chunk.count() == chunk.slots()) {
            out.asShortBuffer().put(numbers.shorts(), 0, chunk.slots());
            out.position(out.position() + Short.BYTES * chunk.slots());
            return;
        }
        for (int slot = chunk.next(0); slot < chunk.slots(); slot = chunk.next(slot + 1)) {
            switch (width) {
                case 1 -> out.put((byte) numbers.shorts()[slot]);
                case Short.BYTES -> out.putShort(numbers.shorts()[slot]);
                case Integer.BYTES -> out.putInt(numbers.ints()[slot]);
                default -> out.putDouble(numbers.doubles()[slot]);
            }
        }
    }

    private void putVarint(long value) {
        long rest = value;
        while (rest >= 0x80) {
            out.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static long readVarint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /**
     * Reads chunks up to the end.
     *
     * @throws IllegalArgumentException if the bytes make no chunks
     */
    static void read(ByteBuffer in, Cells cells) {
        in.order(ByteOrder.LITTLE_ENDIAN);
        long number = -1;
        try {
            while (in.hasRemaining()) {
                number += readVarint(in);
                add(cells, number, readChunk(in, cells.absent()));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("Segment is damaged: it ends too early", e);
        }
    }

    /** Segments of one vintage never share a chunk, but nothing is lost if those of another program do. */
    private static void add(Cells cells, long number, Chunk chunk) {
        if (cells.chunk(number) == null) {
            cells.put(number, chunk);
            return;
        }
        for (int slot = chunk.next(0); slot < chunk.slots(); slot = chunk.next(slot + 1)) {
            cells.set((number << Chunk.BITS) + chunk.offset(slot), chunk.valueAt(slot), chunk.statusAt(slot));
        }
    }

    private static Chunk readChunk(ByteBuffer in, byte absent) {
        int width = in.get();
        int decimals = in.get();
        int count = (int) readVarint(in);
        char[] offsets = readOffsets(in, count);
        byte[] present = new byte[count];
        for (int i = 0; i < count;) {
            byte status = in.get();
            int end = i + (int) readVarint(in);
            Arrays.fill(present, i, end, status);
            i = end;
        }
        Object numbers = readNumbers(in, width, count);
        if (count == Chunk.CELLS) {
            return Chunk.of(absent, null, present, ScaledNumbers.of(numbers, decimals));
        }
        return Chunk.isFew(count) ? Chunk.of(absent, offsets, present, ScaledNumbers.of(numbers, decimals))
                : spread(absent, offsets, present, numbers, decimals);
    }

    private static char[] readOffsets(ByteBuffer in, int count) {
        char[] offsets = new char[count];
        int offset = 0;
        for (int i = 0; i < count;) {
            offset += (int) readVarint(in);
            int end = i + (int) readVarint(in);
            while (i < end) {
                offsets[i++] = (char) offset++;
            }
        }
        return offsets;
    }

    private static Object readNumbers(ByteBuffer in, int width, int count) {
        switch (width) {
            case 1 -> {
                short[] numbers = new short[count];
                for (int i = 0; i < count; i++) {
                    numbers[i] = in.get();
                }
                return numbers;
            }
            case Short.BYTES -> {
                short[] numbers = new short[count];
                in.asShortBuffer().get(numbers);
                in.position(in.position() + Short.BYTES * count);
                return numbers;
            }
            case Integer.BYTES -> {
                int[] numbers = new int[count];
                in.asIntBuffer().get(numbers);
                in.position(in.position() + Integer.BYTES * count);
                return numbers;
            }
            case DOUBLE -> {
                double[] numbers = new double[count];
                in.asDoubleBuffer().get(numbers);
                in.position(in.position() + DOUBLE * count);
                return numbers;
            }
            default -> throw new IllegalArgumentException("Segment is damaged: numbers of " + width + " bytes");
        }
    }

    /** Gives each cell its place among all. */
    private static Chunk spread(byte absent, char[] offsets, byte[] present, Object numbers, int decimals) {
        byte[] statuses = new byte[Chunk.CELLS];
        Arrays.fill(statuses, absent);
        Object all = java.lang.reflect.Array.newInstance(numbers.getClass().getComponentType(), Chunk.CELLS);
        for (int start = 0; start < offsets.length;) {
            int end = start + 1;
            while (end < offsets.length && offsets[end] - offsets[start] == end - start) {
                end++;
            }
            System.arraycopy(present, start, statuses, offsets[start], end - start);
            System.arraycopy(numbers, start, all, offsets[start], end - start);
            start = end;
        }
        return Chunk.of(absent, null, statuses, ScaledNumbers.of(all, decimals));
    }
}
