package dk.pejling.workspace.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StampTest {
    /** As documents carried it before several target groups could be in one. */
    private static final String BEFORE = "{\"design\": \"followup\", \"layout\": \"a1\", \"language\": \"da-DK\", "
            + "\"targetGroup\": \"kontanthjaelp\", \"period\": \"2025M06\", \"asOf\": \"\", \"where\": \"Region Sjælland\", "
            + "\"cards\": [{\"id\": \"330\", \"hash\": \"c1\"}], \"vintages\": [{\"id\": \"t@2026-08-22\", \"hash\": \"v1\"}], "
            + "\"targets\": [], \"figures\": [], \"catalogue\": \"k1\", \"tables\": \"t1\", \"data\": \"d1\", \"program\": \"0.1.0\"}";

    @Test
    void aStampOfBeforeIsReadAndStaysTheSame() throws Exception {
        Stamp stamp = Stamp.read(BEFORE);
        assertThat(stamp.more()).isEmpty();
        assertThat(stamp.basis()).isEqualTo("development");
        assertThat(stamp.name()).as("nobody was taken as one group then").isEmpty();
        assertThat(stamp.text()).isEqualTo(BEFORE);
    }

    @Test
    void furtherTargetGroupsBasisAndNameAreKept() throws Exception {
        Stamp before = Stamp.read(BEFORE);
        Map<String, Map<String, String>> more = new LinkedHashMap<>();
        more.put("dagpenge", Map.of("330", "c2"));
        more.put("alle", Map.of("330", "c3"));
        Stamp stamp = new Stamp(before.design(), before.layout(), before.language(), before.targetGroup(), before.period(), before.asOf(),
                before.where(), before.cards(), before.vintages(), before.targets(), before.figures(), before.catalogue(), before.tables(),
                before.data(), before.program(), more, "level", "pilotjobcentrene");
        assertThat(Stamp.read(stamp.text())).isEqualTo(stamp);
        assertThat(Stamp.read(stamp.text()).more().keySet()).containsExactly("dagpenge", "alle");
    }
}
