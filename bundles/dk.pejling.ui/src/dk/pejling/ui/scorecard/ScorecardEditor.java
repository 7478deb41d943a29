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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** One scorecard. Read only: it is saved by being remembered. */
public final class ScorecardEditor extends TableEditor<CardKey, Card, ScorecardGrid> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.scorecard";

    private CardBar bar;
    private Label notes;
    private Focus last;
    private CardView view = CardView.WHOLE.hiding(HiddenColumns.all());

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
        bar = new CardBar(parent, key(), this::change, words -> look(view.of(words)));
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
        CardTable table = new CardTable(card, desk().notes().comments(), view);
        ScorecardGrid grid = new ScorecardGrid(place(), table, this::look, column -> look(view.by(column)));
        replace(grid);
        if (!card.scorecard().rows().isEmpty()) {
            Focus at = last != null && last.index() < card.scorecard().rows().size() ? last
                    : new Focus(card, 0, Focus.Side.LEVEL, Focus.Part.OWN);
            table.shownLine(at.index()).ifPresent(line -> grid.select(line, Column.of(at.side(), at.part())));
        }
    }

    /** Shows the same figures in another way. */
    void look(CardView next) {
        view = next;
        noted();
    }

    /** Asks which columns scorecards show. */
    public void chooseColumns() {
        List<Column> offered = Stream.of(Column.values()).filter(Column::canHide).toList();
        ListSelectionDialog dialog = ListSelectionDialog.of(offered).contentProvider(ArrayContentProvider.getInstance())
                .labelProvider(LabelProvider.createTextProvider(column -> ((Column) column).title()))
                .title(Messages.Columns_title).message(Messages.Columns_message)
                .preselect(offered.stream().filter(column -> !view.hidden().contains(column)).toArray()).create(getSite().getShell());
        if (dialog.open() == ListSelectionDialog.OK) {
            Set<Column> hidden = EnumSet.copyOf(offered);
            hidden.removeAll(Arrays.asList(dialog.getResult()));
            hide(hidden);
        }
    }

    /** Leaves columns out of all scorecards, over restarts. */
    void hide(Set<Column> hidden) {
        HiddenColumns.remember(hidden);
        for (IEditorReference reference : getSite().getPage().getEditorReferences()) {
            if (reference.getEditor(false) instanceof ScorecardEditor other) {
                other.look(other.view.hiding(hidden));
            }
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
}
