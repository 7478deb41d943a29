package dk.pejling.store.contract;

import static dk.pejling.store.contract.SmallTables.RANDERS;
import static dk.pejling.store.contract.SmallTables.SLAGELSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.LocalText;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.SetStore;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.store.StoreException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cluster sets and groups come back as they were saved, and nothing that was saved goes. */
public abstract class SetStoreContract {
    private static final ClusterSet.Note NOTE = new ClusterSet.Note("klynger 2014.csv", "Åse Ørsted", "„officielle“ klynger");

    private TestDatabase database;
    private ObservationStore store;
    private SetStore sets;

    /** Returns a database that nobody has used. */
    protected abstract TestDatabase newDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = newDatabase();
        store = database.open();
        sets = store.sets();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        database.drop();
    }

    private static ClusterSet set(String name, String cluster) {
        return new ClusterSet(name, "Sæt " + name, ClusterSet.Origin.OFFICIAL, List.of(
                new ClusterMembership(SLAGELSE, cluster, Optional.of("dagpenge"), Optional.of(LocalDate.of(2014, 1, 1)),
                        Optional.of(LocalDate.of(2019, 12, 31))),
                ClusterMembership.of(RANDERS, "A"), ClusterMembership.of(SLAGELSE, "A"),
                ClusterMembership.of(AreaRegister.denmark().findEver("Værløse").orElseThrow(), "B")), NOTE, Optional.empty());
    }

    @Test
    void aSetComesBackAsItWasSaved() throws StoreException {
        Instant before = Instant.now().minusSeconds(1);
        Revision saved = sets.save(set("b", "B"));
        sets.save(set("a", "B"));
        assertThat(sets.clusterSets()).extracting(Revision::set).containsExactly(set("a", "B"), set("b", "B"));
        assertThat(saved.number()).isEqualTo(1);
        assertThat(saved.saved()).isBetween(before, Instant.now());
        assertThat(sets.history("b")).containsExactly(saved);
    }

    @Test
    void savingAgainAddsARevision() throws StoreException {
        sets.save(set("a", "B"));
        sets.save(set("a", "C"));
        assertThat(sets.clusterSets()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(2);
            assertThat(one.set()).isEqualTo(set("a", "C"));
        });
        assertThat(sets.history("a")).extracting(Revision::set).containsExactly(set("a", "B"), set("a", "C"));
        assertThat(sets.history("x")).isEmpty();
    }

    @Test
    void aRemovedSetIsOutOfTheListAndItsPastStays() throws StoreException {
        sets.save(set("a", "B"));
        assertThat(sets.removeClusterSet("a")).isTrue();
        assertThat(sets.removeClusterSet("a")).isFalse();
        assertThat(sets.removeClusterSet("x")).isFalse();
        assertThat(sets.clusterSets()).isEmpty();
        assertThat(sets.history("a")).extracting(Revision::removed).containsExactly(false, true);
        assertThat(sets.save(set("a", "C")).number()).isEqualTo(3);
        assertThat(sets.clusterSets()).hasSize(1);
    }

    @Test
    void aFrozenSetIsNotReplaced() throws StoreException {
        ClusterSet frozen = set("a", "B").frozenFor(Year.of(2019), NOTE);
        sets.save(frozen);
        StoreException refusal = catchThrowableOfType(StoreException.class, () -> sets.save(frozen));
        assertThat(refusal).hasMessageContaining("a-2019");
        assertThat(refusal.code()).isEqualTo(StoreException.Code.REFUSED);
        assertThat(sets.history("a-2019")).extracting(Revision::set).containsExactly(frozen);
        assertThat(frozen.frozen()).contains(Year.of(2019));
        // The failure left nothing behind that the next saving would commit.
        sets.save(set("b", "B"));
        assertThat(sets.clusterSets()).hasSize(2);
    }

    @Test
    void setsAreThereWhenTheStoreIsOpenedAgain() throws Exception {
        Revision saved = sets.save(set("a", "B"));
        store.close();
        store = database.open();
        assertThat(store.sets().history("a")).containsExactly(saved);
    }

    @Test
    void groupsAreReplacedByNameAndDeleted() throws StoreException {
        AreaGroup both = new AreaGroup("g", new LocalText("Gruppen", "The group"), List.of(SLAGELSE, RANDERS));
        sets.save(both);
        sets.save(AreaGroup.of("a", List.of(RANDERS)));
        assertThat(sets.groups()).containsExactly(AreaGroup.of("a", List.of(RANDERS)), both);
        AreaGroup one = AreaGroup.of("G", List.of(SLAGELSE));
        sets.save(one);
        assertThat(sets.groups()).hasSize(2).contains(one);
        assertThat(sets.removeGroup("g")).isTrue();
        assertThat(sets.removeGroup("g")).isFalse();
        assertThat(sets.groups()).hasSize(1);
    }

    @Test
    void daysDoNotDependOnTheZoneOfTheMachine() throws StoreException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Revision saved = sets.save(set("a", "B"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(sets.history("a")).containsExactly(saved);
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
