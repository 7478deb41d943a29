package dk.pejling.ui.problems;

import dk.pejling.imports.ImportProblem;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.UiThread;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Lists what the last import stumbled over: what, where, what was expected. */
public final class ProblemsView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.problems";

    private final Runnable onProblems = this::refresh;
    private Problems problems;
    private TableViewer viewer;

    @Override
    public void createPartControl(Composite parent) {
        problems = getSite().getService(Problems.class);
        Composite place = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        place.setLayout(layout);
        viewer = new TableViewer(place, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.VIRTUAL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, Messages.Problems_severity, 10, problem -> severity(problem));
        column(layout, Messages.Problems_what, 40, problem -> problem.message(Language.locale()));
        column(layout, Messages.Problems_expected, 35, problem -> problem.expected(Language.locale()));
        column(layout, Messages.Problems_file, 20, ImportProblem::file);
        column(layout, Messages.Problems_line, 8, problem -> problem.line() == 0 ? "" : Long.toString(problem.line()));
        problems.addListener(onProblems);
        show();
    }

    private static String severity(ImportProblem problem) {
        return switch (problem.code().severity()) {
            case STRUCTURAL -> Messages.Problems_structural;
            case ROW -> Messages.Problems_row;
            case WARNING -> Messages.Problems_warning;
        };
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<ImportProblem, String> texts) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 40));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> texts.apply((ImportProblem) element)));
    }

    private void refresh() {
        UiThread.later(viewer.getTable(), this::show);
    }

    private void show() {
        viewer.setInput(problems.last());
        setPartName(NLS.bind(Messages.Problems_title, problems.last().size()));
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }

    @Override
    public void dispose() {
        problems.removeListener(onProblems);
        super.dispose();
    }
}
