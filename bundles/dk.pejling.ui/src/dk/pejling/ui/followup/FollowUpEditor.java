package dk.pejling.ui.followup;

import dk.pejling.indicators.Scorecard;
import dk.pejling.report.ReportDesigns;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.followup.FollowUpTable.Column;
import dk.pejling.ui.followup.FollowUpTable.Line;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.scorecard.Legend;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.TableEditor;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;

/** One follow-up over many municipalities. Read only: it is saved by being remembered. */
public final class FollowUpEditor extends TableEditor<FollowUpKey, FollowUpSheet> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.followup";

    private static final int MARGIN = 12;
    private static final int TOP = 4;

    private Job looking;
    private FollowUpBar bar;
    private Text sentences;
    private FollowUpGrid grid;

    @Override
    protected boolean accepts(IEditorInput input) {
        return input instanceof FollowUpInput;
    }

    @Override
    protected void name() {
        name("");
    }

    private void name(String group) {
        setPartName(group.isEmpty() ? getEditorInput().getName()
                : NLS.bind(Messages.FollowUp_name, key().where().name() + " · " + group, key().period().text(Language.locale())));
        setTitleToolTip(getPartName());
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite parent = page(frame);
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
        parent.addListener(SWT.Resize, event -> fit());
        begin(parent, TOP);
        Legend.below(parent);
    }

    /** Gives the sentences the height they need at the width there is. */
    private void fit() {
        Composite page = sentences.getParent().getParent();
        int width = page.getClientArea().width - 2 * MARGIN;
        GridData room = (GridData) sentences.getLayoutData();
        room.heightHint = sentences.getText().isEmpty() ? 0 : sentences.computeSize(Math.max(1, width), SWT.DEFAULT).y;
        page.layout(true, true);
    }

    @Override
    protected Job loader(Consumer<FollowUpSheet> onSheet, Consumer<String> onFailure) {
        FollowUpKey key = key();
        return new LoadJob<>(key.where().name(), "The follow-up %s cannot be read".formatted(key.text()),
                canceled -> FollowUpSheet.read(desk(), key, canceled), onSheet, onFailure);
    }

    @Override
    protected void show(FollowUpSheet sheet) {
        if (!sheet.key().equals(key())) {
            return;
        }
        name(sheet.figures().cards().getFirst().targetGroup().name().in(Language.locale()));
        bar.show(sheet);
        FollowUpTable table = new FollowUpTable(sheet);
        sentences.setText(String.join(Text.DELIMITER, table.sentences()));
        fit();
        Control old = grid == null ? null : grid.control();
        grid = new FollowUpGrid(place(), table, this::look, this::open);
        replace(old, grid.control());
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
            Consumer<Card> onCard = read -> focus().look(new Focus(read, index, table.side(), part));
            looking = read(table.sheet().key().card(card.area()), UiThread.later(place(), onCard));
            looking.schedule();
        });
    }

    private Job read(CardKey key, Consumer<Card> onCard) {
        ICoreRunnable work = monitor -> {
            try {
                Card card = Card.read(desk(), key, Language.locale());
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
                ReportDesigns.FOLLOWUP, ReportPages.of(desk(), shown.table().sheet())));
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
        if (looking != null) {
            looking.cancel();
        }
        super.dispose();
    }
}
