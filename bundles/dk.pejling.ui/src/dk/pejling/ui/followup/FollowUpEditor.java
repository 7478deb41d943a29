package dk.pejling.ui.followup;

import dk.pejling.indicators.Scorecard;
import dk.pejling.report.ReportDesigns;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.HomeTexts;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.followup.FollowUpTable.Column;
import dk.pejling.ui.followup.FollowUpTable.Line;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.scorecard.FocusProvider;
import dk.pejling.ui.scorecard.Legend;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** One follow-up over many municipalities. Read only: it is saved by being remembered. */
public final class FollowUpEditor extends EditorPart implements TablePart {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.followup";

    private static final int MARGIN = 12;

    private final FocusProvider focus = new FocusProvider();
    private final Runnable onDesk = this::load;
    private Desk desk;
    private Job loading;
    private Job looking;
    private FollowUpBar bar;
    private Text sentences;
    private Composite place;
    private Label message;
    private FollowUpGrid grid;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof FollowUpInput)) {
            throw new PartInitException("No follow-up: " + input.getName());
        }
        setSite(site);
        setInput(input);
        desk = site.getService(Desk.class);
        site.setSelectionProvider(focus);
        name("");
    }

    private void name(String group) {
        setPartName(group.isEmpty() ? getEditorInput().getName()
                : NLS.bind(Messages.FollowUp_name, key().where().name() + " · " + group, key().period().text(Language.locale())));
        setTitleToolTip(getPartName());
    }

    /** Returns which follow-up it shows. */
    public FollowUpKey key() {
        return ((FollowUpInput) getEditorInput()).key();
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite parent = Paper.in(frame);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        bar = new FollowUpBar(parent, key(), this::change);
        bar.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Composite head = new Composite(parent, SWT.NONE);
        head.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout margins = new GridLayout();
        margins.marginWidth = MARGIN;
        margins.marginHeight = 0;
        head.setLayout(margins);
        sentences = new Text(head, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.widthHint = 1;
        sentences.setLayoutData(room);
        place = new Composite(parent, SWT.NONE);
        GridData rest = new GridData(SWT.FILL, SWT.FILL, true, true);
        rest.verticalIndent = 4;
        place.setLayoutData(rest);
        place.setLayout(new StackLayout());
        message = new Label(place, SWT.WRAP | SWT.CENTER);
        say(Messages.Editor_opening);
        new Legend(parent).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        parent.addListener(SWT.Resize, event -> fit());
        desk.addListener(onDesk);
        load();
    }

    /** Gives the sentences the height they need at the width there is. */
    private void fit() {
        Composite page = sentences.getParent().getParent();
        int width = page.getClientArea().width - 2 * MARGIN;
        GridData room = (GridData) sentences.getLayoutData();
        room.heightHint = sentences.getText().isEmpty() ? 0 : sentences.computeSize(Math.max(1, width), SWT.DEFAULT).y;
        page.layout(true, true);
    }

    private void say(String text) {
        message.setText(text);
        ((StackLayout) place.getLayout()).topControl = message;
        place.layout(true, true);
    }

    private void change(FollowUpKey next) {
        ((FollowUpInput) getEditorInput()).setKey(next);
        name("");
        load();
    }

    private void load() {
        if (desk.state() == Desk.State.OPEN) {
            UiThread.later(place, this::schedule);
        } else {
            desk.failure().map(HomeTexts::of).ifPresent(text -> UiThread.later(place, () -> say(text)));
        }
    }

    private void schedule() {
        if (loading != null) {
            loading.cancel();
        }
        Consumer<FollowUpSheet> onSheet = this::show;
        Consumer<String> onFailure = text -> say(NLS.bind(Messages.Editor_failed, text));
        loading = new LoadFollowUpJob(desk, key(), UiThread.later(place, onSheet), UiThread.later(place, onFailure));
        loading.schedule();
    }

    private void show(FollowUpSheet sheet) {
        if (!sheet.key().equals(key())) {
            return;
        }
        name(sheet.figures().cards().getFirst().targetGroup().name().in(Language.locale()));
        bar.show(sheet);
        FollowUpGrid old = grid;
        FollowUpTable table = new FollowUpTable(sheet);
        sentences.setText(String.join(Text.DELIMITER, table.sentences()));
        fit();
        grid = new FollowUpGrid(place, table, this::look, this::open);
        ((StackLayout) place.getLayout()).topControl = grid.control();
        place.layout(true, true);
        if (old != null) {
            boolean focused = old.control().isFocusControl();
            old.control().dispose();
            if (focused) {
                grid.control().setFocus();
            }
        }
        grid.select(0, table.sorted());
    }

    private Optional<Scorecard> card(int line) {
        return grid.table().lines().get(line) instanceof Line.Municipality municipality ? Optional.of(municipality.card())
                : Optional.empty();
    }

    /** Lets explanation and chart follow: the scorecard behind the number is read. */
    private void look(int line, int column) {
        card(line).ifPresent(card -> {
            if (looking != null) {
                looking.cancel();
            }
            FollowUpTable table = grid.table();
            Column at = table.columns().get(column);
            int index = at instanceof Column.Number number ? FollowUpTable.indexOf(card, number.point()) : 0;
            Part part = at instanceof Column.Number number ? number.part() : Part.OWN;
            Consumer<Card> onCard = read -> focus.look(new Focus(read, index, table.side(), part));
            looking = read(table.sheet().key().card(card.area()), UiThread.later(place, onCard));
            looking.schedule();
        });
    }

    private Job read(CardKey key, Consumer<Card> onCard) {
        ICoreRunnable work = monitor -> {
            try {
                Card card = Card.read(desk, key, Language.locale());
                if (!monitor.isCanceled()) {
                    onCard.accept(card);
                }
            } catch (StoreException | IllegalStateException e) {
                ILog.of(FollowUpEditor.class).warn(NLS.bind(Messages.LoadCard_failed, key.text()), e);
            }
        };
        Job job = Job.createSystem(NLS.bind(Messages.LoadCard_title, key.area().name()), work);
        job.setPriority(Job.SHORT);
        return job;
    }

    private void open(int line, int column) {
        card(line).ifPresent(card -> Editors.open(getSite().getPage(), grid.table().sheet().key().card(card.area())));
    }

    /** Returns the table, empty while its figures are read. */
    public Optional<FollowUpGrid> grid() {
        return Optional.ofNullable(grid);
    }

    @Override
    public Optional<Shown> shown() {
        return grid().map(shown -> new Shown(shown.control(), shown.table().text(), "followup-" + key().targetGroup(),
                ReportDesigns.FOLLOWUP, ReportPages.of(desk, shown.table().sheet())));
    }

    @Override
    public void setFocus() {
        if (grid != null) {
            grid.control().setFocus();
        } else {
            bar.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        desk.removeListener(onDesk);
        for (Job job : new Job[] {loading, looking}) {
            if (job != null) {
                job.cancel();
            }
        }
        super.dispose();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("A follow-up is never dirty");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("A follow-up is exported or rendered instead");
    }
}
