package dk.pejling.clustering.contributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.ClusterException;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.MeasuringOptions;
import dk.pejling.clustering.MissingRule;
import dk.pejling.clustering.ValidationOptions;
import dk.pejling.clustering.api.GroupingInput;
import dk.pejling.clustering.api.GroupingMethod;
import dk.pejling.model.LocalText;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginProblem.Kind;
import dk.pejling.model.plugins.PluginSwitch;

class ContributedMethodTest {
    private static final Plugin PLUGIN = new Plugin("dk.example.bands", "1.0.0");

    private final List<PluginProblem> problems = new ArrayList<>();
    private final PluginSwitch plugins = new PluginSwitch() {
        @Override
        public List<Plugin> installed() {
            return List.of(PLUGIN);
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

    /** The example of the extension point's documentation. */
    private static final class Bands implements GroupingMethod {
        @Override
        public int[] divide(GroupingInput input) {
            List<Integer> order = IntStream.range(0, input.units()).boxed()
                    .sorted(Comparator.comparingDouble(unit -> input.value(unit, 0))).toList();
            int[] bands = new int[input.units()];
            for (int place = 0; place < order.size(); place++) {
                bands[order.get(place)] = place * input.clusters() / order.size();
            }
            return bands;
        }
    }

    private ClusterOptions options(Callable<?> maker, Duration patience) {
        return ClusterOptions.of(new ContributedMethod(PLUGIN, "bands", new LocalText("Bånd", "Bands"), maker, plugins, patience), 4)
                .withMeasuring(MeasuringOptions.DEFAULT.withMissing(MissingRule.COMPLETE));
    }

    private Exploration explore(GroupingMethod method) throws Exception {
        return Exploration.of(BackgroundData.shipped(), options(() -> method, Duration.ofSeconds(5)));
    }

    @Test
    void theDocumentedMethodMakesEqualBands() throws Exception {
        Exploration bands = explore(new Bands());
        // 94 units in 4 bands: 24 + 23 + 24 + 23.
        assertThat(IntStream.rangeClosed(1, 4).map(bands.partition()::count).boxed().toList()).containsExactlyInAnyOrder(24, 23, 24, 23);
        assertThat(bands.result().options().methodId()).isEqualTo("bands");
        assertThat(bands.silhouette()).isPresent();
        assertThat(problems).isEmpty();
    }

    @Test
    void gapAndStabilityAskItAgain() throws Exception {
        Exploration.Validation validation = explore(new Bands()).validate(new ValidationOptions(3, ValidationOptions.DEFAULT.reference(),
                ValidationOptions.DEFAULT.rule()), () -> {
                });
        assertThat(validation.stability().jaccard(1).orElseThrow()).isBetween(0.5, 1.0);
        assertThat(validation.gap().orElseThrow().most()).isEqualTo(10);
    }

    @Test
    void oneThatThrowsIsSwitchedOffAndNotAskedAgain() {
        int[] asked = {0};
        GroupingMethod nasty = input -> {
            asked[0]++;
            throw new java.io.IOException("no");
        };
        assertThatThrownBy(() -> explore(nasty)).isInstanceOf(ClusterException.class).hasMessageContaining("dk.example.bands")
                .hasMessageContaining("no");
        assertThat(problems).extracting(PluginProblem::kind).containsExactly(Kind.EXCEPTION);
        assertThatThrownBy(() -> explore(nasty)).isInstanceOf(ClusterException.class);
        assertThat(asked[0]).isOne();
    }

    @Test
    void oneThatDoesNotEndIsAbandoned() {
        GroupingMethod nasty = input -> {
            while (true) {
                Thread.onSpinWait();
                if (Thread.interrupted()) {
                    // It does not listen, but this test has to end.
                    return new int[0];
                }
            }
        };
        assertThatThrownBy(() -> Exploration.of(BackgroundData.shipped(), options(() -> nasty, Duration.ofMillis(100))))
                .isInstanceOf(ClusterException.class);
        assertThat(problems).extracting(PluginProblem::kind).containsExactly(Kind.TIME);
    }

    @Test
    void nonsenseIsNoAnswer() {
        assertThatThrownBy(() -> explore(input -> new int[3])).isInstanceOf(ClusterException.class).hasMessageContaining("3 ≠ 94");
        problems.clear();
        assertThatThrownBy(() -> explore(input -> null)).isInstanceOf(ClusterException.class).hasMessageContaining("null ≠ 94");
        problems.clear();
        assertThatThrownBy(() -> explore(input -> IntStream.range(0, input.units()).toArray())).hasMessageContaining("94 > 4");
        assertThat(problems).extracting(PluginProblem::kind).containsExactly(Kind.CLUSTERS);
    }

    @Test
    void aClassOfAnotherKindIsNoMethod() {
        assertThatThrownBy(() -> Exploration.of(BackgroundData.shipped(), options(() -> "bands", Duration.ofSeconds(5))))
                .isInstanceOf(ClusterException.class);
        assertThat(problems).extracting(PluginProblem::kind).containsExactly(Kind.CLASS);
    }
}
