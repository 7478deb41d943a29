package dk.pejling.store.contract;

import static dk.pejling.store.contract.SmallTables.AUGUST_19;
import static dk.pejling.store.contract.SmallTables.AUGUST_22;
import static dk.pejling.store.contract.SmallTables.JUNE;
import static dk.pejling.store.contract.SmallTables.SLAGELSE;
import static dk.pejling.store.contract.SmallTables.measure;
import static dk.pejling.store.contract.SmallTables.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import dk.pejling.store.Erasure;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.Redaction;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreInfo;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does as a whole: undoing, deleting, keeping copies of definitions, looking for damage. */
public abstract class UpkeepContract {
    private TestDatabase database;
    private ObservationStore store;

    /** Returns a database that nobody has used. */
    protected abstract TestDatabase newDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = newDatabase();
        store = database.open();
        store.publish(List.of(small("t", AUGUST_19, 1, 2, 3, 4)));
        store.publish(List.of(small("t", AUGUST_22, 1, 5, 3, 4)));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        database.drop();
    }

    private Observation june() throws StoreException {
        return store.known(measure("t"), Optional.empty()).column().at(0, SLAGELSE, JUNE);
    }

    private Observation juneFrom(String... vintages) throws StoreException {
        return store.knownFrom(measure("t"), Set.of(vintages)).column().at(0, SLAGELSE, JUNE);
    }

    private interface Work {
        void run() throws StoreException;
    }

    private static void assertRefused(Work work, String because) {
        StoreException refusal = catchThrowableOfType(StoreException.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(Code.REFUSED);
        assertThat(refusal).hasMessageContaining(because);
    }

    @Test
    void anUndoneVintageNoLongerCountsAndIsKept() throws StoreException {
        store.upkeep().withdraw("t@2026-08-22", "wrong file");
        assertThat(june()).isEqualTo(Observation.of(2));
        assertThat(store.vintages()).extracting(vintage -> vintage.id()).containsExactly("t@2026-08-19");
        assertThat(juneFrom("t@2026-08-19", "t@2026-08-22")).isEqualTo(Observation.of(5));
        store.upkeep().reinstate("t@2026-08-22", "it was right");
        assertThat(june()).isEqualTo(Observation.of(5));
        assertThat(store.upkeep().journal()).extracting(StoreEvent::action).containsExactly(Action.PUBLISH, Action.PUBLISH,
                Action.WITHDRAW, Action.REINSTATE);
        StoreEvent undoing = store.upkeep().journal().get(2);
        assertThat(undoing.subject()).isEqualTo("t@2026-08-22");
        assertThat(undoing.reason()).isEqualTo("wrong file");
        assertThat(undoing.who()).isPresent();
    }

    @Test
    void undoingTheLowerOneLeavesTheUpperAnswer() throws StoreException {
        store.upkeep().withdraw("t@2026-08-19", "");
        assertThat(june()).isEqualTo(Observation.of(5));
        assertThat(store.known(measure("t"), Optional.of(AUGUST_19)).column().at(0, SLAGELSE, JUNE))
                .isEqualTo(Observation.absent(Status.NOT_LISTED));
    }

    @Test
    void whatWasUndoneCanBePublishedAgain() throws StoreException {
        store.upkeep().withdraw("t@2026-08-22", "");
        ObservationStore.Published again = store.publish(List.of(small("t", AUGUST_22, 1, 5, 3, 4))).getFirst();
        assertThat(again.isNew()).isTrue();
        assertThat(again.vintage().id()).isEqualTo("t@2026-08-22.2");
        assertThat(again.vintage().cells()).isEqualTo(1);
        assertThat(june()).isEqualTo(Observation.of(5));
    }

    @Test
    void aDeletedVintageIsGoneAndItsIdIsNotGivenAgain() throws Exception {
        store.upkeep().delete("t@2026-08-19", "not ours");
        assertThat(june()).isEqualTo(Observation.of(5));
        assertThat(store.upkeep().states()).extracting(VintageState::state).containsExactly(State.DELETED, State.PUBLISHED);
        assertRefused(() -> juneFrom("t@2026-08-19"), "deleted");
        assertRefused(() -> store.upkeep().coverage("t@2026-08-19"), "deleted");
        assertRefused(() -> store.upkeep().delete("t@2026-08-19", ""), "deleted");
        assertRefused(() -> store.upkeep().withdraw("t@2026-08-19", ""), "deleted");
        assertThat(store.publish(List.of(small("t", AUGUST_19, 1, 2, 3, 4))).getFirst().vintage().id()).isEqualTo("t@2026-08-19.2");
        assertThat(june()).isEqualTo(Observation.of(5));
        assertThat(store.upkeep().journal().get(2).reason()).isEqualTo("not ours");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertRefused(() -> store.upkeep().withdraw("t@1999-01-01", ""), "no vintage t@1999-01-01");
        assertRefused(() -> store.upkeep().reinstate("t@2026-08-19", ""), "published");
        assertRefused(() -> juneFrom("t@1999-01-01"), "no vintage");
    }

    @Test
    void whatIsKeptUnderANameStaysAndIsFoundByItsKind() throws Exception {
        KeptDefinition first = KeptDefinition.of("comments", "comments/b.json", "æøå 1");
        KeptDefinition second = KeptDefinition.of("comments", "comments/a.json", "2");
        assertThat(store.definitions().keepNamed(first)).isTrue();
        assertThat(store.definitions().keepNamed(second)).isTrue();
        assertThat(store.definitions().keepNamed(KeptDefinition.of("comments", "comments/b.json", "3"))).isFalse();
        assertThat(store.definitions().keepNamed(KeptDefinition.of("frozen", "comments/b.json", "4"))).isTrue();
        // A stamp keeps the same bytes once more.
        store.definitions().keep(List.of(first));
        assertThat(store.definitions().ofKind("comments")).extracting(one -> one.name() + " " + one.text())
                .containsExactlyInAnyOrder("comments/b.json æøå 1", "comments/a.json 2");
        assertThat(store.definitions().ofKind("x")).isEmpty();
        assertThat(store.definitions().find(first.hash()).orElseThrow().name()).isEqualTo("comments/b.json");
    }

    @Test
    void copiesOfDefinitionsAreFoundByTheirContent() throws Exception {
        KeptDefinition catalogue = KeptDefinition.of("catalogue", "punkter.yaml", "points: [æøå]");
        store.definitions().keep(List.of(catalogue, catalogue));
        store.definitions().keep(List.of(catalogue));
        assertThat(store.definitions().find(catalogue.hash()).orElseThrow().text()).isEqualTo("points: [æøå]");
        assertThat(store.definitions().find("0".repeat(64))).isEmpty();
        assertThat(store.upkeep().info().definitions()).isEqualTo(1);
        store.close();
        database.execute("UPDATE DEFINITION SET CONTENT = " + database.bytes("00"));
        store = database.open();
        StoreException damaged = catchThrowableOfType(StoreException.class, () -> store.definitions().find(catalogue.hash()));
        assertThat(damaged.code()).isEqualTo(Code.READ);
        assertThat(store.upkeep().check(List.of())).singleElement().asString().contains(catalogue.hash());
    }

    @Test
    void damageIsFound() throws Exception {
        assertThat(store.upkeep().check(List.of(SmallTables.table("t", 0, 1)))).isEmpty();
        store.close();
        database.execute("UPDATE SEGMENT SET DATA = " + database.bytes("0102030405060708091011"));
        store = database.open();
        assertThat(store.upkeep().check(List.of())).singleElement().asString().contains("t@2026-08-19").contains("checksum");
    }

    /** The bytes are whole, but not those of this vintage. */
    @Test
    void contentThatWasNotPublishedIsFound() throws Exception {
        store.close();
        database.execute("DELETE FROM SEGMENT WHERE VINTAGE_ID = 't@2026-08-22'");
        store = database.open();
        assertThat(store.upkeep().check(List.of())).isEmpty();
        assertThat(store.upkeep().check(List.of(SmallTables.table("t", 0, 1)))).singleElement().asString()
                .contains("t@2026-08-22 no longer says what was published");
    }

    @Test
    void theStoreTellsAboutItself() throws StoreException {
        StoreInfo info = store.upkeep().info();
        assertThat(info.vintages()).isEqualTo(2);
        assertThat(info.cells()).isEqualTo(5);
        assertThat(info.user()).isNotBlank();
        store.upkeep().withdraw("t@2026-08-22", "");
        assertThat(store.upkeep().info().withdrawn()).isEqualTo(1);
    }

    /** Slagelse says 1, 2 then 1, 5; Randers 3, 4 twice. May goes from all, then Slagelse. */
    @Test
    void whatIsErasedIsGoneFromEveryVintage() throws Exception {
        store.upkeep().withdraw("t@2026-08-19", "");
        assertThat(store.upkeep().erase(Erasure.before("t", LocalDate.of(2025, 6, 1)), Redaction.NONE, "kept long enough")).isEmpty();
        assertThat(store.known(measure("t"), Optional.empty()).column().axes().periods()).containsExactly(JUNE);
        assertThat(june()).isEqualTo(Observation.of(5));
        assertThat(juneFrom("t@2026-08-19")).isEqualTo(Observation.of(2));
        store.upkeep().erase(new Erasure("t", Optional.empty(), Set.of(), Set.of(SLAGELSE)), Redaction.NONE, "asked for");
        assertThat(june()).isEqualTo(Observation.absent(Status.NOT_LISTED));
        assertThat(juneFrom("t@2026-08-19")).isEqualTo(Observation.absent(Status.NOT_LISTED));
        assertThat(store.known(measure("t"), Optional.empty()).column().at(0, SmallTables.RANDERS, JUNE)).isEqualTo(Observation.of(4));
        assertThat(store.upkeep().check(List.of(SmallTables.table("t", 0, 1)))).isEmpty();
        assertRefused(() -> store.upkeep().erase(new Erasure("t", Optional.empty(), Set.of(), Set.of(SLAGELSE)), Redaction.NONE, ""), "says anything");
        StoreEvent last = store.upkeep().journal().getLast();
        assertThat(last.action()).isEqualTo(Action.ERASE);
        assertThat(last.reason()).isEqualTo("asked for (2 vintages, 0 documents)");
        // It goes on from there.
        store.publish(List.of(small("t", AUGUST_22.plusDays(1), 7, 8, 9, 10)));
        assertThat(june()).isEqualTo(Observation.of(8));
    }

    /** What was computed from a table goes with it; what was computed from another one stays. */
    @Test
    void whatWasComputedFromErasedFiguresGoesToo() throws Exception {
        KeptDefinition own = KeptDefinition.of(KeptDefinition.FIGURES, "s t", "330 1.5");
        KeptDefinition other = KeptDefinition.of(KeptDefinition.FIGURES, "tt", "330 2.5");
        KeptDefinition layout = KeptDefinition.of("layout", "t", "330 3.5");
        store.definitions().keep(List.of(own, other, layout));
        store.upkeep().erase(Erasure.before("t", LocalDate.of(2025, 6, 1)), Redaction.NONE, "kept long enough");
        assertThat(store.definitions().find(own.hash())).isEmpty();
        assertThat(store.definitions().find(other.hash())).isPresent();
        assertThat(store.definitions().find(layout.hash())).isPresent();
    }

    /** Slagelse's June is 2, then 5, then 8. Without the second the third still says 8, and the first 2. */
    @Test
    void wholeVintagesAreErasedAllOrNone() throws Exception {
        store.publish(List.of(small("t", AUGUST_22.plusDays(1), 7, 8, 9, 10)));
        assertRefused(() -> store.upkeep().eraseVintages(Set.of("t@2026-08-22", "t@1999-01-01"), Redaction.NONE, "wrong"), "t@1999-01-01");
        assertThat(juneFrom("t@2026-08-22")).isEqualTo(Observation.of(5));
        store.upkeep().withdraw("t@2026-08-22", "");
        assertThat(store.upkeep().eraseVintages(Set.of("t@2026-08-22"), Redaction.NONE, "persons in it")).isEmpty();
        assertThat(june()).isEqualTo(Observation.of(8));
        assertThat(juneFrom("t@2026-08-19")).isEqualTo(Observation.of(2));
        assertRefused(() -> juneFrom("t@2026-08-22"), "deleted");
        assertRefused(() -> store.upkeep().eraseVintages(Set.of("t@2026-08-22"), Redaction.NONE, "again"), "deleted");
        StoreEvent last = store.upkeep().journal().getLast();
        assertThat(last.action()).isEqualTo(Action.ERASE);
        assertThat(last.subject()).isEqualTo("t@2026-08-22");
        assertThat(store.upkeep().check(List.of(SmallTables.table("t", 0, 1)))).isEmpty();
    }
}
