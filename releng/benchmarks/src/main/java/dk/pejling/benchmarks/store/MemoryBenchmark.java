package dk.pejling.benchmarks.store;

import dk.pejling.benchmarks.facts.FactStream;
import dk.pejling.benchmarks.facts.FactTable;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.csv.FactFile;
import dk.pejling.model.Measure;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * G7: a file of a hundred million rows, made while it is read, into the store and back. It fits the heap of this process or
 * ends it. Arguments: folder, seed, months.
 */
public final class MemoryBenchmark {
    private MemoryBenchmark() {
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        int months = Integer.parseInt(arguments[2]);
        TableDefinition table = FactTable.definition("facts");
        FactStream facts = new FactStream(Long.parseLong(arguments[1]), months);
        Folders folders = new Folders(Path.of(arguments[0]));
        Path home = folders.freshFolder("home");
        long start = System.nanoTime();
        try (ObservationStore store = new DerbyStoreProvider().open(home)) {
            ReadTable read = new FactFile(List.of(table)).read(new SourceFile("generated", LocalDate.of(2026, 8, 22), () -> facts),
                    Optional.empty());
            store.publish(List.of(read.staged().orElseThrow()));
        }
        print("CSV → checked → committed", months, start, FactCheck.of(facts.persons(), facts.tenths(), facts.withheld()));
        start = System.nanoTime();
        List<Column> columns = new ArrayList<>();
        try (ObservationStore store = new DerbyStoreProvider().open(home)) {
            for (Measure measure : table.measures()) {
                columns.add(store.known(measure, Optional.empty()).column());
            }
        }
        double checksum = FactCheck.of(columns.get(0), columns.get(1));
        print("open, both measures", months, start, checksum);
        Folders.delete(home);
        if (checksum != FactCheck.of(facts.persons(), facts.tenths(), facts.withheld())) {
            throw new IllegalStateException("What came back is not what went in: " + checksum);
        }
    }

    private static void print(String work, int months, long start, double checksum) {
        System.out.println(String.format(Locale.ROOT, "| G7 | %s, %,d rows | own | %.0f | fits %,d MB of heap | %.6g |", work,
                FactTable.rows(months), (System.nanoTime() - start) / 1e6, Runtime.getRuntime().maxMemory() >> 20, checksum));
    }
}
