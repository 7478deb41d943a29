package dk.pejling.ui.budget;

import dk.pejling.indicators.money.BudgetFollowUp;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.FocusProvider;
import dk.pejling.ui.table.GridText;
import dk.pejling.ui.table.Grids;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.Loading;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.Places;
import dk.pejling.ui.table.ReadOnlyEditor;
import dk.pejling.ui.table.RecordTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** Goals above with what is reached and expected, a budget below month by month; the chart follows the line looked at. */
public final class BudgetEditor extends ReadOnlyEditor implements TablePart {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.budget";

    private static final int MARGIN = 10;
    private static final int[] WEIGHTS = {30, 70};

    private final FocusProvider focus = new FocusProvider();
    private final Grids grids = new Grids();
    private Desk desk;
    private Loading loading;
    private Label problems;
    private Composite goalPlace;
    private Composite budgetPlace;
    private Label summary;
    private Choice<BudgetFollowUp> choice;
    private ModelGrid goals;
    private ModelGrid budget;
    private BudgetSheet sheet;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        site.setSelectionProvider(focus);
        desk = site.getService(Desk.class);
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite page = Paper.in(frame);
        page.setLayout(layout());
        problems = Places.note(page);
        problems.setText(Messages.Editor_opening);
        SashForm rows = Places.sash(page, SWT.VERTICAL);
        goalPlace = Places.filled(rows);
        Composite below = new Composite(rows, SWT.NONE);
        below.setLayout(layout());
        choice = new Choice<BudgetFollowUp>(Choice.bar(below), BudgetMessages.Budget_choose, BudgetTables::name, this::show).alone();
        summary = Places.note(below);
        budgetPlace = Places.filled(below);
        rows.setWeights(WEIGHTS);
        loading = new Loading(desk, goalPlace, this::reading, problems::setText);
        loading.begin();
    }

    private static GridLayout layout() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = 2;
        return layout;
    }

    private Job reading() {
        Consumer<BudgetSheet> onRead = this::show;
        Consumer<String> onFailure = problems::setText;
        return new LoadJob<>(BudgetMessages.Budget_name, "Goals and budgets cannot be read", canceled -> BudgetSheet.read(desk),
                UiThread.later(goalPlace, onRead), UiThread.later(goalPlace, onFailure));
    }

    private void show(BudgetSheet read) {
        sheet = read;
        problems.setText(notes());
        ((GridData) problems.getLayoutData()).exclude = problems.getText().isEmpty();
        problems.setVisible(!problems.getText().isEmpty());
        RecordTable<BudgetSheet.Goal> table = BudgetTables.goals(sheet.goals());
        goals = grids.put(goalPlace, table, (line, column) -> table.at(line).ifPresent(goal -> look(BudgetTables.curves(goal, table.facts(line)))),
                (line, column) -> { });
        choice.offer(sheet.budgets());
        if (sheet.budgets().isEmpty()) {
            grids.clear(budgetPlace);
            budget = null;
            summary.setText(NLS.bind(BudgetMessages.Budget_empty, desk.home().resolve("budgets")));
        } else {
            choice.select(sheet.budgets().getFirst());
            show(sheet.budgets().getFirst());
        }
        if (!sheet.goals().isEmpty()) {
            goals.select(0, 0);
        }
        goalPlace.getParent().getParent().layout(true, true);
    }

    private String notes() {
        String empty = sheet.goals().isEmpty() ? NLS.bind(BudgetMessages.Goal_empty, desk.home().resolve("targets")) : "";
        return (sheet.problems().isEmpty() ? empty : empty + " " + NLS.bind(BudgetMessages.Budget_problems, sheet.problems().size(),
                String.join("; ", sheet.problems()))).strip().replace("&", "&&");
    }

    private void show(BudgetFollowUp one) {
        summary.setText(BudgetTables.summary(one).replace("&", "&&"));
        RecordTable<BudgetFollowUp.Month> months = BudgetTables.months(one);
        budget = grids.put(budgetPlace, months, (line, column) -> look(BudgetTables.curves(one, months.facts(line))), (line, column) -> { });
        budgetPlace.getParent().layout(true, true);
        look(BudgetTables.curves(one, List.of()));
    }

    private void look(Curves curves) {
        focus.setSelection(new StructuredSelection(curves));
    }

    /** Returns what it shows, empty while that is read. */
    Optional<BudgetSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    @Override
    public Optional<Shown> shown() {
        ModelGrid one = budget != null && (budget.control().isFocusControl() || goals.model().lines() == 0) ? budget : goals;
        return Optional.ofNullable(one).map(grid -> Shown.withoutReport(grid.control(), GridText.of(grid.model()), "budget"));
    }

    @Override
    public void setFocus() {
        (goals != null ? goals.control() : goalPlace).setFocus();
    }

    @Override
    public void dispose() {
        if (loading != null) {
            loading.stop();
        }
        super.dispose();
    }
}
