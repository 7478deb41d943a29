package dk.pejling.ui.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.ui.Curves;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Fact;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import dk.pejling.ui.table.GridModel;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.SingleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Goals and a budget in the window. */
class BudgetEditorTest {
    @BeforeAll
    static void figures() throws Exception {
        Samples.ready();
    }

    private static Desk desk() {
        return PlatformUI.getWorkbench().getService(Desk.class);
    }

    private static BudgetEditor open() {
        Editors.open(Window.page(), new SingleKey(BudgetEditor.ID));
        return (BudgetEditor) Window.page().getActiveEditor();
    }

    private static Path file(String folder, String text) throws IOException {
        return Files.writeString(Files.createDirectories(desk().home().resolve(folder)).resolve("test.yaml"), text);
    }

    private static List<String> column(GridModel model, int column) {
        return IntStream.range(0, model.lines()).mapToObj(line -> model.text(line, column)).toList();
    }

    private static ModelGrid grid(BudgetEditor editor, String name, int lines) throws Exception {
        return Window.await(name, () -> editor.grids().stream().filter(one -> one.model().name().equals(name) && one.model().lines() == lines)
                .findFirst());
    }

    @Test
    void goalsAndMonthsAreOrderedByTheirHeadingsAndStaySo() throws Exception {
        Path goals = file("targets", """
                source: Plan (eksempel)
                targets:
                  - {id: kurser, name: Kurser, unit: persons, polarity: high, area: Slagelse, period: 2026M06, value: 30, yellow: 3, actuals: {2026M06: 33}}
                  - {id: samtaler, under: kurser, name: Samtaler, unit: persons, polarity: high, area: Slagelse, period: 2026M06, value: 100,
                     yellow: 3, actuals: {2026M06: 50}}
                  - {id: aarlig, name: Besøg, unit: persons, polarity: high, area: Slagelse, period: 2026M09, value: 10, actuals: {2026M06: 9}}
                """);
        Path budget = file("budgets", """
                source: Budget (eksempel)
                budgets:
                  - {id: test, point: flere-i-job, area: Slagelse, year: 2026, price: 132000, priceYear: 2026, net: true, volume: 1750}
                """);
        try {
            desk().published();
            BudgetEditor editor = open();
            ModelGrid table = grid(editor, BudgetMessages.Goal_title, 3);
            assertThat(column(table.model(), 0)).as("a tree").containsExactly("Kurser", "    Samtaler", "Besøg");
            NatTable shown = (NatTable) table.control();
            Window.until("words in the last column give way", () -> shown.getWidth() <= shown.getClientArea().width);
            table.sort(0);
            assertThat(column(table.model(), 0)).as("no tree").containsExactly("Besøg", "Kurser", "Samtaler");
            int light = 9;
            table.sort(light);
            assertThat(column(table.model(), light).getFirst()).as("the worst first").isEqualTo(BudgetMessages.Goal_red);
            ModelGrid months = grid(editor, BudgetMessages.Budget_budget, 7);
            months.sort(2);
            // Counted persons of Slagelse on kontanthjælp in 2026: May has most.
            assertThat(column(months.model(), 0).getFirst()).isEqualTo("maj 26");
            assertThat(column(months.model(), 2).subList(0, 2)).containsExactly("1.823", "1.813");
            // May: 1.823 instead of 1.750 at 132.000 a year.
            months.select(0, 0);
            assertThat(((Curves) ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement()).facts())
                    .contains(new Fact(BudgetMessages.Budget_volumeMade, "(1.823 − 1.750) × 132.000 ÷ 12 = +803.000"));
            desk().published();
            Window.until("read again", () -> !editor.grids().contains(months) && editor.grids().size() == 2);
            assertThat(column(grid(editor, BudgetMessages.Budget_budget, 7).model(), 0).getFirst()).isEqualTo("maj 26");
            assertThat(grid(editor, BudgetMessages.Goal_title, 3).model().sorted()).isEqualTo(light);
            offersWhatCanBeDone(grid(editor, BudgetMessages.Goal_title, 3));
            asTheyWere(editor);
        } finally {
            Files.delete(goals);
            Files.delete(budget);
            desk().published();
        }
    }

    /** Nothing of this is left to the next test. */
    private static void asTheyWere(BudgetEditor editor) throws Exception {
        for (ModelGrid grid : editor.grids()) {
            while (grid.model().sorted() >= 0) {
                grid.sort(grid.model().sorted());
            }
        }
        assertThat(column(grid(editor, BudgetMessages.Goal_title, 3).model(), 0)).containsExactly("Kurser", "    Samtaler", "Besøg");
    }

    private static void offersWhatCanBeDone(ModelGrid grid) {
        Window.notify(grid.control(), SWT.MenuDetect);
        assertThat(Optional.ofNullable(grid.control().getMenu())).isPresent();
    }

    @Test
    void withoutGoalsAndBudgetsTheWindowSaysWhatToDo() throws Exception {
        open();
        Window.until("hint", () -> Window.find(Label.class, label -> label.isVisible()
                && label.getText().contains(desk().home().resolve("budgets").toString())).isPresent());
    }
}
