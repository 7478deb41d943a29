package dk.pejling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCodecTest {
    /** What a cell holds: its number, value bits and status. */
    private record Cell(long cell, long bits, byte status) {
    }

    private static Delta delta(int[] cells, double... values) {
        return delta(cells, values, new byte[cells.length]);
    }

    private static Delta delta(int[] cells, double[] values, byte[] statuses) {
        Delta delta = new Delta();
        for (int i = 0; i < cells.length; i++) {
            delta.set(cells[i], values[i], statuses[i]);
        }
        return delta;
    }

    private static List<Cell> cells(Delta delta) {
        List<Cell> cells = new ArrayList<>();
        delta.cells().forEach((cell, status, value, origin) -> cells.add(new Cell(cell, Double.doubleToRawLongBits(value), status)));
        return cells;
    }

    private static List<byte[]> encode(Delta delta) {
        List<byte[]> segments = new ArrayList<>();
        SegmentCodec.encode(delta).forEach(segments::add);
        return segments;
    }

    private static Delta values(double... values) {
        int[] cells = new int[values.length];
        Arrays.setAll(cells, i -> i);
        return delta(cells, values);
    }

    private static void check(int[] cells, double[] values, byte[] statuses) {
        List<Cell> expected = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            expected.add(new Cell(cells[i], Double.doubleToRawLongBits(statuses[i] == 0 ? values[i] : 0), statuses[i]));
        }
        Delta delta = delta(cells, values, statuses);
        assertThat(delta.size()).isEqualTo(cells.length);
        assertThat(cells(delta)).isEqualTo(expected);
        assertThat(cells(SegmentCodec.decode(encode(delta)))).isEqualTo(expected);
    }

    private static void check(double... values) {
        int[] cells = new int[values.length];
        Arrays.setAll(cells, i -> i);
        check(cells, values, new byte[values.length]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, -1, 127, 128, -128, -129, 32_767, 32_768, -32_769, 2_147_483_647.0, 2_147_483_648.0,
        -2_147_483_649.0, 3.2, -3.2, 0.05, 12.345, 1.2345, 1.23456, 0.1 + 0.2, 1.0 / 3, Math.PI, 4.5e15, 9.1e15, 1e300, -1e300,
        Double.MIN_VALUE, Double.MAX_VALUE, 4503599627370495.0, 4503599627370497.0, 450359962737049.6, 99999.9999})
    void everyNumberComesBackBitForBit(double value) {
        check(value);
        check(1.5, value, -7);
        check(value, 1e-9);
        double[] many = new double[20_000];
        Arrays.fill(many, 12);
        many[17_000] = value;
        many[17_001] = 0.5;
        check(many);
    }

    @Test
    void nothingNeedsNoSegment() {
        assertThat(encode(values())).isEmpty();
        assertThat(SegmentCodec.decode(List.of()).size()).isZero();
    }

    @Test
    void randomColumnsComeBack() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            int size = random.nextInt(random.nextInt(10) == 0 ? 40_000 : 300);
            int gap = random.nextInt(10);
            int[] cells = new int[size];
            double[] values = new double[size];
            byte[] statuses = new byte[size];
            int decimals = random.nextInt(7);
            int cell = -1;
            for (int i = 0; i < size; i++) {
                cell += 1 + (random.nextInt(10) < gap ? random.nextInt(gap * gap * gap * 10) : 0);
                cells[i] = cell;
                statuses[i] = random.nextInt(3) > 0 ? 0 : Status.values()[random.nextInt(6)].code();
                if (statuses[i] == 0) {
                    values[i] = random.nextInt(10 + (1 << random.nextInt(30))) / Math.pow(10, decimals) * (random.nextInt(9) == 0 ? -1 : 1);
                }
            }
            check(cells, values, statuses);
        }
    }

    @Test
    void manyCellsTakeSeveralSegments() {
        int size = 2_000_003;
        int[] cells = new int[size];
        double[] values = new double[size];
        byte[] statuses = new byte[size];
        for (int i = 0; i < size; i++) {
            cells[i] = i * 2 + 1;
            statuses[i] = (byte) (i % 1000 == 7 ? 1 : 0);
            values[i] = statuses[i] == 0 ? i % 5_000 : 0;
        }
        List<byte[]> segments = encode(delta(cells, values, statuses));
        assertThat(segments).hasSizeGreaterThan(3);
        assertThat(segments).allMatch(segment -> segment.length < SegmentCodec.FULL_SEGMENT + 4 * Chunk.CELLS);
        check(cells, values, statuses);
    }

    /** Cells of a grid that no array could hold. */
    @Test
    void cellNumbersMayBeVeryLarge() {
        Delta delta = new Delta();
        List<Cell> expected = new ArrayList<>();
        for (long cell = 5; cell < Axes.MOST_CELLS; cell = cell * 3 + 1) {
            delta.set(cell, cell % 100, (byte) 0);
            expected.add(new Cell(cell, Double.doubleToRawLongBits(cell % 100), (byte) 0));
        }
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(cells(SegmentCodec.decode(encode(delta)))).isEqualTo(expected);
    }

    /**
     * A segment as the first stores wrote it: cells 1, 3 and 4 of which 3 is withheld, one decimal, two bytes a value;
     * written out by hand.
     */
    @Test
    void segmentsOfTheFirstVersionAreRead() {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(27);
        bytes.put((byte) 1).putInt(3).put((byte) 1).put((byte) 2);
        bytes.put(new byte[] {2, 2, 1});
        bytes.put(new byte[] {0, 1, 1, 1, 0, 1});
        bytes.putShort((short) 125).putShort((short) -3);
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) crc.getValue());
        assertThat(cells(SegmentCodec.decode(List.of(Arrays.copyOf(bytes.array(), bytes.position()))))).containsExactly(
                new Cell(1, Double.doubleToRawLongBits(12.5), (byte) 0), new Cell(3, 0, (byte) 1),
                new Cell(4, Double.doubleToRawLongBits(-0.3), (byte) 0));
    }

    @Test
    void figuresWithFewDecimalsTakeTwoBytesEach() {
        double[] values = new double[10_000];
        Arrays.setAll(values, i -> (i % 3_000) / 10.0);
        assertThat(encode(values(values)).getFirst()).hasSizeLessThan(10_000 * 3 + 100);
    }

    /** Every single byte, changed in every way a bit can fall over. */
    @Test
    void damagedBytesAreRefused() {
        byte[] sound = encode(values(1, 2.5, 300, 70_000, 0)).getFirst();
        for (int i = 0; i < sound.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = sound.clone();
                damaged[i] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> SegmentCodec.decode(List.of(damaged))).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void cutAndLengthenedBytesAreRefused() {
        byte[] sound = encode(values(1, 2.5, 300)).getFirst();
        for (int length = 0; length < sound.length + 3; length++) {
            byte[] other = Arrays.copyOf(sound, length);
            if (length != sound.length) {
                assertThatThrownBy(() -> SegmentCodec.decode(List.of(other))).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void aNewerVersionIsRefused() {
        byte[] bytes = encode(values(1)).getFirst();
        bytes[0] = 3;
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        java.nio.ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
        assertThatThrownBy(() -> SegmentCodec.decode(List.of(bytes))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 3");
    }

    @Test
    void segmentsAreJoinedInTheirOrder() {
        List<byte[]> segments = new ArrayList<>(encode(delta(new int[] {1, 5}, 10, 50)));
        segments.addAll(encode(delta(new int[] {7, 100_000}, 70, 1_000_000)));
        assertThat(cells(SegmentCodec.decode(segments))).extracting(Cell::cell).containsExactly(1L, 5L, 7L, 100_000L);
    }
}
