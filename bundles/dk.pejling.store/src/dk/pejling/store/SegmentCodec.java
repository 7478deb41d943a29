package dk.pejling.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The bytes in which stores keep changed cells.
 *
 * <p>Layout, big-endian: version (1 byte), number of cells (4), decimals (1; 255 for raw doubles), width of a value in
 * bytes (1), then cell numbers as varint steps, statuses as runs (status, varint length), values of the measured cells,
 * and the CRC-32C of all that (4). Published figures have few decimals, so most values take two or four bytes.
 */
public final class SegmentCodec {
    /** Cells in one segment at most, so that no database has to move more than a few megabytes at once. */
    public static final int CELLS_PER_SEGMENT = 1 << 20;

    private static final byte VERSION = 1;
    private static final int RAW = 255;
    private static final int MOST_DECIMALS = 4;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000};

    private SegmentCodec() {
    }

    /** Returns the bytes of changed cells in as many segments as it takes; none when nothing changed. */
    public static List<byte[]> encode(Delta delta) {
        List<byte[]> segments = new ArrayList<>();
        for (int from = 0; from < delta.size(); from += CELLS_PER_SEGMENT) {
            segments.add(encodeOne(delta.slice(from, Math.min(delta.size(), from + CELLS_PER_SEGMENT))));
        }
        return segments;
    }

    private static byte[] encodeOne(Delta delta) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 + delta.size() * 4);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            int decimals = decimals(delta);
            int width = decimals == RAW ? 8 : width(delta, decimals);
            out.writeByte(VERSION);
            out.writeInt(delta.size());
            out.writeByte(decimals);
            out.writeByte(width);
            writeCells(out, delta);
            writeStatuses(out, delta);
            writeValues(out, delta, decimals, width);
            CRC32C crc = new CRC32C();
            crc.update(bytes.toByteArray());
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int decimals(Delta delta) {
        int decimals = 0;
        for (int i = 0; i < delta.size(); i++) {
            double value = delta.value(i);
            while (decimals <= MOST_DECIMALS && !fits(value, decimals)) {
                decimals++;
            }
            if (decimals > MOST_DECIMALS) {
                return RAW;
            }
        }
        return decimals;
    }

    private static boolean fits(double value, int decimals) {
        double scaled = Math.rint(value * POWERS[decimals]);
        return Math.abs(scaled) < 1L << 52 && scaled / POWERS[decimals] == value
                && Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(-0.0);
    }

    private static int width(Delta delta, int decimals) {
        long most = 0;
        for (int i = 0; i < delta.size(); i++) {
            most = Math.max(most, Math.abs(scaled(delta.value(i), decimals)));
        }
        return most <= Byte.MAX_VALUE ? 1 : most <= Short.MAX_VALUE ? 2 : most <= Integer.MAX_VALUE ? 4 : 8;
    }

    private static long scaled(double value, int decimals) {
        return (long) Math.rint(value * POWERS[decimals]);
    }

    private static void writeCells(DataOutputStream out, Delta delta) throws IOException {
        int previous = -1;
        for (int i = 0; i < delta.size(); i++) {
            writeVarint(out, delta.cell(i) - previous);
            previous = delta.cell(i);
        }
    }

    private static void writeStatuses(DataOutputStream out, Delta delta) throws IOException {
        for (int i = 0; i < delta.size();) {
            int end = i + 1;
            while (end < delta.size() && delta.statusCode(end) == delta.statusCode(i)) {
                end++;
            }
            out.writeByte(delta.statusCode(i));
            writeVarint(out, end - i);
            i = end;
        }
    }

    private static void writeValues(DataOutputStream out, Delta delta, int decimals, int width) throws IOException {
        for (int i = 0; i < delta.size(); i++) {
            if (delta.statusCode(i) == 0) {
                long bits = decimals == RAW ? Double.doubleToRawLongBits(delta.value(i)) : scaled(delta.value(i), decimals);
                switch (width) {
                    case 1 -> out.writeByte((int) bits);
                    case 2 -> out.writeShort((int) bits);
                    case 4 -> out.writeInt((int) bits);
                    default -> out.writeLong(bits);
                }
            }
        }
    }

    private static void writeVarint(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /**
     * Returns the changed cells kept in segments, which come in the order they were made in.
     *
     * @throws IllegalArgumentException if one is damaged or of a newer version
     */
    public static Delta decode(List<byte[]> segments) {
        return Delta.join(segments.stream().map(SegmentCodec::decodeOne).toList());
    }

    private static Delta decodeOne(byte[] bytes) {
        checkIntact(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != VERSION) {
            throw new IllegalArgumentException("Segment of unknown version " + bytes[0]);
        }
        int size = in.getInt();
        int decimals = in.get() & 0xff;
        int width = in.get();
        int[] cells = new int[size];
        int previous = -1;
        for (int i = 0; i < size; i++) {
            previous += readVarint(in);
            cells[i] = previous;
        }
        byte[] statuses = new byte[size];
        for (int i = 0; i < size;) {
            byte status = in.get();
            int end = i + readVarint(in);
            java.util.Arrays.fill(statuses, i, end, status);
            i = end;
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            if (statuses[i] == 0) {
                values[i] = readValue(in, decimals, width);
            }
        }
        return new Delta(cells, values, statuses);
    }

    private static void checkIntact(byte[] bytes) {
        if (bytes.length < 11) {
            throw new IllegalArgumentException("Segment of only " + bytes.length + " bytes");
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        if ((int) crc.getValue() != ByteBuffer.wrap(bytes).getInt(bytes.length - 4)) {
            throw new IllegalArgumentException("Segment is damaged: checksum differs");
        }
    }

    private static double readValue(ByteBuffer in, int decimals, int width) {
        long bits = switch (width) {
            case 1 -> in.get();
            case 2 -> in.getShort();
            case 4 -> in.getInt();
            default -> in.getLong();
        };
        return decimals == RAW ? Double.longBitsToDouble(bits) : bits / POWERS[decimals];
    }

    private static int readVarint(ByteBuffer in) {
        int value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
