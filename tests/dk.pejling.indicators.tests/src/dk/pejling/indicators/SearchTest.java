package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.search.Search;
import dk.pejling.indicators.search.SearchAnswer;
import dk.pejling.indicators.search.SearchReader;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.ObservationStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final SearchReader READER = new SearchReader(SampleStore.CATALOGUE);

    private static List<String> areas(String text) {
        return READER.read(text).areas().stream().map(Area::name).toList();
    }

    private static List<String> points(String text) {
        return READER.read(text).points().stream().map(MeasurementPoint::id).toList();
    }

    private static Optional<Period> month(int year, int month) {
        return Optional.of(Period.month(year, month));
    }

    @Test
    void groupAreasAndPeriodStandInAnyOrder() {
        for (String text : List.of("kontanthjælp Slagelse Randers 2023–", "2023- randers og slagelse, kontanthjaelp",
                "Slagelse i Randers fra 2023 kontanthjælp")) {
            Search search = READER.read(text);
            assertThat(search.areas()).extracting(Area::name).as(text).containsExactlyInAnyOrder("Slagelse", "Randers");
            assertThat(search.groups()).extracting(TargetGroup::id).containsExactly("kontanthjaelp");
            assertThat(search.from()).isEqualTo(month(2023, 1));
            assertThat(search.to()).isEmpty();
            assertThat(search.unknown()).isEmpty();
            assertThat(search.guesses()).isEmpty();
        }
    }

    @Test
    void everyMunicipalityIsFoundByItsNameAndWithoutDanishLetters() {
        for (Area area : AreaRegister.denmark().municipalities()) {
            assertThat(areas(area.name())).as(area.name()).containsExactly(area.name());
            assertThat(areas(area.id())).as(area.id()).containsExactly(area.name());
            assertThat(areas(area.name().replace('ø', 'o').replace('å', 'a') + " kommune")).as(area.name()).containsExactly(area.name());
        }
    }

    @Test
    void wrongLettersAreGuessedAndSaid() {
        Search search = READER.read("kontanhjælp Slagesle");
        assertThat(search.areas()).extracting(Area::name).containsExactly("Slagelse");
        assertThat(search.groups()).extracting(TargetGroup::id).containsExactly("kontanthjaelp");
        assertThat(search.guesses()).extracting(Search.Word::typed).containsExactly("kontanhjælp", "Slagesle");
        assertThat(READER.read("Slagelse qwertyuiop").unknown()).extracting(Search.Word::typed).containsExactly("qwertyuiop");
        assertThat(READER.read("   ").isEmpty()).isTrue();
    }

    @Test
    void regionsAndTheCountryAreAreasToo() {
        assertThat(areas("Region Sjælland hele landet")).containsExactly("Region Sjælland", "Hele landet");
        assertThat(areas("nordjylland landet")).containsExactly("Region Nordjylland", "Hele landet");
    }

    @Test
    void namesOfSeveralWordsAreOne() {
        assertThat(points("flere i job Slagelse")).containsExactly("flere-i-job");
        assertThat(areas("flere i job Slagelse")).containsExactly("Slagelse");
        assertThat(points("flere i job dagpenge Slagelse")).containsExactly("flere-i-job-dagpenge");
        assertThat(points("aktiveringsgrad langtidsledige")).containsExactly("aktiveringsgrad", "langtidsledige");
    }

    @Test
    void periodsAreReadAsPeopleWriteThem() {
        record Case(String text, Optional<Period> from, Optional<Period> to) {
        }
        for (Case one : List.of(new Case("2023", month(2023, 1), month(2023, 12)), new Case("–2024", Optional.empty(), month(2024, 12)),
                new Case("2023-2024", month(2023, 1), month(2024, 12)), new Case("2023M02–2024M03", month(2023, 2), month(2024, 3)),
                new Case("2025K2", month(2025, 4), month(2025, 6)), new Case("juni 2025", month(2025, 6), month(2025, 6)),
                new Case("siden jan. 2024", month(2024, 1), Optional.empty()), new Case("fra 2023 til 2024", month(2023, 1), month(2024, 12)),
                new Case("Slagelse", Optional.empty(), Optional.empty()))) {
            Search search = READER.read(one.text());
            assertThat(search.from()).as(one.text()).isEqualTo(one.from());
            assertThat(search.to()).as(one.text()).isEqualTo(one.to());
            assertThat(search.unknown()).as(one.text()).isEmpty();
        }
    }

    @Test
    void theAnswerHoldsTheFiguresOfTheScorecards(@TempDir Path home) throws Exception {
        try (ObservationStore store = SampleStore.withSamples(home)) {
            Scorecards scorecards = SampleStore.scorecards(store);
            SearchAnswer answer = SearchAnswer.of(READER.read("kontanthjælp Slagelse Randers 2023–2025M06"), scorecards);
            assertThat(answer.periods()).hasSize(30).startsWith(Period.month(2023, 1)).endsWith(Period.month(2025, 6));
            assertThat(answer.series()).extracting(one -> one.point().id() + " " + one.area().name())
                    .containsExactly("flere-i-job Slagelse", "flere-i-job Randers");
            // As the source published it for June 2025.
            assertThat(answer.series().getFirst().values().getLast()).isEqualTo(Observation.of(4.6));
            SearchAnswer country = SearchAnswer.of(READER.read("dagpenge"), scorecards);
            assertThat(country.series()).extracting(one -> one.area().name()).containsExactly("Hele landet");
            assertThat(country.periods()).hasSize(36);
        }
    }
}
