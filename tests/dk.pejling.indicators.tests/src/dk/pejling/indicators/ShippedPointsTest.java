package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.SourceFile;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.ObservationStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The value of every shipped formula with figures, in every area and period, against arithmetic on the lines of the files. */
class ShippedPointsTest {
    private static final String FULL = "y60a02.antal-fuldtidspersoner";
    private static final String RATE = "y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar";

    @TempDir
    private Path home;
    private final Map<String, Observation> cells = new HashMap<>();
    private final Map<String, Slow> slow = new TreeMap<>();

    /** A value by hand. */
    private interface Slow {
        Observation at(Area area, Period period);
    }

    private Observation get(String measure, String member, Area area, Period period) {
        return cells.getOrDefault(SlowScorecard.key(measure, member, area, period), Observation.absent(Status.NOT_LISTED));
    }

    private static Observation both(Observation a, Observation b, DoubleBinaryOperator operator) {
        if (!a.isMeasured() || !b.isMeasured()) {
            return Observation.absent(Status.both(a.status(), b.status()));
        }
        double value = operator.applyAsDouble(a.number().getAsDouble(), b.number().getAsDouble());
        return Double.isFinite(value) ? Observation.of(value) : Observation.absent(Status.NOT_APPLICABLE);
    }

    /** Adds those that are there. */
    private Observation some(String measure, Area area, Period period, String... members) {
        double sum = 0;
        Status worst = Status.MEASURED;
        int there = 0;
        for (String member : members) {
            Observation one = get(measure, member, area, period);
            there += one.isMeasured() ? 1 : 0;
            sum += one.number().orElse(0);
            worst = Status.both(worst, one.status());
        }
        return there > 0 ? Observation.of(sum) : Observation.absent(worst);
    }

    private void writeSlowFormulas() {
        Area country = AreaRegister.denmark().country();
        slow.put("i-uddannelse", (a, p) -> get("y60b15.andel-i-uddannelse-pct", "3", a, p));
        slow.put("selvforsoergende-3-mdr", (a, p) -> both(get("y60b15.andel-i-loenmodtagerbeskaeftigelse-pct", "3", a, p),
                get("y60b15.andel-i-uddannelse-pct", "3", a, p), Double::sum));
        slow.put("fastholdt-i-job-12-mdr", (a, p) -> get("y60b15.andel-i-loenmodtagerbeskaeftigelse-pct", "12", a, p));
        slow.put("antal-indeks", (a, p) -> both(get(FULL, "", a, p), get(FULL, "", a, Period.month(2024, 1)), (x, y) -> 100 * x / y));
        slow.put("andel-af-landet", (a, p) -> both(get(FULL, "", a, p), get(FULL, "", country, p), (x, y) -> 100 * x / y));
        String longTerm = "y25i09.antal-langtidsledige-fuldtidspersoner";
        slow.put("langtidsledige-aendring", (a, p) -> both(get(longTerm, "Kontanthjælp", a, p),
                get(longTerm, "Kontanthjælp", a, p.aYearBefore()), (x, y) -> 100 * (x - y) / y));
        String unemployed = "y25i01.antal-ledige-fuldtidspersoner";
        slow.put("dagpengeandel", (a, p) -> both(get(unemployed, "A-dagpenge", a, p), get(unemployed, "Ydelsesgrupper i alt", a, p),
                (x, y) -> 100 * x / y));
        slow.put("aktiveringsberoerte", (a, p) -> get("y60c07.andel-aktiveringsberoerte-pct", "", a, p));
        slow.put("virksomhedsrettede-tilbud", (a, p) -> both(some("y60c02.antal-aktiverede", a, p, "Virksomhedspraktik", "Løntilskud"),
                get("y60a02.antal-personer", "", a, p), (x, y) -> 100 * x / y));
        slow.put("aktiveringsforloeb-aar", (a, p) -> {
            Observation sum = some("y60c02.antal-aktiveringsforloeb", a, p, "Virksomhedspraktik", "Vejledning og opkvalificering",
                    "Særligt tilrettelagt nytteindsats", "Nytteindsats", "Løntilskud");
            return both(sum, sum, (x, y) -> 12 * x);
        });
        slow.put("kommuner-over-landet", (a, p) -> {
            double all = get(RATE, "", country, p).number().orElse(Double.NaN);
            List<Observation> own = AreaRegister.denmark().municipalities().stream().map(one -> get(RATE, "", one, p))
                    .filter(Observation::isMeasured).toList();
            return own.isEmpty() ? get(RATE, "", country, p)
                    : Observation.of(own.stream().filter(one -> one.number().getAsDouble() > all + 1e-9).count());
        });
        slow.put("besparelsespotentiale", (a, p) -> {
            Observation over = both(get(RATE, "", a, p), get(RATE, "", country, p), (x, y) -> x - y);
            Observation base = both(get(FULL, "", a, p), get(RATE, "", a, p), (x, y) -> 100 * x / y);
            return both(over, base, (x, y) -> Math.max(0, x / 100 * y * 71000));
        });
        slow.put("flere-i-job-12-mdr", this::year);
        category("taettest-paa-arbejdsmarkedet", "Jobparat");
        category("uddannelsesparate-unge", "Uddannelsesparat", "Åbenlys uddannelsesparat");
        category("laengere-vaek-fra-arbejdsmarkedet", "Aktivitetsparat");
    }

