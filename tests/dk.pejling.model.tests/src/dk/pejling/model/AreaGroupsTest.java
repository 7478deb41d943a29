package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaGroupsTest {
    private static final AreaRegister REGISTER = AreaRegister.denmark();

    @Test
    void theRegionsHoldAllMunicipalitiesOnce() {
        List<AreaGroup> regions = AreaGroups.ready().stream().filter(group -> group.id().startsWith("region")).toList();
        // 29 + 17 + 22 + 19 + 11 = 98
        assertThat(regions).extracting(region -> region.members().size()).containsExactly(29, 17, 22, 19, 11);
        assertThat(regions.stream().flatMap(region -> region.members().stream()))
                .containsExactlyInAnyOrderElementsOf(REGISTER.municipalities());
    }

    @Test
    void theAreasOfTheLabourMarketCouncilsHoldAllMunicipalitiesOnce() {
        List<AreaGroup> councils = AreaGroups.ready().stream().filter(group -> group.id().startsWith("rar-")).toList();
        assertThat(councils.stream().flatMap(council -> council.members().stream())).containsExactlyInAnyOrderElementsOf(REGISTER.municipalities());
        assertThat(councils.stream().map(council -> council.name().da() + " " + council.members().size())).containsExactlyInAnyOrder(
                "RAR Hovedstaden 28", "RAR Bornholm 1", "RAR Sjælland 17", "RAR Fyn 10", "RAR Sydjylland 12", "RAR Vestjylland 8",
                "RAR Østjylland 11", "RAR Nordjylland 11");
        assertThat(AreaGroups.councilOf(REGISTER.find("Ringkøbing-Skjern").orElseThrow()).members()).extracting(Area::name).containsExactly(
                "Herning", "Holstebro", "Ikast-Brande", "Lemvig", "Ringkøbing-Skjern", "Skive", "Struer", "Viborg");
        assertThatIllegalArgumentException().isThrownBy(() -> AreaGroups.councilOf(REGISTER.country()));
    }

    @Test
    void aMunicipalityKnowsItsRegion() {
        Area slagelse = REGISTER.find("Slagelse").orElseThrow();
        Area region = REGISTER.regionOf(slagelse).orElseThrow();
        assertThat(region.name()).isEqualTo("Region Sjælland");
        assertThat(REGISTER.municipalitiesOf(region)).contains(slagelse).hasSize(17);
        assertThat(REGISTER.regionOf(region)).isEmpty();
        assertThat(REGISTER.municipalitiesOf(slagelse)).isEmpty();
    }

    @Test
    void groupsAreFoundByIdAndByNameInBothLanguages() {
        for (String name : List.of("seks-byer", "De seks byer", "the SIX cities")) {
            assertThat(AreaGroups.find(name, AreaGroups.ready())).hasValueSatisfying(group -> assertThat(group.members())
                    .extracting(Area::name).containsExactly("Esbjerg", "København", "Odense", "Randers", "Aalborg", "Aarhus"));
        }
        assertThat(AreaGroups.find("syv byer", AreaGroups.ready())).isEmpty();
    }

    @Test
    void aGroupHasMunicipalitiesEachOnce() {
        Area slagelse = REGISTER.find("Slagelse").orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> AreaGroup.of("x", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaGroup.of("x", List.of(slagelse, slagelse)));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaGroup.of("x", List.of(REGISTER.country())));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaGroup.of("!", List.of(slagelse)));
    }
}
