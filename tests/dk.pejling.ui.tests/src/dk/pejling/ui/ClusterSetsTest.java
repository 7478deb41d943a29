package dk.pejling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.ClusterAnalysis;
import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.ComputedSet;
import dk.pejling.clustering.MeasuringOptions;
import dk.pejling.clustering.MissingRule;
import dk.pejling.clustering.SetComparison;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.SetStore;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.ui.support.Dialogs;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of cluster sets by its widgets alone: compare, move by hand, freeze. */
class ClusterSetsTest {
    private static final int SETS_COLUMNS = 9;
    private static final int MEMBERS_COLUMNS = 5;
    private static final int MOVES_COLUMNS = 3;

    @BeforeAll
    static void figures() throws Exception {
        Samples.ready();
    }

    private static SetStore store() {
        return PlatformUI.getWorkbench().getService(Desk.class).session().sets();
    }

    private static ClusterSet computed(String name, ClusterMethod method) throws Exception {
        return store().save(ComputedSet.of(name, ClusterAnalysis.of(BackgroundData.shipped(), ClusterOptions.of(method, 4)
                .withMeasuring(MeasuringOptions.DEFAULT.withMissing(MissingRule.COMPLETE))), "", "Prøve", "")).set();
    }

    private static Revision kept(String id) throws Exception {
        return store().clusterSets().stream().filter(one -> one.set().id().equals(id)).findFirst().orElseThrow();
    }

    private static Table table(int columns) throws Exception {
        return Window.await("table of " + columns, () -> Window.find(Table.class, one -> one.getColumnCount() == columns && one.isVisible()));
    }

    private static Optional<Integer> row(Table table, String first) {
        return IntStream.range(0, table.getItemCount()).boxed().filter(i -> table.getItem(i).getText(0).equals(first)).findFirst();
    }

    private static void select(Table table, String... firsts) throws Exception {
        table.deselectAll();
        for (String first : firsts) {
            table.select(Window.await(first, () -> row(table, first)));
        }
        Window.notify(table, SWT.Selection);
    }

    private static boolean isEnabled(String button) {
        return Window.find(Button.class, one -> one.isVisible() && one.getText().equals(button)).orElseThrow().isEnabled();
    }

    @Test
    void setsAreComparedMovedByHandAndFrozen() throws Exception {
        ClusterSet ward = computed("Prøvesæt Ward", ClusterMethod.WARD);
        ClusterSet pam = computed("Prøvesæt PAM", ClusterMethod.PAM);
        SetComparison expected = SetComparison.of(ward.clusters("", LocalDate.now()), pam.clusters("", LocalDate.now()));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui.clustering.sets", null);
        Table sets = table(SETS_COLUMNS);

        select(sets, "Prøvesæt PAM", "Prøvesæt Ward");
        assertThat(table(MOVES_COLUMNS).getItemCount()).isEqualTo(expected.moves().size()).isPositive();
        Label said = Window.find(Label.class, one -> one.isVisible() && one.getText().contains("justeret Rand-indeks")).orElseThrow();
        assertThat(said.getText()).contains("94 kommuner i begge", expected.moves().size() + " flytter", " → 1: ");
        assertThat(isEnabled("Flyt…")).isFalse();

        select(sets, "Prøvesæt Ward");
        select(table(MEMBERS_COLUMNS), "Slagelse");
        Dialogs.answer("OK", "Egen klynge", "01.03.2026", "Anna", "");
        Window.press("Flyt…");
        assertThat(Dialogs.last()).isEqualTo("Skriv hvorfor: begrundelsen gemmes med sættet.");
        assertThat(kept(ward.id()).number()).isEqualTo(1);
        Dialogs.answer("OK", "Egen klynge", "01.03.2026", "Anna", "Ny havn");
        Window.press("Flyt…");
        Window.until("moved", () -> kept(ward.id()).number() == 2);
        ClusterSet moved = kept(ward.id()).set();
        var slagelse = AreaRegister.denmark().find("Slagelse").orElseThrow();
        assertThat(moved.origin()).isEqualTo(ClusterSet.Origin.EDITED);
        assertThat(moved.note().by()).isEqualTo("Anna");
        assertThat(moved.note().why()).isEqualTo("Ny havn");
        assertThat(moved.clusterOf(slagelse, "", LocalDate.of(2026, 3, 1))).contains("Egen klynge");
        assertThat(moved.clusterOf(slagelse, "", LocalDate.of(2026, 2, 28))).isEqualTo(ward.clusterOf(slagelse, "", LocalDate.of(2026, 2, 28)));
        Window.until("told", () -> row(sets, "Prøvesæt Ward").filter(i -> sets.getItem(i).getText(8).equals("Ny havn")).isPresent());

        select(sets, "Prøvesæt Ward");
        Dialogs.answer("OK", "2027", "Anna", "Til budgettet");
        Window.press("Frys for et år…");
        Window.until("frozen", () -> store().clusterSets().stream().anyMatch(one -> one.set().frozen().equals(Optional.of(Year.of(2027)))));
        ClusterSet frozen = store().clusterSets().stream().map(Revision::set).filter(one -> one.frozen().isPresent()).findFirst().orElseThrow();
        assertThat(frozen.note().source()).isEqualTo(ward.id() + "@2");
        assertThat(frozen.clusterOf(slagelse, "", LocalDate.of(2027, 1, 1))).contains("Egen klynge");
        // What is frozen for a year is not frozen for it again.
        select(sets, "Prøvesæt Ward");
        Dialogs.answer("OK", "2027", "Anna", "Igen");
        Window.press("Frys for et år…");
        assertThat(Dialogs.last()).contains("frosset for 2027");
        select(sets, frozen.name());
        select(table(MEMBERS_COLUMNS), "Slagelse");
        assertThat(isEnabled("Flyt…")).isFalse();
        assertThat(isEnabled("Frys for et år…")).isFalse();
    }
}
