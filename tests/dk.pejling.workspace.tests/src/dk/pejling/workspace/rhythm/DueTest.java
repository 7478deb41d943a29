package dk.pejling.workspace.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Development;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is due, of a table whose newest month is provisional. */
class DueTest {
    private static final LocalText TEXT = new LocalText("g", "g");
    private static final Area SLAGELSE = AreaRegister.denmark().find("Slagelse").orElseThrow();
    private static final Measure SHARE = new Measure("t", "Andel", Unit.PERCENT, MeasureKind.RATE, 1, List.of());
    private static final TableRegister TABLES = new TableRegister(List.of(new TableDefinition("t", TEXT, "test", Frequency.MONTH, "Periode",
            "Område", List.of(SHARE), 1, List.of())));
    private static final Catalogue CATALOGUE = new Catalogue(List.of(new TargetGroup("g", TEXT)), List.of(new MeasurementPoint("p", "g",
            List.of(), TEXT, TEXT, true, Unit.PERCENT, Polarity.LOW, Average.UNWEIGHTED, 1, 1, 30,
            new Level.Published(new MeasureReference(SHARE.id(), Map.of()), Optional.empty()), new Development.Points(), "test")));

    /** A store that knows one share of Slagelse for the twelve months up to one. */
    private record UpTo(Period newest) implements ObservationStore {
        @Override
        public List<Vintage> vintages() {
            return List.of();
        }

        @Override
        public Known known(Measure measure, Optional<LocalDate> asOf) {
            Set<Period> periods = new TreeSet<>();
            for (int back = 0; back < 12; back++) {
                periods.add(newest.plus(-back));
            }
            Column column = new Column(new Axes(periods, Set.of(SLAGELSE), List.of()));
            for (int cell = 0; cell < 12; cell++) {
                column.set(cell, 4);
            }
            return new Known(measure, column, List.of());
        }

        @Override
        public List<Published> publish(List<StagedTable> tables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static List<String> due(Period newest, FrozenFollowUp... frozen) throws Exception {
        Map<String, FrozenFollowUp> files = new java.util.TreeMap<>();
        List.of(frozen).forEach(one -> files.put(one.name(), one));
        return Due.of(new Scorecards(CATALOGUE, TABLES, new UpTo(newest), Optional.empty()), files).stream()
                .map(due -> due.kind() + " " + due.month() + " " + due.state()).toList();
    }

    private static FrozenFollowUp frozen(String group, Period month) {
        return new FrozenFollowUp(group + month, "KN", LocalDate.of(2026, 8, 25), group, month, Optional.empty(), List.of(new FrozenFollowUp.Card(
                SLAGELSE, new Comparison(Comparison.Kind.PEERS, "peers", List.of(), Optional.empty(), false), List.of())), List.of());
    }

    /** July is provisional: June is the newest final month, and the last of its quarter. */
    @Test
    void theNewestFinalMonthIsReadyAndTheOneAfterItProvisional() throws Exception {
        assertThat(due(Period.month(2026, 7))).containsExactly("MONTHLY 2026M06 READY", "MONTHLY 2026M07 PROVISIONAL", "QUARTERLY 2026M06 READY",
                "QUARTERLY 2026M09 WAITING");
    }

    /** June is provisional: May is final, the quarter that ended before it is that of March, and June's figures are there. */
    @Test
    void theQuarterIsTheLastOneThatEndedByThen() throws Exception {
        assertThat(due(Period.month(2026, 6))).containsExactly("MONTHLY 2026M05 READY", "MONTHLY 2026M06 PROVISIONAL", "QUARTERLY 2026M03 READY",
                "QUARTERLY 2026M06 PROVISIONAL");
    }

    @Test
    void whatIsFrozenOfTheSameTargetGroupIsDone() throws Exception {
        Period june = Period.month(2026, 6);
        assertThat(due(Period.month(2026, 7), frozen("other", june))).first().isEqualTo("MONTHLY 2026M06 READY");
        assertThat(due(Period.month(2026, 7), frozen("g", june))).first().isEqualTo("MONTHLY 2026M06 DONE");
    }
}
