package dk.pejling.ui.clustering;

import dk.pejling.clustering.OfferedMethod;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Paper;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.ReadOnlyEditor;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** Divides units into clusters and shows why: choices, tree, pictures, table. */
public final class ExplorerEditor extends ReadOnlyEditor {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.clustering.explorer";

    private static final int[] SHARES = {160, 460, 380};

    private ExplorerModel model;
    private ExplorerActions actions;
    private TreePane tree;
    private SidePanes side;

    @Override
    public void createPartControl(Composite frame) {
        Composite paper = Paper.in(frame);
        paper.setLayout(new FillLayout());
        model = new ExplorerModel(paper, Choice.of(UnitData.shipped()));
        Editors.last(getSite().getPage()).ifPresent(card -> model.remember(card.key().area().name()));
        Desk desk = getSite().getService(Desk.class);
        SashForm sash = new SashForm(paper, SWT.HORIZONTAL);
        actions = new ExplorerActions(getSite(), model);
        new ChoicePanel(sash, model, desk, actions::buttons);
        tree = new TreePane(sash, model);
        side = new SidePanes(sash, model, desk);
        actions.show(tree, side);
        // Buttons and names grow with the text, pictures make do with what is left.
        sash.setWeights((int) (SHARES[0] * Cells.scale(paper)), SHARES[1], SHARES[2]);
        model.compute();
        Consumer<List<OfferedMethod>> onMethods = UiThread.later(paper, model::offer);
        ICoreRunnable methods = monitor -> onMethods.accept(desk.services().methods(desk.home()));
        Job.createSystem(ClusterMessages.Choice_method, methods).schedule();
    }

    ExplorerActions actions() {
        return actions;
    }

    TreePane tree() {
        return tree;
    }

    SidePanes side() {
        return side;
    }

    ExplorerModel model() {
        return model;
    }

    @Override
    public void setFocus() {
        tree.control().setFocus();
    }
}
