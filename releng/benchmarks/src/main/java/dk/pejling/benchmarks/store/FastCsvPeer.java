package dk.pejling.benchmarks.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of facts as one would with FastCSV: a number for each different key, values as whole numbers, one thread. */
final class FastCsvPeer {
    private static final int KEYS = 5;
    private static final int WITHHELD = -1;

    private final List<Map<String, Integer>> terms = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
            new HashMap<>());
    private final short[][] keys = new short[KEYS][1 << 16];
    private int[] persons = new int[1 << 16];
    private int[] tenths = new int[1 << 16];
    private int rows;

    private FastCsvPeer() {
    }

    /** Reads a file into arrays and returns its checksum. */
    static double read(Path file) throws IOException {
        FastCsvPeer peer = new FastCsvPeer();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
            boolean heading = true;
            for (CsvRecord row : reader) {
                if (!heading) {
                    peer.add(row);
                }
                heading = false;
            }
        }
        return peer.checksum();
    }

    private void add(CsvRecord row) {
        if (rows == persons.length) {
            grow();
        }
        for (int i = 0; i < KEYS; i++) {
            Map<String, Integer> numbers = terms.get(i);
            keys[i][rows] = numbers.computeIfAbsent(row.getField(i), term -> numbers.size()).shortValue();
        }
        String count = row.getField(KEYS);
        persons[rows] = count.isEmpty() ? WITHHELD : Integer.parseInt(count);
        tenths[rows++] = tenths(row.getField(KEYS + 1));
    }

    private static int tenths(String share) {
        if (share.isEmpty()) {
            return WITHHELD;
        }
        int comma = share.indexOf(',');
        return comma < 0 ? 10 * Integer.parseInt(share)
                : 10 * Integer.parseInt(share, 0, comma, 10) + Integer.parseInt(share, comma + 1, share.length(), 10);
    }

    private void grow() {
        int capacity = rows + (rows >> 1);
        for (int i = 0; i < KEYS; i++) {
            keys[i] = Arrays.copyOf(keys[i], capacity);
        }
        persons = Arrays.copyOf(persons, capacity);
        tenths = Arrays.copyOf(tenths, capacity);
    }

    private double checksum() {
        long sum = 0;
        long shares = 0;
        long withheld = 0;
        for (int i = 0; i < rows; i++) {
            sum += Math.max(0, persons[i]);
            shares += Math.max(0, tenths[i]);
            withheld += (persons[i] < 0 ? 1 : 0) + (tenths[i] < 0 ? 1 : 0);
        }
        return FactCheck.of(sum, shares, withheld);
    }
}
