package dk.pejling.ui.scorecard;

import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Focus;
import dk.pejling.ui.HomeTexts;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.jobs.WarmJob;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** One scorecard. Read only: it is saved by being remembered. */
public final class ScorecardEditor extends EditorPart implements TablePart {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.scorecard";

    private final FocusProvider focus = new FocusProvider();
    private final Runnable onDesk = this::load;
    private Desk desk;
    private Job loading;
    private CardBar bar;
    private Composite place;
    private Label message;
    private Label notes;
    private ScorecardGrid grid;
    private Focus last;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ScorecardInput)) {
            throw new PartInitException("No scorecard: " + input.getName());
        }
        setSite(site);
        setInput(input);
        desk = site.getService(Desk.class);
        site.setSelectionProvider(focus);
        name(Optional.empty());
    }

    private void name(Optional<Card> card) {
        CardKey key = key();
        String period = key.period().text(Language.locale());
        setPartName(card.map(one -> key.area().name() + " · " + one.scorecard().targetGroup().name().in(Language.locale()) + " · " + period)
                .orElse(key.area().name() + " · " + period));
        setTitleToolTip(getPartName());
    }

    /** Returns which scorecard it shows. */
    public CardKey key() {
        return ((ScorecardInput) getEditorInput()).key();
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite parent = Paper.in(frame);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        bar = new CardBar(parent, key(), this::change);
        bar.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        notes = new Label(parent, SWT.WRAP);
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.horizontalIndent = 12;
        room.exclude = true;
        notes.setLayoutData(room);
        notes.setVisible(false);
        place = new Composite(parent, SWT.NONE);
        place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        place.setLayout(new StackLayout());
        message = new Label(place, SWT.WRAP | SWT.CENTER);
        say(Messages.Editor_opening);
        Legend legend = new Legend(parent);
        legend.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.addListener(onDesk);
        load();
    }

    private void say(String text) {
        message.setText(text);
        ((StackLayout) place.getLayout()).topControl = message;
        place.layout(true, true);
    }

    private void change(CardKey key) {
        ((ScorecardInput) getEditorInput()).setKey(key);
        name(Optional.empty());
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
        Consumer<Card> onCard = this::show;
        Consumer<String> onFailure = text -> say(NLS.bind(Messages.Editor_failed, text));
        loading = new LoadCardJob(desk, key(), UiThread.later(place, onCard), UiThread.later(place, onFailure));
        loading.schedule();
    }

    private void show(Card card) {
        if (!card.key().equals(key())) {
            return;
        }
        name(Optional.of(card));
        bar.show(card);
        warn(card);
        WarmJob.once(desk.services(), card.report());
        ScorecardGrid old = grid;
        grid = new ScorecardGrid(place, new CardTable(card), this::look);
        ((StackLayout) place.getLayout()).topControl = grid.control();
        place.layout(true, true);
        if (old != null) {
            boolean focused = old.control().isFocusControl();
            old.control().dispose();
            if (focused) {
                grid.control().setFocus();
            }
        }
        if (!card.scorecard().rows().isEmpty()) {
            Focus at = last != null && last.index() < card.scorecard().rows().size() ? last
                    : new Focus(card, 0, Focus.Side.LEVEL, Focus.Part.OWN);
            grid.select(grid.table().lineOf(at.index()), Column.of(at.side(), at.part()));
        }
    }

    private void warn(Card card) {
        String text = String.join("\n", card.peers().warnings().stream().map(warning -> warning.in(Language.locale())).toList());
        notes.setText(text);
        notes.setVisible(!text.isEmpty());
        ((GridData) notes.getLayoutData()).exclude = text.isEmpty();
        notes.getParent().layout(true);
    }

    private void look(Focus next) {
        last = next;
        focus.look(next);
    }

    /** Returns the table, empty while its figures are read. */
    public Optional<ScorecardGrid> grid() {
        return Optional.ofNullable(grid);
    }

    @Override
    public Optional<Shown> shown() {
        return grid().map(table -> new Shown(table.control(), TableText.of(table.table()), "scorecard-" + key().area().id(),
                ReportDesigns.SCORECARD, ReportPages.of(desk, table.table().card())));
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
        if (loading != null) {
            loading.cancel();
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
        throw new UnsupportedOperationException("A scorecard is never dirty");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("A scorecard is exported or rendered instead");
    }
}
