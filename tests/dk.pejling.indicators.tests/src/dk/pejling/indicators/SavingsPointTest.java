package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.indicators.money.SavingsPotential;
import dk.pejling.indicators.money.SavingsSeries;
import dk.pejling.indicators.money.UnitPrice;
import dk.pejling.model.Area;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.store.ObservationStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The savings potential as a measurement point is the one that {@code pejling savings} prints, with its interval. */
class SavingsPointTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final String SHOWN = """
            points:
              - {id: besparelsespotentiale, targetGroup: kontanthjaelp, name: {da: b, en: b}, definition: {da: b, en: b}, unit: kr,
                 polarity: low, average: unweighted, decimals: {level: 0, development: 1},
                 formula: "savings(flere-i-job, country(flere-i-job), aarspris-netto)"}
            """;

    @TempDir
    private Path home;

    @Test
    void pointScorecardAndListSayTheSameOfEveryMunicipality() throws Exception {
        Catalogue own = CatalogueFile.check("s.yaml", new ByteArrayInputStream(SHOWN.getBytes(StandardCharsets.UTF_8)), SampleStore.TABLES,
                "test", SampleStore.CATALOGUE).catalogue();
        Catalogue whole = new Linker(SampleStore.CATALOGUE.overlaidBy(own), SampleStore.TABLES).linked();
        TargetGroup group = whole.targetGroup("kontanthjaelp").orElseThrow();
        Comparison country = new Comparison(Comparison.Kind.COUNTRY, "Hele landet", List.of(SampleStore.area("Hele landet")), Optional.empty(),
                false);
        int some = 0;
        int nothing = 0;
        try (ObservationStore store = SampleStore.withSamples(home)) {
            Scorecards scorecards = new Scorecards(whole, SampleStore.TABLES, store, Optional.empty());
            SavingsSeries series = new SavingsSeries(scorecards, SampleStore.TABLES);
            for (Area area : dk.pejling.model.AreaRegister.denmark().municipalities()) {
                List<ScorecardRow> rows = scorecards.scorecard(area, group, JUNE, country).rows();
                SavingsPotential listed = series.potential(row(rows, "flere-i-job"), area, new UnitPrice(71_000, 2025, true)).orElseThrow();
                ScorecardRow row = row(rows, "besparelsespotentiale");
                assertThat(row.level().own().value().number().orElseThrow()).isCloseTo(listed.kroner(), within(1e-3));
                assertThat(row.interval().orElseThrow().low()).isCloseTo(listed.lowKroner(), within(1e-3));
                assertThat(row.interval().orElseThrow().high()).isCloseTo(listed.highKroner(), within(1e-3));
                assertThat(row.savesNothing()).isEqualTo(listed.isNothing());
                Scorecards.PointValue value = scorecards.values(row.point(), List.of(area), JUNE, false).getFirst();
                assertThat(value.interval()).isEqualTo(row.interval());
                assertThat(value.savesNothing()).isEqualTo(listed.isNothing());
                assertThat(row(rows, "flere-i-job").interval()).isEmpty();
                some += listed.isNothing() ? 0 : 1;
                nothing += listed.isNothing() ? 1 : 0;
            }
        }
        assertThat(some).isGreaterThan(20);
        assertThat(nothing).isGreaterThan(20);
    }

    private static ScorecardRow row(List<ScorecardRow> rows, String id) {
        return rows.stream().filter(row -> row.point().id().equals(id)).findFirst().orElseThrow();
    }
}
