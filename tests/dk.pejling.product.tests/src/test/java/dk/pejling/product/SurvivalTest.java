package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed in the middle of its work; {@code releng/kill-test} does it as often as one likes. */
class SurvivalTest {
    private static final int FEW = 5;
    private static final int MANY = 50;

    @TempDir
    private Path folder;

    private void survives(int kills) throws Exception {
        long seed = Long.getLong("pejling.seed", System.nanoTime());
        try {
            Map<String, Integer> outcomes = new Survival(folder, seed).run(kills);
            System.Logger log = System.getLogger(SurvivalTest.class.getName());
            log.log(System.Logger.Level.INFO, kills + " kills: " + outcomes);
            // A few may all strike beside an open store.
            assertThat(outcomes.get("recoveries")).as("kills while the store was open").isGreaterThanOrEqualTo(kills == FEW ? 0 : 1);
        } catch (AssertionError e) {
            throw new AssertionError("With -Dpejling.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    @Test
    void whatIsPublishedOutlivesAFewKills() throws Exception {
        survives(FEW);
    }

    @Test
    @Tag("long")
    void whatIsPublishedOutlivesManyKills() throws Exception {
        survives(Integer.getInteger("pejling.kills", MANY));
    }
}
