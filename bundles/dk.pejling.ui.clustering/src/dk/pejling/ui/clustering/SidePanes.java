package dk.pejling.ui.clustering;

import dk.pejling.clustering.picture.ProfilePicture;
import dk.pejling.clustering.picture.ScatterPicture;
import dk.pejling.model.drawing.Scene;
import dk.pejling.ui.Desk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The pictures and tables right of the tree, two of them in sight. */
final class SidePanes {
    private final SashForm sash;
    private final UnitsTable table;
    private final MapPane map;
    private final Map<CTabItem, Supplier<Optional<Scene>>> scenes = new LinkedHashMap<>();

    SidePanes(Composite parent, ExplorerModel model, Desk desk) {
        sash = new SashForm(parent, SWT.VERTICAL);
        CTabFolder above = folder();
        PicturePane scatter = new PicturePane(above, model, ClusterMessages.Tab_scatter, ClusterMessages.Scatter_none, ScatterPicture::of);
        tab(above, "scatter", ClusterMessages.Tab_scatter, scatter.canvas().control(), scatter.canvas()::scene);
        map = new MapPane(above, model, desk);
        tab(above, "map", ClusterMessages.Tab_map, map.control(), map.picture().canvas()::scene);
        ValidationPane validation = new ValidationPane(above, model);
        tab(above, "validation", ClusterMessages.Tab_validation, validation.control(), validation.picture().canvas()::scene);
        CTabFolder below = folder();
        PicturePane profile = new PicturePane(below, model, ClusterMessages.Tab_profile, "",
                (one, look, width, height) -> Optional.of(new ProfilePicture(one, look, width, height).scene()));
        tab(below, "profile", ClusterMessages.Tab_profile, profile.canvas().control(), profile.canvas()::scene);
        table = new UnitsTable(below, model);
        tab(below, "units", ClusterMessages.Tab_units, table.control(), Optional::empty);
        PairPane pair = new PairPane(below, model);
        tab(below, "pair", ClusterMessages.Tab_pair, pair.control(), pair.picture().canvas()::scene);
        MethodsPane methods = new MethodsPane(below, model);
        tab(below, "methods", ClusterMessages.Tab_methods, methods.control(), Optional::empty);
        above.setSelection(0);
        below.setSelection(0);
        sash.setWeights(54, 46);
    }

    private CTabFolder folder() {
        CTabFolder folder = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
        folder.setTabHeight(26);
        return folder;
    }

    private void tab(CTabFolder folder, String id, String name, Control control, Supplier<Optional<Scene>> scene) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(name);
        item.setData(id);
        item.setControl(control);
        scenes.put(item, scene);
    }

    UnitsTable table() {
        return table;
    }

    MapPane map() {
        return map;
    }

    /** Returns the pictures that have been shown, by their names. */
    Map<String, Scene> scenes() {
        Map<String, Scene> made = new LinkedHashMap<>();
        scenes.forEach((item, scene) -> scene.get().filter(one -> !one.marks().isEmpty()).ifPresent(one -> made.put(item.getText(), one)));
        return made;
    }

    /** Brings a tab to the front: scatter, map, validation, profile, units, pair or methods; another name changes nothing. */
    void show(String id) {
        scenes.keySet().stream().filter(item -> item.getData().equals(id)).findFirst().ifPresent(item -> item.getParent().setSelection(item));
    }
}