    private void category(String group, String... members) {
        String measure = "y60a02_visitation.antal-fuldtidspersoner";
        slow.put("andel-" + group, (a, p) -> both(some(measure, a, p, members), some(measure, a, p, "Jobparat", "Uddannelsesparat",
                "Åbenlys uddannelsesparat", "Aktivitetsparat", "Uoplyst"), (x, y) -> 100 * x / y));
    }

    /** Counts over wholes of twelve months, each whole being count ÷ share. */
    private Observation year(Area area, Period period) {
        double counts = 0;
        double wholes = 0;
        Status worst = Status.MEASURED;
        for (int back = 0; back < 12; back++) {
            Observation count = get(FULL, "", area, period.plus(-back));
            Observation share = get(RATE, "", area, period.plus(-back));
            Observation whole = both(count, share, (x, y) -> 100 * x / y);
            worst = Status.both(worst, whole.status());
            counts += count.number().orElse(0);
            wholes += whole.number().orElse(0);
        }
        return worst == Status.MEASURED ? Observation.of(100 * counts / wholes) : Observation.absent(worst);
    }

    @Test
    void everyShippedFormulaGivesWhatHandworkGives() throws Exception {
        for (SourceFile file : new JobindsatsSource().samples()) {
            SlowScorecardTest.readByLine(file, cells);
        }
        writeSlowFormulas();
        List<String> computed = new ArrayList<>(SampleStore.CATALOGUE.points().stream()
                .filter(point -> point.level() instanceof Level.Computed).map(MeasurementPoint::id).sorted().toList());
        assertThat(slow.keySet()).containsExactlyElementsOf(computed);
        try (ObservationStore store = SampleStore.withSamples(home)) {
            Scorecards scorecards = SampleStore.scorecards(store);
            for (String id : computed) {
                assertThat(compare(scorecards, SampleStore.CATALOGUE.point(id).orElseThrow())).as(id).isGreaterThan(60);
            }
        }
    }

    private int compare(Scorecards scorecards, MeasurementPoint point) throws Exception {
        int measured = 0;
        Period newest = scorecards.newest(point).orElseThrow();
        for (int back = 0; back < 60; back++) {
            Period period = newest.plus(-back);
            for (Scorecards.PointValue value : scorecards.values(point, AreaRegister.denmark().all(), period, false)) {
                Observation expected = slow.get(point.id()).at(value.area(), period);
                String what = "%s %s %s".formatted(point.id(), value.area().name(), period);
                assertThat(value.value().status()).as(what).isEqualTo(expected.status());
                if (expected instanceof Observation.Measured number) {
                    assertThat(value.value().number().getAsDouble()).as(what)
                            .isCloseTo(number.value(), within(1e-9 * Math.max(1, Math.abs(number.value()))));
                    measured++;
                }
            }
        }
        return measured;
    }
}
