package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.indicators.formula.Completion;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Cells;
import dk.pejling.ui.CurvesPane;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.UiThread;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;

/** The measurement points: a list, and the chosen one to be read, changed, copied and shared. */
public final class IndicatorsEditor extends EditorPart {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.indicators";
    private static final int PATIENCE_MILLISECONDS = 250;
    /** Per cent of the width for the list, at usual and at large text. */
    private static final int LIST = 33;
    private static final int LIST_AT_MOST = 44;

    private final Runnable onDesk = this::reload;
    private final Runnable check = this::check;
    private Desk desk;
    private PointFiles files;
    private PointSharing sharing;
    private PointList list;
    private PointPage page;
    private Button save;
    private Button undo;
    private Button back;
    private Optional<DraftHistory> draft = Optional.empty();
    private Optional<String> wanted = Optional.empty();
    private boolean foreign;
    private Catalogue below = new Catalogue(List.of(), List.of());
    private Optional<Job> checking = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        files = new PointFiles(desk);
        sharing = new PointSharing(getSite().getShell(), files);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        list = new PointList(sash, row -> open(row.point()));
        page = new PointPage(sash, Optional.ofNullable(getSite().getService(CurvesPane.Maker.class)), area(), this::written, this::check,
                this::choose);
        save = page.button(IndicatorMessages.Button_save, () -> getSite().getPage().saveEditor(this, false));
        undo = page.button(IndicatorMessages.Button_undo, this::undo);
        page.button(IndicatorMessages.Button_copy, this::copy);
        back = page.button(IndicatorMessages.Button_back, this::giveUp);
        page.button(IndicatorMessages.Button_export, () -> draft.ifPresent(one -> sharing.export(one.now())));
        page.button(IndicatorMessages.Button_import, sharing::take);
        int share = Math.min(LIST_AT_MOST, Cells.scaled(LIST, Cells.scale(sash)));
        sash.setWeights(share, 100 - share);
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                undo();
                return null;
            }
        });
        desk.addListener(onDesk);
        changed();
        reload();
    }

    /** Returns the area of the scorecard that was looked at, otherwise the country. */
    private Area area() {
        return Editors.last(getSite().getPage()).map(card -> card.key().area()).orElse(AreaRegister.denmark().country());
    }

    /** Opens a point, as soon as the list is there; does nothing when there is none of this id. */
    public void choose(String id) {
        wanted = Optional.of(id);
        list.select(id);
    }

    /** Reads the list in the background; what is being written stays. */
    private void reload() {
        if (desk.state() == Desk.State.OPEN) {
            Job.createSystem(IndicatorMessages.Check_title, monitor -> {
                try {
                    List<PointRow> rows = desk.ask(PointRow::read);
                    Completion words = desk.ask(FormulaField::words);
                    Catalogue under = desk.session().catalogueBelow();
                    UiThread.later(page.form().control(), () -> show(rows, words, under));
                } catch (StoreException e) {
                    return Status.warning(IndicatorMessages.Check_failed, e);
                }
                return Status.OK_STATUS;
            }).schedule();
        }
    }

    private void show(List<PointRow> rows, Completion words, Catalogue under) {
        below = under;
        page.form().offer(desk.session().catalogue());
        page.form().formula().setCompletion(words);
        list.show(rows);
        if (draft.isEmpty() && !rows.isEmpty()) {
            list.select(wanted.filter(list::has).orElse(rows.getFirst().point().id()));
        } else {
            check();
        }
    }

    private void open(MeasurementPoint point) {
        Optional<String> now = draft.map(one -> one.now().get(Entry.ID));
        if (now.filter(point.id()::equals).isPresent()) {
            return;
        }
        if (isDirty() && !MessageDialog.openQuestion(getSite().getShell(), IndicatorMessages.Editor_name, IndicatorMessages.Discard_question)) {
            now.ifPresent(list::mark);
            return;
        }
        foreign = point.level() instanceof Level.Contributed || point.level() instanceof Level.Unavailable;
        begin(new DraftHistory(PointDraft.of(point)));
    }

    private void begin(DraftHistory history) {
        draft = Optional.of(history);
        page.form().show(history.now());
        page.form().setWritable(!foreign);
        changed();
    }

    private void written(Entry entry, String text) {
        draft.ifPresent(one -> {
            one.write(entry, text);
            changed();
        });
    }

    private void changed() {
        firePropertyChange(PROP_DIRTY);
        Optional<String> id = draft.map(one -> one.now().get(Entry.ID));
        save.setEnabled(isDirty());
        undo.setEnabled(draft.filter(DraftHistory::canUndo).isPresent());
        back.setEnabled(id.filter(files::isEdited).isPresent());
        back.setText(id.filter(one -> below.point(one).isEmpty()).isPresent() ? IndicatorMessages.Button_delete : IndicatorMessages.Button_back);
        back.requestLayout();
        back.getDisplay().timerExec(PATIENCE_MILLISECONDS, check);
    }

    private void check() {
        if (back.isDisposed() || draft.isEmpty() || desk.state() != Desk.State.OPEN) {
            return;
        }
        checking.ifPresent(Job::cancel);
        PointDraft now = draft.get().now();
        Job job = new CheckJob(desk, desk.session().catalogue(), now, page.preview().area(),
                UiThread.later(back, answer -> answered(now, answer)));
        checking = Optional.of(job);
        job.schedule();
    }

    private void answered(PointDraft asked, CheckJob.Answer answer) {
        if (draft.filter(one -> one.now().equals(asked)).isPresent()) {
            page.show(asked, answer, foreign, below.point(asked.get(Entry.ID)).map(PointDraft::of));
        }
    }

    private void undo() {
        draft.ifPresent(one -> {
            one.undo();
            page.form().show(one.now());
            changed();
        });
    }

    private void copy() {
        draft.ifPresent(one -> {
            PointDraft copy = one.now().with(Entry.ID, one.now().get(Entry.ID) + "-kopi").with(Entry.CENTRAL, "false").with(Entry.COMMON, "false");
            DraftHistory history = new DraftHistory(copy);
            history.unsaved();
            foreign = false;
            begin(history);
        });
    }

    /** Takes the point of the layer below again; without one there is the first point. */
    private void giveUp() {
        String id = draft.orElseThrow().now().get(Entry.ID);
        Optional<MeasurementPoint> under = below.point(id);
        if (under.isEmpty() && !MessageDialog.openQuestion(getSite().getShell(), IndicatorMessages.Editor_name,
                NLS.bind(IndicatorMessages.Delete_question, id))) {
            return;
        }
        if (sharing.perform(() -> files.giveUp(id))) {
            draft = Optional.empty();
            wanted = under.map(MeasurementPoint::id);
            desk.session().catalogue().point(id).ifPresent(point -> begin(new DraftHistory(PointDraft.of(point))));
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        draft.ifPresent(one -> {
            PointDraft now = one.now();
            if (!now.checked(desk.session().catalogue(), desk.session().tables()).problems().isEmpty()) {
                MessageDialog.openError(getSite().getShell(), IndicatorMessages.Editor_name, IndicatorMessages.Save_wrong);
                monitor.setCanceled(true);
            } else if (sharing.perform(() -> files.save(now))) {
                one.saved();
                changed();
            }
        });
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("A point is kept under its id");
    }

    @Override
    public boolean isDirty() {
        return draft.filter(DraftHistory::isDirty).isPresent();
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        list.focus();
    }

    @Override
    public void dispose() {
        if (desk != null) {
            desk.removeListener(onDesk);
        }
        super.dispose();
    }

    PointList list() {
        return list;
    }

    PointForm form() {
        return page.form();
    }

    String problemsText() {
        return page.form().state().getText();
    }

    String previewText() {
        return page.preview().text();
    }

    String aboutText() {
        return page.about().text();
    }
}
