package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.OfferedMethod;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Paper;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.Loading;
import dk.pejling.ui.table.ReadOnlyEditor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;

/** Divides units into clusters and shows why: choices, tree, pictures, table. */
public final class ExplorerEditor extends ReadOnlyEditor implements IPersistableEditor {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.clustering.explorer";

    private static final String LOOKED = "looked";
    private static final int[] SHARES = {160, 460, 380};

    private ExplorerModel model;
    private ExplorerActions actions;
    private TreePane tree;
    private SidePanes side;
    private Optional<String> looked = Optional.empty();
    private Optional<ChoiceMemory> memory = Optional.empty();
    private Loading restoring;

    /** What is asked for is kept whenever the workbench keeps its state. */
    @Override
    public void saveState(IMemento memento) {
        if (memory.isPresent()) {
            // Not read yet: nobody has asked for anything else.
            memory.get().copy(memento);
            return;
        }
        new ChoiceMemory(memento).keep(model.choice());
        model.looked().ifPresent(unit -> memento.putString(LOOKED, unit));
    }

    @Override
    public void restoreState(IMemento memento) {
        memory = Optional.of(new ChoiceMemory(memento));
        looked = Optional.ofNullable(memento.getString(LOOKED));
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite paper = Paper.in(frame);
        paper.setLayout(new FillLayout());
        model = new ExplorerModel(paper, Choice.of(UnitData.shipped()));
        looked.or(() -> Editors.last(getSite().getPage()).map(card -> card.key().area().name())).ifPresent(model::remember);
        Desk desk = getSite().getService(Desk.class);
        SashForm sash = new SashForm(paper, SWT.HORIZONTAL);
        actions = new ExplorerActions(getSite(), model);
        new ChoicePanel(sash, model, desk, actions::buttons);
        tree = new TreePane(sash, model);
        side = new SidePanes(sash, model, desk);
        actions.show(tree, side);
        // Buttons and names grow with the text, pictures make do with what is left.
        sash.setWeights((int) (SHARES[0] * Cells.scale(paper)), SHARES[1], SHARES[2]);
        if (memory.isEmpty()) {
            model.compute();
        }
        restoring = new Loading(desk, paper, () -> reading(desk, paper), text -> model.compute());
        restoring.begin();
    }

    /** Reads once which methods the home's plug-ins have, and what was asked for last time. */
    private Job reading(Desk desk, Composite paper) {
        Consumer<Found> onRead = UiThread.later(paper, found -> {
            restoring.stop();
            memory = Optional.empty();
            model.offer(found.methods());
            found.choice().ifPresent(model::choose);
            if (!found.failure().isEmpty()) {
                model.compute();
                actions.say(found.failure());
            }
        });
        return new LoadJob<>(getPartName(), "The choices of last time cannot be brought back", canceled -> find(desk), onRead,
                UiThread.later(paper, text -> model.compute()));
    }

    private Found find(Desk desk) throws StoreException {
        List<OfferedMethod> methods = desk.services().methods(desk.home());
        if (memory.isEmpty()) {
            return new Found(methods, Optional.empty(), "");
        }
        try {
            return new Found(methods, Optional.of(memory.get().read(desk, methods)), "");
        } catch (BackgroundException | IllegalArgumentException e) {
            return new Found(methods, Optional.empty(), NLS.bind(ClusterMessages.Restore_failed, Problems.text(e)));
        }
    }

    /**
     * What was read before the first result.
     *
     * @param methods of the product and of plug-ins
     * @param choice of last time, if it is there still
     * @param failure why it is not; empty where there was none
     */
    private record Found(List<OfferedMethod> methods, Optional<Choice> choice, String failure) {
    }

    @Override
    public void dispose() {
        if (restoring != null) {
            restoring.stop();
        }
        super.dispose();
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
