package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointFunction;
import dk.pejling.indicators.contributed.GuardedFunction;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginSwitch;
import dk.pejling.store.ObservationStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points of a plug-in on a scorecard: as good as the shipped ones, and harmless when they are not. */
class ContributedPointTest {
    private static final Period JUNE = Period.parse("2025M06").orElseThrow();
    private static final String POINT = """
            points:
              - id: own
                targetGroup: kontanthjaelp
                name: "%name"
                definition: {da: d, en: e}
                unit: pct
                polarity: low
                average: unweighted
                decimals: {level: 1, development: 1}
                level:
                  function: f
                  columns: {share: y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar}
                development: {points: true}
            """;

    private final List<PluginProblem> problems = new ArrayList<>();

    @TempDir
    private Path home;

    private final PluginSwitch plugins = new PluginSwitch() {
        @Override
        public List<Plugin> installed() {
            return List.of();
        }

        @Override
        public Optional<PluginProblem> problem(Plugin plugin) {
            return problems.stream().findFirst();
        }

        @Override
        public void switchOff(Plugin plugin, PluginProblem problem) {
            problems.add(problem);
        }
    };

    private Catalogue read(String text, PointFunction function) throws Exception {
        return read(text, function, new Catalogue(SampleStore.CATALOGUE.targetGroups(), List.of()));
    }

    private Catalogue read(String text, PointFunction function, Catalogue below) throws Exception {
        GuardedFunction guarded = new GuardedFunction(new Plugin("dk.municipality", "1"), "f", () -> function, plugins,
                GuardedFunction.PATIENCE);
        CatalogueFile.Surroundings surroundings = new CatalogueFile.Surroundings(below,
                key -> key.equals("%name") ? Optional.of(new LocalText("Egen", "Own")) : Optional.empty(), Map.of("f", guarded));
        return CatalogueFile.read("p.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SampleStore.TABLES,
                "dk.municipality", surroundings);
    }

    private Scorecard card(PointFunction function) throws Exception {
        try (ObservationStore store = SampleStore.withSamples(home)) {
            return card(store, function);
        }
    }

    private Scorecard card(ObservationStore store, PointFunction function) throws Exception {
        Catalogue catalogue = SampleStore.CATALOGUE.with(read(POINT, function));
        return new Scorecards(catalogue, SampleStore.TABLES, store, Optional.empty()).scorecard(SampleStore.area("Slagelse"),
                catalogue.targetGroup("kontanthjaelp").orElseThrow(), JUNE, SampleStore.group(null, false, "Randers", "Køge", "Faxe"));
    }

    private static ScorecardRow row(Scorecard card, String id) {
        return card.rows().stream().filter(row -> row.point().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aFunctionThatGivesItsColumnBackHasTheLevelsOfTheColumn() throws Exception {
        Scorecard card = card(input -> {
            // One cell for each area and month, the country among the areas.
            assertThat(input.areas()).contains("000", "330");
            assertThat(input.periods()).contains("2025M06").isSorted();
            return input.column("share");
        });
        ScorecardRow own = row(card, "own");
        ScorecardRow shipped = row(card, "flere-i-job");
        assertThat(own.level().own().value()).isEqualTo(shipped.level().own().value());
        assertThat(own.level().country().value()).isEqualTo(shipped.level().country().value());
        assertThat(own.level().rank()).isEqualTo(shipped.level().rank());
        assertThat(own.point().origin()).isEqualTo("dk.municipality");
        assertThat(own.point().name()).isEqualTo(new LocalText("Egen", "Own"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aCellLeftEmptyHasTheReasonOfItsColumnsOrIsUndefined() throws Exception {
        Scorecard card = card(input -> Column.of(new double[input.cells()], new boolean[input.cells()]));
        assertThat(row(card, "own").level().own().value()).isEqualTo(Observation.absent(Status.NOT_APPLICABLE));
    }

    @Test
    void aFunctionThatFailsIsNamedInItsRowAndTheRestIsAsWithoutIt() throws Exception {
        Scorecard good;
        Scorecard bad;
        try (ObservationStore store = SampleStore.withSamples(home)) {
            good = card(store, input -> input.column("share"));
            bad = card(store, input -> {
                throw new IllegalStateException("boom");
            });
        }
        ScorecardRow own = row(bad, "own");
        assertThat(own.unavailable().orElseThrow().text().en())
                .isEqualTo("provided by dk.municipality, switched off: failed in its computation: f, IllegalStateException: boom");
        assertThat(own.level().own().value().isMeasured()).isFalse();
        assertThat(own.level().verdict()).isEqualTo(Verdict.NONE);
        assertThat(problems).hasSize(1);
        for (ScorecardRow row : good.rows()) {
            if (!row.point().id().equals("own")) {
                assertThat(row(bad, row.point().id())).isEqualTo(row);
            }
        }
    }

    @Test
    void mistakesInAPluginsFileAreNamedWithTheirLine() {
        fails(POINT.replace("function: f", "function: g"), "line 11", "'function' is unknown: g");
        fails(POINT.replace("y60a02.fuldtids", "y60a02.fuld"), "line 12", "unknown measure");
        fails(POINT.replace("\"%name\"", "\"%other\""), "line 4", "%other");
        fails(POINT.replace("\"%name\"", "Egen"), "line 4", "%key");
        fails(POINT.replace("average: unweighted", "average: weighted"), "cannot be weighted");
    }

    private void fails(String text, String... parts) {
        assertThatThrownBy(() -> read(text, input -> null)).isInstanceOf(DefinitionException.class).hasMessageContainingAll(parts);
    }

    @Test
    void twoPointsOfOneIdDoNotFitTogether() throws Exception {
        Catalogue layer = read(POINT.replace("id: own", "id: flere-i-job"), input -> null);
        assertThatThrownBy(() -> SampleStore.CATALOGUE.with(layer)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("flere-i-job");
    }

    @Test
    void aPointThatSaysSoTakesThePlaceOfAnotherAndIsMeantByFormulasThatNameIt() throws Exception {
        Catalogue layer = read(POINT.replace("id: own", "id: flere-i-job\n    overrides: true"), input -> null, SampleStore.CATALOGUE);
        Catalogue whole = new Linker(SampleStore.CATALOGUE.with(layer), SampleStore.TABLES).linked();
        MeasurementPoint point = whole.point("flere-i-job").orElseThrow();
        assertThat(point.level()).isInstanceOf(Level.Contributed.class);
        assertThat(point.details().replaces()).contains("dk.pejling.indicators");
        assertThat(whole.points()).hasSameSizeAs(SampleStore.CATALOGUE.points());
        // A plug-in's function cannot be named in a formula; the shipped number must not come in its place.
        assertThat(whole.point("flere-i-job-12-mdr").orElseThrow().level()).isInstanceOf(Level.Faulty.class);
        assertThatThrownBy(() -> read(POINT.replace("id: own", "id: flere-i-jobb\n    overrides: true"), input -> null, SampleStore.CATALOGUE))
                .hasMessageContaining("finds no earlier measurement point flere-i-jobb; did you mean flere-i-job");
    }
}
