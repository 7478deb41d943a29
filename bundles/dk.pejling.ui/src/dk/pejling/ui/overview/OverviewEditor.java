package dk.pejling.ui.overview;

import dk.pejling.model.Area;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Palette;
import dk.pejling.ui.scorecard.Legend;
import dk.pejling.ui.table.CardLook;
import dk.pejling.ui.table.GridText;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.TableEditor;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** All municipalities beside all measurement points. Read only: it is saved by being remembered. */
public final class OverviewEditor extends TableEditor<OverviewKey, OverviewSheet, ModelGrid> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.overview";

    private static final int MARGIN = 12;
    private static final int TOP = 4;

    private CardLook looking;
    private OverviewBar bar;
    private Label note;
    private OverviewTable table;
    private Optional<Place> last = Optional.empty();

    /** Where somebody looks, which other figures or another order do not move. */
    private record Place(Area area, String point) {
    }

    /** Makes one; the workbench does. */
    public OverviewEditor() {
        super(OverviewKey.class);
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite parent = page(frame);
        bar = new OverviewBar(parent, key(), this::changed, this::filter);
        bar.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        note = new Label(parent, SWT.WRAP);
        note.setForeground(Palette.on(parent.getBackground()).secondary());
        GridData room = new GridData(SWT.FILL, SWT.CENTER, true, false);
        room.horizontalIndent = MARGIN;
        room.widthHint = 1;
        note.setLayoutData(room);
        looking = new CardLook(desk(), focus());
        begin(parent, TOP);
        Legend.below(parent);
    }

    /** What the figures allow is shown at once; only another month or group is read. */
    private void changed(OverviewKey next) {
        if (table != null && next.hasFiguresOf(key())) {
            OverviewSheet shown = table.sheet().with(next);
            keep(next);
            show(shown);
        } else {
            change(next);
        }
    }

    private void filter(String text) {
        if (table != null) {
            table.filter(text);
            say();
            grid().ifPresent(ModelGrid::reload);
        }
    }

    private void say() {
        note.setText(table.note().replace("&", "&&"));
        note.requestLayout();
    }

    @Override
    protected Job loader(Consumer<OverviewSheet> onSheet, Consumer<String> onFailure) {
        OverviewKey key = key();
        return new LoadJob<>(key.title(), "The overview %s cannot be read".formatted(key.text()),
                canceled -> OverviewSheet.read(desk(), key, canceled), onSheet, onFailure);
    }

    @Override
    protected void show(OverviewSheet sheet) {
        if (!sheet.key().hasFiguresOf(key())) {
            return;
        }
        OverviewSheet wanted = sheet.with(key());
        bar.show(wanted);
        OverviewTable next = new OverviewTable(wanted, desk().notes().comments());
        if (table != null) {
            next.orderLike(table);
        }
        table = next;
        say();
        ModelGrid grid = new ModelGrid(place(), table, this::look, this::open);
        replace(grid);
        if (last.isEmpty()) {
            begin(grid);
        } else {
            last.flatMap(at -> table.lineOf(at.area)).ifPresent(line -> grid.select(line,
                    last.flatMap(at -> table.columnOf(at.point)).orElse(OverviewTable.GROUP + 1)));
        }
    }

    /** A first number is looked at, so that explanation and chart have something to say. */
    private void begin(ModelGrid grid) {
        for (int line = 0; line < table.lines(); line++) {
            if (table.area(line).isPresent()) {
                grid.select(line, OverviewTable.GROUP + 1);
                return;
            }
        }
    }

    @Override
    protected void noted() {
        table().ifPresent(shown -> show(shown.sheet()));
    }

    private void look(int line, int column) {
        table.area(line).ifPresent(area -> table.point(column).ifPresent(at -> {
            last = Optional.of(new Place(area, at.point().id()));
            looking.look(place(), card(area, at), at.point().id(), table.side(), table.key().part());
        }));
    }

    private CardKey card(Area area, OverviewTable.Point at) {
        return table.key().card(area, at.group().id());
    }

    private void open(int line, int column) {
        table.area(line).ifPresent(area -> table.point(column).ifPresent(at -> Editors.open(getSite().getPage(), card(area, at))));
    }

    /** Returns what stands in the table, empty while its figures are read. */
    public Optional<OverviewTable> table() {
        return Optional.ofNullable(table);
    }

    @Override
    public Optional<Shown> shown() {
        return grid().map(shown -> Shown.withoutReport(shown.control(), GridText.of(table), "overview-" + key().period()));
    }

    @Override
    public void dispose() {
        if (looking != null) {
            looking.stop();
        }
        super.dispose();
    }
}
