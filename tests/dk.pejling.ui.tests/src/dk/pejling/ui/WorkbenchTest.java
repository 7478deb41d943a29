package dk.pejling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.SourceFile;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Comparison;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.details.Explanation;
import dk.pejling.ui.jobs.ImportJob;
import dk.pejling.ui.jobs.ReportJob;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.problems.Problems;
import dk.pejling.ui.scorecard.CardTable;
import dk.pejling.ui.scorecard.Column;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import dk.pejling.ui.scorecard.TableText;
import dk.pejling.ui.start.StartEditor;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import dk.pejling.ui.table.KeyInput;
import dk.pejling.ui.table.SingleKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole user actions in the running window. */
class WorkbenchTest {
    private static final Period JUNE = Period.month(2025, 6);

    @TempDir
    private Path folder;

    private static Desk desk() {
        return PlatformUI.getWorkbench().getService(Desk.class);
    }

    /** From the first page of an empty store to figures, as a new user goes. */
    @BeforeAll
    static void anEmptyStoreOffersSampleDataAndThenShowsAScorecard() throws Exception {
        Samples.ready();
        assertThat(Window.page().getEditorReferences()).noneMatch(editor -> editor.getId().equals(StartEditor.ID));
    }

    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static ScorecardGrid open(CardKey key) throws Exception {
        Editors.open(Window.page(), key);
        return Window.await("scorecard " + key.text(), () -> Editors.active(Window.page()).filter(editor -> editor.key().equals(key))
                .flatMap(ScorecardEditor::grid).filter(grid -> grid.table().card().key().equals(key)));
    }

    private static ScorecardGrid slagelse() throws Exception {
        return open(CardKey.of(area("Slagelse"), "kontanthjaelp", JUNE));
    }

