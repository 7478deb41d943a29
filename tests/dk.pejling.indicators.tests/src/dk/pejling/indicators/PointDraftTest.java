package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.PointDraft.Entry;
import dk.pejling.indicators.formula.Completion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points as they are written in the window. */
class PointDraftTest {
    private static PointDraft draft(String id) {
        return PointDraft.of(SampleStore.CATALOGUE.point(id).orElseThrow());
    }

    private static PointDraft.Checked checked(PointDraft draft) {
        return draft.checked(SampleStore.CATALOGUE, SampleStore.TABLES);
    }

    @Test
    void everyShippedPointSurvivesBeingWrittenAndRead() {
        for (MeasurementPoint point : SampleStore.CATALOGUE.points()) {
            PointDraft draft = PointDraft.of(point);
            PointDraft.Checked checked = checked(draft);
            assertThat(checked.problems()).as(draft.text()).isEmpty();
            MeasurementPoint read = checked.point().orElseThrow();
            assertThat(draft.differences(PointDraft.of(read))).as(draft.text())
                    .isSubsetOf(Entry.MISSING);
            assertThat(read.details().replaces()).contains("dk.pejling.indicators");
            assertThat(read.level().getClass() == Level.Awaited.class).isEqualTo(point.level() instanceof Level.Awaited);
        }
    }

    @Test
    void withoutFormulaAndTableThereIsNothing() {
        assertThat(checked(draft("aktiveringsgrad").with(Entry.FORMULA, "")).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.text().en()).isEqualTo("There is no formula."));
    }

    @Test
    void aPointThatWaitsKeepsItsFormula() {
        PointDraft draft = draft("sanktioner");
        assertThat(draft.get(Entry.FORMULA)).contains(" / y60a02.antal-fuldtidspersoner");
        assertThat(PointDraft.of(checked(draft.with(Entry.NAME_DA, "Andet")).point().orElseThrow()).get(Entry.FORMULA))
                .isEqualTo(draft.get(Entry.FORMULA));
    }

    @Test
    void aMistakeIsToldWithoutLosingTheRest() {
        PointDraft.Checked checked = checked(draft("aktiveringsgrad").with(Entry.FORMULA, "y60c07.aktiveringsgrad-pct + 3 weeks"));
        assertThat(checked.point().orElseThrow().level()).isInstanceOf(Level.Faulty.class);
        assertThat(checked.problems()).singleElement().satisfies(problem -> assertThat(problem.text().en()).contains("cannot be added"));
        assertThat(checked(draft("aktiveringsgrad").with(Entry.UNIT, "")).point()).isEmpty();
    }

    @Test
    void everyMistakeIsToldAtItsEntry() {
        PointDraft draft = draft("flere-i-job");
        assertThat(draft.get(Entry.FORMULA)).contains("\n");
        List<Entry> written = List.of(Entry.ID, Entry.TARGET_GROUP, Entry.UNIT, Entry.POLARITY, Entry.AVERAGE, Entry.LEVEL_DECIMALS,
                Entry.DEVELOPMENT_DECIMALS, Entry.SMALL_BASE, Entry.PERIODICITY, Entry.VALID_FROM, Entry.VALID_TO, Entry.QUALITY,
                Entry.SCORECARD, Entry.BESIDES, Entry.MISSING, Entry.TYPE);
        for (Entry entry : written) {
            assertThat(at(draft.with(entry, "Ø"))).as(entry.key()).contains(entry);
        }
        for (Entry entry : List.of(Entry.ID, Entry.TARGET_GROUP, Entry.NAME_DA, Entry.NAME_EN, Entry.DEFINITION_EN, Entry.UNIT,
                Entry.POLARITY, Entry.FORMULA)) {
            assertThat(at(draft.with(entry, ""))).as("without " + entry.key()).contains(entry);
        }
        assertThat(at(draft.with(Entry.FORMULA, draft.get(Entry.FORMULA) + "\n+ 3 weeks"))).containsOnly(Entry.FORMULA);
        assertThat(at(draft.with(Entry.FORMULA, "3 weeks +"))).containsOnly(Entry.FORMULA);
        assertThat(at(draft.with(Entry.FORMULA, "rolling(100 * y25i09.antal-langtidsledige-fuldtidspersoner[Kontanthjælp] "
                + "/ y25i01.antal-ledige-fuldtidspersoner[Kontanthjælp], 12)"))).containsOnly(Entry.AVERAGE);
    }

    private static List<Entry> at(PointDraft draft) {
        return checked(draft).problems().stream().map(draft::entry).flatMap(java.util.Optional::stream).toList();
    }

    @Test
    void quotesAndLinesOfTextsAreKept() {
        PointDraft draft = draft("aktiveringsgrad").with(Entry.NAME_DA, "den \"rigtige\" grad: 100 %, \\ alt");
        assertThat(checked(draft).point().orElseThrow().name().da()).isEqualTo("den \"rigtige\" grad: 100 %, \\ alt");
    }

    @Test
    void differencesAreNamedByEntry() {
        PointDraft shipped = draft("aktiveringsgrad");
        assertThat(shipped.with(Entry.POLARITY, "low").with(Entry.WHY_DA, "").differences(shipped))
                .containsExactly(Entry.WHY_DA, Entry.POLARITY);
    }

    @Test
    void whatTheWindowWritesLiesOverOtherFiles(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("z.yaml"), draft("aktiveringsgrad").with(Entry.NAME_DA, "fra filen").text());
        Path edited = CatalogueFolder.edited(folder, "aktiveringsgrad");
        Files.createDirectories(edited.getParent());
        Files.writeString(edited, draft("aktiveringsgrad").with(Entry.NAME_DA, "fra vinduet").text());
        MeasurementPoint point = CatalogueFolder.over(SampleStore.CATALOGUE, folder, SampleStore.TABLES).catalogue()
                .point("aktiveringsgrad").orElseThrow();
        assertThat(point.name().da()).isEqualTo("fra vinduet");
        assertThat(point.origin()).isEqualTo("edited/aktiveringsgrad.yaml");
    }

    @Test
    void wordsAreProposedByWhatStandsBeforeTheCursor() {
        Completion completion = new Completion(List.of("flere-i-job", "y60a02.antal-personer"),
                measure -> measure.equals("y25i01.x") ? List.of("A-dagpenge", "Kontanthjælp") : List.of());
        assertThat(completion.at("100 * fle", 9)).containsExactly(new Completion.Proposal(6, 9, "flere-i-job"));
        assertThat(completion.at("rol", 3)).containsExactly(new Completion.Proposal(0, 3, "rolling("));
        assertThat(completion.at("2 * personer", 12)).containsExactly(new Completion.Proposal(4, 12, "y60a02.antal-personer"));
        assertThat(completion.at("y25i01.x[Ydelse = kont", 22)).containsExactly(new Completion.Proposal(18, 22, "Kontanthjælp"));
        assertThat(completion.at("y25i01.x[a] + fl", 16)).extracting(Completion.Proposal::text).contains("flere-i-job");
    }
}
