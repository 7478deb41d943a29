package dk.pejling.benchmarks.store;

import dk.pejling.benchmarks.Benchmark;
import dk.pejling.benchmarks.Benchmark.Rounds;
import dk.pejling.benchmarks.Benchmark.Way;
import dk.pejling.benchmarks.facts.FactStream;
import dk.pejling.benchmarks.facts.FactTable;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.csv.FactFile;
import dk.pejling.model.Measure;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Column;
import dk.pejling.store.GroupSums;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;

/**
 * The way of a large file of facts into the store and back: G1, G2, G5, G6. All ways on one thread.
 *
 * <p>Arguments: a folder to work in (on the disk that is to be measured), and the seed of the file.
 */
public final class StoreBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 22);
    private static final Rounds LONG = new Rounds(1, 3);
    private static final Rounds MEDIUM = new Rounds(6, 15);
    private static final int BUFFER = 1 << 18;

    private final TableDefinition table = FactTable.definition("facts");
    private final Folders folders;
    private final Path large;

    private StoreBenchmark(Path work, long seed) throws IOException {
        folders = new Folders(work);
        large = generate(work.resolve("facts.csv"), new FactStream(seed, FactTable.MONTHS));
    }

    private static Path generate(Path file, FactStream facts) throws IOException {
        try (facts; OutputStream out = Files.newOutputStream(file)) {
            facts.transferTo(out);
        }
        return file;
    }

    /** Runs the benchmark; further arguments choose among the goals. */
    public static void main(String[] arguments) throws Exception {
        requireThatSeedsMatter(Long.parseLong(arguments[1]));
        StoreBenchmark benchmark = new StoreBenchmark(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        List<String> goals = List.of(arguments).subList(2, arguments.length);
        if (goals.isEmpty() || goals.contains("G2")) {
            benchmark.parse();
        }
        if (goals.isEmpty() || goals.contains("G1")) {
            benchmark.commit();
        }
        if (goals.isEmpty() || goals.contains("G5")) {
            benchmark.group();
        }
    }

    /** A checksum that another file does not move would agree whatever was read. */
    private static void requireThatSeedsMatter(long seed) throws IOException {
        if (checksum(seed) == checksum(seed + 1)) {
            throw new IllegalStateException("The seeds %d and %d give the same checksum".formatted(seed, seed + 1));
        }
    }

    private static double checksum(long seed) throws IOException {
        try (FactStream facts = new FactStream(seed, 0, 1, FactTable.MONTHS)) {
            facts.transferTo(OutputStream.nullOutputStream());
            return FactCheck.of(facts.persons(), facts.tenths(), facts.withheld());
        }
    }

    private static String rows(Path file) throws IOException {
        return "%,d rows, %,d MB".formatted(countLines(file) - 1, Files.size(file) >> 20);
    }

    private static long countLines(Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private static DoubleSupplier of(Callable<Double> work) {
        return () -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private void parse() throws IOException {
        Benchmark.run("G2", "CSV → typed columns, " + rows(large), LONG, List.of(
                new Way("own: bytes → checked columns", true, of(() -> check(read(large)))),
                new Way("peer: FastCSV, a map per key, whole numbers", true, of(() -> FastCsvPeer.read(large))),
                new Way("limit: reading the bytes and looking at each", false, of(() -> (double) countLines(large)))));
    }

    private ReadTable read(Path file) {
        ReadTable read = new FactFile(List.of(table)).read(SourceFile.of(file, DAY), Optional.empty());
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().toString());
        }
        return read;
    }

    private static double check(ReadTable read) {
        List<Column> columns = read.staged().orElseThrow().columns();
        return FactCheck.of(columns.get(0), columns.get(1));
    }

    private void commit() throws IOException {
        Benchmark.run("G1", "CSV → checked → committed, " + rows(large), LONG, List.of(
                new Way("own: vintage in Derby", true, of(() -> publish(large))),
                new Way("peer: DuckDB, 1 thread, read_csv into a file", true, of(() -> duck(large))),
                new Way("limit: writing as many bytes as the segments have, and sync", false, of(this::writeSegments))));
    }

    /** A home of its own each time. */
    private double publish(Path file) throws IOException, StoreException {
        Path home = folders.freshFolder("home");
        double checksum;
        try (ObservationStore store = new DerbyStoreProvider().open(home)) {
            ReadTable read = read(file);
            store.publish(List.of(read.staged().orElseThrow()));
            checksum = check(read);
        }
        Folders.delete(home);
        return checksum;
    }

    private double duck(Path file) throws SQLException {
        Path database = folders.fresh("duck");
        double checksum;
        try (DuckPeer duck = DuckPeer.open(database, 1)) {
            duck.load(file);
            checksum = duck.checksum();
        }
        Folders.delete(database);
        return checksum;
    }

    private double writeSegments() throws IOException {
        Path file = folders.fresh("bytes");
        byte[] megabyte = new byte[1 << 20];
        try (java.nio.channels.FileChannel out = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE)) {
            for (int i = 0; i < 45; i++) {
                out.write(java.nio.ByteBuffer.wrap(megabyte));
            }
            out.force(true);
        }
        Folders.delete(file);
        return 45;
    }

    private void group() throws IOException, StoreException, SQLException {
        Path home = folders.freshFolder("home");
        try (ObservationStore store = new DerbyStoreProvider().open(home)) {
            store.publish(List.of(read(large).staged().orElseThrow()));
        }
        Benchmark.run("G6", "open a workspace of " + rows(large), MEDIUM, List.of(
                new Way("own: open the store, both measures into columns", true, of(() -> {
                    List<Column> columns = open(home);
                    return (double) columns.getFirst().axes().cells();
                })),
                new Way("limit: reading the store's files", false, of(() -> readAll(home)))));
        Column persons = open(home).getFirst();
        Path database = folders.fresh("duck");
        try (DuckPeer duck = DuckPeer.open(database, 1)) {
            duck.load(large);
            Benchmark.run("G5", "sum and count by area × month, " + rows(large), MEDIUM, List.of(
                    new Way("own: columns", true, () -> groups(GroupSums.of(persons), persons)),
                    new Way("peer: DuckDB, 1 thread", true, of(duck::groups)),
                    new Way("limit: adding up 40 MB of numbers", false, StoreBenchmark::scan)));
        }
        Folders.delete(database);
        Folders.delete(home);
    }

    private List<Column> open(Path home) throws StoreException {
        List<Column> columns = new ArrayList<>();
        try (ObservationStore store = new DerbyStoreProvider().open(home)) {
            for (Measure measure : table.measures()) {
                columns.add(store.known(measure, Optional.empty()).column());
            }
        }
        return columns;
    }

    private static double readAll(Path home) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (java.util.stream.Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        bytes += read;
                    }
                }
            }
        }
        return bytes;
    }

    private static double groups(GroupSums groups, Column column) {
        double checksum = 0;
        for (int area = 0; area < column.axes().areas().size(); area++) {
            for (int period = 0; period < column.axes().periods().size(); period++) {
                checksum += groups.sum(area, period) * groups.count(area, period);
            }
        }
        return checksum;
    }

    private static final int[] NUMBERS = new int[10_000_000];

    private static double scan() {
        long sum = 0;
        for (int number : NUMBERS) {
            sum += number;
        }
        return sum;
    }
}
