package dk.pejling.ui.followup;

import dk.pejling.indicators.Scorecard;
import dk.pejling.model.Area;
import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.followup.FollowUpTable.Column;
import dk.pejling.ui.followup.FollowUpTable.Line;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.scorecard.Legend;
import dk.pejling.ui.table.CardLook;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.TableEditor;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** One follow-up over many municipalities. Read only: it is saved by being remembered. */
public final class FollowUpEditor extends TableEditor<FollowUpKey, FollowUpSheet, FollowUpGrid> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.followup";

    private static final int MARGIN = 12;
    private static final int TOP = 4;

    private CardLook looking;
    private FollowUpBar bar;
    private Text sentences;
    private Optional<Place> last = Optional.empty();

    /** Where somebody looks, which other figures or another order do not move. */
    private record Place(Area area, Column column) {
    }

    /** Makes one; the workbench does. */
    public FollowUpEditor() {
        super(FollowUpKey.class);
    }

    private void name(String group) {
        setPartName(NLS.bind(Messages.FollowUp_name, key().where().name() + " · " + group, key().period().text(Language.locale())));
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
        looking = new CardLook(desk(), focus());
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
        FollowUpTable table = new FollowUpTable(sheet, desk().notes().comments());
        grid().ifPresent(before -> table.orderLike(before.table()));
        sentences.setText(String.join(Text.DELIMITER, table.sentences()));
        fit();
        FollowUpGrid grid = new FollowUpGrid(place(), table, this::look, this::open);
        replace(grid);
        grid.select(last.flatMap(at -> table.lineOf(at.area)).orElse(0),
                last.map(at -> table.columns().indexOf(at.column)).filter(column -> column >= 0).orElse(table.sorted()));
    }

    @Override
    protected void noted() {
        grid().ifPresent(shown -> show(shown.table().sheet()));
    }

    /** Of the table in place, which alone can be looked at. */
    private FollowUpTable table() {
        return grid().orElseThrow().table();
    }

    private Optional<Scorecard> card(int line) {
        return table().lines().get(line) instanceof Line.Municipality municipality ? Optional.of(municipality.card())
                : Optional.empty();
    }

    private void look(int line, int column) {
        card(line).ifPresent(card -> {
            FollowUpTable table = table();
            Column at = table.columns().get(column);
            last = Optional.of(new Place(card.area(), at));
            String point = at instanceof Column.Number number ? number.point().id() : card.rows().getFirst().point().id();
            Part part = at instanceof Column.Number number ? number.part() : Part.OWN;
            looking.look(place(), table.sheet().key().card(card.area()), point, table.side(), part);
        });
    }

    private void open(int line, int column) {
        card(line).ifPresent(card -> Editors.open(getSite().getPage(), table().sheet().key().card(card.area())));
    }

    @Override
    public Optional<Shown> shown() {
        return grid().map(shown -> new Shown(shown.control(), shown.table().text(), "followup-" + key().targetGroup(),
                ReportDesigns.FOLLOWUP, ReportPages.of(desk(), shown.table().sheet())));
    }

    @Override
    public void dispose() {
        if (looking != null) {
            looking.stop();
        }
        super.dispose();
    }
}
