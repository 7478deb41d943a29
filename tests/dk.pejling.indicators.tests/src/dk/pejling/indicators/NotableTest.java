package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.SourceFile;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Unit;
import dk.pejling.store.ObservationStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When a deviation stands out: from 1.96 × SD of the unit's own deviations in the 36 months before on. The group and the country
 * stand at 4.0 per cent in every month, Slagelse at 5.0 and 3.0 in turn, so that its deviations are +1 and −1: their mean is 0, the
 * sum of their squares their number n, and the SD √(n ÷ (n − 1)).
 */
class NotableTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final Comparison COUNTRY = new Comparison(Comparison.Kind.COUNTRY, "Hele landet",
            List.of(SampleStore.area("Hele landet")), Optional.empty(), false);
    private static final Comparison GROUP = SampleStore.group(Average.UNWEIGHTED, false, "Randers", "Nyborg", "Næstved");

    @TempDir
    private Path home;

    /** Returns the limit for the level of June 2025, after so many months with figures; what lies further back than 36 is far off. */
    private Optional<Double> limit(int months, Comparison comparison) throws Exception {
        StringBuilder text = new StringBuilder("Periode;Område;Antal personer;Antal fuldtidspersoner;"
                + "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år;Fuldtidspersoner i pct. af befolkningen 16-66 år\r\n");
        for (int back = months; back >= 0; back--) {
            String own = back > 36 ? "24,0" : back % 2 == 0 ? "5,0" : "3,0";
            for (String area : List.of("Slagelse", "Randers", "Nyborg", "Næstved", "Hele landet")) {
                String share = area.equals("Slagelse") ? own : "4,0";
                text.append(String.join(";", JUNE.plus(-back).toString(), area, "100", "100", share, share)).append("\r\n");
            }
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        try (ObservationStore store = SampleStore.empty(Files.createDirectory(home.resolve(months + "-months")))) {
            store.publish(List.of(new JobindsatsSource().read(new SourceFile("y60a02.csv", LocalDate.of(2025, 8, 1),
                    () -> new ByteArrayInputStream(file)), Optional.empty()).staged().orElseThrow()));
            return SampleStore.scorecards(store).scorecard(SampleStore.area("Slagelse"),
                    SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(), JUNE, comparison).rows().getFirst().level().limit();
        }
    }

    @Test
    void theLimitIsOfThe36MonthsBeforeAlone() throws Exception {
        // Four more months, 20 points away, lie too far back.
        assertThat(limit(40, GROUP).orElseThrow()).isCloseTo(1.96 * Math.sqrt(36 / 35.0), within(1e-9));
    }

    @Test
    void itIsLikewiseOfDeviationsFromTheCountry() throws Exception {
        assertThat(limit(40, COUNTRY).orElseThrow()).isCloseTo(1.96 * Math.sqrt(36 / 35.0), within(1e-9));
    }

    @Test
    void twoYearsAreEnoughAndOneMonthLessIsNot() throws Exception {
        assertThat(limit(24, GROUP).orElseThrow()).isCloseTo(1.96 * Math.sqrt(24 / 23.0), within(1e-9));
        assertThat(limit(23, GROUP)).isEmpty();
    }

    @Test
    void theLimitItselfStandsOutInEitherDirection() {
        assertThat(reading(5.0).notable()).contains(true);
        assertThat(reading(-5.0).notable()).contains(true);
        assertThat(reading(4.99).notable()).contains(false);
        assertThat(reading(-4.99).notable()).contains(false);
    }

    /** A reading whose limit is 5. */
    private static Reading reading(double deviation) {
        Figure figure = new Figure(Observation.of(deviation), JUNE, 1, 1, List.of(), List.of(), false);
        return new Reading(Unit.PERCENT, 1, figure, figure, Average.UNWEIGHTED, false, figure, Observation.of(deviation), Optional.empty(),
                Verdict.WORSE, Optional.of(5.0));
    }
}
