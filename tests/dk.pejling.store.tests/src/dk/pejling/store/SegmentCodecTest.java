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
    private static Delta delta(int[] cells, double... values) {
        return new Delta(cells, values, new byte[cells.length]);
    }

    private static Delta values(double... values) {
        int[] cells = new int[values.length];
        Arrays.setAll(cells, i -> i);
        return delta(cells, values);
    }

    private static void check(Delta before) {
        Delta after = SegmentCodec.decode(SegmentCodec.encode(before));
        assertThat(after.size()).isEqualTo(before.size());
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.cell(i)).isEqualTo(before.cell(i));
            assertThat(after.statusCode(i)).isEqualTo(before.statusCode(i));
            if (before.statusCode(i) == 0) {
                assertThat(Double.doubleToRawLongBits(after.value(i))).isEqualTo(Double.doubleToRawLongBits(before.value(i)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, -1, 127, 128, -128, -129, 32_767, 32_768, -32_769, 2_147_483_647.0, 2_147_483_648.0,
        -2_147_483_649.0, 3.2, -3.2, 0.05, 12.345, 1.2345, 1.23456, 0.1 + 0.2, 1.0 / 3, Math.PI, 4.5e15, 9.1e15, 1e300, -1e300,
        Double.MIN_VALUE, Double.MAX_VALUE, 4503599627370495.0, 4503599627370497.0, 450359962737049.6, 99999.9999})
    void everyNumberComesBackBitForBit(double value) {
        check(values(value));
        check(values(1.5, value, -7));
        check(values(value, 1e-9));
    }

    @Test
    void nothingNeedsNoSegment() {
        assertThat(SegmentCodec.encode(values())).isEmpty();
        assertThat(SegmentCodec.decode(List.of()).size()).isZero();
    }

    @Test
    void randomColumnsComeBack() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            int size = random.nextInt(300);
            int[] cells = new int[size];
            double[] values = new double[size];
            byte[] statuses = new byte[size];
            int decimals = random.nextInt(7);
            int cell = -1;
            for (int i = 0; i < size; i++) {
                cell += 1 + (random.nextInt(10) == 0 ? random.nextInt(100_000) : 0);
                cells[i] = cell;
                statuses[i] = random.nextInt(3) > 0 ? 0 : Status.values()[random.nextInt(6)].code();
                if (statuses[i] == 0) {
                    values[i] = random.nextInt(10 + (1 << random.nextInt(30))) / Math.pow(10, decimals) * (random.nextInt(9) == 0 ? -1 : 1);
                }
            }
            check(new Delta(cells, values, statuses));
        }
    }

    @Test
    void manyCellsTakeSeveralSegments() {
        int size = 2 * SegmentCodec.CELLS_PER_SEGMENT + 3;
        int[] cells = new int[size];
        double[] values = new double[size];
        byte[] statuses = new byte[size];
        for (int i = 0; i < size; i++) {
            cells[i] = i * 2 + 1;
            statuses[i] = (byte) (i % 1000 == 7 ? 1 : 0);
            values[i] = statuses[i] == 0 ? i % 5_000 : 0;
        }
        List<byte[]> segments = SegmentCodec.encode(new Delta(cells, values, statuses));
        assertThat(segments).hasSize(3);
        Delta after = SegmentCodec.decode(segments);
        int[] afterCells = new int[size];
        double[] afterValues = new double[size];
        byte[] afterStatuses = new byte[size];
        for (int i = 0; i < size; i++) {
            afterCells[i] = after.cell(i);
            afterValues[i] = after.value(i);
            afterStatuses[i] = after.statusCode(i);
        }
        assertThat(afterCells).isEqualTo(cells);
        assertThat(afterValues).isEqualTo(values);
        assertThat(afterStatuses).isEqualTo(statuses);
    }

    @Test
    void figuresWithFewDecimalsTakeTwoBytesEach() {
        double[] values = new double[10_000];
        Arrays.setAll(values, i -> (i % 3_000) / 10.0);
        assertThat(SegmentCodec.encode(values(values)).getFirst()).hasSizeLessThan(10_000 * 3 + 100);
    }

    /** Every single byte, changed in every way a bit can fall over. */
    @Test
    void damagedBytesAreRefused() {
        byte[] sound = SegmentCodec.encode(values(1, 2.5, 300, 70_000, 0)).getFirst();
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
        byte[] sound = SegmentCodec.encode(values(1, 2.5, 300)).getFirst();
        for (int length = 0; length < sound.length + 3; length++) {
            byte[] other = Arrays.copyOf(sound, length);
            if (length != sound.length) {
                assertThatThrownBy(() -> SegmentCodec.decode(List.of(other))).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void aNewerVersionIsRefused() {
        byte[] bytes = SegmentCodec.encode(values(1)).getFirst();
        bytes[0] = 2;
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        java.nio.ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
        assertThatThrownBy(() -> SegmentCodec.decode(List.of(bytes))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void segmentsAreJoinedInTheirOrder() {
        List<byte[]> segments = new ArrayList<>(SegmentCodec.encode(delta(new int[] {1, 5}, 10, 50)));
        segments.addAll(SegmentCodec.encode(delta(new int[] {7}, 70)));
        Delta joined = SegmentCodec.decode(segments);
        assertThat(joined.size()).isEqualTo(3);
        assertThat(joined.cell(2)).isEqualTo(7);
        assertThat(joined.value(2)).isEqualTo(70);
    }
}
