package dk.pejling.ui.chance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.forecast.ForecastCourse;
import dk.pejling.indicators.forecast.FunnelPlot;
import dk.pejling.indicators.forecast.ThetaForecast;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.drawing.Mark;
import dk.pejling.model.drawing.Region;
import dk.pejling.model.drawing.Scene;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.scorecard.Column;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Funnel plot and control chart of the number looked at, as a user opens them. */
class ChanceViewsTest {
    private static final Period JUNE = Period.month(2025, 6);

    @BeforeAll
    static void figures() throws Exception {
        Samples.ready();
    }

    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static ScorecardGrid slagelse() throws Exception {
        CardKey key = CardKey.of(area("Slagelse"), "kontanthjaelp", JUNE);
        Editors.open(Window.page(), key);
        return Window.await("scorecard", () -> Editors.active(Window.page()).filter(editor -> editor.key().equals(key))
                .flatMap(ScorecardEditor::grid).filter(grid -> grid.table().card().key().equals(key)));
    }

    private static void run(String command) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }

    private static Scene open(String command, String view, ScorecardGrid grid, int line, Part part, String title) throws Exception {
        look(grid, line, part);
        run(command);
        return Window.await(title, () -> chance(view).scene().filter(scene -> scene.title().contains(title)));
    }

    private static void look(ScorecardGrid grid, int line, Part part) {
        Window.page().activate(Window.page().getActiveEditor());
        grid.select(line, Column.of(Side.LEVEL, part));
    }

    private static ChanceView<?, ?> chance(String view) {
        return (ChanceView<?, ?>) Window.page().findView(view);
    }

    private static List<String> labels(Scene scene) {
        return scene.marks().stream().filter(Mark.Label.class::isInstance).map(mark -> ((Mark.Label) mark).text()).toList();
    }

    @Test
    void theFunnelMarksOwnAndGroupAmongAllAndNarrowsToTheGroup() throws Exception {
        ScorecardGrid grid = slagelse();
        Scene all = open("dk.pejling.ui.funnel", FunnelView.ID, grid, 1, Part.OWN, "juni 2025");
        assertThat(all.title()).startsWith("Flere i job").endsWith("juni 2025");
        assertThat(all.regions()).hasSize(98);
        Region slagelse = all.of(FunnelPlot.AREA + area("Slagelse").code()).orElseThrow();
        assertThat(slagelse.spoken()).startsWith("Slagelse: ").contains(" pct. af ", " personer, ");
        assertThat(labels(all)).contains("Slagelse", "egen", "gruppen").anyMatch(text -> text.startsWith("Fælles andel ")
                && text.contains("98 kommuner") && text.contains("stiplet 95 pct., prikket 99,8 pct."));
        assertThat(labels(all).stream().filter("Slagelse"::equals)).hasSize(1);
        FunnelView view = (FunnelView) chance(FunnelView.ID);
        FunnelPlot plot = view.found().orElseThrow().orElseThrow();
        // The limits on screen are those round the share of all: the wide ones of a large municipality lie close to it.
        TablePart.Shown shown = view.shown().orElseThrow();
        String csv = shown.text().csv();
        FunnelPlot.Unit own = plot.units().stream().filter(unit -> unit.area().name().equals("Slagelse")).findFirst().orElseThrow();
        double error = Math.sqrt(plot.funnel().share() * (100 - plot.funnel().share()) / own.size());
        String low = "%.2f".formatted(plot.funnel().share() - 3.090232306167813 * error).replace('.', ',');
        String high = "%.2f".formatted(plot.funnel().share() + 3.090232306167813 * error).replace('.', ',');
        assertThat(csv.lines().filter(line -> line.startsWith("Slagelse;"))).singleElement().asString().contains(";" + low + ";" + high + ";");
        view.showGroupOnly(true);
        Window.until("the group", () -> view.scene().filter(scene -> scene.regions().size() == 8).isPresent());
        assertThat(labels(view.scene().orElseThrow())).contains("Slagelse", "Nyborg", "Svendborg");
        view.showGroupOnly(false);
    }

    @Test
    void aClickedMunicipalityOpensAndThePictureIsCopiedAsPictureAndAsTable() throws Exception {
        Scene scene = open("dk.pejling.ui.funnel", FunnelView.ID, slagelse(), 1, Part.OWN, "juni 2025");
        FunnelView view = (FunnelView) chance(FunnelView.ID);
        Window.page().activate(view);
        Control canvas = view.shown().orElseThrow().control();
        run("dk.pejling.ui.copyPicture");
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        assertThat(((ImageData) clipboard.getContents(ImageTransfer.getInstance())).width).isGreaterThanOrEqualTo((int) scene.width());
        run("dk.pejling.ui.copyTable");
        assertThat((String) clipboard.getContents(TextTransfer.getInstance())).startsWith("Kommune\tPersoner\t").contains("Slagelse\t");
        clipboard.dispose();
        Region lolland = scene.of(FunnelPlot.AREA + area("Lolland").code()).orElseThrow();
        Event click = new Event();
        double scale = ((Canvas) canvas).getClientArea().width / scene.width();
        click.x = (int) ((lolland.x() + lolland.width() / 2) * scale);
        click.y = (int) ((lolland.y() + lolland.height() / 2) * scale);
        canvas.notifyListeners(SWT.MouseDown, click);
        Window.until("Lolland", () -> Editors.active(Window.page()).map(editor -> editor.key().area().name()).equals(Optional.of("Lolland")));
        assertThat(Editors.active(Window.page()).orElseThrow().key().period()).isEqualTo(JUNE);
    }

    @Test
    void whatIsNoShareSaysSo() throws Exception {
        ScorecardGrid grid = slagelse();
        open("dk.pejling.ui.funnel", FunnelView.ID, grid, 1, Part.OWN, "juni 2025");
        look(grid, 2, Part.OWN);
        Window.until("no picture", () -> chance(FunnelView.ID).shown().isEmpty());
        assertThat(chance(FunnelView.ID).none()).contains("Hurtigere i job");
    }

    @Test
    void theControlChartFollowsTheNumberAndOpensTheMonthThatStandsOut() throws Exception {
        ScorecardGrid grid = slagelse();
        Scene own = open("dk.pejling.ui.control", ControlView.ID, grid, 1, Part.OWN, "Slagelse");
        ControlView view = (ControlView) chance(ControlView.ID);
        var newest = view.found().orElseThrow().newest().orElseThrow();
        var values = newest.series().values();
        // By hand: mean of the first 24 and 2.66 × their mean moving range.
        double mean = values.subList(0, 24).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double ranges = 0;
        for (int i = 1; i < 24; i++) {
            ranges += Math.abs(values.get(i) - values.get(i - 1));
        }
        String low = "%.2f".formatted(mean - 2.66 * ranges / 23).replace('.', ',');
        String high = "%.2f".formatted(mean + 2.66 * ranges / 23).replace('.', ',');
        assertThat(labels(own)).anyMatch(text -> text.startsWith("Sædvanligt udsving " + low + " til " + high));
        assertThat(own.regions()).hasSize(view.found().orElseThrow().stretches().stream().mapToInt(one -> one.series().size()).sum());
        assertThat(newest.series().periods().getLast()).isEqualTo(JUNE);
        Scene country = open("dk.pejling.ui.control", ControlView.ID, grid, 1, Part.COUNTRY, "Hele landet");
        assertThat(country.title()).endsWith("Hele landet");
        assertThat(view.opens(grid.table().card().key(), "period:2024M06")).contains(grid.table().card().key().at(Period.month(2024, 6)));
        assertThat(view.opens(grid.table().card().key(), "period:2024Q2")).isEmpty();
    }

    @Test
    void theNumberGoesOnAsAForecastThatIsMarkedAsSuch() throws Exception {
        ScorecardGrid grid = slagelse();
        // Unemployed in all, which is higher every winter.
        int line = grid.table().lineOf(grid.table().card().scorecard().rows().stream().map(row -> row.point().id()).toList().indexOf("flere-i-job-alle"));
        Scene scene = open("dk.pejling.ui.forecast", ForecastView.ID, grid, line, Part.OWN, "Slagelse");
        ForecastView view = (ForecastView) chance(ForecastView.ID);
        ForecastCourse course = view.found().orElseThrow().orElseThrow();
        assertThat(labels(scene)).contains("offentliggjort", "uden sæson (beregnet)", "prognose, 80 og 95 pct. interval", "herfra beregnet")
                .anyMatch(text -> text.startsWith("Prognose med Theta-metoden, sæson som faktorer. Ikke offentliggjorte tal"));
        assertThat(course.series().periods().getLast()).isEqualTo(JUNE);
        assertThat(scene.regions()).hasSize(course.series().size() + 12);
        assertThat(scene.of("period:2026M06").orElseThrow().spoken()).startsWith("juni 2026: ").contains(", prognose, 95 pct. mellem ");
        assertThat(view.opens(grid.table().card().key(), "period:2024M06")).contains(grid.table().card().key().at(Period.month(2024, 6)));
        assertThat(view.opens(grid.table().card().key(), "period:2025M07")).as("computed").isEmpty();
        String csv = view.shown().orElseThrow().text().csv();
        ThetaForecast.Step first = course.forecast().steps().getFirst();
        assertThat(csv.lines().filter(one -> one.startsWith("juli 2025;"))).singleElement().asString()
                .startsWith("juli 2025;;;" + "%.1f;".formatted(first.value()).replace('.', ','));
        look(grid, 2, Part.OWN);
        Window.until("nothing to go on from", () -> view.shown().isEmpty());
        assertThat(view.none()).contains("Hurtigere i job", "12");
    }
}
