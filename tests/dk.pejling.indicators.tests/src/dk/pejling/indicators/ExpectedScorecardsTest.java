package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.ObservationStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole scorecards against the numbers of an independent program. */
class ExpectedScorecardsTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final Map<String, String[]> PEERS = Map.of(
            "Slagelse", new String[] {"Haderslev", "Fredericia", "Sønderborg", "Næstved", "Randers", "Svendborg", "Nyborg"},
            "Randers", new String[] {"Næstved", "Haderslev", "Slagelse", "Svendborg", "Brønderslev", "Assens", "Viborg"});

    @TempDir
    private Path home;

    @Test
    void everyNumberOfSlagelseAndRandersIsThatOfTheIndependentProgram() throws Exception {
        List<String[]> lines = lines();
        assertThat(lines).hasSize(14);
        try (ObservationStore store = SampleStore.withSamples(home)) {
            Scorecards scorecards = SampleStore.scorecards(store);
            for (String[] line : lines) {
                ScorecardRow unweighted = row(scorecards, line[0], line[1], Average.UNWEIGHTED);
                ScorecardRow weighted = row(scorecards, line[0], line[1], Average.WEIGHTED);
                String what = line[0] + " " + line[1];
                check(what, unweighted.level().own().value(), line[2]);
                check(what, unweighted.development().own().value(), line[3]);
                check(what, unweighted.level().country().value(), line[4]);
                check(what, unweighted.development().country().value(), line[5]);
                check(what, unweighted.level().comparison().value(), line[6]);
                assertThat(unweighted.level().comparison().n()).as(what).isEqualTo(Integer.parseInt(line[7]));
                check(what, unweighted.development().comparison().value(), line[8]);
                assertThat(unweighted.development().comparison().n()).as(what).isEqualTo(Integer.parseInt(line[9]));
                check(what, weighted.level().comparison().value(), line[10]);
                check(what, weighted.development().comparison().value(), line[11]);
                rank(what, unweighted.level().rank(), line[12], line[13]);
                rank(what, unweighted.development().rank(), line[14], line[15]);
            }
        }
    }

    private static ScorecardRow row(Scorecards scorecards, String area, String point, Average average) throws Exception {
        return scorecards.scorecard(SampleStore.area(area), SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(),
                JUNE, SampleStore.group(average, false, PEERS.get(area))).rows().stream()
                .filter(row -> row.point().id().equals(point)).findFirst().orElseThrow();
    }

    private static void check(String what, Observation value, String expected) {
        if (expected.isEmpty()) {
            assertThat(value.isMeasured()).as(what).isFalse();
        } else {
            assertThat(value.number().orElseThrow()).as(what).isCloseTo(Double.parseDouble(expected), within(1e-9));
        }
    }

    private static void rank(String what, Optional<Rank> rank, String position, String of) {
        if (position.isEmpty()) {
            assertThat(rank).as(what).isEmpty();
        } else {
            assertThat(rank.orElseThrow().position()).as(what).isEqualTo(Integer.parseInt(position));
            assertThat(rank.orElseThrow().of()).as(what).isEqualTo(Integer.parseInt(of));
        }
    }

    private static List<String[]> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ExpectedScorecardsTest.class.getResourceAsStream("expected-scorecards.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(";", -1)).toList();
        }
    }
}
