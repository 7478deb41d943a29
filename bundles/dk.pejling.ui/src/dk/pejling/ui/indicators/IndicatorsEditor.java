package dk.pejling.ui.indicators;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueProblem;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.formula.Completion;
import dk.pejling.model.Measure;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.Palette;
import dk.pejling.ui.UiThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;

/** The measurement points: a list, and the chosen one to be read, changed, copied and shared. */
public final class IndicatorsEditor extends EditorPart {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.indicators";
    private static final int PATIENCE_MILLISECONDS = 250;

    private final Runnable onDesk = this::reload;
    private final Runnable check = this::check;
    private Desk desk;
    private PointFiles files;
    private PointList list;
    private PointForm form;
    private PreviewPane preview;
    private Label problems;
    private StyledText about;
    private Button undo;
    private Button back;
    private Optional<DraftHistory> draft = Optional.empty();
    private boolean foreign;
    private Catalogue shipped;
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
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        list = new PointList(sash, row -> open(row.point()));
        createPoint(sash);
        sash.setWeights(38, 62);
        desk.addListener(onDesk);
        reload();
    }

    private void createPoint(Composite parent) {
        Composite place = new Composite(parent, SWT.NONE);
        place.setLayout(new GridLayout());
        createButtons(place);
        problems = new Label(place, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 300;
        data.heightHint = problems.getFont().getFontData()[0].getHeight() * 4;
        problems.setLayoutData(data);
        preview = new PreviewPane(place, this::check);
        TabFolder tabs = new TabFolder(place, SWT.NONE);
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ScrolledComposite scrolled = new ScrolledComposite(tabs, SWT.V_SCROLL);
        form = new PointForm(scrolled, this::written);
        scrolled.setContent(form.control());
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinHeight(form.control().computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        tab(tabs, IndicatorMessages.Tab_point, scrolled);
        about = new StyledText(tabs, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
        about.setMargins(8, 8, 8, 8);
        about.setLineSpacing(3);
        tab(tabs, IndicatorMessages.Tab_about, about);
    }

    private static void tab(TabFolder tabs, String name, org.eclipse.swt.widgets.Control control) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(control);
    }

    private void createButtons(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new RowLayout());
        undo = button(bar, IndicatorMessages.Button_undo, this::undo);
        button(bar, IndicatorMessages.Button_copy, this::copy);
        back = button(bar, IndicatorMessages.Button_back, this::giveUp);
        button(bar, IndicatorMessages.Button_export, this::export);
        button(bar, IndicatorMessages.Button_import, this::take);
    }

    private static Button button(Composite bar, String name, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(name);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** Reads the list in the background; what is being written stays. */
    private void reload() {
        if (desk.state() == Desk.State.OPEN) {
            Job.createSystem(IndicatorMessages.Check_title, monitor -> {
                try {
                    List<PointRow> rows = desk.ask(PointRow::read);
                    Completion words = desk.ask(IndicatorsEditor::words);
                    Catalogue below = desk.session().catalogueBelow();
                    UiThread.later(problems, () -> show(rows, words, below));
                } catch (StoreException e) {
                    return Status.warning(IndicatorMessages.Check_failed, e);
                }
                return Status.OK_STATUS;
            }).schedule();
        }
    }

    private static Completion words(Scorecards scorecards) throws StoreException {
        List<String> names = new ArrayList<>();
        scorecards.catalogue().points().forEach(point -> names.add(point.id()));
        scorecards.catalogue().constants().forEach(constant -> names.add(constant.id()));
        Map<String, List<String>> members = new HashMap<>();
        for (Measure measure : scorecards.measures()) {
            names.add(measure.id());
            if (!measure.dimensions().isEmpty()) {
                members.put(measure.id(), scorecards.known(measure).column().axes().members().stream().flatMap(List::stream).toList());
            }
        }
        return new Completion(names, measure -> members.getOrDefault(measure, List.of()));
    }

    private void show(List<PointRow> rows, Completion words, Catalogue below) {
        shipped = below;
        form.offer(desk.session().catalogue());
        form.formula().setCompletion(words);
        list.show(rows);
        if (draft.isEmpty() && !rows.isEmpty()) {
            list.select(rows.getFirst().point().id());
        }
    }

    private void open(MeasurementPoint point) {
        boolean same = draft.filter(one -> one.now().get(Entry.ID).equals(point.id())).isPresent();
        if (!same && (!isDirty() || discards())) {
            foreign = point.level() instanceof Level.Contributed || point.level() instanceof Level.Unavailable;
            begin(new DraftHistory(PointDraft.of(point)));
        }
    }

    private boolean discards() {
        return MessageDialog.openQuestion(getSite().getShell(), IndicatorMessages.Editor_name, IndicatorMessages.Discard_question);
    }

    private void begin(DraftHistory history) {
        draft = Optional.of(history);
        form.show(history.now());
        form.setWritable(!foreign);
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
        undo.setEnabled(draft.filter(DraftHistory::canUndo).isPresent());
        back.setEnabled(draft.filter(one -> files.isEdited(one.now().get(Entry.ID))).isPresent());
        problems.getDisplay().timerExec(PATIENCE_MILLISECONDS, check);
    }

    private void check() {
        if (problems.isDisposed() || draft.isEmpty() || desk.state() != Desk.State.OPEN) {
            return;
        }
        checking.ifPresent(Job::cancel);
        PointDraft now = draft.get().now();
        Job job = new CheckJob(desk, desk.session().catalogue(), now, preview.area(),
                UiThread.later(problems, answer -> answered(now, answer)));
        checking = Optional.of(job);
        job.schedule();
    }

    private void answered(PointDraft asked, CheckJob.Answer answer) {
        if (draft.filter(one -> one.now().equals(asked)).isEmpty()) {
            return;
        }
        List<CatalogueProblem> wrong = answer.checked().problems();
        Palette palette = Palette.on(problems.getParent().getBackground());
        problems.setForeground(foreign || wrong.isEmpty() ? palette.muted() : palette.worse());
        problems.setText(foreign ? IndicatorMessages.Check_foreign : wrong.isEmpty() ? right(answer.checked())
                : wrong.stream().map(problem -> problem.text().in(Language.locale())).distinct().collect(Collectors.joining("\n")));
        form.formula().mark(answer.checked().point().map(MeasurementPoint::level)
                .flatMap(level -> level instanceof Level.Faulty faulty ? Optional.of(faulty.problem().place()) : Optional.empty()));
        preview.show(answer.history());
        about.setText(PointFacts.about(answer, shipped.point(asked.get(Entry.ID)).map(PointDraft::of), asked));
    }

    private static String right(PointDraft.Checked checked) {
        return checked.point().map(MeasurementPoint::level).orElse(null) instanceof Level.Awaited awaited
                ? NLS.bind(IndicatorMessages.Check_awaits, awaited.table()) : IndicatorMessages.Check_right;
    }

    private void undo() {
        draft.ifPresent(one -> {
            one.undo();
            form.show(one.now());
            changed();
        });
    }

    private void copy() {
        draft.ifPresent(one -> {
            PointDraft copy = one.now().with(Entry.ID, one.now().get(Entry.ID) + "-kopi").with(Entry.CENTRAL, "").with(Entry.COMMON, "");
            DraftHistory history = new DraftHistory(copy);
            history.unsaved();
            foreign = false;
            begin(history);
        });
    }

    private void giveUp() {
        draft.ifPresent(one -> {
            String id = one.now().get(Entry.ID);
            perform(() -> files.giveUp(id));
            draft = desk.session().catalogue().point(id).map(PointDraft::of).map(DraftHistory::new);
            draft.ifPresent(this::begin);
        });
    }

    private void export() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setOverwrite(true);
        draft.ifPresent(one -> {
            dialog.setFileName(one.now().get(Entry.ID) + ".yaml");
            Optional.ofNullable(dialog.open()).ifPresent(file -> perform(() -> files.export(one.now(), Path.of(file))));
        });
    }

    private void take() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.yaml", "*"});
        Optional.ofNullable(dialog.open()).ifPresent(file -> perform(() -> {
            Path chosen = Path.of(file);
            if (files.isTaken(chosen) && !MessageDialog.openQuestion(getSite().getShell(), IndicatorMessages.Editor_name,
                    NLS.bind(IndicatorMessages.Import_question, chosen.getFileName()))) {
                return;
            }
            List<CatalogueProblem> wrong = files.take(chosen);
            if (!wrong.isEmpty()) {
                MessageDialog.openError(getSite().getShell(), IndicatorMessages.Editor_name, wrong.stream()
                        .map(problem -> "%d:%d  %s".formatted(problem.place().line(), problem.place().column(),
                                problem.text().in(Language.locale()))).collect(Collectors.joining("\n")));
            }
        }));
    }

    /** Something done with files. */
    @FunctionalInterface
    private interface FileWork {
        void run() throws IOException;
    }

    private boolean perform(FileWork work) {
        try {
            work.run();
            return true;
        } catch (IOException e) {
            MessageDialog.openError(getSite().getShell(), IndicatorMessages.Editor_name, e.getMessage());
            return false;
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        draft.ifPresent(one -> {
            PointDraft now = one.now();
            if (!now.checked(desk.session().catalogue(), desk.session().tables()).problems().isEmpty()) {
                MessageDialog.openError(getSite().getShell(), IndicatorMessages.Editor_name, IndicatorMessages.Save_wrong);
                monitor.setCanceled(true);
            } else if (perform(() -> files.save(now))) {
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
        return form;
    }

    String problemsText() {
        return problems.getText();
    }

    String previewText() {
        return preview.text();
    }

    String aboutText() {
        return about.getText();
    }
}
