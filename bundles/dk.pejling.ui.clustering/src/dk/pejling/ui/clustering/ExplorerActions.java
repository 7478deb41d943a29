package dk.pejling.ui.clustering;

import dk.pejling.clustering.ComputedSet;
import dk.pejling.clustering.picture.Names;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Slug;
import dk.pejling.model.drawing.Scene;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.ui.Beside;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Language;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.actions.Reports;
import dk.pejling.ui.drawing.PictureFile;
import dk.pejling.ui.drawing.ScenePainter;
import dk.pejling.ui.scorecard.ScorecardEditor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.WorkbenchException;

/** What is done with clusters: kept as a set, put beside a scorecard, written to files. */
final class ExplorerActions {
    private static final String SCORECARDS = "dk.pejling.app.scorecard";

    private final IWorkbenchPartSite site;
    private final ExplorerModel model;
    private TreePane tree;
    private SidePanes side;
    private Button save;
    private Button send;
    private Button report;
    private Button export;
    private Label state;
    private Optional<Saved> saved = Optional.empty();

    /** A set and the result it was made of. */
    private record Saved(ClusterSet set, Outcome of) {
    }

    ExplorerActions(IWorkbenchPartSite site, ExplorerModel model) {
        this.site = site;
        this.model = model;
    }

    /** Says which pictures there are. */
    void show(TreePane treePane, SidePanes sidePanes) {
        tree = treePane;
        side = sidePanes;
    }

    /** Makes the buttons. */
    void buttons(Composite parent) {
        save = button(parent, ClusterMessages.Action_save, this::save);
        Composite both = new Composite(parent, SWT.NONE);
        both.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        both.setLayout(layout);
        send = button(both, ClusterMessages.Action_send, () -> send(this::open));
        report = button(both, ClusterMessages.Action_report, () -> send(this::report));
        export = button(parent, ClusterMessages.Action_export, this::export);
        state = new Label(parent, SWT.WRAP);
        GridData quiet = new GridData(SWT.FILL, SWT.TOP, true, false);
        quiet.exclude = true;
        state.setLayoutData(quiet);
        model.addListener(change -> enable());
        enable();
    }

    private static Button button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void enable() {
        boolean usable = model.isCurrent();
        boolean municipal = usable && model.exploration().orElseThrow().isMunicipal();
        save.setEnabled(municipal);
        send.setEnabled(municipal);
        report.setEnabled(municipal);
        export.setEnabled(usable);
    }

    private Shell shell() {
        return site.getShell();
    }

    private void save() {
        model.outcome().filter(any -> model.isCurrent()).ifPresent(outcome -> {
            SaveSetDialog dialog = new SaveSetDialog(shell(), suggestion(outcome));
            if (dialog.open() == Window.OK) {
                save(outcome, dialog.name(), dialog.by(), dialog.why(), any -> {
                });
            }
        });
    }

    private static String suggestion(Outcome outcome) {
        return NLS.bind(ClusterMessages.Save_suggestion, Names.of(outcome.choice().method(), Language.locale()), outcome.choice().k());
    }

    /** Keeps a result as a set; {@code then} is told on the UI thread. */
    void save(Outcome outcome, String name, String by, String why, Consumer<ClusterSet> then) {
        ClusterSet set = ComputedSet.of(name, outcome.exploration().result(), outcome.choice().data().input(), by, why);
        Consumer<Revision> onSaved = UiThread.later(state, revision -> {
            saved = Optional.of(new Saved(revision.set(), outcome));
            say(NLS.bind(ClusterMessages.Save_done, revision.set().name(), revision.number()));
            site.getService(Desk.class).published();
            then.accept(revision.set());
        });
        new SetJob<>(ClusterMessages.Save_title, site.getService(Desk.class), sets -> sets.save(set), onSaved).schedule();
    }

    /** Says what was done, below the buttons. */
    void say(String text) {
        state.setText(text);
        state.setToolTipText(text);
        ((GridData) state.getLayoutData()).exclude = false;
        state.getParent().getParent().layout(true, true);
    }

