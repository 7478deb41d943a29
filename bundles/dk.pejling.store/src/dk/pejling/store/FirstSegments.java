package dk.pejling.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Segments of version 1, as the first stores wrote them; nobody does any more.
 *
 * <p>Big-endian: number of cells (4 bytes), decimals (1; 255 for raw doubles), width of a value in bytes (1), then cell numbers
 * as varint steps, statuses as runs (status, varint length), and the values of the measured cells.
 */
final class FirstSegments {
    private static final int RAW = 255;

    private FirstSegments() {
    }

    static void read(ByteBuffer in, Delta delta) {
        int size = in.getInt();
        int decimals = in.get() & 0xff;
        int width = in.get();
        int[] cells = new int[size];
        int previous = -1;
        for (int i = 0; i < size; i++) {
            previous += (int) ChunkBytes.readVarint(in);
            cells[i] = previous;
        }
        byte[] statuses = new byte[size];
        for (int i = 0; i < size;) {
            byte status = in.get();
            int end = i + (int) ChunkBytes.readVarint(in);
            Arrays.fill(statuses, i, end, status);
            i = end;
        }
        for (int i = 0; i < size; i++) {
            delta.set(cells[i], statuses[i] == 0 ? value(in, decimals, width) : 0, statuses[i]);
        }
    }

    private static double value(ByteBuffer in, int decimals, int width) {
        long bits = switch (width) {
            case 1 -> in.get();
            case 2 -> in.getShort();
            case 4 -> in.getInt();
            default -> in.getLong();
        };
        return decimals == RAW ? Double.longBitsToDouble(bits) : bits / ScaledNumbers.POWERS[decimals];
    }
}
