package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.definitions.DefinitionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The catalogue file, and what it says of mistakes. */
class CatalogueFileTest {
    private static final String HEAD = "targetGroups:\n  - {id: g, name: {da: g, en: g}}\npoints:\n";
    private static final String POINT = """
              - id: p
                targetGroup: g
                name: {da: p, en: p}
                definition: {da: p, en: p}
                unit: pct
                polarity: high
                average: unweighted
                decimals: {level: 1, development: 1}
                level: {published: y60c07.aktiveringsgrad-pct}
                development: {points: true}
            """.indent(0);

    private static Catalogue read(String text) throws Exception {
        return CatalogueFile.read("c.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SampleStore.TABLES, "test");
    }

    @Test
    void theShippedCatalogueHasTheEightPointsOfAScorecardOfCashAssistance() {
        Catalogue catalogue = SampleStore.CATALOGUE;
        assertThat(catalogue.pointsOf(catalogue.targetGroup("kontanthjaelp").orElseThrow())).extracting(MeasurementPoint::id)
                .containsExactly("flere-i-job", "hurtigere-i-job", "fastholdt-i-job", "langtidsledige", "aktiveringsgrad",
                        "ordinaere-timer", "flere-i-job-dagpenge", "flere-i-job-alle");
        assertThat(catalogue.point("langtidsledige").orElseThrow().formula()).isEqualTo(
                "100 × y25i09.antal-langtidsledige-fuldtidspersoner [Kontanthjælp] ÷ y25i01.antal-ledige-fuldtidspersoner [Kontanthjælp]");
    }

    @Test
    void aMunicipalitysFileReadsWithItsOrigin() throws Exception {
        MeasurementPoint point = read(HEAD + POINT).points().getFirst();
        assertThat(point.origin()).isEqualTo("test");
        assertThat(point.smallBase()).isEqualTo(30);
    }

    @Test
    void mistakesAreNamedWithTheirLine() {
        fails(POINT.replace("unit: pct", "unit: percent"), "line 8", "'unit' is unknown: percent");
        fails(POINT.replace("polarity: high", "polarity: good"), "line 9", "must be one of [low, high]");
        fails(POINT.replace("y60c07.aktiveringsgrad-pct", "y60c07.aktiveringsgrad"), "line 12", "unknown measure", "y60c07.aktiveringsgrad-pct");
        fails(POINT.replace("y60c07.aktiveringsgrad-pct", "y25i01.antal-ledige-fuldtidspersoner"), "needs one member for each of [ydelsesgrupper]");
        fails(POINT.replace("average: unweighted", "average: weighted"), "line 10", "cannot be weighted");
        fails(POINT.replace("targetGroup: g", "targetGroup: h"), "line 5", "is unknown: h");
        fails(POINT.replace("id: p", "id: Mit punkt"), "line 4", "mit-punkt");
        fails(POINT.replace("unit: pct", "unitt: pct"), "'unitt' is unknown here", "unit");
        fails(POINT + POINT, "line 14", "stands twice: p");
        fails(POINT.replace("    unit: pct\n", ""), "'unit' is missing");
    }

    private static void fails(String points, String... parts) {
        assertThatThrownBy(() -> read(HEAD + points)).isInstanceOf(DefinitionException.class).hasMessageContainingAll(parts);
    }
}
