package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.change.ChangeWay;
import dk.pejling.indicators.change.ToldChange;
import dk.pejling.indicators.change.ToldChange.Contribution;
import dk.pejling.indicators.change.WhyChange;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.ObservationStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why real figures changed: the ways there are, and that all they tell adds up. */
class WhyChangeTest {
    private static final Period FROM = Period.month(2025, 6);
    private static final Period TO = Period.month(2026, 6);

    @TempDir
    private static Path home;

    private static ObservationStore store;
    private static Scorecards scorecards;

    @BeforeAll
    static void figures() throws Exception {
        store = SampleStore.withSamples(home);
        scorecards = SampleStore.scorecards(store);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private static WhyChange why() {
        return new WhyChange(scorecards, SampleStore.TABLES, FROM, TO);
    }

    private static MeasurementPoint point(String id) {
        return SampleStore.CATALOGUE.point(id).orElseThrow();
    }

    private static double number(Observation value) {
        return value.number().orElseThrow();
    }

    @Test
    void aMunicipalitysCountIsToldByRegionAndCountryAndNotByPartsKnownAtOneDateOnly() throws Exception {
        // The categories of the sample are of one month: all of a change would be rest.
        List<ChangeWay> ways = why().ways(point("flere-i-job"), SampleStore.area("Slagelse"), Basis.DEVELOPMENT);
        assertThat(ways).extracting(way -> ((ChangeWay.Areas) way).whole().name()).containsExactly("Region Sjælland", "Hele landet");
    }

    @Test
    void aShareIsToldByWhatIsCountedAndWhatItIsCountedOf() throws Exception {
        List<ChangeWay> ways = why().ways(point("langtidsledige"), SampleStore.area("Slagelse"), Basis.DEVELOPMENT);
        assertThat(ways.getFirst()).isInstanceOf(ChangeWay.Fraction.class);
        ToldChange told = why().tell(point("langtidsledige"), SampleStore.area("Slagelse"), Basis.DEVELOPMENT, ways.getFirst());
        assertThat(told.isCount()).isFalse();
        assertThat(told.parts()).hasSize(2);
        // Computed from two counts, so nothing is left by rounding.
        assertThat(number(told.rest())).isCloseTo(0, within(1e-9));
    }

    @Test
    void aShareWithoutPublishedPartsHasNoWay() throws Exception {
        assertThat(why().ways(point("aktiveringsgrad"), SampleStore.area("Slagelse"), Basis.DEVELOPMENT)).isEmpty();
        assertThat(why().ways(point("aktiveringsgrad"), AreaRegister.denmark().country(), Basis.LEVEL)).isEmpty();
    }

    @Test
    void aPointOnOneMemberIsNotToldByTheOthers() throws Exception {
        // The point counts A-dagpenge alone; the benefits beside it explain another number.
        assertThat(why().ways(point("flere-i-job-dagpenge"), SampleStore.area("Slagelse"), Basis.DEVELOPMENT))
                .noneMatch(ChangeWay.Members.class::isInstance);
        assertThat(why().ways(point("flere-i-job-alle"), SampleStore.area("Slagelse"), Basis.DEVELOPMENT).getFirst())
                .isInstanceOf(ChangeWay.Members.class);
    }

    @Test
    void everyWayOfEveryMunicipalityAddsUp() throws Exception {
        int told = 0;
        for (Area area : AreaRegister.denmark().municipalities()) {
            for (String id : List.of("flere-i-job", "langtidsledige", "flere-i-job-alle", "flere-i-job-dagpenge")) {
                for (Basis side : Basis.values()) {
                    for (ChangeWay way : why().ways(point(id), area, side)) {
                        ToldChange change = why().tell(point(id), area, side, way);
                        if (change.change().isMeasured() && change.rest().isMeasured()) {
                            double parts = change.parts().stream().map(Contribution::points).filter(Observation::isMeasured)
                                    .mapToDouble(WhyChangeTest::number).sum();
                            assertThat(parts + number(change.rest())).as(area.name() + " " + id + " " + way)
                                    .isCloseTo(number(change.change()), within(1e-6));
                            told++;
                        }
                    }
                }
            }
            if (told > 400) {
                // The ways over all areas repeat from one municipality to the next.
                break;
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    @Test
    void allBenefitsStandBesideEachOnce() throws Exception {
        var beside = why().beside(SampleStore.area("Slagelse"));
        assertThat(beside.keySet()).extracting(MeasurementPoint::id).contains("flere-i-job", "flere-i-job-dagpenge", "flere-i-job-alle");
        assertThat(beside.values()).extracting(part -> part.name()).doesNotHaveDuplicates();
    }
}
