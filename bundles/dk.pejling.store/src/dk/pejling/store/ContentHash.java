package dk.pejling.store;

import dk.pejling.model.Area;
import dk.pejling.model.Period;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * SHA-256 over the coverage of a staged table and what stands in its cells.
 *
 * <p>Members are taken in the order of their names and cells in the order of that grid. A number counts with its bits, anything
 * else as one of the many bit patterns that are no number; cells that are not listed are passed over, and the next one is
 * named. So the cost is that of the listed cells.
 */
final class ContentHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long NO_NUMBER = 0x7FF8_0000_0000_0100L;
    private static final long NEXT_CELL = 0x7FF8_0000_0000_0200L;
    private static final long NEXT_COLUMN = 0x7FF8_0000_0000_0300L;

    private final MessageDigest digest = sha256();
    private final byte[] buffer = new byte[1 << 13];
    private int filled;
    private long expected;

    private ContentHash() {
    }

    static String of(StagedTable staged) {
        ContentHash hash = new ContentHash();
        Axes axes = staged.axes();
        List<List<String>> sorted = axes.members().stream().map(names -> names.stream().sorted().toList()).toList();
        hash.add(axes.periods().stream().map(Period::toString).toList());
        hash.add(axes.areas().stream().map(Area::code).toList());
        sorted.forEach(hash::add);
        Axes canonical = new Axes(new HashSet<>(axes.periods()), new HashSet<>(axes.areas()),
                sorted.stream().map(LinkedHashSet::new).toList());
        staged.columns().forEach(column -> hash.add(column, canonical));
        hash.flush();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** Lengths stand before terms: a comma in a label must not look like the end of one. */
    private void add(List<String> terms) {
        digest.update(ByteBuffer.allocate(4).putInt(terms.size()).flip());
        for (String term : terms) {
            byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }

    private void add(Column column, Axes canonical) {
        add(NEXT_COLUMN);
        expected = 0;
        if (column.axes().equals(canonical)) {
            column.cells().forEachChunk((first, chunk) -> addPart(first, chunk, 0, first, first + Chunk.CELLS));
            return;
        }
        CellMap there = new CellMap(column.axes(), canonical);
        CellMap here = new CellMap(canonical, column.axes());
        long block = (long) canonical.areas().size() * canonical.periods().size();
        long[] combinations = Arrays.stream(column.listedCombinations()).map(there::combination).sorted().toArray();
        for (long combination : combinations) {
            long from = here.combination(combination) * block;
            addBlock(column, from, from + block, combination * block - from);
        }
    }

    private void addBlock(Column column, long from, long to, long shift) {
        for (long number = from >>> Chunk.BITS; number << Chunk.BITS < to; number++) {
            Chunk chunk = column.cells().chunk(number);
            if (chunk != null) {
                addPart(number << Chunk.BITS, chunk, shift, from, to);
            }
        }
    }

    /** Adds the cells of a chunk from one cell to before another, under numbers shifted so far. */
    private void addPart(long first, Chunk chunk, long shift, long from, long to) {
        int begin = first >= from ? 0 : chunk.slot((int) (from - first));
        for (int slot = begin < 0 ? -begin - 1 : begin; slot < chunk.slots(); slot++) {
            long cell = first + chunk.offset(slot);
            if (cell >= to) {
                return;
            }
            if (chunk.isThere(slot)) {
                if (cell + shift != expected) {
                    add(NEXT_CELL);
                    add(cell + shift);
                }
                byte status = chunk.statusAt(slot);
                add(status == 0 ? Double.doubleToRawLongBits(chunk.valueAt(slot)) : NO_NUMBER | status);
                expected = cell + shift + 1;
            }
        }
    }

    private void add(long bits) {
        if (filled == buffer.length) {
            flush();
        }
        LONGS.set(buffer, filled, bits);
        filled += Long.BYTES;
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
