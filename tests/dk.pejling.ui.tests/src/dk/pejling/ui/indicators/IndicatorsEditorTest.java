package dk.pejling.ui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.ReadTable;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDraft;
import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.support.Window;
import dk.pejling.ui.table.KeyInput;
import dk.pejling.ui.table.SingleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A point is read, broken, mended, saved, compared and given up in the running window. */
class IndicatorsEditorTest {
    private IndicatorsEditor editor;

    private static Desk desk() {
        return PlatformUI.getWorkbench().getService(Desk.class);
    }

    @BeforeEach
    void open() throws Exception {
        Window.until("open home", () -> desk().state() == Desk.State.OPEN);
        desk().session().store().publish(desk().services().sources().stream()
                .flatMap(source -> source.samples().stream().map(file -> source.read(file, Optional.empty())))
                .map(ReadTable::staged).map(Optional::orElseThrow).toList());
        assertThat(Editors.openNamed(Window.page(), "indicators/aktiveringsgrad")).isTrue();
        editor = (IndicatorsEditor) Window.page().findEditor(new KeyInput(new SingleKey(IndicatorsEditor.ID)));
        Window.until("list", () -> editor.list().shown().size() > 30);
        // Whatever the window opened last of its own may lie on top.
        Window.page().activate(editor);
    }

    @AfterEach
    void close() throws Exception {
        new PointFiles(desk()).giveUp("aktiveringsgrad");
        Window.page().closeEditor(editor, false);
        PlatformUI.getWorkbench().showPerspective("dk.pejling.app.scorecard", Window.page().getWorkbenchWindow());
    }

    private StyledText formula() {
        return (StyledText) editor.form().field(Entry.FORMULA);
    }

    private void choose(String id) throws Exception {
        editor.list().select(id);
        Window.until(id, () -> ((Text) editor.form().field(Entry.ID)).getText().equals(id));
        Window.until("checked", () -> editor.problemsText().equals(IndicatorMessages.Check_right));
    }

    @Test
    void searchAndFilterNarrowTheList() throws Exception {
        Text search = Window.find(Text.class, text -> IndicatorMessages.List_search.equals(text.getMessage())).orElseThrow();
        search.setText("sanktion");
        assertThat(editor.list().shown()).extracting(row -> row.point().id()).containsExactly("sanktioner");
        search.setText("");
        Combo filter = Window.find(Combo.class, combo -> combo.indexOf(IndicatorMessages.State_awaited) >= 0).orElseThrow();
        filter.select(filter.indexOf(IndicatorMessages.State_awaited));
        Window.notify(filter, SWT.Selection);
        assertThat(editor.list().shown()).isNotEmpty().allMatch(row -> row.state() == PointRow.State.AWAITED);
        filter.select(0);
        Window.notify(filter, SWT.Selection);
    }

    @Test
    void aMistakeIsUnderlinedMendedAndTheChangeSavedAndGivenUp() throws Exception {
        choose("aktiveringsgrad");
        // Slagelse, July 2026 at the latest: a share of the sample.
        Window.until("preview", () -> editor.previewText().contains("%") || editor.previewText().contains("pct"));
        String shipped = formula().getText();
        formula().setText(shipped + " + 3 weeks");
        Window.until("mistake", () -> editor.problemsText().contains("uger") || editor.problemsText().contains("weeks"));
        assertThat(formula().getStyleRanges()).singleElement().satisfies(range -> assertThat(range.underline).isTrue());
        assertThat(editor.isDirty()).isTrue();
        Window.press(IndicatorMessages.Button_undo);
        assertThat(formula().getText()).isEqualTo(shipped);
        assertThat(editor.isDirty()).isFalse();
        formula().setText("100 - " + shipped);
        Window.until("unit", () -> !editor.problemsText().equals(IndicatorMessages.Check_right));
        formula().setText("2 * " + shipped);
        Window.until("right again", () -> editor.problemsText().equals(IndicatorMessages.Check_right));
        Window.until("difference", () -> editor.aboutText().contains(NLS.bind(IndicatorMessages.Diff_now, "2 * ")));
        editor.doSave(new NullProgressMonitor());
        assertThat(editor.isDirty()).isFalse();
        MeasurementPoint saved = desk().session().catalogue().point("aktiveringsgrad").orElseThrow();
        assertThat(saved.formula()).isEqualTo("2 * " + shipped);
        assertThat(saved.details().replaces()).contains("dk.pejling.indicators");
        Window.press(IndicatorMessages.Button_back);
        assertThat(desk().session().catalogue().point("aktiveringsgrad").orElseThrow().details().replaces()).isEmpty();
    }

