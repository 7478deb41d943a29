package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Development;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Average;
import dk.pejling.model.LocalText;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginProblem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plug-in provided is not forgotten with it. */
class RememberedPointsTest {
    private static final Catalogue SHIPPED =
            new Catalogue(List.of(new TargetGroup("g", new LocalText("gruppe", "group"))), List.of(point("shipped", "dk.pejling.indicators")));

    @TempDir
    private Path home;

    private static MeasurementPoint point(String id, String origin) {
        return new MeasurementPoint(id, "g", List.of("h", "i"), new LocalText("Æblegrød", "Apples"), new LocalText("på dansk", "in English"),
                true, Unit.WEEKS, Polarity.HIGH, Average.UNWEIGHTED, 2, 1, 30, new Level.Awaited("t"), new Development.Points(), origin);
    }

    private Catalogue with(String... ids) {
        return SHIPPED.with(new Catalogue(List.of(), java.util.Arrays.stream(ids).map(id -> point(id, "dk.holbaek")).toList()));
    }

    @Test
    void aPointOfARemovedPluginSaysWhoProvidedIt() {
        new RememberedPoints(home).remember(SHIPPED, with("a", "b"));
        MeasurementPoint point = new RememberedPoints(home).complete(SHIPPED, Map.of()).point("a").orElseThrow();
        assertThat(point.level()).isEqualTo(new Level.Unavailable("dk.holbaek", Optional.empty()));
        assertThat(((Level.Unavailable) point.level()).text().en()).isEqualTo("provided by dk.holbaek, not installed");
        assertThat(((Level.Unavailable) point.level()).text().da()).isEqualTo("leveres af dk.holbaek, ikke installeret");
        assertThat(point.name().da()).isEqualTo("Æblegrød");
        assertThat(point.besides()).containsExactly("h", "i");
        assertThat(point.unit()).isEqualTo(Unit.WEEKS);
        assertThat(point.polarity()).isEqualTo(Polarity.HIGH);
        assertThat(point.levelDecimals()).isEqualTo(2);
    }

    @Test
    void aPointOfASwitchedOffPluginSaysWhy() {
        new RememberedPoints(home).remember(SHIPPED, with("a"));
        PluginProblem problem = new PluginProblem(Kind.TIME, "10 s");
        MeasurementPoint point = new RememberedPoints(home).complete(SHIPPED, Map.of("dk.holbaek", problem)).point("a").orElseThrow();
        assertThat(((Level.Unavailable) point.level()).text().en())
                .isEqualTo("provided by dk.holbaek, switched off: did not end in time: 10 s");
    }

    @Test
    void whatIsThereIsLeftAsItIs() {
        RememberedPoints remembered = new RememberedPoints(home);
        remembered.remember(SHIPPED, with("a"));
        assertThat(remembered.complete(with("a"), Map.of())).isEqualTo(with("a"));
    }

    @Test
    void aNewVersionThatDropsAPointDropsItFromMemoryToo() {
        RememberedPoints remembered = new RememberedPoints(home);
        remembered.remember(SHIPPED, with("a", "b"));
        remembered.remember(SHIPPED, with("a"));
        assertThat(remembered.complete(SHIPPED, Map.of()).point("b")).isEmpty();
    }

    /** With the plug-in off nobody may read the shipped number for the own one; uninstalled, the shipped point is back. */
    @Test
    void aPointInThePlaceOfAShippedOneGoesWithItsPlugin() {
        Catalogue shipped = with("a");
        MeasurementPoint own = shipped.point("a").orElseThrow();
        Catalogue whole = shipped.with(new Catalogue(List.of(), List.of(new MeasurementPoint("a", own.targetGroup(), own.besides(), own.name(),
                own.definition(), false, own.unit(), own.polarity(), own.average(), 1, 1, 30, own.level(), own.development(), "dk.other",
                dk.pejling.indicators.PointDetails.NONE.overriding()))));
        assertThat(whole.points()).hasSize(2);
        assertThat(whole.point("a").orElseThrow().origin()).isEqualTo("dk.other");
        assertThat(whole.point("a").orElseThrow().details().replaces()).contains("dk.holbaek");
        RememberedPoints remembered = new RememberedPoints(home);
        remembered.remember(shipped, whole);
        assertThat(remembered.complete(whole, Map.of())).isEqualTo(whole);
        MeasurementPoint off = remembered.complete(shipped, Map.of("dk.other", new PluginProblem(Kind.TIME, "10 s"))).point("a").orElseThrow();
        assertThat(off.level()).isInstanceOf(Level.Unavailable.class);
        assertThat(off.details().replaces()).contains("dk.holbaek");
        assertThat(remembered.complete(shipped, Map.of())).isEqualTo(shipped);
    }

    @Test
    void aHomeWithoutPluginsRemembersNothing() {
        RememberedPoints remembered = new RememberedPoints(home);
        remembered.remember(SHIPPED, SHIPPED);
        assertThat(remembered.complete(SHIPPED, Map.of())).isEqualTo(SHIPPED);
        assertThat(home).isEmptyDirectory();
    }
}
