package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.indicators.change.CountChange;
import dk.pejling.indicators.change.CountPart;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a follow-up says of many municipalities at once, on random verdicts and deviations, against the plainest way to say it: a
 * table of signs, one loop per question, and no sharing of code.
 */
class SlowFollowUpTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final Observation NONE = Observation.absent(Status.SUPPRESSED);
    private static final List<Area> AREAS = AreaRegister.denmark().municipalities();
    private static final int POINTS = 3;
    private static final int RUNS = 300;

    /** Whether a row belongs to the target group, and what it says of a municipality; no verdict where the deviation is null. */
    private record Cell(boolean own, Double deviation, Verdict verdict) {
        static Cell random(Random random) {
            Double deviation = random.nextInt(5) == 0 ? null : (double) (random.nextInt(7) - 3);
            Verdict verdict = deviation == null ? Verdict.NONE : deviation == 0 ? Verdict.SAME
                    : random.nextInt(6) == 0 ? Verdict.UNCLEAR : deviation < 0 ? Verdict.BETTER : Verdict.WORSE;
            return new Cell(random.nextInt(3) > 0, deviation, verdict);
        }
    }

    private static FollowUp followUp(String group, Cell[][] cells) {
        List<Scorecard> cards = new ArrayList<>();
        for (int unit = 0; unit < cells.length; unit++) {
            List<ScorecardRow> rows = new ArrayList<>();
            for (int point = 0; point < POINTS; point++) {
                rows.add(row(cells[0][point].own ? group : "other", group + point, cells[unit][point]));
            }
            cards.add(new Scorecard(AREAS.get(unit), new TargetGroup(group, new LocalText(group, group)), JUNE, Optional.empty(),
                    new Comparison(Comparison.Kind.PEERS, "peers", List.of(), Optional.empty(), false), rows));
        }
        return new FollowUp(FollowUp.Basis.LEVEL, cards);
    }

    private static ScorecardRow row(String group, String id, Cell cell) {
        LocalText text = new LocalText(id, id);
        MeasurementPoint point = new MeasurementPoint(id, group, List.of(), text, text, true, Unit.PERCENT, Polarity.LOW, Average.UNWEIGHTED, 1, 1,
                30, new Level.Awaited("t"), new Development.Points(), "test");
        Observation deviation = cell.deviation == null ? NONE : Observation.of(cell.deviation);
        Figure figure = new Figure(deviation, JUNE, 1, 1, List.of(), List.of(), false);
        Reading reading = new Reading(Unit.PERCENT, 1, figure, figure, Average.UNWEIGHTED, false, figure, deviation, Optional.empty(),
                cell.verdict, Optional.empty());
        return new ScorecardRow(point, reading, reading, JUNE.aYearBefore(), NONE, NONE, null, List.of(), List.of());
    }

    private static Cell[][] cells(Random random, int units) {
        Cell[][] cells = new Cell[units][POINTS];
        for (Cell[] row : cells) {
            for (int point = 0; point < POINTS; point++) {
                row[point] = Cell.random(random);
            }
        }
        return cells;
    }

    /** Returns whether all of the own points that can be compared, and at least one, say the same. */
    private static boolean allSay(Cell[][] cells, int unit, Verdict verdict) {
        int compared = 0;
        for (int point = 0; point < POINTS; point++) {
            if (cells[0][point].own && cells[unit][point].deviation != null) {
                compared++;
                if (cells[unit][point].verdict != verdict) {
                    return false;
                }
            }
        }
        return compared > 0;
    }

    @Test
    void setsAndTheirOverlapsAreThoseOfATableOfSigns() {
        Random random = new Random(16);
        int overlaps = 0;
        for (int run = 0; run < RUNS; run++) {
            int units = 1 + random.nextInt(14);
            List<Cell[][]> groups = List.of(cells(random, units), cells(random, units), cells(random, units));
            SetLogic sets = new SetLogic(List.of(followUp("a", groups.get(0)), followUp("b", groups.get(1)), followUp("c", groups.get(2))));
            Set<String> union = new TreeSet<>();
            Set<String> inAll = new TreeSet<>();
            Map<String, Set<String>> regions = new TreeMap<>();
            int cases = 0;
            for (int unit = 0; unit < units; unit++) {
                StringBuilder in = new StringBuilder();
                for (int group = 0; group < 3; group++) {
                    in.append(allSay(groups.get(group), unit, Verdict.WORSE) ? "abc".charAt(group) : "");
                }
                String name = AREAS.get(unit).name();
                cases += in.length();
                if (!in.isEmpty()) {
                    union.add(name);
                    regions.computeIfAbsent(in.toString(), key -> new TreeSet<>()).add(name);
                }
                if (in.length() == 3) {
                    inAll.add(name);
                }
            }
            assertThat(sets.cases()).isEqualTo(cases);
            assertThat(names(sets.union())).isEqualTo(union);
            assertThat(names(sets.inAll())).isEqualTo(inAll);
            Map<String, Set<String>> found = new TreeMap<>();
            sets.regions().forEach(region -> found.put(String.join("", region.groups().stream().map(TargetGroup::id).toList()), names(region.units())));
            assertThat(found).isEqualTo(regions);
            overlaps += inAll.size();
        }
        assertThat(overlaps).as("the cases are not trivial").isPositive();
    }

    private static Set<String> names(List<Area> areas) {
        return new TreeSet<>(areas.stream().map(Area::name).toList());
    }

    @Test
    void standingsAreThoseOfATableOfSigns() {
        Random random = new Random(17);
        for (int run = 0; run < RUNS; run++) {
            Cell[][] cells = cells(random, 1 + random.nextInt(14));
            FollowUp followUp = followUp("a", cells);
            for (int unit = 0; unit < cells.length; unit++) {
                int compared = 0;
                for (int point = 0; point < POINTS; point++) {
                    compared += cells[0][point].own && cells[unit][point].deviation != null ? 1 : 0;
                }
                FollowUp.Standing expected = compared == 0 ? FollowUp.Standing.NONE
                        : allSay(cells, unit, Verdict.WORSE) ? FollowUp.Standing.WORSE_ON_ALL
                        : allSay(cells, unit, Verdict.BETTER) ? FollowUp.Standing.BETTER_ON_ALL : FollowUp.Standing.MIXED;
                assertThat(followUp.standing(followUp.cards().get(unit))).isEqualTo(expected);
            }
        }
    }

    /** The SD once more, by the differences of all pairs: Σ (xᵢ − xⱼ)² over pairs ÷ (n (n − 1)). */
    @Test
    void spreadIsThatOfASortedListAndOfAllPairs() {
        Random random = new Random(19);
        for (int run = 0; run < RUNS; run++) {
            Cell[][] cells = cells(random, 1 + random.nextInt(14));
            FollowUp followUp = followUp("a", cells);
            List<Double> deviations = new ArrayList<>();
            for (Cell[] row : cells) {
                if (row[0].deviation != null) {
                    deviations.add(row[0].deviation);
                }
            }
            Collections.sort(deviations);
            Optional<FollowUp.Spread> spread = followUp.spread(followUp.points().getFirst());
            assertThat(spread.isPresent()).isEqualTo(!deviations.isEmpty());
            if (spread.isPresent()) {
                int n = deviations.size();
                double pairs = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < i; j++) {
                        pairs += Math.pow(deviations.get(i) - deviations.get(j), 2);
                    }
                }
                assertThat(spread.get().n()).isEqualTo(n);
                assertThat(spread.get().min()).isEqualTo(deviations.getFirst());
                assertThat(spread.get().max()).isEqualTo(deviations.getLast());
                assertThat(spread.get().range()).isEqualTo(deviations.getLast() - deviations.getFirst());
                assertThat(spread.get().sd().isPresent()).isEqualTo(n > 1);
                if (n > 1) {
                    assertThat(spread.get().sd().getAsDouble()).isCloseTo(Math.sqrt(pairs / n / (n - 1)), within(1e-9));
                }
            }
        }
    }

    @Test
    void contributionsToACountAddUpWhateverIsMissing() {
        Random random = new Random(81);
        for (int run = 0; run < RUNS; run++) {
            List<CountPart> parts = new ArrayList<>();
            for (int i = 0; i < random.nextInt(8); i++) {
                parts.add(new CountPart("p" + i, count(random), count(random)));
            }
            double before = 1 + random.nextInt(5000);
            double after = random.nextInt(5000);
            CountChange change = new CountChange(Observation.of(before), Observation.of(after), parts);
            double told = 0;
            for (CountPart part : parts) {
                if (part.from().isMeasured() && part.to().isMeasured()) {
                    double own = 100 * (part.to().number().getAsDouble() - part.from().number().getAsDouble()) / before;
                    assertThat(change.contribution(part).number().getAsDouble()).isCloseTo(own, within(1e-9));
                    told += own;
                } else {
                    assertThat(change.contribution(part).isMeasured()).isFalse();
                }
            }
            assertThat(told + change.restPoints().number().getAsDouble()).isCloseTo(100 * (after - before) / before, within(1e-7));
        }
    }

    private static Observation count(Random random) {
        return random.nextInt(6) == 0 ? NONE : Observation.of(random.nextInt(1000));
    }
}
