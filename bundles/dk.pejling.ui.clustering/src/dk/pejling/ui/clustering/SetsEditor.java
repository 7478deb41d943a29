package dk.pejling.ui.clustering;

import dk.pejling.clustering.SetComparison;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Numbers;
import dk.pejling.store.SetStore;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.Paper;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.ReadOnlyEditor;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** The kept cluster sets with their dates: who is where, what two of them differ in, moving by hand, freezing for a year. */
public final class SetsEditor extends ReadOnlyEditor {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.clustering.sets";

    private static final int NUMBER = 80;
    private static final int NAME = 220;
    private static final int DECIMALS = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private Desk desk;
    private Table sets;
    private Table members;
    private Table moves;
    private Label comparison;
    private Button move;
    private Button freeze;
    private Button remove;
    private Combo groups;
    private SetChanges changes;
    private List<Revision> revisions = List.of();
    private final Runnable onDesk = this::load;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        desk = site.getService(Desk.class);
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite page = Paper.in(frame);
        page.setLayout(new GridLayout());
        changes = new SetChanges(page.getShell(), desk);
        buttons(page);
        SashForm sash = new SashForm(page, SWT.VERTICAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        sets = table(sash, SWT.MULTI, ClusterMessages.Sets_name, List.of(ClusterMessages.Save_name, ClusterMessages.Sets_origin,
                ClusterMessages.Sets_revision, ClusterMessages.Sets_saved, ClusterMessages.Sets_frozen, ClusterMessages.Sets_clusters,
                ClusterMessages.Choice_units, ClusterMessages.Save_by, ClusterMessages.Save_why));
        sets.addListener(SWT.Selection, event -> chosen());
        SashForm below = new SashForm(sash, SWT.HORIZONTAL);
        members = table(below, SWT.MULTI, ClusterMessages.Sets_members, List.of(ClusterMessages.Column_unit, ClusterMessages.Column_cluster,
                ClusterMessages.Sets_group, ClusterMessages.Sets_from, ClusterMessages.Sets_to));
        members.addListener(SWT.Selection, event -> enable());
        Composite side = new Composite(below, SWT.NONE);
        side.setLayout(new GridLayout());
        groups = new Combo(side, SWT.READ_ONLY | SWT.DROP_DOWN);
        groups.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        groups.addListener(SWT.Selection, event -> compare());
        Speech.name(groups, ClusterMessages.Sets_group);
        comparison = new Label(side, SWT.WRAP);
        comparison.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        moves = table(side, SWT.SINGLE, ClusterMessages.Moves_name, List.of(ClusterMessages.Column_unit, ClusterMessages.Sets_first,
                ClusterMessages.Sets_second));
        moves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        sash.setWeights(35, 65);
        desk.addListener(onDesk);
        load();
        enable();
    }

    private void buttons(Composite page) {
        Composite bar = new Composite(page, SWT.NONE);
        bar.setLayout(new RowLayout(SWT.HORIZONTAL));
        button(bar, ClusterMessages.Sets_import, changes::take);
        move = button(bar, ClusterMessages.Sets_move, () -> changes.move(selected().getFirst(),
                Arrays.stream(members.getSelectionIndices()).mapToObj(selected().getFirst().memberships()::get).toList()));
        freeze = button(bar, ClusterMessages.Sets_freeze, () -> changes.freeze(selectedRevision(), revisions));
        remove = button(bar, ClusterMessages.Sets_remove, () -> changes.remove(selected().getFirst()));
        new Label(bar, SWT.NONE).setText(ClusterMessages.Sets_hint);
    }

