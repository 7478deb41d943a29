package dk.pejling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.FollowUp.Standing;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.followup.FollowUpEditor;
import dk.pejling.ui.followup.FollowUpGrid;
import dk.pejling.ui.followup.FollowUpTable;
import dk.pejling.ui.followup.FollowUpTable.Column;
import dk.pejling.ui.followup.FollowUpTable.Line;
import dk.pejling.ui.jobs.ReportJob;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import dk.pejling.ui.table.KeyInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The follow-up over all municipalities, used as a user does. */
class FollowUpEditorTest {
    private static final Period JUNE = Period.month(2025, 6);

    @TempDir
    private Path folder;

    @BeforeAll
    static void figures() throws Exception {
        Samples.ready();
    }

    private static Desk desk() {
        return PlatformUI.getWorkbench().getService(Desk.class);
    }

    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static FollowUpGrid open(FollowUpKey key) throws Exception {
        Editors.open(Window.page(), key);
        return shown(key);
    }

    private static FollowUpGrid shown(FollowUpKey key) throws Exception {
        return Window.await("follow-up " + key.text(), () -> editor().filter(editor -> editor.key().equals(key))
                .flatMap(FollowUpEditor::grid).filter(grid -> grid.table().sheet().key().equals(key)));
    }

    private static Optional<FollowUpEditor> editor() {
        return Window.page().getActiveEditor() instanceof FollowUpEditor editor ? Optional.of(editor) : Optional.empty();
    }

    private static FollowUpGrid country() throws Exception {
        return open(FollowUpKey.of(AreaRegister.denmark().country(), "kontanthjaelp", JUNE));
    }

