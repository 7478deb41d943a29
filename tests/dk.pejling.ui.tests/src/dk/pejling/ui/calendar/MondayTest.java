package dk.pejling.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.SourceFile;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Revision;
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
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.budget.BudgetEditor;
import dk.pejling.ui.details.DetailsView;
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
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import dk.pejling.ui.why.WhySheet;
import dk.pejling.ui.why.WhyView;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.rhythm.Due;
import dk.pejling.workspace.rhythm.SourceNews;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.IStructuredSelection;
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
    private void revised() throws Exception {
        Path file = Files.writeString(folder.resolve("y60a02.csv"), "\uFEFFPeriode;Område;Antal personer;Antal fuldtidspersoner;"
                + "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år;Fuldtidspersoner i pct. af befolkningen 16-66 år\r\n"
                + "2026M06;Hjørring;830;815;2,8;2,1\r\n");
        ImportJob job = new ImportJob(desk(), PlatformUI.getWorkbench().getService(Problems.class), List.of(SourceFile.of(file, MONDAY)));
        job.setUser(false);
        job.schedule();
        Window.until("import", () -> job.getResult() != null);
        assertThat(job.getResult().isOK()).as(String.valueOf(job.getResult())).isTrue();
    }

    /** Others find the figures as they were. */
    private static void undo() throws Exception {
        for (VintageState state : desk().session().store().upkeep().states()) {
            if (state.vintage().retrieved().equals(MONDAY)) {
                desk().session().store().upkeep().withdraw(state.vintage().id(), "end of a test");
            }
        }
        desk().published();
    }

    @Test
    void theAnalystsMonday() throws Exception {
        try {
            revised();
            CalendarEditor calendar = whatIsNew();
            scorecard("Slagelse");
            scorecard("Randers");
            ScorecardGrid hjoerring = scorecard("Hjørring");
            whyDidItRise(hjoerring);
            comment();
            freezeAndCompare(calendar);
        } finally {
            undo();
        }
    }

    private static CalendarEditor whatIsNew() throws Exception {
        command("dk.pejling.ui.calendar");
        CalendarEditor calendar = (CalendarEditor) Window.page().getActiveEditor();
        CalendarSheet sheet = Window.await("calendar", () -> calendar.sheet().filter(one -> one.news().stream()
                .anyMatch(news -> news.newest().retrieved().equals(MONDAY))));
        SourceNews news = sheet.news().stream().filter(one -> one.table().id().equals("y60a02")).findFirst().orElseThrow();
        assertThat(news.before().orElseThrow().retrieved()).isEqualTo(LocalDate.of(2026, 8, 22));
        // Persons, full-time persons and two shares of one municipality and month.
        assertThat(news.count(Revision.Kind.CHANGED)).isEqualTo(4);
        assertThat(news.count(Revision.Kind.NEW)).isZero();
        var table = Tables.revisions(news);
        assertThat(List.of(table.text(0, 0), table.text(1, 0))).containsOnly("Hjørring");
        assertThat(List.of(table.text(1, 2), table.text(1, 3))).containsExactly("892", "815");
        assertThat(sheet.due()).filteredOn(due -> due.group().id().equals("kontanthjaelp"))
                .extracting(due -> "%s %s %s".formatted(due.kind(), due.month(), due.state())).containsExactly(
                        "MONTHLY 2026M06 READY", "MONTHLY 2026M07 PROVISIONAL", "QUARTERLY 2026M06 READY", "QUARTERLY 2026M09 WAITING");
        return calendar;
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
        assertThat(sheet.beside()).hasSizeGreaterThan(2);
    }

    private static void comment() throws Exception {
        command("dk.pejling.ui.comment");
        Text field = Window.await("field", () -> Window.find(Text.class, one -> one.isVisible()
                && CommentTexts.hint().equals(one.getMessage())));
        assertThat(Window.page().getActivePart()).isInstanceOf(DetailsView.class);
        field.setText("Ny praksis for visitation fra januar");
        Window.press(CommentTexts.save());
        CellComment.Cell cell = new CellComment.Cell(area("Hjørring"), "flere-i-job", Basis.DEVELOPMENT, JUNE);
        Window.until("kept", () -> !desk().notes().comments().on(cell).isEmpty());
        assertThat(desk().notes().comments().on(cell)).extracting(CellComment::text).containsExactly("Ny praksis for visitation fra januar");
        Window.until("mark", () -> Editors.active(Window.page()).flatMap(ScorecardEditor::grid)
                .filter(grid -> !grid.table().comments(grid.table().lineOf(0), Column.CHANGE_OWN).isEmpty()).isPresent());
    }

    private static void freezeAndCompare(CalendarEditor calendar) throws Exception {
        Area north = area("Region Nordjylland");
        calendar.freeze(FollowUpKey.of(north, "kontanthjaelp", MAY), new Approval("Maj i nord", "Analyse", MONDAY.minusDays(30)));
        calendar.freeze(FollowUpKey.of(north, "kontanthjaelp", JUNE), new Approval("Juni i nord", "Analyse", MONDAY));
        CalendarSheet sheet = Window.await("frozen", () -> calendar.sheet().filter(one -> one.frozen().size() >= 2));
        FrozenFollowUp june = sheet.frozen().stream().filter(one -> one.name().equals("Juni i nord")).findFirst().orElseThrow();
        FrozenFollowUp may = sheet.frozen().stream().filter(one -> one.name().equals("Maj i nord")).findFirst().orElseThrow();
        assertThat(june.comments()).extracting(FrozenFollowUp.Comment::text).containsExactly("Ny praksis for visitation fra januar");
        assertThat(sheet.due()).anyMatch(due -> due.state() == Due.State.DONE && due.frozen().equals(Optional.of("Juni i nord")));
        List<FrozenFollowUp.Difference> differences = may.differences(june);
        assertThat(differences).anyMatch(one -> one.area().name().equals("Hjørring") && one.before().indicator().equals("flere-i-job"));
        var table = Tables.differences(differences, desk().session().catalogue()::point);
        assertThat(table.text(0, 0)).isNotEmpty();
        assertThat(june.differences(june)).isEmpty();
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

    @Test
    void withoutGoalsAndBudgetsTheWindowSaysWhatToDo() throws Exception {
        command("dk.pejling.ui.budget");
        assertThat(Window.page().getActiveEditor()).isInstanceOf(BudgetEditor.class);
        Window.until("hint", () -> Window.find(org.eclipse.swt.widgets.Label.class, label -> label.isVisible()
                && label.getText().contains(desk().home().resolve("budgets").toString())).isPresent());
    }
}