    @Test
    void thePerspectiveIsTheEditorsAndTheListSaysStatesWhole() throws Exception {
        assertThat(Window.page().getPerspective().getId()).isEqualTo(IndicatorsPerspective.ID);
        assertThat(Window.page().getViewReferences()).isEmpty();
        Window.until("the named point", () -> ((Text) editor.form().field(Entry.ID)).getText().equals("aktiveringsgrad"));
        Table table = Window.find(Table.class, one -> one.isVisible() && one.getColumnCount() == 3).orElseThrow();
        GC gc = new GC(table);
        try {
            assertThat(editor.list().shown()).anyMatch(row -> row.stateText().contains("y60a27"))
                    .allMatch(row -> gc.textExtent(row.stateText()).x < table.getColumn(1).getWidth());
        } finally {
            gc.dispose();
        }
    }

    @Test
    void everyMistakeStandsAtItsFieldByItsName() throws Exception {
        choose("aktiveringsgrad");
        Text from = (Text) editor.form().field(Entry.VALID_FROM);
        from.setText("i går");
        Window.until("mistake", () -> editor.form().mistake(Entry.VALID_FROM).isPresent());
        assertThat(editor.form().mistake(Entry.VALID_FROM).orElseThrow()).startsWith(IndicatorMessages.Form_validFrom).contains("i går");
        assertThat(editor.form().mistake(Entry.FORMULA)).isEmpty();
        assertThat(editor.problemsText()).startsWith(IndicatorMessages.Form_validFrom);
        from.setText("2023-01-01");
        Window.until("right", () -> editor.problemsText().equals(IndicatorMessages.Check_right));
        assertThat(editor.form().mistake(Entry.VALID_FROM)).isEmpty();
        assertThat(editor.aboutText()).contains(IndicatorMessages.Form_validFrom);
    }

    @Test
    void choicesAreWordsAndTheFileHasItsOwn() throws Exception {
        choose("aktiveringsgrad");
        Combo polarity = (Combo) editor.form().field(Entry.POLARITY);
        assertThat(polarity.getText()).isEqualTo(IndicatorMessages.Choice_high);
        assertThat(((Combo) editor.form().field(Entry.AVERAGE)).getText()).isEqualTo(IndicatorMessages.Choice_unweighted);
        assertThat(((Combo) editor.form().field(Entry.QUALITY)).getText()).isEqualTo(IndicatorMessages.Choice_official);
        polarity.select(polarity.indexOf(IndicatorMessages.Choice_low));
        Window.notify(polarity, SWT.Selection);
        Window.until("difference", () -> editor.aboutText().contains(IndicatorMessages.Form_polarity + "\n")
                && editor.aboutText().contains(NLS.bind(IndicatorMessages.Diff_now, IndicatorMessages.Choice_low)));
        editor.doSave(new NullProgressMonitor());
        assertThat(desk().session().catalogue().point("aktiveringsgrad").orElseThrow().polarity()).isEqualTo(dk.pejling.model.Polarity.LOW);
    }

    @Test
    void aPointIsSharedAsAFile(@TempDir Path folder) throws Exception {
        PointFiles files = new PointFiles(desk());
        PointDraft draft = PointDraft.of(desk().session().catalogue().point("flere-i-job").orElseThrow()).with(Entry.ID, "delt-punkt")
                .with(Entry.NAME_DA, "Delt, med komma");
        Path file = folder.resolve("delt.yaml");
        files.export(draft, file);
        assertThat(files.isTaken(file)).isFalse();
        assertThat(files.take(file)).isEmpty();
        assertThat(files.isTaken(file)).isTrue();
        Window.until("taken in", () -> editor.list().shown().stream().anyMatch(row -> row.name().contains("Delt, med komma")
                || row.point().id().equals("delt-punkt")));
        Files.writeString(file, Files.readString(file).replace("unit: pct", "unit: weeks"));
        assertThat(files.take(file)).isNotEmpty();
        Files.delete(dk.pejling.workspace.Session.catalogueFolder(desk().home()).resolve("delt.yaml"));
        desk().session().reloadCatalogue();
    }

    @Test
    void aCopyIsAPointOfTheMunicipality() throws Exception {
        choose("flere-i-job");
        assertThat(editor.aboutText()).contains("flere-i-job-12-mdr").contains("y60a02");
        Window.press(IndicatorMessages.Button_copy);
        assertThat(((Text) editor.form().field(Entry.ID)).getText()).isEqualTo("flere-i-job-kopi");
        assertThat(editor.isDirty()).isTrue();
        Window.until("no shipped one", () -> editor.aboutText().contains(IndicatorMessages.Diff_own));
        assertThat(editor.form().formula().proposals("roll", 4)).extracting(proposal -> proposal.getContent()).contains("rolling(");
    }
}
