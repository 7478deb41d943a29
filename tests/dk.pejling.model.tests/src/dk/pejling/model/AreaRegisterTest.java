package dk.pejling.model;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void municipalitiesAreInDanishOrder() {
        List<String> names = register.municipalities().stream().map(Area::name).toList();
        assertThat(names.subList(0, 3)).containsExactly("Albertslund", "Allerød", "Assens");
        assertThat(names.subList(92, 98)).containsExactly("Viborg", "Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus");
    }
}
