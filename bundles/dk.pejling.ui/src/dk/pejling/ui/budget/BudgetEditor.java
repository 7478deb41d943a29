package dk.pejling.ui.budget;

import dk.pejling.indicators.money.BudgetFollowUp;
import dk.pejling.indicators.targets.Target;
import dk.pejling.model.Frequency;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Editors;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.Places;
import dk.pejling.ui.table.RecordTable;
import dk.pejling.ui.table.TablesEditor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Goals above with what is reached and expected, a budget below month by month; the chart follows the line looked at. */
public final class BudgetEditor extends TablesEditor<BudgetSheet> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.budget";

    private static final int[] WEIGHTS = {30, 70};

    private Composite goalPlace;
    private Composite budgetPlace;
    private Label summary;
    private Choice<BudgetFollowUp> choice;
    private BudgetSheet sheet;

    /** Makes one; the workbench does. */
    public BudgetEditor() {
        super("budget");
    }

    @Override
    protected void createTables(Composite page) {
        SashForm rows = Places.sash(page, SWT.VERTICAL);
        goalPlace = Places.filled(rows);
        Composite below = Places.column(rows);
        choice = new Choice<BudgetFollowUp>(Choice.bar(below), BudgetMessages.Budget_choose, BudgetTables::name, this::show).alone();
        summary = Places.note(below);
        budgetPlace = Places.filled(below);
        rows.setWeights(WEIGHTS);
    }

    @Override
    protected Job loader(Consumer<BudgetSheet> onRead, Consumer<String> onFailure) {
        return new LoadJob<>(BudgetMessages.Budget_name, "Goals and budgets cannot be read", canceled -> BudgetSheet.read(desk()), onRead, onFailure);
    }

    @Override
    protected void show(BudgetSheet read) {
        sheet = read;
        say(notes());
        RecordTable<BudgetSheet.Goal> table = BudgetTables.goals(sheet.goals());
        ModelGrid goals = tables().put(goalPlace, "goals", table,
                (line, column) -> table.at(line).ifPresent(goal -> look(BudgetTables.curves(goal, table.facts(line)))),
                (line, column) -> table.at(line).ifPresent(this::open));
        choice.offer(sheet.budgets());
        if (sheet.budgets().isEmpty()) {
            tables().clear(budgetPlace);
            Places.say(summary, NLS.bind(BudgetMessages.Budget_empty, desk().home().resolve("budgets")));
        } else {
            choice.select(sheet.budgets().getFirst());
            show(sheet.budgets().getFirst());
        }
        if (!sheet.goals().isEmpty()) {
            goals.select(0, 0);
        }
    }

    private String notes() {
        String empty = sheet.goals().isEmpty() ? NLS.bind(BudgetMessages.Goal_empty, desk().home().resolve("targets")) : "";
        return (sheet.problems().isEmpty() ? empty : empty + " " + NLS.bind(BudgetMessages.Budget_problems, sheet.problems().size(),
                String.join("; ", sheet.problems()))).strip();
    }

    private void show(BudgetFollowUp one) {
        Places.say(summary, BudgetTables.summary(one));
        RecordTable<BudgetFollowUp.Month> months = BudgetTables.months(one);
        tables().put(budgetPlace, "months", months, (line, column) -> look(BudgetTables.curves(one, BudgetTables.facts(months, line))));
        look(BudgetTables.curves(one, List.of()));
    }

    /** The scorecard that a goal's figure stands in; a number of the municipality's own stands in none. */
    private void open(BudgetSheet.Goal goal) {
        if (goal.target().measured() instanceof Target.Measured.OfPoint of && goal.reading().period().frequency() == Frequency.MONTH) {
            desk().session().catalogue().point(of.point()).ifPresent(point -> Editors.open(getSite().getPage(),
                    CardKey.of(goal.target().area(), point.targetGroup(), goal.reading().period())));
        }
    }

    private void look(Curves curves) {
        focus().setSelection(new StructuredSelection(curves));
    }

    /** Returns what it shows, empty while that is read. */
    Optional<BudgetSheet> sheet() {
        return Optional.ofNullable(sheet);
    }
}
