package dk.pejling.ui.clustering;

import dk.pejling.clustering.boundary.Boundaries;
import dk.pejling.clustering.boundary.BoundaryException;
import dk.pejling.clustering.boundary.BoundaryFile;
import dk.pejling.clustering.picture.MapPicture;
import dk.pejling.clustering.picture.TilePicture;
import dk.pejling.model.Area;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.UiThread;
import dk.pejling.workspace.HomeBoundaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/** Where the clusters lie: within the boundaries that were imported into the home, or as tiles. */
final class MapPane {
    private static final int NAMED = 6;

    private final Desk desk;
    private final Composite page;
    private final Button tiles;
    private final Label state;
    private final PicturePane picture;
    private Optional<Boundaries> boundaries = Optional.empty();

    MapPane(Composite parent, ExplorerModel model, Desk desk) {
        this.desk = desk;
        page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 4;
        page.setLayout(layout);
        Button choose = new Button(page, SWT.PUSH);
        choose.setText(ClusterMessages.Map_import);
        choose.setToolTipText(ClusterMessages.Map_importHint);
        choose.addListener(SWT.Selection, event -> choose());
        tiles = new Button(page, SWT.CHECK);
        tiles.setText(ClusterMessages.Map_tiles);
        tiles.addListener(SWT.Selection, event -> picture().canvas().draw());
        state = new Label(page, SWT.NONE);
        state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        picture = new PicturePane(page, model, ClusterMessages.Tab_map, ClusterMessages.Tiles_none, (one, look, width, height) ->
                boundaries.filter(any -> !tiles.getSelection()).map(all -> MapPicture.of(one, all, look, width, height))
                        .orElseGet(() -> TilePicture.of(one, look, width, height)));
        picture.canvas().control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        show(Optional.empty());
        Runnable onDesk = this::load;
        desk.addListener(onDesk);
        page.addListener(SWT.Dispose, event -> desk.removeListener(onDesk));
        load();
    }

    Composite control() {
        return page;
    }

    PicturePane picture() {
        return picture;
    }

    private void load() {
        Consumer<Optional<Boundaries>> onBoundaries = UiThread.later(page, this::show);
        inBackground(() -> onBoundaries.accept(HomeBoundaries.read(desk.home())), this::say);
    }

    private void say(String text) {
        state.setText(text);
        state.setToolTipText(text);
    }

    private void show(Optional<Boundaries> found) {
        boundaries = found;
        tiles.setVisible(found.isPresent());
        picture.canvas().draw();
    }

    private void choose() {
        FileDialog dialog = new FileDialog(page.getShell(), SWT.OPEN);
        dialog.setText(ClusterMessages.Map_import);
        dialog.setFilterExtensions(new String[] {"*.geojson;*.json", "*"});
        String file = dialog.open();
        if (file != null) {
            take(Path.of(file));
        }
    }

    /** Takes the boundaries of a file into the home and draws with them. */
    void take(Path file) {
        Consumer<BoundaryFile> onTaken = UiThread.later(page, taken -> {
            tiles.setSelection(false);
            show(Optional.of(taken.boundaries()));
            say(said(taken));
        });
        inBackground(() -> onTaken.accept(HomeBoundaries.take(desk.home(), file)),
                text -> MessageDialog.openError(page.getShell(), ClusterMessages.Map_import, text));
    }

    private static String said(BoundaryFile taken) {
        String missing = taken.boundaries().missing().stream().limit(NAMED).map(Area::name).collect(Collectors.joining(", "));
        String unknown = taken.unknown().stream().limit(NAMED).collect(Collectors.joining("; "));
        return NLS.bind(ClusterMessages.Map_taken, taken.boundaries().outlines().size())
                + (missing.isEmpty() ? "" : " " + NLS.bind(ClusterMessages.Map_missing, taken.boundaries().missing().size(), missing))
                + (unknown.isEmpty() ? "" : " " + NLS.bind(ClusterMessages.Map_unknown, taken.unknown().size(), unknown));
    }

    /** Work on the boundaries of the home. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, BoundaryException;
    }

    /** Does it in a job; {@code onFailure} is told on the UI thread. */
    private void inBackground(Work work, Consumer<String> onFailure) {
        Consumer<String> told = UiThread.later(page, text -> onFailure.accept(NLS.bind(ClusterMessages.Map_failed, text)));
        ICoreRunnable runnable = monitor -> {
            try {
                work.run();
            } catch (BoundaryException e) {
                told.accept(e.text(Language.locale()));
            } catch (IOException e) {
                told.accept(e.getLocalizedMessage());
            }
        };
        Job.create(ClusterMessages.Map_job, runnable).schedule();
    }
}