    /** Hands over the set of the clusters shown; clusters that are no set yet become one first. */
    private void send(Consumer<ClusterSet> receiver) {
        model.outcome().filter(any -> model.isCurrent()).ifPresent(outcome -> {
            Optional<ClusterSet> kept = saved.filter(one -> one.of().equals(outcome)).map(Saved::set);
            if (kept.isPresent()) {
                receiver.accept(kept.get());
                return;
            }
            SaveSetDialog dialog = new SaveSetDialog(shell(), suggestion(outcome));
            if (dialog.open() == Window.OK) {
                save(outcome, dialog.name(), dialog.by(), dialog.why(), receiver);
            }
        });
    }

    /** Opens the scorecard of the unit looked at beside a set. */
    void open(ClusterSet set) {
        beside(set, key -> {
            try {
                site.getWorkbenchWindow().getWorkbench().showPerspective(SCORECARDS, site.getWorkbenchWindow());
            } catch (WorkbenchException e) {
                // The scorecard can be read in this perspective, too.
                ILog.of(ExplorerActions.class).warn("The perspective of the scorecards cannot be shown", e);
            }
            Editors.open(site.getPage(), key);
        });
    }

    /** Makes the report of the unit looked at beside a set. */
    private void report(ClusterSet set) {
        beside(set, key -> Reports.choose(site.getWorkbenchWindow(), key));
    }

    /** Hands over the scorecard of the unit looked at beside a set, in the month and of the people that were in front. */
    private void beside(ClusterSet set, Consumer<CardKey> receiver) {
        Area area = model.looked().flatMap(AreaRegister.denmark()::find).or(() -> Editors.last(site.getPage()).map(card -> card.key().area()))
                .or(() -> set.memberships().stream().map(one -> one.area()).findFirst()).orElseThrow();
        key(site.getPage(), area).map(key -> key.beside(Beside.cluster(set.id()))).ifPresentOrElse(receiver,
                () -> MessageDialog.openInformation(shell(), ClusterMessages.Action_send, ClusterMessages.Send_noFigures));
    }

    private Optional<CardKey> key(IWorkbenchPage page, Area area) {
        return Editors.last(page).map(ScorecardEditor::key).map(key -> new CardKey(area, key.targetGroup(), key.period(), key.compare(), key.average()))
                .or(() -> CardKey.newest(site.getService(Desk.class), area));
    }

    private void export() {
        DirectoryDialog dialog = new DirectoryDialog(shell());
        dialog.setText(ClusterMessages.Action_export);
        dialog.setMessage(ClusterMessages.Export_message);
        String folder = dialog.open();
        if (folder != null) {
            try {
                int files = export(Path.of(folder));
                say(NLS.bind(ClusterMessages.Export_done, files, folder));
            } catch (IOException e) {
                MessageDialog.openError(shell(), ClusterMessages.Action_export, NLS.bind(ClusterMessages.Export_failed, e.getMessage()));
            }
        }
    }

    /**
     * Writes every picture that has been shown as SVG and PNG, and the table as CSV.
     *
     * @return how many files
     * @throws IOException if one cannot be written
     */
    int export(Path folder) throws IOException {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        tree.scene().ifPresent(scene -> scenes.put(ClusterMessages.Tree_name, scene));
        scenes.putAll(side.scenes());
        ScenePainter painter = new ScenePainter(tree.control());
        for (Map.Entry<String, Scene> each : scenes.entrySet()) {
            String name = Slug.of(each.getKey());
            PictureFile.svg(folder.resolve(name + ".svg"), each.getValue());
            PictureFile.png(folder.resolve(name + ".png"), painter.image(each.getValue()));
        }
        PictureFile.csv(folder.resolve(Slug.of(ClusterMessages.Table_name) + ".csv"), side.table().text().csv());
        return 2 * scenes.size() + 1;
    }
}
