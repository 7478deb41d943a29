package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.Measure;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.Vintage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers and publishers of one store in one process. */
@Timeout(30)
class SharedStoreTest {
    /** Counts what is published; its vintages are only a number. */
    private static final class Counting implements ObservationStore {
        private final List<Vintage> vintages = new ArrayList<>();
        private final AtomicInteger publishing = new AtomicInteger();
        private boolean alone = true;
        private boolean isNew = true;

        @Override
        public synchronized List<Vintage> vintages() {
            return List.copyOf(vintages);
        }

        @Override
        public List<Published> publish(List<StagedTable> tables) {
            alone &= publishing.incrementAndGet() == 1;
            Vintage vintage = new Vintage("t@2026-01-01", "t", LocalDate.of(2026, 1, 1), Instant.EPOCH, 1, 0, "");
            synchronized (this) {
                vintages.add(vintage);
            }
            publishing.decrementAndGet();
            return List.of(new Published(vintage, isNew));
        }

        @Override
        public Known known(Measure measure, Optional<LocalDate> asOf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            vintages.clear();
        }
    }

    private final Counting counting = new Counting();
    private final SharedStore shared = new SharedStore(counting);

    @Test
    void nothingChangesWhileSomebodyReads() throws Exception {
        ObservationStore reader = shared.reader(() -> false);
        Thread publisher = Thread.ofPlatform().start(() -> publish(shared));
        publisher.join(300);
        assertThat(publisher.isAlive()).isTrue();
        assertThat(reader.vintages()).isEmpty();
        reader.close();
        publisher.join();
        assertThat(shared.vintages()).hasSize(1);
    }

    private static void publish(ObservationStore store) {
        try {
            store.publish(List.of());
        } catch (dk.pejling.store.StoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readersReadTogether() throws Exception {
        try (ObservationStore first = shared.reader(() -> false); ObservationStore second = shared.reader(() -> false)) {
            assertThat(first.vintages()).isEqualTo(second.vintages());
        }
    }

    @Test
    void aWaitingPublisherGoesBeforeLaterReaders() throws Exception {
        ObservationStore reader = shared.reader(() -> false);
        Thread publisher = Thread.ofPlatform().start(() -> publish(shared));
        publisher.join(200);
        AtomicInteger seen = new AtomicInteger(-1);
        Thread later = Thread.ofPlatform().start(() -> {
            try (ObservationStore late = shared.reader(() -> false)) {
                seen.set(late.vintages().size());
            } catch (dk.pejling.store.StoreException e) {
                throw new AssertionError(e);
            }
        });
        later.join(200);
        assertThat(seen).hasValue(-1);
        reader.close();
        later.join();
        assertThat(seen).hasValue(1);
        publisher.join();
    }

    @Test
    void readersThatPublishAtOnceDoNotWaitForEachOther() throws Exception {
        int count = 8;
        CountDownLatch open = new CountDownLatch(count);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (ObservationStore store = shared.reader(() -> false)) {
                    open.countDown();
                    open.await(5, TimeUnit.SECONDS);
                    store.publish(List.of());
                } catch (dk.pejling.store.StoreException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(counting.alone).isTrue();
        assertThat(shared.vintages()).hasSize(count);
        publish(shared);
        assertThat(shared.vintages()).hasSize(count + 1);
    }

    @Test
    void aCanceledReaderStopsAtTheNextStepAndHoldsNobodyUp() throws Exception {
        AtomicBoolean canceled = new AtomicBoolean();
        ObservationStore reader = shared.reader(canceled::get);
        ObservationStore other = shared.reader(() -> false);
        Thread waiting = Thread.ofPlatform().start(() -> assertThatThrownBy(() -> reader.publish(List.of()))
                .isInstanceOf(CancellationException.class));
        waiting.join(200);
        canceled.set(true);
        waiting.join();
        assertThatThrownBy(reader::vintages).isInstanceOf(CancellationException.class);
        reader.close();
        reader.close();
        other.close();
        publish(shared);
        assertThat(shared.vintages()).hasSize(1);
    }

    @Test
    void listenersHearOfNewVintagesOnly() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        shared.listeners().add(published -> {
            throw new IllegalStateException("a listener that fails");
        });
        shared.listeners().add(published -> heard.addAndGet(published.size()));
        publish(shared);
        try (ObservationStore reader = shared.reader(() -> false)) {
            reader.publish(List.of());
        }
        assertThat(heard).hasValue(2);
        counting.isNew = false;
        publish(shared);
        assertThat(heard).hasValue(2);
    }
}
