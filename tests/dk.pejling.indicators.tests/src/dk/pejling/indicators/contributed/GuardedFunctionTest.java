package dk.pejling.indicators.contributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointFunction;
import dk.pejling.indicators.api.PointInput;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.model.plugins.Plugin;
import dk.pejling.model.plugins.PluginProblem;
import dk.pejling.model.plugins.PluginProblem.Kind;
import dk.pejling.model.plugins.PluginSwitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whatever a plug-in's function does, the caller gets a checked column or a name and a reason, in time. */
class GuardedFunctionTest {
    private static final Plugin PLUGIN = new Plugin("dk.nasty", "1.0.0");
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(300);

    private final Switches switches = new Switches();

    /** Remembers in memory. */
    private static final class Switches implements PluginSwitch {
        private final Map<Plugin, PluginProblem> off = new TreeMap<>(java.util.Comparator.comparing(Plugin::id));

        @Override
        public List<Plugin> installed() {
            return List.of();
        }

        @Override
        public synchronized Optional<PluginProblem> problem(Plugin plugin) {
            return Optional.ofNullable(off.get(plugin));
        }

        @Override
        public synchronized void switchOff(Plugin plugin, PluginProblem problem) {
            off.put(plugin, problem);
        }
    }

    /** One area, two months, one column {@code share}: 1 and withheld. */
    private record Small() implements PointInput {
        @Override
        public List<String> areas() {
            return List.of("316");
        }

        @Override
        public List<String> periods() {
            return List.of("2025M01", "2025M02");
        }

        @Override
        public Column column(String name) {
            return Column.of(new double[] {1, 0}, new boolean[] {true, false});
        }
    }

    private GuardedFunction guard(Callable<?> maker) {
        return new GuardedFunction(PLUGIN, "dk.nasty.function", maker, switches, GuardedFunction.PATIENCE);
    }

    private void abandoned(Kind kind, String detail, Callable<?> maker) {
        // A machine that is busy must not make another kind of mistake out of one.
        GuardedFunction function = kind == Kind.TIME
                ? new GuardedFunction(PLUGIN, "dk.nasty.function", maker, switches, LITTLE_PATIENCE) : guard(maker);
        AbandonedException e = catchThrowableOfType(AbandonedException.class, () -> function.compute(new Small()));
        assertThat(e.plugin()).isEqualTo(PLUGIN);
        assertThat(e.problem().kind()).isEqualTo(kind);
        assertThat(e.problem().detail()).startsWith("dk.nasty.function").contains(detail);
        assertThat(switches.problem(PLUGIN)).contains(e.problem());
        switches.off.clear();
    }

    private static PointFunction answering(double... values) {
        boolean[] measured = new boolean[values.length];
        java.util.Arrays.fill(measured, true);
        return input -> Column.of(values, measured);
    }

    @Test
    void aGoodAnswerIsPassedOnAndNothingIsSwitchedOff() throws Exception {
        Column answer = guard(() -> (PointFunction) input -> input.column("share")).compute(new Small());
        assertThat(answer.value(0)).isEqualTo(1);
        assertThat(answer.isMeasured(1)).isFalse();
        assertThat(switches.off).isEmpty();
    }

    @Test
    void whatCannotBeMadeIsNamed() {
        abandoned(Kind.CLASS, "ClassNotFoundException: dk.nasty.Missing", () -> {
            throw new ClassNotFoundException("dk.nasty.Missing");
        });
        abandoned(Kind.CLASS, "NoClassDefFoundError", () -> {
            throw new NoClassDefFoundError("dk/pejling/Newer");
        });
        abandoned(Kind.CLASS, "is no dk.pejling.indicators.api.PointFunction", () -> "text");
        abandoned(Kind.CLASS, "", () -> null);
    }

    @Test
    void whatThrowsIsNamed() {
        abandoned(Kind.EXCEPTION, "IllegalStateException: boom", () -> (PointFunction) input -> {
            throw new IllegalStateException("boom");
        });
        abandoned(Kind.CLASS, "NoSuchMethodError", () -> (PointFunction) input -> {
            throw new NoSuchMethodError("column");
        });
        abandoned(Kind.EXCEPTION, "StackOverflowError", () -> (PointFunction) GuardedFunctionTest::deeper);
        abandoned(Kind.MEMORY, "OutOfMemoryError", () -> (PointFunction) input -> {
            List<long[]> much = new ArrayList<>();
            while (true) {
                much.add(new long[1 << 26]);
            }
        });
    }

    private static Column deeper(PointInput input) {
        return deeper(new Small());
    }

    @Test
    void whatDoesNotEndIsLeftBehind() {
        CountDownLatch never = new CountDownLatch(1);
        long before = System.nanoTime();
        abandoned(Kind.TIME, "0 s", () -> (PointFunction) input -> {
            while (true) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // Nasty: deaf to being asked to stop.
                    continue;
                }
            }
        });
        abandoned(Kind.TIME, "0 s", () -> {
            never.await();
            return null;
        });
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatAnswersNonsenseIsNamed() {
        abandoned(Kind.LENGTH, "3 ≠ 2", () -> answering(1, 2, 3));
        abandoned(Kind.LENGTH, "0 ≠ 2", () -> answering());
        abandoned(Kind.LENGTH, "null ≠ 2", () -> (PointFunction) input -> null);
        abandoned(Kind.NOT_FINITE, "NaN", () -> answering(1, Double.NaN));
        abandoned(Kind.NOT_FINITE, "Infinity", () -> answering(Double.NEGATIVE_INFINITY, 1));
    }

    @Test
    void whatStandsInEmptyCellsDoesNotMatter() throws Exception {
        PointFunction function = input -> Column.of(new double[] {1, Double.NaN}, new boolean[] {true, false});
        assertThat(guard(() -> function).compute(new Small()).isMeasured(1)).isFalse();
    }

    @Test
    void aPluginThatIsOffIsNotCalledAtAll() {
        switches.switchOff(PLUGIN, new PluginProblem(Kind.TIME, "before"));
        AbandonedException e = catchThrowableOfType(AbandonedException.class, () -> guard(() -> {
            throw new AssertionError("called");
        }).compute(new Small()));
        assertThat(e.problem()).isEqualTo(new PluginProblem(Kind.TIME, "before"));
    }

    @Test
    void anInterruptedCallerSaysNothingAboutThePlugin() {
        Thread.currentThread().interrupt();
        assertThat(catchThrowableOfType(java.util.concurrent.CancellationException.class,
                () -> guard(() -> answering(1, 2)).compute(new Small()))).isNotNull();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(switches.off).isEmpty();
    }
}
