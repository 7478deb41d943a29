package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.DanishOrder;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.LoadJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.dialogs.ListSelectionDialog;

/** The menu of a button that chooses data and units. */
final class DataMenu {
    private final Desk desk;
    private final ExplorerModel model;
    private final Button button;
    private List<TargetGroup> groups = List.of();

    DataMenu(Button button, Desk desk, ExplorerModel model) {
        this.desk = desk;
        this.model = model;
        this.button = button;
        button.addListener(SWT.Selection, event -> open());
        learnGroups();
    }

    private void learnGroups() {
        Consumer<List<TargetGroup>> onGroups = UiThread.later(button, found -> groups = found);
        ICoreRunnable work = monitor -> {
            try {
                onGroups.accept(DataSources.groups(desk));
            } catch (StoreException | IllegalStateException e) {
                throw new CoreException(Status.warning(NLS.bind(ClusterMessages.Data_failed, e.getMessage()), e));
            }
        };
        if (desk.state() == Desk.State.OPEN) {
            Job.createSystem(ClusterMessages.Job_data, work).schedule();
        }
    }

    private void open() {
        if (button.getMenu() != null) {
            button.getMenu().dispose();
        }
        Menu menu = new Menu(button);
        button.setMenu(menu);
        item(menu, UnitData.shipped().name(), () -> take(UnitData.shipped()));
        groups.forEach(group -> item(menu, NLS.bind(ClusterMessages.Data_group, group.name().in(Language.locale())), () -> read(new UnitSource.Points(group.id()))));
        MenuItem measures = item(menu, ClusterMessages.Data_chooseMeasures, this::chooseMeasures);
        measures.setEnabled(desk.state() == Desk.State.OPEN);
        item(menu, ClusterMessages.Data_file, this::chooseFile);
        if (data().source() instanceof UnitSource.OfFile file) {
            item(menu, ClusterMessages.Data_columns, () -> columns(file));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, ClusterMessages.Units_all, () -> take(data().all()));
        regions().forEach(region -> item(menu, NLS.bind(ClusterMessages.Units_region, region.name()),
                () -> only(AreaRegister.denmark().municipalitiesOf(region).stream().map(Area::name).toList())));
        item(menu, ClusterMessages.Units_choose, this::chooseUnits);
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
        if (groups.isEmpty()) {
            learnGroups();
        }
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private UnitData data() {
        return model.choice().data();
    }

    /** Regions only make sense for municipalities by their names. */
    private List<Area> regions() {
        List<String> ids = data().whole().ids();
        return AreaRegister.denmark().municipalities().stream().filter(area -> ids.contains(area.name()))
                .flatMap(area -> AreaRegister.denmark().regionOf(area).stream()).distinct().toList();
    }

    private void read(UnitSource.Points points) {
        inBackground(canceled -> points.read(desk), this::take);
    }

    /** Reads something from the store; a failure is told. */
    private <T> void inBackground(LoadJob.Reading<T> reading, Consumer<T> onRead) {
        Consumer<String> onFailure = UiThread.later(button, text -> MessageDialog.openError(button.getShell(), ClusterMessages.Choice_data,
                NLS.bind(ClusterMessages.Data_failed, text)));
        new LoadJob<>(ClusterMessages.Explorer_name, "Variables cannot be read", reading, UiThread.later(button, onRead), onFailure).schedule();
    }

    private void chooseMeasures() {
        inBackground(canceled -> MeasureSource.all(desk, canceled), series -> {
            MeasureDialog dialog = new MeasureDialog(button.getShell(), series);
            if (dialog.open() == Window.OK && !dialog.chosen().isEmpty()) {
                inBackground(canceled -> MeasureSource.data(desk, dialog.chosen()), data -> take(data, DataSources.allWeights(data)));
            }
        });
    }

    private void chooseFile() {
        FileDialog dialog = new FileDialog(button.getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.csv;*.txt", "*"});
        String file = dialog.open();
        if (file != null) {
            columns(new UnitSource.OfFile(Path.of(file), FileColumns.AS_THEY_LOOK));
        }
    }

    /** Asks what the columns of a file are, and works on it. */
    private void columns(UnitSource.OfFile file) {
        try {
            ColumnsDialog dialog = new ColumnsDialog(button.getShell(), file);
            if (dialog.open() == Window.OK) {
                UnitData data = DataSources.file(file.file(), dialog.columns());
                model.choose(model.choice().withData(data, DataSources.weights(data)).withCategories());
            }
        } catch (BackgroundException | IllegalArgumentException e) {
            MessageDialog.openError(button.getShell(), ClusterMessages.Data_file, Problems.text(e));
        }
    }

    private void take(UnitData data) {
        take(data, DataSources.weights(data));
    }

    private void take(UnitData data, SequencedMap<String, Double> weights) {
        model.choose(model.choice().withData(data, weights));
    }

    private void chooseUnits() {
        List<String> ids = new ArrayList<>(data().whole().ids());
        ids.sort(DanishOrder.NAMES);
        ListSelectionDialog dialog = ListSelectionDialog.of(ids).contentProvider(ArrayContentProvider.getInstance()).labelProvider(new LabelProvider())
                .title(ClusterMessages.Units_choose).message(ClusterMessages.Units_message)
                .preselect(data().data().ids().toArray()).create(button.getShell());
        if (dialog.open() == Window.OK && dialog.getResult().length > 0) {
            only(Arrays.stream(dialog.getResult()).map(String::valueOf).toList());
        }
    }

    private void only(List<String> ids) {
        try {
            take(data().only(ids));
        } catch (BackgroundException e) {
            MessageDialog.openError(button.getShell(), ClusterMessages.Units_choose, Problems.text(e));
        }
    }
}
