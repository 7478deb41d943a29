package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.OfferedMethod;
import dk.pejling.clustering.PartitionComparison;
import dk.pejling.clustering.picture.Names;
import dk.pejling.model.Numbers;
import dk.pejling.ui.Language;
import dk.pejling.ui.UiThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The same units by every method, beside the clusters shown: how good, how far they agree, who moves. */
final class MethodsPane {
    private static final int DECIMALS = 2;
    private static final int NAME = 112;
    private static final int NUMBER = 58;

    private final ExplorerModel model;
    private final SashForm sash;
    private final Table methods;
    private final Table moves;
    /** Why the chosen method has no clusters. */
    private final Label problem;
    private List<Row> rows = List.of();
    private Job running;

    /**
     * One method.
     *
     * @param method which
     * @param silhouette mean, as text
     * @param comparison with the clusters shown; empty where the method cannot do with the units
     * @param failure why not
     */
    private record Row(OfferedMethod method, String silhouette, Optional<PartitionComparison> comparison, String failure) {
    }

    MethodsPane(Composite parent, ExplorerModel model) {
        this.model = model;
        sash = new SashForm(parent, SWT.HORIZONTAL);
        methods = table(sash, ClusterMessages.Methods_name, ClusterMessages.Choice_method, ClusterMessages.Column_silhouette, ClusterMessages.Column_rand,
                ClusterMessages.Column_moves);
        Composite side = new Composite(sash, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        side.setLayout(layout);
        problem = new Label(side, SWT.WRAP);
        problem.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        moves = table(side, ClusterMessages.Moves_name, ClusterMessages.Column_unit, ClusterMessages.Column_here, ClusterMessages.Column_there);
        moves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        methods.addListener(SWT.Selection, event -> showMoves());
        sash.setWeights(58, 42);
        model.addListener(change -> {
            if ((change == ExplorerModel.Change.OUTCOME || change == ExplorerModel.Change.METHODS) && sash.isVisible()) {
                compute();
            }
        });
        sash.addListener(SWT.Show, event -> compute());
        sash.addListener(SWT.Dispose, event -> cancel());
    }

    Control control() {
        return sash;
    }

    private static Table table(Composite parent, String name, String... headings) {
        Table table = new Table(parent, SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        for (String heading : headings) {
            TableColumn column = new TableColumn(table, table.getColumnCount() == 0 ? SWT.LEFT : SWT.RIGHT);
            column.setText(heading);
            column.setWidth(table.getColumnCount() == 1 ? NAME : NUMBER);
        }
        Speech.name(table, name);
        return table;
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void compute() {
        cancel();
        model.outcome().ifPresent(shown -> {
            Consumer<List<Row>> onRows = UiThread.later(sash, next -> {
                if (model.outcome().filter(shown::equals).isPresent()) {
                    show(next);
                }
            });
            List<OfferedMethod> methods = model.methods();
            ICoreRunnable work = monitor -> {
                List<Row> next = new ArrayList<>();
                for (OfferedMethod method : methods) {
                    if (monitor.isCanceled()) {
                        return;
                    }
                    next.add(row(shown, method));
                }
                onRows.accept(next);
            };
            running = Job.createSystem(ClusterMessages.Job_methods, work);
            running.schedule();
        });
    }

    private static Row row(Outcome shown, OfferedMethod method) {
        try {
            Exploration other = method.equals(shown.choice().method()) ? shown.exploration()
                    : Exploration.of(shown.choice().data().data(), shown.choice().withMethod(method).options());
            return new Row(method, other.silhouette().map(one -> Numbers.text(one.mean(), DECIMALS, Language.locale())).orElse("–"),
                    Optional.of(PartitionComparison.of(shown.exploration().partition(), other.partition())), "");
        } catch (CancellationException e) {
            return new Row(method, "–", Optional.empty(), "");
        } catch (BackgroundException | IllegalArgumentException e) {
            return new Row(method, "–", Optional.empty(), Problems.text(e));
        }
    }

    private void show(List<Row> next) {
        rows = next;
        int before = methods.getSelectionIndex();
        // At first the method that agrees most of those that are others: the one shown has nobody who moves.
        int chosen = before >= 0 ? before : IntStream.range(0, rows.size()).boxed().filter(i -> rows.get(i).comparison.isPresent()
                && !rows.get(i).method.equals(model.choice().method())).max(Comparator.comparingDouble(i -> rows.get(i).comparison.get().adjustedRand()))
                .orElse(0);
        methods.removeAll();
        for (Row row : rows) {
            new TableItem(methods, SWT.NONE).setText(new String[] {Names.of(row.method, Language.locale()), row.silhouette,
                row.comparison.map(one -> Numbers.text(one.adjustedRand(), DECIMALS, Language.locale())).orElse("–"),
                row.comparison.map(one -> String.valueOf(one.moves().size())).orElse("–")});
        }
        methods.setSelection(Math.min(chosen, rows.size() - 1));
        showMoves();
    }

    private void showMoves() {
        moves.removeAll();
        problem.setText("");
        int chosen = methods.getSelectionIndex();
        if (chosen >= 0 && chosen < rows.size()) {
            problem.setText(rows.get(chosen).failure);
            moves.getColumn(2).setToolTipText(NLS.bind(ClusterMessages.Moves_there, Names.of(rows.get(chosen).method, Language.locale())));
            model.exploration().ifPresent(one -> rows.get(chosen).comparison.ifPresent(comparison -> comparison.moves().forEach(move ->
                    new TableItem(moves, SWT.NONE).setText(new String[] {one.result().ids().get(move.unit()), String.valueOf(move.from()),
                        String.valueOf(move.to())}))));
        }
        ((GridData) problem.getLayoutData()).exclude = problem.getText().isEmpty();
        problem.setVisible(!problem.getText().isEmpty());
        problem.getParent().layout();
    }
}
