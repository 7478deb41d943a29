package dk.pejling.model;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaRegisterTest {
    private final AreaRegister register = AreaRegister.denmark();

    private Area find(String text) {
        return register.find(text).orElseThrow(() -> new AssertionError(text));
    }

    @Test
    void denmarkHasItsMunicipalitiesInFiveRegions() {
        Map<String, Long> perRegion = register.municipalities().stream().collect(groupingBy(
                area -> find(area.parent()).name(), counting()));
        assertThat(perRegion).containsOnly(Map.entry("Region Hovedstaden", 29L), Map.entry("Region Sjælland", 17L),
                Map.entry("Region Syddanmark", 22L), Map.entry("Region Midtjylland", 19L), Map.entry("Region Nordjylland", 11L));
        assertThat(register.municipalities()).hasSize(98);
        assertThat(register.all()).hasSize(105);
        assertThat(register.country().name()).isEqualTo("Hele landet");
        assertThat(register.all().getLast().kind()).isEqualTo(AreaKind.UNKNOWN);
    }

    @Test
    void codesNamesAndIdsAreEachUnique() {
        assertThat(register.all()).extracting(Area::code).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{3}"));
        assertThat(register.all()).extracting(Area::name).doesNotHaveDuplicates();
        assertThat(register.all()).extracting(Area::id).doesNotHaveDuplicates();
    }

    @Test
    void everyAreaIsFoundByCodeNameAndId() {
        for (Area area : register.all()) {
            assertThat(List.of(find(area.code()), find(area.name()), find(area.id()), find(area.name().toUpperCase()),
                    find(" " + area.name() + " "))).containsOnly(area);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', value = {"Slagelse : Kalundborg, Næstved, Sorø", "Fredensborg : Allerød, Gribskov, Helsingør, Hillerød, Hørsholm",
        "Frederiksberg : København", "Lolland : Guldborgsund", "Thisted : Jammerbugt, Struer", "Sønderborg : Aabenraa",
        "Viborg : Favrskov, Herning, Holstebro, Ikast-Brande, Mariagerfjord, Randers, Silkeborg, Skive, Vesthimmerlands"})
    void neighboursHaveABorderByLand(String name, String neighbours) {
        assertThat(register.neighboursOf(find(name))).extracting(Area::name).containsExactly(neighbours.split(", "));
    }

    @Test
    void neighboursAreMutualAndOnlyIslandsHaveNone() {
        for (Area one : register.municipalities()) {
            assertThat(register.neighboursOf(one)).doesNotContain(one).doesNotHaveDuplicates()
                    .allSatisfy(other -> assertThat(register.neighboursOf(other)).contains(one));
        }
        assertThat(register.municipalities()).filteredOn(one -> register.neighboursOf(one).isEmpty()).extracting(Area::name)
                .containsExactly("Bornholm", "Fanø", "Langeland", "Læsø", "Morsø", "Samsø", "Ærø");
        assertThat(register.neighboursOf(register.country())).isEmpty();
    }

    /** Codes as Statistics Denmark publishes them. */
    @ParameterizedTest
    @CsvSource({"101, København", "147, Frederiksberg", "330, Slagelse", "400, Bornholm", "492, Ærø", "561, Esbjerg",
        "563, Fanø", "730, Randers", "751, Aarhus", "760, Ringkøbing-Skjern", "825, Læsø", "851, Aalborg", "810, Brønderslev",
        "183, Ishøj", "840, Rebild", "000, Hele landet"})
    void codesAreTheOfficialOnes(String code, String name) {
        assertThat(find(code).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Slagelse Kommune, Slagelse", "slagelse kommune, Slagelse", "ringkoebing-skjern, Ringkøbing-Skjern",
        "Ringkøbing Skjern, Ringkøbing-Skjern", "AEROE, Ærø", "uoplyst område, Uoplyst område", "hele landet, Hele landet"})
    void spellingsOfANameDoNotMatter(String text, String name) {
        assertThat(find(text).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Slagelsse", "Kommune", "-kommune", "33", "3300", "Læso", "RAR Sjælland", "null"})
    void anAreaThatDoesNotExistIsEmpty(String text) {
        assertThat(register.find(text)).isEmpty();
    }

    /** On the last day of 2006 there were 270 municipalities; 13 of them were divided (Danmarks Statistik). */
    @Test
    void theMunicipalitiesOfBeforeTheReformAreKnown() {
        long unchanged = register.municipalities().stream().filter(area -> register.mergerOf(area).isEmpty()).count();
        List<Merger> reform = register.mergers().stream().filter(merger -> merger.from().equals(LocalDate.of(2007, 1, 1))).toList();
        long former = reform.stream().flatMap(merger -> merger.units().stream()).distinct().count();
        long continued = reform.stream().filter(Merger::continued).count();
        long mergedBefore = register.mergers().size() - reform.size();
        assertThat(unchanged + former + continued + mergedBefore).isEqualTo(270);
        assertThat(reform.stream().flatMap(merger -> merger.parted().stream()).distinct()).hasSize(13);
        assertThat(register.mergers().stream().flatMap(merger -> merger.units().stream())).allMatch(area -> area.kind() == AreaKind.FORMER)
                .extracting(Area::code).doesNotContainAnyElementsOf(register.all().stream().map(Area::code).toList());
    }

    @Test
    void aMunicipalityThatIsNoMoreIsFoundWhereSourcesAreRead() {
        assertThat(register.find("Egvad")).isEmpty();
        assertThat(register.findEver("egvad kommune")).hasValueSatisfying(area -> assertThat(area.code()).isEqualTo("655"));
        assertThat(register.findEver("Slagelse")).contains(find("330"));
        assertThat(register.findEver("333")).contains(find("330"));
        // The code of Grenaa is Norddjurs' today.
        assertThat(register.findEver("Grenå")).contains(find("Norddjurs"));
        Merger merger = register.mergerOf(find("Ringkøbing-Skjern")).orElseThrow();
        assertThat(merger.units()).extracting(Area::name).containsExactly("Egvad", "Holmsland", "Ringkøbing", "Skjern", "Videbæk");
        assertThat(merger.continued()).isFalse();
        assertThat(merger.isBefore(Period.month(2006, 12))).isTrue();
        assertThat(merger.isBefore(Period.month(2007, 1))).isFalse();
    }

    @Test
    void municipalitiesAreInDanishOrder() {
        List<String> names = register.municipalities().stream().map(Area::name).toList();
        assertThat(names.subList(0, 3)).containsExactly("Albertslund", "Allerød", "Assens");
        assertThat(names.subList(92, 98)).containsExactly("Viborg", "Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus");
    }
}
