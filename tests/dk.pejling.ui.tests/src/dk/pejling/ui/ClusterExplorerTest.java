package dk.pejling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.support.Dialogs;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import dk.pejling.ui.table.KeyInput;
import dk.pejling.ui.table.SingleKey;
import dk.pejling.workspace.HomeBoundaries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cluster explorer by its widgets alone, as a user knows it. */
class ClusterExplorerTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final int CLUSTER = 1;
    private static final int CENTRE = 4;
    private static final int PAUSE = 50;

    @BeforeAll
    static void figures() throws Exception {
        Samples.ready();
    }

    /** Each begins with an explorer of its own. */
    @AfterEach
    void close() {
        Window.page().closeAllEditors(false);
    }

    private static Area slagelse() {
        return AreaRegister.denmark().find("Slagelse").orElseThrow();
    }

    private static Table table() throws Exception {
        return Window.await("table of units", () -> Window.find(Table.class, one -> one.getColumnCount() == 6 && one.getItemCount() == 94));
    }

    private static List<String> row(Table table, String unit) {
        TableItem item = IntStream.range(0, table.getItemCount()).mapToObj(table::getItem).filter(one -> one.getText(0).equals(unit)).findFirst()
                .orElseThrow();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.getColumnCount(); i++) {
            cells.add(item.getText(i));
        }
        return cells;
    }

    private static int clusters(Table table) {
        return (int) IntStream.range(0, table.getItemCount()).mapToObj(i -> table.getItem(i).getText(CLUSTER)).distinct().count();
    }

    private static void key(Canvas canvas, int code) {
        Event event = new Event();
        event.keyCode = code;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    private static Optional<ClusterSet> saved(String id) throws Exception {
        return PlatformUI.getWorkbench().getService(Desk.class).session().sets().clusterSets().stream().map(Revision::set)
                .filter(set -> set.id().equals(id)).findFirst();
    }

    @Test
    void aWeightAndACutChangeTheTableAndTheScorecardComparesWithTheSet() throws Exception {
        CardKey card = CardKey.of(slagelse(), "kontanthjaelp", JUNE);
        Editors.open(Window.page(), card);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui.clustering.open", null);
        Table table = table();
        Window.until("clusters", () -> !row(table, "Slagelse").get(CENTRE).isEmpty() && clusters(table) == 6);
        List<String> before = row(table, "Slagelse");

        Scale weight = Window.find(Scale.class, one -> "pct_social_housing".equals(one.getData("variable"))).orElseThrow();
        weight.setSelection(20);
        Window.notify(weight, SWT.Selection);
        Window.until("other distances", () -> !row(table, "Slagelse").get(CENTRE).equals(before.get(CENTRE)));

        Canvas tree = Window.find(Canvas.class, one -> "tree".equals(one.getData("picture"))).orElseThrow();
        key(tree, SWT.ARROW_LEFT);
        Window.until("five clusters", () -> clusters(table) == 5);
        assertThat(Window.find(Spinner.class, Spinner::isVisible).orElseThrow().getSelection()).isEqualTo(5);

        Dialogs.answer("Gem", "Prøve 2026");
        Window.press("Gem som klyngesæt…");
        Window.until("saved set", () -> saved("proeve-2026").isPresent());
        ClusterSet set = saved("proeve-2026").orElseThrow();
        assertThat(set.origin()).isEqualTo(ClusterSet.Origin.COMPUTED);
        assertThat(set.memberships()).hasSize(94);
        assertThat(set.note().source()).contains("--method ward --k 5").contains("pct_social_housing=2.0");

        // What was saved is told before the button compares with it.
        Window.until("told", () -> Window.find(Label.class, one -> one.getText().contains("Prøve 2026")).isPresent());
        Window.press("Til scorecard");
        Card beside = Window.await("scorecard beside the cluster", () -> Editors.active(Window.page())
                .filter(editor -> editor.key().compare().equals(Beside.cluster("proeve-2026"))).flatMap(ScorecardEditor::grid)
                .map(grid -> grid.table().card()).filter(one -> one.key().compare().kind() == Comparison.Kind.CLUSTER));
        String own = set.clusterOf(slagelse(), "kontanthjaelp", JUNE.lastDay()).orElseThrow();
        assertThat(own).isEqualTo(row(table, "Slagelse").get(CLUSTER));
        assertThat(beside.scorecard().comparison().members()).isNotEmpty().doesNotContain(slagelse())
                .allSatisfy(member -> assertThat(set.clusterOf(member, "kontanthjaelp", JUNE.lastDay())).contains(own));
        assertThat(beside.offers()).containsEntry(Beside.cluster("proeve-2026"), "klynge: Prøve 2026");
    }

    private static Combo methods() throws Exception {
        return Window.await("methods", () -> Window.find(Combo.class, one -> one.isVisible() && List.of(one.getItems()).contains("Bånd")));
    }

    @Test
    void aMethodOfAPlugInIsChosenAndMeasuresAreVariables() throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui.clustering.open", null);
        Table table = table();
        Combo methods = methods();
        methods.select(methods.indexOf("Bånd"));
        Window.notify(methods, SWT.Selection);
        // 94 units in 6 bands of the share aged 65 and over: 16 + 16 + 15 + 16 + 16 + 15, or with two of 15 elsewhere.
        Window.until("bands", () -> {
            Map<String, Long> sizes = IntStream.range(0, table.getItemCount()).mapToObj(i -> table.getItem(i).getText(CLUSTER))
                    .collect(Collectors.groupingBy(any -> any, Collectors.counting()));
            return sizes.size() == 6 && sizes.values().stream().allMatch(size -> size == 15 || size == 16);
        });
        methods.select(0);
        Window.notify(methods, SWT.Selection);
        Dialogs.tick("OK", "y60a02 arbejdsstyrken");
        Window.choose("Data og enheder…", "Rammevilkår og mål fra tabeller…");
        Scale share = Window.await("a measure as variable", () -> Window.find(Scale.class,
                one -> String.valueOf(one.getData("variable")).startsWith("y60a02.fuldtidspersoner-i-pct")));
        assertThat(share.getSelection()).isEqualTo(10);
    }

    private static String square(Area area, int place) {
        int west = 450_000 + place % 12 * 20_000;
        int south = 6_060_000 + place / 12 * 30_000;
        return "{\"type\": \"Feature\", \"properties\": {\"kode\": \"0%s\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[%d, %d], [%d, %d], [%d, %d], [%d, %d]]]}}"
                .formatted(area.code(), west, south, west + 20_000, south, west + 20_000, south + 30_000, west, south + 30_000);
    }

    @Test
    void boundariesOfTheHomeTakeThePlaceOfTiles(@TempDir Path folder) throws Exception {
        List<Area> areas = AreaRegister.denmark().municipalities();
        Path file = folder.resolve("kommuner.geojson");
        Files.writeString(file, IntStream.range(0, areas.size()).mapToObj(i -> square(areas.get(i), i))
                .collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"features\": [", "]}")));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui.clustering.open", null);
        table();
        Window.tab("Kommunekort");
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        HomeBoundaries.take(desk.home(), file);
        try {
            desk.published();
            Window.until("the map", () -> Window.find(Button.class, one -> one.isVisible() && one.getText().equals("Lige store fliser")).isPresent());
        } finally {
            HomeBoundaries.remove(desk.home());
            desk.published();
        }
        Window.until("tiles again", () -> Window.find(Button.class, one -> one.isVisible() && one.getText().equals("Lige store fliser")).isEmpty());
    }

    /** Opens an explorer with what the workbench has kept of it. */
    private static IEditorPart explorer(IMemento memento) throws Exception {
        String id = "dk.pejling.ui.clustering.explorer";
        return Window.page().openEditors(new IEditorInput[] {new KeyInput(new SingleKey(id))}, new String[] {id}, new IMemento[] {memento},
                IWorkbenchPage.MATCH_NONE, 0)[0].getEditor(true);
    }

    private static Combo combo(String item) throws Exception {
        return Window.await(item, () -> Window.find(Combo.class, one -> one.isVisible() && one.indexOf(item) >= 0));
    }

    private static Scale weight(String variable) throws Exception {
        return Window.await(variable, () -> Window.find(Scale.class, one -> variable.equals(one.getData("variable"))));
    }

    @Test
    void theColumnsOfAFileAreChosenAndComeBackWithEverythingElse(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("biler.csv"), """
                navn;pris;farve;træk;zone;note
                Alfa;120,5;rød;ja;1;lang
                Beta;200;blå;nej;2;kort
                Gamma;150,25;rød;nej;1;ny
                Epsilon;310;blå;ja;2;brugt
                Eta;180;grøn;nej;1;dyr
                """);
        XMLMemento memento = XMLMemento.createWriteRoot("editor");
        IMemento state = memento.createChild("editorState");
        state.putString("source", "file");
        state.putString("file", file.toString());
        explorer(memento);
        // Texts are categories, which Euclidean distances cannot compare.
        assertThat(weight("farve").isEnabled()).isFalse();
        assertThat(weight("zone").isEnabled()).isTrue();

        Dialogs.choose("OK", Map.of("zone", "Kategori", "træk", "Ja/nej, kun fælles ja tæller"));
        Window.choose("Data og enheder…", "Kolonner i filen…");
        Combo distances = combo("Gower");
        Window.until("Gower", () -> distances.getText().equals("Gower"));
        assertThat(weight("farve").isEnabled()).isTrue();
        // No two notes are alike: a remark, no category.
        assertThat(weight("note").getSelection()).isZero();
        weight("pris").setSelection(20);
        Window.notify(weight("pris"), SWT.Selection);
        Spinner clusters = Window.find(Spinner.class, Spinner::isVisible).orElseThrow();
        clusters.setSelection(3);
        Window.notify(clusters, SWT.Selection);
        Table table = Window.await("units", () -> Window.find(Table.class, one -> one.getColumnCount() == 6 && one.getItemCount() == 5));
        Window.until("three clusters", () -> clusters(table) == 3);

        XMLMemento kept = XMLMemento.createWriteRoot("editor");
        ((IPersistableEditor) Window.page().getActiveEditor()).saveState(kept.createChild("editorState"));
        Window.page().closeAllEditors(false);
        explorer(kept);
        Table again = Window.await("units", () -> Window.find(Table.class, one -> one.getColumnCount() == 6 && one.getItemCount() == 5));
        Window.until("three clusters", () -> clusters(again) == 3);
        assertThat(combo("Gower").getText()).isEqualTo("Gower");
        assertThat(weight("pris").getSelection()).isEqualTo(20);
        assertThat(weight("note").getSelection()).isZero();

        // A file that is gone is told, and the explorer begins as at first.
        Window.page().closeAllEditors(false);
        Files.delete(file);
        explorer(kept);
        table();
        assertThat(Window.find(Label.class, one -> one.getText().contains("biler.csv")).orElseThrow().getText())
                .startsWith("Valgene fra sidst kunne ikke hentes");
    }
}