    private static Button button(Composite bar, String text, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private static Table table(Composite parent, int style, String name, List<String> headings) {
        Table table = new Table(parent, style | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        headings.forEach(heading -> {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(heading);
            column.setWidth(table.getColumnCount() == 1 ? NAME : NUMBER + 20);
        });
        Speech.name(table, name);
        return table;
    }

    private void load() {
        if (desk.state() == Desk.State.OPEN) {
            Consumer<List<Revision>> onSets = UiThread.later(sets, this::show);
            new SetJob<>(ClusterMessages.Sets_name, desk, SetStore::clusterSets, onSets).schedule();
        }
    }

    private void show(List<Revision> all) {
        List<String> before = Arrays.stream(sets.getSelectionIndices()).mapToObj(i -> revisions.get(i).set().id()).toList();
        revisions = all;
        sets.removeAll();
        for (Revision revision : all) {
            ClusterSet set = revision.set();
            new TableItem(sets, SWT.NONE).setText(new String[] {set.name(), origin(set.origin()), String.valueOf(revision.number()),
                day(LocalDate.ofInstant(revision.saved(), ZoneId.systemDefault())), set.frozen().map(Year::toString).orElse(""),
                String.valueOf(set.memberships().stream().map(ClusterMembership::cluster).distinct().count()),
                String.valueOf(set.memberships().stream().map(ClusterMembership::area).distinct().count()), set.note().by(), set.note().why()});
        }
        for (int i = 0; i < all.size(); i++) {
            if (before.contains(all.get(i).set().id())) {
                sets.select(i);
            }
        }
        chosen();
    }

    private static String origin(ClusterSet.Origin origin) {
        return switch (origin) {
            case OFFICIAL -> ClusterMessages.Origin_official;
            case COMPUTED -> ClusterMessages.Origin_computed;
            case EDITED -> ClusterMessages.Origin_edited;
        };
    }

    /** Writes a day as it is read in the dialogs. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private Revision selectedRevision() {
        return revisions.get(sets.getSelectionIndex());
    }

    private List<ClusterSet> selected() {
        return Arrays.stream(sets.getSelectionIndices()).mapToObj(i -> revisions.get(i).set()).toList();
    }

    private void chosen() {
        List<ClusterSet> chosen = selected();
        members.removeAll();
        if (!chosen.isEmpty()) {
            chosen.getFirst().memberships().forEach(one -> new TableItem(members, SWT.NONE).setText(new String[] {one.area().name(), one.cluster(),
                one.targetGroup().orElse(""), one.from().map(SetsEditor::day).orElse(""), one.to().map(SetsEditor::day).orElse("")}));
        }
        // Where two sets tell target groups apart, they are compared for one of them.
        groups.setItems(chosen.stream().limit(chosen.size() == 2 ? 2 : 0).flatMap(set -> set.targetGroups().stream()).distinct().toArray(String[]::new));
        groups.select(0);
        groups.setVisible(groups.getItemCount() > 0);
        ((GridData) groups.getLayoutData()).exclude = !groups.getVisible();
        compare();
        enable();
    }

    private void compare() {
        List<ClusterSet> chosen = selected();
        moves.removeAll();
        comparison.setText("");
        if (chosen.size() == 2) {
            compare(chosen.get(0), chosen.get(1));
        }
        comparison.getParent().layout(true, true);
    }

    /** A frozen set is looked at on the first day of its year, another one as it is today; as the command line does. */
    private SetComparison comparison(ClusterSet first, ClusterSet second) {
        return SetComparison.of(first.clusters(groups.getText(), dayOf(first)), second.clusters(groups.getText(), dayOf(second)));
    }

    private static LocalDate dayOf(ClusterSet set) {
        return set.frozen().map(year -> year.atDay(1)).orElseGet(LocalDate::now);
    }

    private void compare(ClusterSet first, ClusterSet second) {
        SetComparison both = comparison(first, second);
        String table = both.table().entrySet().stream().map(row -> row.getKey() + " → " + row.getValue().entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue()).collect(Collectors.joining(", "))).collect(Collectors.joining("\n"));
        comparison.setText(NLS.bind(ClusterMessages.Sets_compared, new Object[] {first.name(), second.name(), both.common().size(),
            both.adjustedRand().isPresent() ? Numbers.text(both.adjustedRand().getAsDouble(), DECIMALS, Language.locale()) : "–",
            both.moves().size()}) + "\n" + table);
        both.moves().forEach(one -> new TableItem(moves, SWT.NONE).setText(new String[] {one.area().name(), one.from(), one.to()}));
    }

    private void enable() {
        List<ClusterSet> chosen = selected();
        boolean open = chosen.size() == 1 && chosen.getFirst().frozen().isEmpty();
        move.setEnabled(open && members.getSelectionCount() > 0);
        freeze.setEnabled(open);
        remove.setEnabled(chosen.size() == 1);
    }

    @Override
    public void setFocus() {
        sets.setFocus();
    }

    @Override
    public void dispose() {
        desk.removeListener(onDesk);
        super.dispose();
    }
}
