package dk.pejling.benchmarks.facts;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A generated file of facts, made while it is read: rows in the portal's order (area, members, months running fastest),
 * names in quotes, decimal comma, one value in sixteen withheld. The seed alone decides the figures. Not thread-safe.
 */
public final class FactStream extends InputStream {
    private static final int LONGEST_ROW = 256;
    private static final int BUFFER = 1 << 16;

    private final SplittableRandom random;
    private final int months;
    private final byte[][] areas;
    private final byte[][] members;
    private final byte[][] periods;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private int area;
    private int combination;
    private int month;
    private int level;
    private long persons;
    private long tenths;
    private long withheldValues;

    /**
     * Makes a file.
     *
     * @param seed decides the figures
     * @param firstArea the first area whose rows it holds
     * @param lastArea one behind the last
     * @param months how many months it covers
     */
    public FactStream(long seed, int firstArea, int lastArea, int months) {
        random = new SplittableRandom(seed);
        this.months = months;
        area = firstArea;
        areas = FactTable.AREAS.subList(0, lastArea).stream().map(one -> quoted(one.name())).toArray(byte[][]::new);
        members = combinations();
        periods = new byte[months][];
        for (int i = 0; i < months; i++) {
            periods[i] = bytes(FactTable.FIRST.plus(i).toString());
        }
        put(bytes("\uFEFF" + String.join(";", FactTable.definition("x").header()) + "\r\n"));
    }

    /** Makes a file of all areas. */
    public FactStream(long seed, int months) {
        this(seed, 0, FactTable.AREAS.size(), months);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] quoted(String name) {
        return bytes(";\"" + name + '"');
    }

    private static byte[][] combinations() {
        List<byte[]> all = new ArrayList<>();
        for (String first : FactTable.MEMBERS.get(0)) {
            for (String second : FactTable.MEMBERS.get(1)) {
                for (String third : FactTable.MEMBERS.get(2)) {
                    all.add(bytes(";\"" + first + "\";\"" + second + "\";\"" + third + "\";"));
                }
            }
        }
        return all.toArray(byte[][]::new);
    }

    private void fill() {
        position = 0;
        limit = 0;
        while (area < areas.length && limit < BUFFER - LONGEST_ROW) {
            putRow();
            if (++month == months) {
                month = 0;
                combination = (combination + 1) % members.length;
                area += combination == 0 ? 1 : 0;
            }
        }
    }

    /** A series wanders from month to month, as the real ones do. */
    private void putRow() {
        int draw = random.nextInt();
        if (month == 0) {
            level = 20 + (draw >>> 8) % 4_000;
        }
        level = Math.max(0, level + (draw & 0xff) % 61 - 30);
        put(periods[month]);
        put(areas[area]);
        put(members[combination]);
        boolean withheld = draw >>> 28 == 0;
        if (!withheld) {
            putNumber(level);
        }
        persons += withheld ? 0 : level;
        tenths += withheld ? 0 : Math.min(level / 7, 1000);
        withheldValues += withheld ? 2 : 0;
        buffer[limit++] = ';';
        if (!withheld) {
            putShare(level / 7);
        }
        buffer[limit++] = '\r';
        buffer[limit++] = '\n';
    }

    private void putShare(int tenths) {
        putNumber(Math.min(tenths, 1000) / 10);
        if (tenths < 1000 && tenths % 10 != 0) {
            buffer[limit++] = ',';
            buffer[limit++] = (byte) ('0' + tenths % 10);
        }
    }

    private void putNumber(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        int rest = number;
        for (int at = limit + digits - 1; at >= limit; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        limit += digits;
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, limit, bytes.length);
        limit += bytes.length;
    }

    /** Returns the sum of the counts made so far. */
    public long persons() {
        return persons;
    }

    /** Returns the sum of the shares made so far, in tenths of a per cent. */
    public long tenths() {
        return tenths;
    }

    /** Returns how many values were left empty so far. */
    public long withheld() {
        return withheldValues;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        if (position == limit) {
            fill();
        }
        if (limit == 0) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, from, count);
        position += count;
        return count;
    }
}