    private static int column(FollowUpTable table, String point, Part part) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Column.Number number && number.point().id().equals(point) && number.part() == part) {
                return i;
            }
        }
        throw new AssertionError("No column " + point + " " + part);
    }

    private static List<String> municipalities(FollowUpTable table) {
        return table.lines().stream().filter(Line.Municipality.class::isInstance)
                .map(line -> ((Line.Municipality) line).card().area().name()).toList();
    }

    @Test
    void theCommandOpensItFromAScorecard() throws Exception {
        CardKey card = CardKey.of(area("Slagelse"), "kontanthjaelp", JUNE);
        Editors.open(Window.page(), card);
        Window.until("scorecard", () -> Editors.active(Window.page()).filter(one -> one.key().equals(card)).isPresent());
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui.followup", null);
        FollowUpGrid grid = shown(FollowUpKey.around(card));
        assertThat(municipalities(grid.table())).hasSize(98);
    }

    @Test
    void aPictureHoldsAllRowsAndColumns() throws Exception {
        FollowUpGrid grid = country();
        Window.until("drawn", () -> grid.control().getSize().x > 300);
        Point seen = grid.control().getSize();
        ImageData picture = Picture.of(grid.control());
        assertThat(grid.control().getSize()).isEqualTo(seen);
        assertThat(picture.height).isGreaterThan(seen.y).isGreaterThan(98 * 20);
        assertThat(picture.width).isGreaterThanOrEqualTo(seen.x);
        Set<Integer> below = new HashSet<>();
        for (int x = 0; x < 140; x++) {
            for (int y = picture.height - 60; y < picture.height; y++) {
                below.add(picture.getPixel(x, y));
            }
        }
        assertThat(below).as("the last name").hasSizeGreaterThan(10);
    }

    @Test
    void theWorstDevelopmentStandsFirstAndAHeadingTurnsTheOrder() throws Exception {
        FollowUpTable table = country().table();
        assertThat(municipalities(table)).startsWith("Allerød", "Kerteminde", "Furesø");
        int deviation = column(table, "flere-i-job", Part.DEVIATION);
        assertThat(table.sorted()).isEqualTo(deviation);
        assertThat(table.text(table.lineOf(area("Allerød")).orElseThrow(), deviation)).isEqualTo("+11,46");
        FollowUpGrid grid = editor().flatMap(FollowUpEditor::grid).orElseThrow();
        grid.sort(deviation);
        // The last four have no number.
        assertThat(municipalities(table)).endsWith("Kerteminde", "Allerød", "Fredensborg", "Halsnæs", "Læsø", "Vallensbæk");
        grid.sort(0);
        assertThat(municipalities(table)).startsWith("Albertslund").endsWith("Aalborg", "Aarhus");
        grid.sort(deviation);
    }

    @Test
    void whoHasNoNumberIsLastInBothOrders() throws Exception {
        FollowUpTable table = country().table();
        int before = table.sorted();
        int withGaps = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Column.Number(MeasurementPoint point, Part part) && part == Part.DEVIATION) {
                FollowUp figures = table.sheet().figures();
                List<String> without = figures.cards().stream().filter(card -> !figures.basis().of(FollowUp.row(card, point)).deviation().isMeasured())
                        .map(card -> card.area().name()).toList();
                withGaps += without.isEmpty() ? 0 : 1;
                for (int order = 0; order < 2; order++) {
                    table.sort(i);
                    List<String> shown = municipalities(table);
                    assertThat(shown.subList(shown.size() - without.size(), shown.size())).hasSameElementsAs(without);
                }
            }
        }
        assertThat(withGaps).isPositive();
        table.sort(before);
    }

    @Test
    void everyNumberIsThatOfTheFollowUp() throws Exception {
        FollowUpTable table = country().table();
        FollowUp figures = table.sheet().figures();
        int compared = 0;
        for (Scorecard card : figures.cards()) {
            int line = table.lineOf(card.area()).orElseThrow();
            for (int i = 0; i < table.columns().size(); i++) {
                if (table.columns().get(i) instanceof Column.Number number && number.part() == Part.DEVIATION) {
                    var reading = FollowUp.row(card, number.point()).development();
                    assertThat(table.text(line, i)).isEqualTo(reading.deviation() instanceof Observation.Measured measured
                            ? Numbers.signed(measured.value(), reading.decimals(), Language.locale()) : "–");
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(98 * 7);
        List<String> worse = figures.sets().get(Standing.WORSE_ON_ALL).stream().map(Area::name).toList();
        assertThat(worse).isNotEmpty();
        assertThat(table.sentences().getFirst()).contains(worse).contains(worse.size() + " af ");
    }

    @Test
    void theSpreadStandsBelowTheMunicipalities() throws Exception {
        FollowUpTable table = country().table();
        int column = column(table, "flere-i-job", Part.DEVIATION);
        FollowUp.Spread spread = table.sheet().figures().spread(
                table.sheet().figures().lead().orElseThrow()).orElseThrow();
        assertThat(table.text(100, 0)).isEqualTo("Mindste");
        assertThat(table.text(100, column)).isEqualTo(Numbers.signed(spread.min(), 2, Language.locale())).isEqualTo("−54,69");
        assertThat(table.text(101, column)).isEqualTo("+11,46");
        assertThat(table.text(103, column)).isEqualTo("8,34");
        assertThat(table.text(104, column)).isEqualTo("94");
    }

    @Test
    void aNumberLookedAtIsExplainedAndItsScorecardOpens() throws Exception {
        FollowUpGrid grid = country();
        int line = grid.table().lineOf(area("Slagelse")).orElseThrow();
        grid.select(line, column(grid.table(), "flere-i-job", Part.DEVIATION));
        assertThat(grid.spoken()).contains("Slagelse", "Flere i job", "+1,34", "dårligere");
        Window.until("focus", () -> editor().orElseThrow().getSite().getSelectionProvider().getSelection()
                instanceof IStructuredSelection selection && selection.getFirstElement() instanceof Focus focus
                && focus.card().scorecard().area().name().equals("Slagelse") && focus.side() == Side.DEVELOPMENT
                && focus.part() == Part.DEVIATION);
        Event enter = new Event();
        enter.keyCode = SWT.CR;
        enter.character = SWT.CR;
        grid.control().notifyListeners(SWT.KeyDown, enter);
        Window.until("scorecard", () -> Editors.active(Window.page()).map(ScorecardEditor::key)
                .equals(Optional.of(CardKey.of(area("Slagelse"), "kontanthjaelp", JUNE))));
    }

    @Test
    void levelIsChosenInTheBar() throws Exception {
        FollowUpGrid grid = country();
        FollowUpKey key = grid.table().sheet().key();
        Combo basis = Window.await("basis", () -> Window.find(Combo.class, combo -> combo.isVisible() && combo.getItemCount() == 2
                && combo.getItem(0).equals(Messages.Table_development)));
        basis.select(1);
        Window.notify(basis, SWT.Selection);
        FollowUpTable level = shown(key.on(FollowUp.Basis.LEVEL)).table();
        assertThat(level.side()).isEqualTo(Side.LEVEL);
        int line = level.lineOf(area("Slagelse")).orElseThrow();
        assertThat(level.text(line, column(level, "flere-i-job", Part.OWN))).isEqualTo("4,6");
        assertThat(level.text(line, column(level, "flere-i-job", Part.RANK))).isEqualTo("94–95");
    }

    @Test
    void aRegionListsItsOwn() throws Exception {
        FollowUpGrid grid = open(FollowUpKey.of(area("Region Sjælland"), "kontanthjaelp", JUNE));
        assertThat(municipalities(grid.table())).hasSize(17).contains("Slagelse").doesNotContain("Aarhus");
    }

    @Test
    void theTableIsCopiedAndRendered() throws Exception {
        country();
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui.copyTable", null);
        Clipboard clipboard = new Clipboard(Window.page().getWorkbenchWindow().getShell().getDisplay());
        String copied = (String) clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertThat(copied.lines()).hasSize(1 + 6 + 98).anyMatch(line -> line.startsWith("Allerød\t") && line.contains("+11,46"));
        TablePart.Shown shown = TablePart.inFront(Window.page()).orElseThrow();
        for (String format : shown.design().formats()) {
            Path file = folder.resolve("followup." + format);
            ReportJob job = new ReportJob(desk().services(), shown.design(), shown.pages(), file, done -> { });
            job.schedule();
            Window.until("follow-up as " + format, () -> job.getResult() != null);
            assertThat(job.getResult().isOK()).as(String.valueOf(job.getResult())).isTrue();
            assertThat(Files.size(file)).isGreaterThan(20_000);
        }
        assertThat(Files.readString(folder.resolve("followup.html"), StandardCharsets.UTF_8)).contains("+11,46");
    }

    @Test
    void anEditorComesBackAsItWasLeft() throws Exception {
        FollowUpKey key = FollowUpKey.of(area("Region Sjælland"), "dagpenge", JUNE).on(FollowUp.Basis.LEVEL)
                .beside(dk.pejling.model.Comparison.Kind.COUNTRY);
        XMLMemento memento = XMLMemento.createWriteRoot("editor");
        new KeyInput(key).saveState(memento);
        assertThat(((KeyInput) new KeyInputFactory().createElement(memento)).key()).isEqualTo(key);
        memento.putString("key", "followup/of/another/version");
        assertThat(new KeyInputFactory().createElement(memento)).isNull();
    }
}
