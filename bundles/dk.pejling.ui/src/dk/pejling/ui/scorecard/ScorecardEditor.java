package dk.pejling.ui.scorecard;

import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.jobs.WarmJob;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.TableEditor;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One scorecard. Read only: it is saved by being remembered. */
public final class ScorecardEditor extends TableEditor<CardKey, Card, ScorecardGrid> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.scorecard";

    private CardBar bar;
    private Label notes;
    private Focus last;

    /** Makes one; the workbench does. */
    public ScorecardEditor() {
        super(CardKey.class);
    }

    private void name(Card card) {
        setPartName(String.join(" · ", key().area().name(), card.scorecard().targetGroup().name().in(Language.locale()),
                key().period().text(Language.locale())));
        setTitleToolTip(getPartName());
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite parent = page(frame);
        bar = new CardBar(parent, key(), this::change);
        bar.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        notes = new Label(parent, SWT.WRAP);
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.horizontalIndent = 12;
        room.exclude = true;
        notes.setLayoutData(room);
        notes.setVisible(false);
        begin(parent, 0);
        Legend.below(parent);
    }

    @Override
    protected Job loader(Consumer<Card> onCard, Consumer<String> onFailure) {
        CardKey key = key();
        return new LoadJob<>(key.area().name(), NLS.bind(Messages.LoadCard_failed, key.text()),
                canceled -> Card.read(desk(), key, Language.locale()), onCard, onFailure);
    }

    @Override
    protected void show(Card card) {
        if (!card.key().equals(key())) {
            return;
        }
        name(card);
        bar.show(card);
        warn(card);
        WarmJob.once(desk().services(), card.report());
        ScorecardGrid grid = new ScorecardGrid(place(), new CardTable(card, desk().notes().comments()), this::look);
        replace(grid);
        if (!card.scorecard().rows().isEmpty()) {
            Focus at = last != null && last.index() < card.scorecard().rows().size() ? last
                    : new Focus(card, 0, Focus.Side.LEVEL, Focus.Part.OWN);
            grid.select(grid.table().lineOf(at.index()), Column.of(at.side(), at.part()));
        }
    }

    @Override
    protected void noted() {
        grid().ifPresent(shown -> show(shown.table().card()));
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
        focus().look(next);
    }

    @Override
    public Optional<Shown> shown() {
        return grid().map(table -> new Shown(table.control(), TableText.of(table.table()), "scorecard-" + key().area().id(),
                ReportDesigns.SCORECARD, ReportPages.of(desk(), table.table().card())));
    }

    @Override
    protected Control bar() {
        return bar.control();
    }
}
