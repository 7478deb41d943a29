package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Measure;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.SetStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups and cluster sets of a store that several use in one process. */
@Timeout(30)
class SharedSetsTest {
    private static final List<Area> TWO = AreaRegister.denmark().municipalities().subList(0, 2);

    private final List<AreaGroup> groups = new CopyOnWriteArrayList<>();
    private final SharedStore shared = new SharedStore(new OnlySets());

    /** A store of groups alone. */
    private final class OnlySets implements ObservationStore, SetStore {
        @Override
        public SetStore sets() {
            return this;
        }

        @Override
        public List<AreaGroup> groups() {
            return List.copyOf(groups);
        }

        @Override
        public void save(AreaGroup group) {
            groups.add(group);
        }

        @Override
        public boolean removeGroup(String id) {
            return groups.removeIf(group -> group.id().equals(id));
        }

        @Override
        public List<Vintage> vintages() {
            return List.of();
        }

        @Override
        public List<Published> publish(List<StagedTable> tables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Known known(Measure measure, Optional<LocalDate> asOf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Revision> clusterSets() {
            return List.of();
        }

        @Override
        public List<Revision> history(String id) {
            return List.of();
        }

        @Override
        public Revision save(ClusterSet set) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean removeClusterSet(String id) {
            return false;
        }

        @Override
        public void close() {
            groups.clear();
        }
    }

    @Test
    void aChangeWaitsForReadersSoThatTheirAnswersBelongTogether() throws Exception {
        ObservationStore reader = shared.reader(() -> false);
        Thread other = Thread.ofVirtual().start(() -> save(shared.sets()));
        other.join(300);
        assertThat(other.isAlive()).isTrue();
        assertThat(reader.sets().groups()).isEmpty();
        reader.close();
        other.join();
        assertThat(shared.sets().groups()).hasSize(1);
    }

    private static void save(SetStore sets) {
        try {
            sets.save(AreaGroup.of("a", TWO));
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aReaderChangesWhenItIsAlone() throws Exception {
        ObservationStore reader = shared.reader(() -> false);
        reader.sets().save(AreaGroup.of("a", TWO));
        assertThat(reader.sets().groups()).hasSize(1);
        assertThat(reader.sets().removeGroup("a")).isTrue();
        assertThat(reader.sets().removeGroup("a")).isFalse();
        reader.close();
    }

    @Test
    void whoGaveUpChangesNothing() throws Exception {
        AtomicBoolean canceled = new AtomicBoolean();
        ObservationStore reader = shared.reader(canceled::get);
        SetStore sets = reader.sets();
        canceled.set(true);
        assertThatThrownBy(() -> sets.save(AreaGroup.of("a", TWO))).isInstanceOf(CancellationException.class);
        assertThat(groups).isEmpty();
        reader.close();
    }
}