    private static String cell(ScorecardGrid grid, String point, Side side, Part part) {
        List<ScorecardRow> rows = grid.table().card().scorecard().rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).point().id().equals(point)) {
                return grid.table().text(grid.table().lineOf(i), Column.of(side, part));
            }
        }
        throw new AssertionError("No row " + point);
    }

    @Test
    void theTableShowsThePublishedNumbersOfSlagelse() throws Exception {
        ScorecardGrid grid = slagelse();
        // June 2025, full-time persons: 1.805 against 1.812 a year before, 7 nearest together −1,73 %, country −2,75 %
        assertThat(cell(grid, "flere-i-job", Side.DEVELOPMENT, Part.OWN)).isEqualTo("−0,39");
        assertThat(cell(grid, "flere-i-job", Side.DEVELOPMENT, Part.GROUP)).isEqualTo("−1,73");
        assertThat(cell(grid, "flere-i-job", Side.DEVELOPMENT, Part.COUNTRY)).isEqualTo("−2,75");
        assertThat(cell(grid, "flere-i-job", Side.DEVELOPMENT, Part.DEVIATION)).isEqualTo("+1,34");
        assertThat(cell(grid, "flere-i-job", Side.DEVELOPMENT, Part.VERDICT)).isEqualTo("dårligere");
        assertThat(grid.table().text(2, Column.PERIOD)).contains("ingen data", "y60a27");
    }

    @Test
    void everyNumberIsThatOfTheScorecard() throws Exception {
        ScorecardGrid grid = slagelse();
        Scorecard card = desk().ask(scorecards -> scorecards.scorecard(area("Slagelse"),
                scorecards.catalogue().targetGroup("kontanthjaelp").orElseThrow(), JUNE,
                grid.table().card().scorecard().comparison()));
        int measured = 0;
        for (ScorecardRow row : card.rows()) {
            for (Side side : Side.values()) {
                var reading = side == Side.LEVEL ? row.level() : row.development();
                if (reading.own().value() instanceof Observation.Measured own) {
                    String text = side == Side.LEVEL ? Numbers.text(own.value(), reading.decimals(), Language.locale())
                            : Numbers.signed(own.value(), reading.decimals(), Language.locale());
                    assertThat(cell(grid, row.point().id(), side, Part.OWN)).as(row.point().id()).isEqualTo(text);
                    measured++;
                }
            }
        }
        assertThat(measured).isGreaterThan(10);
    }

    @Test
    void areaAndPeriodAreChosenByKeyboardInTheNavigatorAndTheBar() throws Exception {
        slagelse();
        Text search = Window.await("search field",
                () -> Window.find(Text.class, text -> Messages.Navigator_search.equals(text.getMessage())));
        search.setText("ærø");
        Window.notify(search, SWT.DefaultSelection);
        Window.until("Ærø", () -> Editors.active(Window.page()).map(editor -> editor.key().area().name()).equals(Optional.of("Ærø")));
        search.setText("");
        ScorecardEditor editor = Editors.active(Window.page()).orElseThrow();
        Window.await("table", editor::grid);
        Period before = editor.key().period();
        Combo months = Window.await("months", () -> Window.find(Combo.class, combo -> combo.isVisible()
                && combo.getItemCount() > 0 && combo.getItem(combo.getItemCount() - 1).contains("2021")));
        months.select(months.getSelectionIndex() + 12);
        Window.notify(months, SWT.Selection);
        Window.until("a year before", () -> editor.grid().map(grid -> grid.table().card().scorecard().period())
                .equals(Optional.of(before.aYearBefore())));
        assertThat(editor.getPartName()).contains(before.aYearBefore().text(Language.locale()));
    }

    @Test
    void theNumberLookedAtIsExplainedWithItsPartsPutIn() throws Exception {
        ScorecardGrid grid = slagelse();
        grid.select(1, Column.of(Side.DEVELOPMENT, Part.OWN));
        IStructuredSelection selection = (IStructuredSelection) Editors.active(Window.page()).orElseThrow()
                .getSite().getSelectionProvider().getSelection();
        Explanation own = Explanation.of((Focus) selection.getFirstElement());
        // 100 × (1.805 ÷ 1.812 − 1) = −0,386 %
        assertThat(own.inserted()).contains("100 × (1.805 ÷ 1.812 − 1) = −0,39");
        assertThat(own.sources()).anyMatch(source -> source.text().equals("22.08.2026"));
        assertThat(own.members()).extracting(Explanation.Member::name)
                .contains("Haderslev", "Fredericia", "Sønderborg", "Næstved", "Randers", "Svendborg", "Nyborg", "Hele landet");
        assertThat(grid.spoken()).contains("Flere i job", "Udvikling", "−0,39", "dårligere");
    }

    @Test
    void aScreenReaderHearsTheNumberLookedAt() throws Exception {
        ScorecardGrid grid = slagelse();
        grid.select(1, Column.of(Side.LEVEL, Part.GROUP));
        assertThat(grid.spoken()).contains("Flere i job", "Niveau", "Gruppe");
    }

    @Test
    void textOfTheTableHasARowForEachPoint() throws Exception {
        ScorecardGrid grid = slagelse();
        TableText text = TableText.of(grid.table());
        int rows = grid.table().card().scorecard().rows().size();
        assertThat(text.tabs().split("\r\n")).hasSize(rows + 1).allMatch(line -> line.split("\t", -1).length == Column.values().length - 1);
        assertThat(text.csv()).as("as spreadsheets read it").contains(";-0,39;");
        assertThat(List.of(text.tabs(), text.html())).noneMatch(one -> one.matches("(?s).*\u2212\\d.*"));
        assertThat(text.html().split("<tr>")).hasSize(rows + 2);
    }

    @Test
    void theTableIsCopiedAsAPicture() throws Exception {
        ScorecardGrid grid = slagelse();
        Window.until("drawn", () -> grid.control().getSize().x > 300);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui.copyPicture", null);
        Clipboard clipboard = new Clipboard(grid.control().getDisplay());
        ImageData picture = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
        clipboard.dispose();
        assertThat(picture).isNotNull();
        assertThat(picture.width).isGreaterThanOrEqualTo(grid.control().getSize().x);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.width; x += 3) {
            for (int y = 0; y < picture.height; y += 3) {
                colours.add(picture.getPixel(x, y));
            }
        }
        assertThat(colours).as("more than an empty ground").hasSizeGreaterThan(20);
    }

    @Test
    void whatAnAnalystLooksForStandsInTheMenus() throws Exception {
        slagelse();
        List<String> texts = new ArrayList<>();
        collect(Window.page().getWorkbenchWindow().getShell().getMenuBar(), texts);
        assertThat(texts).anyMatch(text -> text.startsWith("Udskriv")).anyMatch(text -> text.startsWith("Nulstil perspektiv"))
                .anyMatch(text -> text.startsWith("Kopiér som tabel")).anyMatch(text -> text.startsWith("Kopiér som billede"))
                .anyMatch(text -> text.startsWith("Seneste lagre")).anyMatch(text -> text.startsWith("Åbn et andet lager"))
                .anyMatch(text -> text.startsWith("Opfølgning på alle")).anyMatch(text -> text.startsWith("Genstart"))
                .anyMatch(text -> text.startsWith("English"));
    }

    private static void collect(Menu menu, List<String> texts) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            texts.add(item.getText().replace("&", ""));
            if (item.getMenu() != null) {
                collect(item.getMenu(), texts);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    @Test
    void withNothingOpenTheWindowSaysWhatToOpen() throws Exception {
        Window.page().closeAllEditors(false);
        Window.until("hint", () -> Window.find(Label.class, label -> label.isVisible() && label.getText().startsWith("Dobbeltklik på en kommune"))
                .isPresent());
    }

    @Test
    void anEditorComesBackAsItWasLeft() throws Exception {
        CardKey key = CardKey.of(area("Ringkøbing-Skjern"), "dagpenge", JUNE).beside(Comparison.Kind.COUNTRY);
        XMLMemento memento = XMLMemento.createWriteRoot("editor");
        new KeyInput(key).saveState(memento);
        assertThat(((KeyInput) new KeyInputFactory().createElement(memento)).key()).isEqualTo(key);
        memento.putString("key", "of another version");
        assertThat(new KeyInputFactory().createElement(memento)).isNull();
    }

    @Test
    void editorsOfWhichThereIsOneComeBackToo() throws Exception {
        Map<String, String> names = Map.of("calendar", "Kalender", "budget", "Mål og budget", "indicators", "Målepunkter",
                "clustering.open", "Klyngeudforsker", "clustering.sets", "Klyngesæt");
        for (String command : names.keySet()) {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("dk.pejling.ui." + command, null);
            IEditorPart editor = Window.page().getActiveEditor();
            assertThat(editor.getTitle()).isEqualTo(names.get(command));
            XMLMemento memento = XMLMemento.createWriteRoot("editor");
            editor.getEditorInput().getPersistable().saveState(memento);
            // The same editor, so that its command goes to what came back.
            assertThat(Window.page().findEditor((IEditorInput) new KeyInputFactory().createElement(memento))).isSameAs(editor);
            Window.page().closeEditor(editor, false);
        }
        PlatformUI.getWorkbench().showPerspective("dk.pejling.app.scorecard", Window.page().getWorkbenchWindow());
        XMLMemento gone = XMLMemento.createWriteRoot("editor");
        new KeyInput(new SingleKey("dk.example.uninstalled")).saveState(gone);
        assertThat(new KeyInputFactory().createElement(gone)).isNull();
    }

    @Test
    void aScorecardStandsBesideEveryReadyGroupAndTheLastChosenComesFirst() throws Exception {
        desk().session().sets().save(AreaGroup.of("Havnebyer", List.of(area("Kalundborg"), area("Esbjerg"), area("Fredericia"))));
        CardKey key = CardKey.of(area("Slagelse"), "kontanthjaelp", JUNE);
        Map<Beside, String> members = new LinkedHashMap<>();
        for (Beside one : Beside.all(desk().session()).keySet()) {
            members.put(one, Card.read(desk(), key.beside(one), Locale.of("da")).scorecard().comparison().name());
        }
        assertThat(members).containsEntry(Beside.of(Comparison.Kind.REGION), "Region Sjælland").containsEntry(Beside.group("rar"), "RAR Sjælland")
                .containsEntry(Beside.group("seks-byer"), "De seks byer").containsEntry(Beside.group("havnebyer"), "Havnebyer")
                .containsEntry(Beside.of(Comparison.Kind.COUNTRY), "Hele landet");
        assertThat(members.get(Beside.group("stoerrelse"))).startsWith("Arbejdsstyrke");
        LastBeside.remember(Beside.group("havnebyer"));
        LastBeside.remember(Beside.of(Comparison.Kind.REGION));
        assertThat(Beside.all(desk().session()).keySet()).startsWith(Beside.of(Comparison.Kind.REGION), Beside.group("havnebyer"))
                .containsExactlyInAnyOrderElementsOf(members.keySet());
        assertThat(CardKey.parse(key.beside(Beside.group("havnebyer")).text())).contains(key.beside(Beside.group("havnebyer")));
    }

    @Test
    void aReportIsRenderedInTheBackground() throws Exception {
        CardTable table = slagelse().table();
        Path file = folder.resolve("page.pdf");
        ReportJob job = new ReportJob(desk().services(), ReportDesigns.SCORECARD, ReportPages.of(desk(), table.card()), file, done -> { });
        job.schedule();
        Window.until("report", () -> job.getResult() != null);
        assertThat(job.getResult().isOK()).as(String.valueOf(job.getResult())).isTrue();
        assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)).hasSizeGreaterThan(10_000);
    }

    @Test
    void aCancelledReportLeavesTheOldFile() throws Exception {
        CardTable table = slagelse().table();
        Path file = Files.writeString(folder.resolve("page.pdf"), "old");
        ReportJob job = new ReportJob(desk().services(), ReportDesigns.SCORECARD, ReportPages.of(desk(), table.card()), file, done -> { });
        job.schedule();
        Window.until("running", () -> job.getState() == org.eclipse.core.runtime.jobs.Job.RUNNING);
        job.cancel();
        Window.until("end", () -> job.getResult() != null);
        assertThat(job.getResult().getSeverity()).isEqualTo(IStatus.CANCEL);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining(left -> left.equals(file)).isDirectoryNotContaining(left -> !left.equals(file));
    }

    @Test
    void aCancelledImportStoresNothing() throws Exception {
        int before = desk().session().store().vintages().size();
        CountDownLatch reading = new CountDownLatch(1);
        SourceFile endless = new SourceFile("endless.csv", LocalDate.of(2026, 9, 1), () -> new Endless(reading));
        ImportJob job = new ImportJob(desk(), PlatformUI.getWorkbench().getService(Problems.class), List.of(endless));
        job.setUser(false);
        job.schedule();
        Window.until("reading", () -> reading.getCount() == 0);
        job.cancel();
        Window.until("end", () -> job.getResult() != null);
        assertThat(job.getResult().getSeverity()).isEqualTo(IStatus.CANCEL);
        assertThat(job.result()).isEmpty();
        assertThat(desk().session().store().vintages()).hasSize(before);
    }

    @Test
    void whatAnImportStumblesOverIsListed() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.csv"),
                "\uFEFFPeriode;Område;Aktiveringsgrad (pct.);Andel aktiveringsberørte (pct.)\r\n2025M06;Slagels;10,7;40\r\n");
        ImportJob job = new ImportJob(desk(), PlatformUI.getWorkbench().getService(Problems.class),
                List.of(SourceFile.of(file, LocalDate.of(2026, 9, 2))));
        job.setUser(false);
        job.schedule();
        Window.until("end", () -> job.getResult() != null);
        assertThat(job.getResult().getSeverity()).isEqualTo(IStatus.ERROR);
        assertThat(PlatformUI.getWorkbench().getService(Problems.class).last())
                .anyMatch(problem -> problem.line() == 2 && problem.value().equals("Slagels"));
    }

    /** A file of one row that never ends. */
    private static final class Endless extends InputStream {
        private static final byte[] HEADING = "Periode;Område;Aktiveringsgrad (pct.);Andel aktiveringsberørte (pct.)\r\n"
                .getBytes(StandardCharsets.UTF_8);
        private static final byte[] ROW = "2025M06;Slagelse;10,7;40\r\n".getBytes(StandardCharsets.UTF_8);

        private final CountDownLatch reading;
        private long at;

        Endless(CountDownLatch reading) {
            this.reading = reading;
        }

        @Override
        public int read() throws IOException {
            int here = at < HEADING.length ? HEADING[(int) at] : ROW[(int) ((at - HEADING.length) % ROW.length)];
            at++;
            return here & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            reading.countDown();
            try {
                // A slow medium: the user has time to think again.
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            int some = Math.min(length, 1000);
            for (int i = 0; i < some; i++) {
                buffer[offset + i] = (byte) read();
            }
            return some;
        }
    }
}
