package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.SourceFile;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.model.Measure;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source lists as many periods as before and begins later; a shorter file says nothing of the periods before it. */
class MovedWindowTest {
    private static final Measure MEASURE = SampleStore.TABLES.measure("y60a02.antal-fuldtidspersoner").orElseThrow();

    @TempDir
    private Path home;

    private static StagedTable months(int day, String... months) {
        StringBuilder text = new StringBuilder(String.join(";", SampleStore.TABLES.table("y60a02").orElseThrow().header()) + "\r\n");
        List.of(months).forEach(month -> text.append(month + ";Slagelse;100;100;4,0;4,0\r\n"));
        return new JobindsatsSource().read(new SourceFile("y60a02.csv", LocalDate.of(2025, 8, day),
                () -> new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))), Optional.empty()).staged().orElseThrow();
    }

    @Test
    void itMovesOnlyWhenItIsAsLongAsBefore() throws Exception {
        try (ObservationStore store = SampleStore.empty(home)) {
            store.publish(List.of(months(1, "2025M05", "2025M06")));
            store.publish(List.of(months(2, "2025M07")));
            store.publish(List.of(months(3, "2025M05", "2025M06", "2025M07")));
            store.publish(List.of(months(4, "2025M06", "2025M07", "2025M08")));
            assertThat(between(store, 1, 2)).as("one month alone").isEmpty();
            assertThat(between(store, 1, 3)).as("it begins where it did").isEmpty();
            assertThat(between(store, 3, 4)).as("as many, one later").isPresent();
        }
    }

    private static Optional<MovedWindow> between(ObservationStore store, int from, int to) throws Exception {
        return MovedWindow.between(store.known(MEASURE, Optional.of(LocalDate.of(2025, 8, from))),
                store.known(MEASURE, Optional.of(LocalDate.of(2025, 8, to))), store);
    }
}
