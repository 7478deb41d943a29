package dk.pejling.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.CRC32C;

/**
 * The bytes in which stores keep changed cells.
 *
 * <p>A segment is a version (1 byte), content, and the CRC-32C of both (4 bytes, big-endian). Version 2, which is written,
 * holds chunks ({@link ChunkBytes}); version 1, of the first stores, single cells ({@link FirstSegments}). Published figures
 * have few decimals, so most values take one or two bytes.
 */
public final class SegmentCodec {
    /** A segment is closed when it has grown to this many bytes, so that no database has to move much more at once. */
    public static final int FULL_SEGMENT = 1 << 20;

    private static final byte VERSION = 2;
    private static final int CHECKSUM = 4;

    private SegmentCodec() {
    }

    /**
     * Returns the bytes of changed cells in as many segments as it takes; none when nothing changed. Each is made when it is
     * asked for, so that a large delta is never there twice.
     */
    public static Iterable<byte[]> encode(Delta delta) {
        List<ChunkBytes.Numbered> chunks = new ArrayList<>();
        delta.cells().forEachChunk((first, chunk) -> {
            if (chunk.count() > 0) {
                chunks.add(new ChunkBytes.Numbered(first >>> Chunk.BITS, chunk));
            }
        });
        return () -> new Segments(chunks);
    }

    /** Segments made one after the other. */
    private static final class Segments implements Iterator<byte[]> {
        private final List<ChunkBytes.Numbered> chunks;
        private int next;

        Segments(List<ChunkBytes.Numbered> chunks) {
            this.chunks = chunks;
        }

        @Override
        public boolean hasNext() {
            return next < chunks.size();
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ChunkBytes bytes = new ChunkBytes(VERSION);
            while (next < chunks.size() && bytes.size() < FULL_SEGMENT) {
                bytes.add(chunks.get(next++));
            }
            return closed(bytes);
        }
    }

    private static byte[] closed(ChunkBytes content) {
        byte[] segment = content.toArray(CHECKSUM);
        ByteBuffer.wrap(segment).putInt(segment.length - CHECKSUM, checksum(segment));
        return segment;
    }

    private static int checksum(byte[] segment) {
        CRC32C crc = new CRC32C();
        crc.update(segment, 0, segment.length - CHECKSUM);
        return (int) crc.getValue();
    }

    /**
     * Returns the changed cells kept in segments, which come in the order they were made in. They are read one after the
     * other.
     *
     * @throws IllegalArgumentException if one is damaged or of a newer version
     */
    public static Delta decode(Iterable<byte[]> segments) {
        Delta delta = new Delta();
        segments.forEach(segment -> decode(segment, delta));
        return delta;
    }

    /**
     * Adds the changed cells of one segment.
     *
     * @throws IllegalArgumentException if it is damaged or of a newer version
     */
    private static void decode(byte[] segment, Delta delta) {
        if (segment.length <= CHECKSUM + 1) {
            throw new IllegalArgumentException("Segment of only " + segment.length + " bytes");
        }
        if (checksum(segment) != ByteBuffer.wrap(segment).getInt(segment.length - CHECKSUM)) {
            throw new IllegalArgumentException("Segment is damaged: checksum differs");
        }
        ByteBuffer content = ByteBuffer.wrap(segment, 1, segment.length - CHECKSUM - 1);
        switch (segment[0]) {
            case 1 -> FirstSegments.read(content, delta);
            case VERSION -> ChunkBytes.read(content, delta.cells());
            default -> throw new IllegalArgumentException("Segment of unknown version " + segment[0]);
        }
    }
}
