package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bands of labour force: a limit belongs to the band above it. */
class SizeBandsTest {
    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static SizeBands bands() {
        Map<Area, Observation> sizes = new LinkedHashMap<>();
        sizes.put(area("Fanø"), Observation.of(9_999.9));
        sizes.put(area("Lemvig"), Observation.of(10_000));
        sizes.put(area("Skive"), Observation.of(19_999));
        sizes.put(area("Slagelse"), Observation.of(50_000));
        sizes.put(area("Læsø"), Observation.absent(Status.NOT_LISTED));
        return new SizeBands(sizes);
    }

    @Test
    void aLimitBelongsToTheBandAboveIt() {
        assertThat(bands().bands()).extracting(AreaGroup::id).containsExactly("stoerrelse-1", "stoerrelse-2", "stoerrelse-5");
        assertThat(bands().bands()).extracting(band -> band.members().stream().map(Area::name).toList())
                .containsExactly(List.of("Fanø"), List.of("Lemvig", "Skive"), List.of("Slagelse"));
    }

    @Test
    void whoseSizeIsNotKnownIsInNoBand() {
        assertThat(bands().bandOf(area("Læsø"))).isEmpty();
        assertThat(bands().bandOf(area("Lemvig")).map(AreaGroup::id)).isEqualTo(Optional.of("stoerrelse-2"));
    }
}
