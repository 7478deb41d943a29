package dk.pejling.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.SourceFile;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.change.ToldChange;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.VintageState;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Fact;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Remembered;
import dk.pejling.ui.details.DetailsView;
import dk.pejling.ui.followup.FollowUpEditor;
import dk.pejling.ui.followup.FollowUpGrid;
import dk.pejling.ui.jobs.ImportJob;
import dk.pejling.ui.overview.OverviewEditor;
import dk.pejling.ui.overview.OverviewKey;
import dk.pejling.ui.overview.OverviewTable;
import dk.pejling.ui.problems.Problems;
import dk.pejling.ui.scorecard.Column;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.scorecard.ScorecardGrid;
import dk.pejling.ui.search.QuickSearch;
import dk.pejling.ui.search.SearchEditor;
import dk.pejling.ui.support.Dialogs;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import dk.pejling.ui.table.GridModel;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.why.WhySheet;
import dk.pejling.ui.why.WhyView;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst does on a Monday, in the window: what is new, why, a remark, an approval, beside last month. */
class MondayTest {
    private static final Period JUNE = Period.month(2026, 6);
    private static final Period MAY = Period.month(2026, 5);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);

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

    private static void command(String id) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
    }

    private static ScorecardGrid scorecard(String name) throws Exception {
        CardKey key = CardKey.of(area(name), "kontanthjaelp", JUNE);
        Editors.open(Window.page(), key);
        return Window.await("scorecard of " + name, () -> Editors.active(Window.page()).filter(one -> one.key().equals(key))
                .flatMap(ScorecardEditor::grid).filter(grid -> grid.table().card().key().equals(key)));
    }

    /** The source says something else of one municipality than three weeks ago. */
    private void revised(LocalDate day) throws Exception {
        Path file = Files.writeString(folder.resolve("y60a02.csv"), "\uFEFFPeriode;Område;Antal personer;Antal fuldtidspersoner;"
                + "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år;Fuldtidspersoner i pct. af befolkningen 16-66 år\r\n"
                + "2026M06;Hjørring;830;815;2,8;2,1\r\n");
        ImportJob job = new ImportJob(desk(), PlatformUI.getWorkbench().getService(Problems.class), List.of(SourceFile.of(file, day)));
        job.setUser(false);
        job.schedule();
        Window.until("import", () -> job.getResult() != null);
        assertThat(job.getResult().isOK()).as(String.valueOf(job.getResult())).isTrue();
    }

    /** Others find the figures as they were. */
    private static void undo() throws Exception {
        for (VintageState state : desk().session().store().upkeep().states()) {
            if (state.state() == VintageState.State.PUBLISHED && !state.vintage().retrieved().isBefore(MONDAY)) {
                desk().session().store().upkeep().withdraw(state.vintage().id(), "end of a test");
            }
        }
        desk().published();
    }

    @Test
    void theAnalystsMonday() throws Exception {
        try {
            revised(MONDAY);
            CalendarEditor calendar = whatIsNew();
            scorecardsFromTheFollowUp();
            whyDidItRise(scorecard("Hjørring"));
            comment();
            freezeAndCompare(calendar);
        } finally {
            undo();
        }
    }

    /** Returns a table of the calendar by its name; the last one made where several have it. */
    private static Optional<ModelGrid> grid(CalendarEditor calendar, String name) {
        return calendar.grids().stream().filter(one -> one.model().name().equals(name)).reduce((one, next) -> next);
    }

    private static List<String> line(GridModel model, int line) {
        return IntStream.range(0, model.columns()).mapToObj(column -> model.text(line, column)).toList();
    }

    private static int lineOf(GridModel model, String first) {
        return IntStream.range(0, model.lines()).filter(line -> model.text(line, 0).equals(first)).findFirst().orElseThrow();
    }

    private static void seen(String what, String... parts) throws Exception {
        Window.until(what, () -> Window.find(Label.class, label -> label.isVisible() && Arrays.stream(parts).allMatch(label.getText()::contains))
                .isPresent());
    }

    private static CalendarEditor whatIsNew() throws Exception {
        command("dk.pejling.ui.calendar");
        CalendarEditor calendar = (CalendarEditor) Window.page().getActiveEditor();
        ModelGrid sources = Window.await("the source", () -> grid(calendar, CalendarMessages.Calendar_news)
                .filter(one -> line(one.model(), lineOf(one.model(), "y60a02")).contains("14.09.2026")));
        ordered(sources);
        // Persons, full-time persons and two shares of one municipality and month; nothing new, nothing gone.
        int table = lineOf(sources.model(), "y60a02");
        assertThat(line(sources.model(), table).subList(2, 7)).containsExactly("14.09.2026", "22.08.2026", "4", "0", "0");
        sources.select(table, 0);
        ModelGrid revisions = grid(calendar, CalendarMessages.Calendar_revisions).orElseThrow();
        assertThat(revisions.model().lines()).isEqualTo(4);
        assertThat(line(revisions.model(), 1).subList(0, 4)).containsExactly("Hjørring", "jun. 26", "892", "815");
        orderedByKey(revisions);
        revisions.select(1, 0);
        // Explanation and chart follow: what was known of Hjørring before and now.
        Window.until("course", () -> selection(calendar) instanceof Curves curves && curves.subtitle().equals("Hjørring")
                && curves.facts().contains(new Fact(CalendarMessages.Course_was, "892")));
        Curves curves = (Curves) selection(calendar);
        assertThat(curves.lines()).extracting(Curves.Curve::label).containsExactly("hentet 22.08.2026", "hentet 14.09.2026");
        int june = curves.periods().indexOf(JUNE);
        assertThat(curves.lines()).extracting(one -> one.values().get(june).number().orElseThrow()).containsExactly(892.0, 815.0);
        seen("the explanation", "hentet 14.09.2026");
        Window.until("the figure", () -> Window.find(Label.class, label -> label.isVisible() && label.getText().equals("815")).isPresent());
        ModelGrid due = grid(calendar, CalendarMessages.Calendar_due).orElseThrow();
        assertThat(IntStream.range(0, due.model().lines()).mapToObj(one -> line(due.model(), one)).filter(one -> one.get(1).equals("Kontanthjælp"))
                .map(one -> one.get(2) + " " + one.get(4))).containsExactly("juni 2026 " + CalendarMessages.Calendar_ready,
                        "juli 2026 " + CalendarMessages.Calendar_provisional, "2. kvartal 2026 " + CalendarMessages.Calendar_ready,
                        "3. kvartal 2026 " + CalendarMessages.Calendar_waiting);
        due.select(0, 0);
        return calendar;
    }

    /** By a click on the heading; days by what they are and not by their texts, and what was never retrieved before is last. */
    private static void ordered(ModelGrid sources) {
        Event click = new Event();
        click.x = 10;
        click.y = 5;
        click.button = 1;
        sources.control().notifyListeners(SWT.MouseDown, click);
        sources.control().notifyListeners(SWT.MouseUp, click);
        assertThat(sources.model().sorted()).isZero();
        for (int column : List.of(2, 3, 3)) {
            sources.sort(column);
            assertThat(sources.model().text(0, 0)).as("retrieved last, and the only one that was there before").isEqualTo("y60a02");
        }
        assertThat(Remembered.get("order.news", "")).as("stays so over restarts").isEqualTo("-" + CalendarMessages.Calendar_before);
        sources.sort(3);
        assertThat(sources.model().sorted()).as("as the calendar lays it before the reader").isEqualTo(-1);
    }

    /** From the keyboard: Ctrl+Enter in a column; numbers by their size, the other way round, and as they were. */
    private static void orderedByKey(ModelGrid revisions) {
        List<List<String>> orders = new ArrayList<>();
        revisions.select(0, 3);
        for (int i = 0; i < 3; i++) {
            Event order = new Event();
            order.keyCode = SWT.CR;
            order.stateMask = SWT.MOD1;
            revisions.control().notifyListeners(SWT.KeyDown, order);
            orders.add(IntStream.range(0, revisions.model().lines()).mapToObj(line -> revisions.model().text(line, 3)).toList());
        }
        assertThat(orders).containsExactly(List.of("830", "815", "2,8", "2,1"), List.of("2,1", "2,8", "815", "830"),
                List.of("830", "815", "2,8", "2,1"));
        assertThat(revisions.model().sorted()).isEqualTo(-1);
    }

    private static Object selection(CalendarEditor calendar) {
        return ((IStructuredSelection) calendar.getSite().getSelectionProvider().getSelection()).getFirstElement();
    }

    /** From what is due to the follow-up, and from there with Enter to three scorecards, which stay open side by side. */
    private static void scorecardsFromTheFollowUp() throws Exception {
        Window.press(CalendarMessages.Calendar_open);
        FollowUpEditor followUp = (FollowUpEditor) Window.await("follow-up", () -> Optional.ofNullable(Window.page().getActiveEditor())
                .filter(FollowUpEditor.class::isInstance));
        assertThat(followUp.key()).isEqualTo(FollowUpKey.of(AreaRegister.denmark().country(), "kontanthjaelp", JUNE));
        FollowUpGrid grid = Window.await("its table", followUp::grid);
        for (String name : List.of("Slagelse", "Randers", "Hjørring")) {
            Window.page().activate(followUp);
            grid.select(grid.table().lineOf(area(name)).orElseThrow(), 2);
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            grid.control().notifyListeners(SWT.KeyDown, enter);
            Window.until("scorecard of " + name, () -> Editors.active(Window.page())
                    .filter(editor -> editor.key().area().name().equals(name) && editor.grid().isPresent()).isPresent());
        }
        assertThat(Arrays.stream(Window.page().getEditorReferences()).map(one -> one.getPartName())
                .filter(name -> name.endsWith("kontanthjælp · juni 2026"))).contains("Slagelse · kontanthjælp · juni 2026",
                        "Randers · kontanthjælp · juni 2026", "Hjørring · kontanthjælp · juni 2026");
    }

    private static void whyDidItRise(ScorecardGrid grid) throws Exception {
        int line = grid.table().lineOf(0);
        // 709 → 815.
        assertThat(grid.table().text(line, Column.CHANGE_OWN)).isEqualTo("+14,95");
        grid.select(line, Column.CHANGE_OWN);
        command("dk.pejling.ui.whyChange");
        WhyView view = (WhyView) Window.page().findView(WhyView.ID);
        WhySheet sheet = Window.await("why", () -> view.found().filter(one -> one.question().area().name().equals("Hjørring")
                && one.question().side() == Basis.DEVELOPMENT));
        assertThat(sheet.told()).hasSize(2);
        for (ToldChange told : sheet.told().values()) {
            double parts = told.parts().stream().map(ToldChange.Contribution::points).filter(Observation::isMeasured)
                    .mapToDouble(points -> points.number().orElseThrow()).sum();
            assertThat(parts + told.rest().number().orElseThrow()).isCloseTo(told.change().number().orElseThrow(), within(1e-9));
        }
        var table = view.parts().orElseThrow();
        int own = java.util.stream.IntStream.range(0, table.lines()).filter(one -> table.text(one, 0).equals("Hjørring")).findFirst()
                .orElseThrow();
        assertThat(List.of(table.text(own, 1), table.text(own, 2), table.text(own, 3))).containsExactly("709", "815", "+106");
        seen("the headline", "Flere i job, ", "jun. 25 – jun. 26", "→");
        assertThat(sheet.beside()).hasSizeGreaterThan(2);
    }

    private static Optional<Text> field() {
        return Window.find(Text.class, one -> one.isVisible() && CommentTexts.hint().equals(one.getMessage()));
    }

    private static void comment() throws Exception {
        command("dk.pejling.ui.comment");
        Text field = Window.await("field", MondayTest::field);
        assertThat(Window.page().getActivePart()).isInstanceOf(DetailsView.class);
        field.setText("Ny praksis for visitation fra januar");
        // Somebody looks at another number before it is kept.
        ScorecardGrid grid = Editors.active(Window.page()).flatMap(ScorecardEditor::grid).orElseThrow();
        Window.page().activate(Window.page().getActiveEditor());
        grid.select(grid.table().lineOf(0), Column.LEVEL_OWN);
        Window.until("nothing on this one", () -> field().filter(one -> one.getText().isEmpty()).isPresent());
        grid.select(grid.table().lineOf(0), Column.CHANGE_OWN);
        Window.until("the words", () -> field().filter(one -> one.getText().startsWith("Ny praksis")).isPresent());
        Window.press(CommentTexts.save());
        CellComment.Cell cell = new CellComment.Cell(area("Hjørring"), "flere-i-job", Basis.DEVELOPMENT, JUNE);
        Window.until("kept", () -> !desk().notes().comments().on(cell).isEmpty());
        assertThat(desk().notes().comments().on(cell)).extracting(CellComment::text).containsExactly("Ny praksis for visitation fra januar");
        Window.until("mark", () -> Editors.active(Window.page()).flatMap(ScorecardEditor::grid)
                .filter(one -> !one.table().comments(one.table().lineOf(0), Column.CHANGE_OWN).isEmpty()).isPresent());
    }

    /** Last month's was approved a month ago; this month's is approved in the dialog. Then both stand beside each other. */
    private static void freezeAndCompare(CalendarEditor calendar) throws Exception {
        Area north = area("Region Nordjylland");
        calendar.freeze(FollowUpKey.of(north, "kontanthjaelp", MAY), new Approval("Maj i nord", "Analyse", MONDAY.minusDays(30)));
        Window.until("May", () -> grid(calendar, CalendarMessages.Calendar_frozen).filter(one -> names(one.model()).contains("Maj i nord")).isPresent());
        FollowUpKey june = FollowUpKey.of(north, "kontanthjaelp", JUNE);
        Editors.open(Window.page(), june);
        Window.until("follow-up", () -> Window.page().getActiveEditor() instanceof FollowUpEditor editor && editor.key().equals(june)
                && editor.grid().isPresent());
        Dialogs.answer(CalendarMessages.Freeze_button, "Juni i nord", "Analyse");
        command("dk.pejling.ui.freeze");
        Window.page().activate(calendar);
        TabFolder tabs = Window.await("tabs", () -> Window.find(TabFolder.class, TabFolder::isVisible));
        tabs.setSelection(1);
        ModelGrid frozen = Window.await("both", () -> grid(calendar, CalendarMessages.Calendar_frozen).filter(one -> names(one.model())
                .containsAll(List.of("Maj i nord", "Juni i nord"))));
        // One remark goes along.
        assertThat(line(frozen.model(), lineOf(frozen.model(), "Juni i nord"))).contains("jun. 26", "Analyse", "1");
        frozen.select(lineOf(frozen.model(), "Maj i nord"), 0);
        Combo beside = Window.await("choice", () -> Window.find(Combo.class, one -> one.isVisible() && one.indexOf("Juni i nord") >= 0));
        beside.select(beside.indexOf("Juni i nord"));
        Window.notify(beside, SWT.Selection);
        seen("the sentence", "Maj i nord", "godkendt af Analyse den 15.08.2026", "„Juni i nord“");
        ModelGrid differences = Window.await("differences", () -> grid(calendar, CalendarMessages.Calendar_differences)
                .filter(one -> names(one.model()).contains("Hjørring")));
        List<String> own = IntStream.range(0, differences.model().lines()).mapToObj(one -> line(differences.model(), one)).filter(one ->
                one.subList(0, 3).equals(List.of("Hjørring", "Flere i job", Messages.Table_development))).findFirst().orElseThrow();
        assertThat(own.get(4)).isEqualTo("+14,95");
        assertThat(own.get(3)).isNotEqualTo(own.get(4));
        CalendarSheet sheet = calendar.sheet().orElseThrow();
        assertThat(sheet.frozen().stream().filter(one -> one.name().equals("Juni i nord")).flatMap(one -> one.comments().stream()))
                .extracting(FrozenFollowUp.Comment::text).containsExactly("Ny praksis for visitation fra januar");
    }

    private static List<String> names(GridModel model) {
        return IntStream.range(0, model.lines()).mapToObj(line -> model.text(line, 0)).toList();
    }

    @Test
    void aNumberOfFiguresOfDifferentAgesSaysSo() throws Exception {
        Path file = Session.catalogueFolder(desk().home()).resolve("blandet.yaml");
        try {
            revised(MONDAY.plusDays(1));
            PointDraft draft = PointDraft.of(desk().session().catalogue().point("aktiveringsgrad").orElseThrow()).with(PointDraft.Entry.ID, "blandet")
                    .with(PointDraft.Entry.NAME_DA, "Blandet").with(PointDraft.Entry.FORMULA,
                            "y60c07.aktiveringsgrad-pct + y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar");
            Files.createDirectories(file.getParent());
            Files.writeString(file, draft.text());
            desk().session().reloadCatalogue();
            desk().published();
            CardKey key = CardKey.of(area("Hjørring"), "kontanthjaelp", JUNE);
            Editors.open(Window.page(), key);
            ScorecardGrid grid = Window.await("the point", () -> Editors.active(Window.page()).filter(one -> one.key().equals(key))
                    .flatMap(ScorecardEditor::grid).filter(one -> row(one, "blandet").isPresent()));
            grid.select(grid.table().lineOf(row(grid, "blandet").getAsInt()), Column.LEVEL_OWN);
            seen("the line", "Blandet er lavet af tal af forskellig alder", "y60c07 hentet 22.08.2026", "y60a02 hentet 15.09.2026");
            grid.select(grid.table().lineOf(row(grid, "aktiveringsgrad").getAsInt()), Column.LEVEL_OWN);
            Window.until("no such line", () -> Window.find(Label.class, label -> label.isVisible()
                    && label.getText().contains("forskellig alder")).isEmpty());
        } finally {
            Files.deleteIfExists(file);
            desk().session().reloadCatalogue();
            undo();
        }
    }

    private static OptionalInt row(ScorecardGrid grid, String point) {
        var rows = grid.table().card().scorecard().rows();
        return IntStream.range(0, rows.size()).filter(one -> rows.get(one).point().id().equals(point)).findFirst();
    }

    @Test
    void theOverviewHoldsAllMunicipalitiesAndFollowsItsBar() throws Exception {
        Editors.open(Window.page(), OverviewKey.of(JUNE));
        OverviewEditor editor = (OverviewEditor) Window.page().getActiveEditor();
        OverviewTable table = Window.await("overview", editor::table);
        int line = table.lineOf(area("Slagelse")).orElseThrow();
        int column = table.columnOf("flere-i-job").orElseThrow();
        Set<String> groups = IntStream.range(0, table.lines()).filter(one -> table.area(one).isPresent())
                .mapToObj(one -> table.text(one, OverviewTable.GROUP)).collect(Collectors.toSet());
        // Clusters that another test has kept come before regions.
        if (desk().session().sets().clusterSets().isEmpty()) {
            assertThat(table.text(line, OverviewTable.GROUP)).isEqualTo("Sjælland");
            assertThat(groups).hasSize(5);
        }
        table.filter("roskil");
        assertThat(table.lines()).as("a heading and one municipality").isEqualTo(2);
        table.filter("");
        assertThat(table.lines()).as("a heading for each group").isEqualTo(98 + groups.size());
        editor.grid().orElseThrow().sort(column);
        assertThat(table.lines()).isEqualTo(98);
        assertThat(table.area(0)).isPresent();
        assertThat(table.spoken(table.lineOf(area("Slagelse")).orElseThrow(), column)).contains("Slagelse", "Flere i job");
        editor.grid().orElseThrow().sort(OverviewTable.GROUP);
        assertThat(editor.shown().orElseThrow().text().tabs().lines()).hasSize(99);
        countsWhoIsWorseOnEverything(table);
    }

    /** Counted from what the table says of each cell; a point without a verdict is left out, and who has none is in no set. */
    private static void countsWhoIsWorseOnEverything(OverviewTable table) {
        Map<String, Set<Area>> worse = new LinkedHashMap<>();
        for (int line = 0; line < table.lines(); line++) {
            Map<String, List<String>> verdicts = new LinkedHashMap<>();
            for (int column = OverviewTable.GROUP + 1; column < table.columns(); column++) {
                String spoken = table.spoken(line, column);
                worse.computeIfAbsent(table.group(column).orElseThrow(), group -> new HashSet<>());
                if (table.area(line).isPresent() && !spoken.endsWith(Messages.Verdict_none)) {
                    verdicts.computeIfAbsent(table.group(column).orElseThrow(), group -> new ArrayList<>()).add(spoken);
                }
            }
            for (var group : verdicts.entrySet()) {
                if (group.getValue().stream().allMatch(spoken -> spoken.endsWith(Messages.Verdict_worse))) {
                    worse.get(group.getKey()).add(table.area(line).orElseThrow());
                }
            }
        }
        Set<Area> all = new HashSet<>(worse.values().iterator().next());
        worse.values().forEach(all::retainAll);
        assertThat(table.note()).contains(worse.entrySet().stream().map(one -> one.getKey().toLowerCase(Locale.ROOT) + " " + one.getValue().size())
                .collect(Collectors.joining(", "))).contains("; %d kommuner i mindst én målgruppe, %d i dem alle".formatted(
                        worse.values().stream().flatMap(Set::stream).distinct().count(), all.size()));
    }

    @Test
    void aSearchIsShownAsTableAndLines() throws Exception {
        Editors.search(Window.page(), "kontanthjælp Slagesle Randers 2023–");
        SearchEditor editor = (SearchEditor) Window.page().getActiveEditor();
        var table = Window.await("answer", editor::table);
        assertThat(table.heading(1)).isEqualTo("Slagelse");
        assertThat(table.heading(2)).isEqualTo("Randers");
        Curves curves = (Curves) ((IStructuredSelection) editor.getSite().getSelectionProvider().getSelection()).getFirstElement();
        assertThat(curves.lines()).extracting(Curves.Curve::label).containsExactly("Randers", "Slagelse");
    }

    @Test
    void quickAccessOffersTheFiguresThatItsWordsName() throws Exception {
        assertThat(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.quickAccess"))
                .anyMatch(element -> QuickSearch.class.getName().equals(element.getAttribute("class")));
        assertThat(new QuickSearch().computeElements("åbn kalender", null)).isEmpty();
        QuickAccessElement[] found = new QuickSearch().computeElements("dagpenge Ærø 2024–", null);
        assertThat(found).singleElement().satisfies(one -> assertThat(one.getLabel()).startsWith("dagpenge Ærø 2024–"));
        found[0].execute();
        SearchEditor editor = (SearchEditor) Window.page().getActiveEditor();
        Window.until("answer", () -> editor.table().filter(table -> table.heading(1).equals("Ærø")).isPresent());
    }
}
