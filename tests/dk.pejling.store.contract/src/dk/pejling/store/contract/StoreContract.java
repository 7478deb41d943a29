package dk.pejling.store.contract;

import static dk.pejling.store.contract.SmallTables.AUGUST_19;
import static dk.pejling.store.contract.SmallTables.AUGUST_22;
import static dk.pejling.store.contract.SmallTables.JUNE;
import static dk.pejling.store.contract.SmallTables.MAY;
import static dk.pejling.store.contract.SmallTables.RANDERS;
import static dk.pejling.store.contract.SmallTables.SLAGELSE;
import static dk.pejling.store.contract.SmallTables.measure;
import static dk.pejling.store.contract.SmallTables.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.ObservationStore.Published;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does with vintages. */
public abstract class StoreContract {
    private TestDatabase database;
    private ObservationStore store;

    /** Returns a database that nobody has used. */
    protected abstract TestDatabase newDatabase() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = newDatabase();
        store = database.open();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        database.drop();
    }

    private Published publish(StagedTable table) throws StoreException {
        return store.publish(List.of(table)).getFirst();
    }

    private Observation june(String table, Optional<LocalDate> asOf) throws StoreException {
        return store.known(measure(table), asOf).column().at(0, SLAGELSE, JUNE);
    }

    private StoreException refusal(List<StagedTable> tables) {
        return catchThrowableOfType(StoreException.class, () -> store.publish(tables));
    }

    @Test
    void aNewStoreIsEmpty() throws StoreException {
        assertThat(store.vintages()).isEmpty();
        Known known = store.known(measure("t"), Optional.empty());
        assertThat(known.column().axes().cells()).isZero();
        assertThat(known.vintages()).isEmpty();
        assertThat(june("t", Optional.empty())).isEqualTo(Observation.absent(Status.NOT_LISTED));
    }

    /** Slagelse has code 330, Randers 730: cells are Slagelse May, June, Randers May, June. */
    @Test
    void whatIsPublishedIsKnown() throws StoreException {
        Instant before = Instant.now().minusSeconds(1);
        Published published = publish(small("t", AUGUST_22, 1812, 1805.5, -3));
        assertThat(published.isNew()).isTrue();
        Vintage vintage = published.vintage();
        assertThat(vintage.id()).isEqualTo("t@2026-08-22");
        assertThat(vintage.cells()).isEqualTo(3);
        assertThat(vintage.published()).isBetween(before, Instant.now());
        assertThat(store.vintages()).containsExactly(vintage);
        Known known = store.known(measure("t"), Optional.empty());
        assertThat(known.vintages()).containsExactly(vintage);
        assertThat(known.column().at(0, SLAGELSE, MAY)).isEqualTo(Observation.of(1812));
        assertThat(known.column().at(0, SLAGELSE, JUNE)).isEqualTo(Observation.of(1805.5));
        assertThat(known.column().at(0, RANDERS, MAY)).isEqualTo(Observation.of(-3));
        assertThat(known.column().at(0, RANDERS, JUNE)).isEqualTo(Observation.absent(Status.NOT_LISTED));
    }

    @Test
    void theSameContentOfTheSameDayIsRecognised() throws StoreException {
        Vintage first = publish(small("t", AUGUST_22, 1, 2, 3, 4)).vintage();
        Published again = publish(small("t", AUGUST_22, 1, 2, 3, 4));
        assertThat(again.isNew()).isFalse();
        assertThat(again.vintage()).isEqualTo(first);
        assertThat(store.vintages()).hasSize(1);
    }

    @Test
    void theSameContentOfALaterDayConfirmsWithoutChangedCells() throws StoreException {
        publish(small("t", AUGUST_19, 1, 2, 3, 4));
        Published later = publish(small("t", AUGUST_22, 1, 2, 3, 4));
        assertThat(later.isNew()).isTrue();
        assertThat(later.vintage().cells()).isZero();
        assertThat(store.vintages()).hasSize(2);
        assertThat(june("t", Optional.empty())).isEqualTo(Observation.of(2));
    }

    @Test
    void otherContentOfTheSameDayLiesOnTopUnderANumber() throws StoreException {
        publish(small("t", AUGUST_22, 1, 2, 3, 4));
        Vintage second = publish(small("t", AUGUST_22, 1, 9, 3, 4)).vintage();
        assertThat(second.id()).isEqualTo("t@2026-08-22.2");
        assertThat(second.cells()).isEqualTo(1);
        assertThat(june("t", Optional.empty())).isEqualTo(Observation.of(9));
        assertThat(june("t", Optional.of(AUGUST_22))).isEqualTo(Observation.of(9));
        assertThat(publish(small("t", AUGUST_22, 1, 9, 3, 4)).isNew()).isFalse();
    }

    @Test
    void contentThatSomethingOtherCoveredSinceLiesOnTopOnceMore() throws StoreException {
        publish(small("t", AUGUST_22, 1, 2, 3, 4));
        publish(small("t", AUGUST_22, 1, 9, 3, 4));
        Published back = publish(small("t", AUGUST_22, 1, 2, 3, 4));
        assertThat(back.isNew()).isTrue();
        assertThat(back.vintage().id()).isEqualTo("t@2026-08-22.3");
        assertThat(june("t", Optional.empty())).isEqualTo(Observation.of(2));
    }

    private static StagedTable part(LocalDate retrieved, boolean slagelse, double may, double june) {
        Axes axes = new Axes(Set.of(MAY, JUNE), Set.of(slagelse ? SLAGELSE : RANDERS), List.of());
        Column column = new Column(axes);
        column.set(0, may);
        column.set(1, june);
        return new StagedTable(SmallTables.table("t", 0, 1), retrieved, List.of(column));
    }

    /** Two files of one table and day, such as two municipalities; the second time nothing is new. */
    @Test
    void severalFilesOfOneDayAreAllRecognised() throws StoreException {
        List<StagedTable> files = List.of(part(AUGUST_22, true, 1, 2), part(AUGUST_22, false, 3, 4));
        assertThat(store.publish(files)).allMatch(Published::isNew);
        List<Published> again = store.publish(files);
        assertThat(again).noneMatch(Published::isNew);
        assertThat(again).extracting(published -> published.vintage().id()).containsExactly("t@2026-08-22", "t@2026-08-22.2");
        assertThat(store.vintages()).hasSize(2);
    }

    @Test
    void aDayAsksOnlyForWhatWasRetrievedUntilThen() throws StoreException {
        publish(small("t", AUGUST_19, 1, 2, 3, 4));
        publish(small("t", AUGUST_22, 1, 5, 3, 4));
        assertThat(june("t", Optional.of(AUGUST_19.minusDays(1)))).isEqualTo(Observation.absent(Status.NOT_LISTED));
        assertThat(june("t", Optional.of(AUGUST_19))).isEqualTo(Observation.of(2));
        assertThat(june("t", Optional.of(AUGUST_22.minusDays(1)))).isEqualTo(Observation.of(2));
        assertThat(june("t", Optional.of(AUGUST_22))).isEqualTo(Observation.of(5));
    }

    @Test
    void aVintageBehindALaterOneAnswersForItsDayAndLeavesTheLaterAnswer() throws StoreException {
        publish(small("t", AUGUST_22, 1, 5, 3, 4));
        Vintage early = publish(small("t", AUGUST_19, 1, 2, 3, 4)).vintage();
        assertThat(june("t", Optional.of(AUGUST_19))).isEqualTo(Observation.of(2));
        assertThat(june("t", Optional.empty())).isEqualTo(Observation.of(5));
        assertThat(store.vintages()).extracting(Vintage::id).containsExactly("t@2026-08-19", "t@2026-08-22");
        assertThat(early.cells()).isEqualTo(4);
        assertThat(store.vintages().getLast().cells()).isEqualTo(1);
    }

    /**
     * Randers says 40 on the 19th; the 21st speaks of Slagelse only; the 23rd says 40 of Randers again. When the 20th comes
     * in late with 44 for Randers, the answer of the 23rd must stay 40 although the 21st does not stand between them.
     */
    @Test
    void allLaterVintagesStayAsTheyWereNotJustTheNext() throws StoreException {
        publish(part(LocalDate.of(2026, 8, 19), false, 30, 40));
        publish(part(LocalDate.of(2026, 8, 21), true, 10, 20));
        publish(part(LocalDate.of(2026, 8, 23), false, 30, 40));
        publish(part(LocalDate.of(2026, 8, 20), false, 33, 44));
        Column on23 = store.known(measure("t"), Optional.of(LocalDate.of(2026, 8, 23))).column();
        assertThat(on23.at(0, RANDERS, MAY)).isEqualTo(Observation.of(30));
        assertThat(on23.at(0, RANDERS, JUNE)).isEqualTo(Observation.of(40));
        Column on20 = store.known(measure("t"), Optional.of(LocalDate.of(2026, 8, 20))).column();
        assertThat(on20.at(0, RANDERS, JUNE)).isEqualTo(Observation.of(44));
        assertThat(on20.at(0, SLAGELSE, JUNE)).isEqualTo(Observation.absent(Status.NOT_LISTED));
    }

    @Test
    void everyCellNamesTheVintageItComesFrom() throws StoreException {
        Vintage first = publish(small("t", AUGUST_19, 1, 2, 3)).vintage();
        Vintage second = publish(small("t", AUGUST_22, 1, 5, 3)).vintage();
        Known known = store.known(measure("t"), Optional.empty());
        assertThat(known.vintageOf(0)).contains(first);
        assertThat(known.vintageOf(1)).contains(second);
        assertThat(known.vintageOf(2)).contains(first);
        assertThat(known.vintageOf(3)).isEmpty();
    }

    @Test
    void tablesMeasuresAndMembersAreKeptApart() throws StoreException {
        Axes axes = new Axes(Set.of(JUNE), Set.of(SLAGELSE),
                List.of(new LinkedHashSet<>(List.of("I alt", "Løntilskud, privat; m.v.")), new LinkedHashSet<>(List.of("3", "12"))));
        Column counts = new Column(axes);
        Column shares = new Column(axes);
        for (int cell = 0; cell < 4; cell++) {
            counts.set(cell, 100 + cell);
            shares.set(cell, 0.1 * cell);
        }
        StagedTable staged = new StagedTable(SmallTables.table("two", 2, 2), AUGUST_22, List.of(counts, shares));
        store.publish(List.of(staged, small("t", AUGUST_22, 7)));
        Column known = store.known(staged.table().measures().get(1), Optional.empty()).column();
        assertThat(known.axes()).isEqualTo(axes);
        assertThat(known.at(known.axes().combinationOf(List.of("Løntilskud, privat; m.v.", "12")), SLAGELSE, JUNE))
                .isEqualTo(Observation.of(0.1 * 3));
        assertThat(store.known(staged.table().measures().get(0), Optional.empty()).column().value(3)).isEqualTo(103);
        assertThat(store.vintages()).extracting(Vintage::table).containsExactly("t", "two");
    }

    @Test
    void oneFailingTableLeavesNothingOfTheOthers() throws StoreException {
        publish(small("t", AUGUST_19, 1, 2, 3, 4));
        StagedTable nameless = new StagedTable(SmallTables.table("x".repeat(300), 0, 1), AUGUST_22,
                small("t", AUGUST_22, 5, 6, 7, 8).columns());
        StoreException refusal = refusal(List.of(small("t", AUGUST_22, 5, 6, 7, 8), small("u", AUGUST_22, 1), nameless));
        assertThat(refusal.code()).isEqualTo(StoreException.Code.PUBLISH);
        assertThat(refusal.getMessage()).contains("nothing is stored");
        assertThat(store.vintages()).hasSize(1);
        assertThat(june("t", Optional.empty())).isEqualTo(Observation.of(2));
        publish(small("t", AUGUST_22, 5, 6, 7, 8));
        assertThat(store.vintages()).extracting(Vintage::id).containsExactly("t@2026-08-19", "t@2026-08-22");
    }

    /** Such as running out of memory: no exception that anybody expects. */
    @Test
    void evenAnErrorOfTheMachineLeavesNothingHalf() throws StoreException {
        List<StagedTable> tables = new AbstractList<>() {
            @Override
            public StagedTable get(int index) {
                if (index == 1) {
                    throw new OutOfMemoryError("no room");
                }
                return small("t", AUGUST_22, 1, 2);
            }

            @Override
            public int size() {
                return 2;
            }
        };
        assertThatThrownBy(() -> store.publish(tables)).isInstanceOf(OutOfMemoryError.class);
        assertThat(store.vintages()).isEmpty();
        publish(small("u", AUGUST_22, 1));
        assertThat(store.vintages()).extracting(Vintage::table).containsExactly("u");
    }

    @Test
    void publishingNothingIsNothing() throws StoreException {
        assertThat(store.publish(List.of())).isEmpty();
        assertThat(store.vintages()).isEmpty();
    }

    @Test
    void damagedFiguresAreReportedAndNotGuessed() throws Exception {
        publish(small("t", AUGUST_22, 1, 2));
        store.close();
        database.execute("UPDATE SEGMENT SET DATA = " + database.bytes("01020304050607080910111213"));
        store = database.open();
        assertThatThrownBy(() -> june("t", Optional.empty())).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.code()).isEqualTo(StoreException.Code.READ);
            assertThat(e).hasMessageContaining("t.antal-personer");
        });
    }

    @Test
    void anAreaThatTheRegisterDoesNotKnowIsReported() throws Exception {
        publish(small("t", AUGUST_22, 1, 2));
        store.close();
        database.execute("UPDATE COVERAGE SET TERM = '12345' WHERE AXIS = 1 AND POSITION = 0");
        store = database.open();
        assertThatThrownBy(() -> june("t", Optional.empty())).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.code()).isEqualTo(StoreException.Code.READ));
        assertThat(refusal(List.of(small("t", AUGUST_22.plusDays(1), 1))).code()).isEqualTo(StoreException.Code.PUBLISH);
    }

    @Test
    void closingTwiceIsClosingOnce() throws StoreException {
        store.close();
        assertThatCode(store::close).doesNotThrowAnyException();
    }

    @Test
    void aClosedStoreSaysSo() throws StoreException {
        store.close();
        assertThatThrownBy(() -> store.vintages()).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.known(measure("t"), Optional.empty())).isInstanceOf(StoreException.class);
        assertThat(refusal(List.of(small("t", AUGUST_22, 1))).code()).isEqualTo(StoreException.Code.UNUSABLE);
    }

    @Test
    void itClosesAfterAFailure() {
        refusal(List.of(small("x".repeat(300), AUGUST_22, 1)));
        assertThatCode(store::close).doesNotThrowAnyException();
    }

    /** 02:30 of 29 March 2026 does not exist on a Danish clock; stored times are UTC, where it does. */
    @Test
    void theTimeOfPublishingDoesNotDependOnTheClockOfTheMachine() throws Exception {
        publish(small("t", AUGUST_22, 1, 2));
        store.close();
        database.execute("UPDATE VINTAGE SET PUBLISHED = CAST('2026-03-29 02:30:00.123' AS TIMESTAMP)");
        store = database.open();
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Europe/Copenhagen", "America/New_York")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(store.known(measure("t"), Optional.empty()).vintages().getFirst().published())
                        .isEqualTo(Instant.parse("2026-03-29T02:30:00.123Z"));
                Instant now = Instant.now();
                Vintage vintage = publish(small(zone.substring(0, 3), AUGUST_22, 1)).vintage();
                assertThat(vintage.published()).isBetween(now.minusSeconds(1), now.plusSeconds(60));
                assertThat(store.vintages()).contains(vintage);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void severalThreadsTakeTurns() throws Exception {
        List<Thread> threads = java.util.stream.IntStream.range(0, 4).mapToObj(number -> Thread.ofPlatform().unstarted(() -> {
            for (int i = 0; i < 10; i++) {
                try {
                    publish(small("t" + number, AUGUST_19.plusDays(i), i, number));
                    store.known(measure("t" + (number + 1) % 4), Optional.empty());
                } catch (StoreException e) {
                    throw new IllegalStateException(e);
                }
            }
        })).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(store.vintages()).hasSize(40);
        assertThat(store.vintages()).extracting(Vintage::sequence).doesNotHaveDuplicates();
        assertThat(store.known(measure("t3"), Optional.empty()).column().at(0, SLAGELSE, Period.month(2025, 5)))
                .isEqualTo(Observation.of(9));
    }
}
