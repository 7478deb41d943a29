package dk.pejling.store.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores outlive the kills of processes and servers; {@code releng/kill-test} does it as often as one likes. */
class StoreSurvivalTest {
    private static final int FEW = 7;
    private static final int FEW_SHARED = 3;
    private static final int MANY = 100;
    /** Of this many kills one is of a shared database. */
    private static final int SHARED = 4;

    @TempDir
    private Path folder;

    private void survives(int kills, int shared) throws Exception {
        long seed = Long.getLong("pejling.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<String, Integer> outcomes = Round.newOutcomes();
        try {
            try (DerbyRound derby = new DerbyRound(folder, random, outcomes)) {
                derby.run(kills);
            }
            if (shared > 0) {
                try (PostgresRound postgres = new PostgresRound(folder, random, outcomes)) {
                    postgres.run(shared);
                }
            }
        } catch (AssertionError | Exception e) {
            throw new AssertionError("With -Dpejling.seed=%d, after %s: %s".formatted(seed, outcomes, e.getMessage()), e);
        }
        System.getLogger(StoreSurvivalTest.class.getName()).log(System.Logger.Level.INFO, (kills + shared) + " kills: " + outcomes);
        assertThat(outcomes.getOrDefault("derby recoveries", 0)).as("kills while the store was open").isPositive();
    }

    @Test
    void whatIsPublishedOutlivesAFewKills() throws Exception {
        survives(FEW, FEW_SHARED);
    }

    @Test
    @Tag("long")
    void whatIsPublishedOutlivesManyKills() throws Exception {
        int kills = Integer.getInteger("pejling.kills", MANY);
        survives(kills - kills / SHARED, kills / SHARED);
    }
}
