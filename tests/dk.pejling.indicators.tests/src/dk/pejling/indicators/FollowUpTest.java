package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Set logic and spread on deviations typed in. */
class FollowUpTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final TargetGroup GROUP = new TargetGroup("g", new LocalText("g", "g"));
    private static final Observation NONE = Observation.absent(Status.SUPPRESSED);
    /** Low is good on the first and the last; the last is shown for comparison only. */
    private static final List<MeasurementPoint> POINTS =
            List.of(point("p1", "g", Polarity.LOW), point("p2", "g", Polarity.HIGH), point("p3", "other", Polarity.LOW));

    private static MeasurementPoint point(String id, String group, Polarity polarity) {
        return new MeasurementPoint(id, group, List.of(), new LocalText(id, id), new LocalText(id, id), true, Unit.PERCENT, polarity,
                Average.UNWEIGHTED, 1, 1, 30, new Level.Awaited("t"), new Development.Points(), "test");
    }

    /** A scorecard with these deviations in level; null is withheld, 0.05 cannot be told. Developments are all absent. */
    private static Scorecard card(String area, Double... deviations) {
        List<ScorecardRow> rows = new ArrayList<>();
        for (int i = 0; i < deviations.length; i++) {
            MeasurementPoint point = POINTS.get(i);
            Observation deviation = deviations[i] == null ? NONE : Observation.of(deviations[i]);
            rows.add(new ScorecardRow(point, reading(deviation, verdict(point, deviations[i])), reading(NONE, Verdict.NONE),
                    JUNE.aYearBefore(), NONE, NONE, null, List.of(), List.of()));
        }
        Area whose = SampleStore.area(area);
        return new Scorecard(whose, GROUP, JUNE, Optional.empty(),
                new Comparison(Comparison.Kind.PEERS, "peers", List.of(), Optional.empty(), false), rows);
    }

    private static Verdict verdict(MeasurementPoint point, Double deviation) {
        if (deviation == null) {
            return Verdict.NONE;
        }
        if (Math.abs(deviation) < 0.1) {
            return Verdict.UNCLEAR;
        }
        return deviation > 0 == (point.polarity() == Polarity.HIGH) ? Verdict.BETTER : Verdict.WORSE;
    }

    private static Reading reading(Observation deviation, Verdict verdict) {
        Figure figure = new Figure(deviation, JUNE, 1, 1, List.of(), List.of(), false);
        return new Reading(Unit.PERCENT, 1, figure, figure, Average.UNWEIGHTED, false, figure, deviation, Optional.empty(), verdict,
                Optional.empty());
    }

    private static FollowUp.Standing standing(Double... deviations) {
        Scorecard card = card("Slagelse", deviations);
        return new FollowUp(FollowUp.Basis.LEVEL, List.of(card)).standing(card);
    }

    @Test
    void worseOnAllIsAboutTheTargetGroupsOwnPointsWithFigures() {
        assertThat(standing(1.0, -1.0, 1.0)).isEqualTo(FollowUp.Standing.WORSE_ON_ALL);
        assertThat(standing(1.0, -1.0, -1.0)).as("a point of others does not count").isEqualTo(FollowUp.Standing.WORSE_ON_ALL);
        assertThat(standing(1.0, null, -1.0)).as("a withheld one is left out").isEqualTo(FollowUp.Standing.WORSE_ON_ALL);
        assertThat(standing(1.0, 1.0, 1.0)).isEqualTo(FollowUp.Standing.MIXED);
        assertThat(standing(1.0, -0.05, 1.0)).as("one cannot be told").isEqualTo(FollowUp.Standing.MIXED);
        assertThat(standing(-1.0, 1.0, 1.0)).isEqualTo(FollowUp.Standing.BETTER_ON_ALL);
        assertThat(standing(null, null, 1.0)).isEqualTo(FollowUp.Standing.NONE);
    }

    @Test
    void everyAreaIsInOneSet() {
        FollowUp followUp = new FollowUp(FollowUp.Basis.LEVEL, List.of(card("Slagelse", 1.0, -1.0, 0.0), card("Nyborg", -1.0, 1.0, 0.0),
                card("Randers", 4.0, 1.0, 0.0), card("Fanø", null, null, 0.0)));
        assertThat(followUp.sets()).isEqualTo(Map.of(
                FollowUp.Standing.WORSE_ON_ALL, List.of(SampleStore.area("Slagelse")),
                FollowUp.Standing.BETTER_ON_ALL, List.of(SampleStore.area("Nyborg")),
                FollowUp.Standing.MIXED, List.of(SampleStore.area("Randers")),
                FollowUp.Standing.NONE, List.of(SampleStore.area("Fanø"))));
        assertThat(followUp.worstFirst()).extracting(card -> card.area().name()).containsExactly("Randers", "Slagelse", "Nyborg", "Fanø");
        assertThat(followUp.count(POINTS.get(0), Verdict.WORSE)).isEqualTo(2);
        assertThat(new FollowUp(FollowUp.Basis.DEVELOPMENT, followUp.cards()).sets().get(FollowUp.Standing.NONE)).hasSize(4);
    }

    @Test
    void spreadIsOfDeviationsWithTheSampleSd() {
        FollowUp followUp = new FollowUp(FollowUp.Basis.LEVEL,
                List.of(card("Slagelse", 1.0), card("Nyborg", 2.0), card("Randers", 4.0), card("Fanø", (Double) null)));
        FollowUp.Spread spread = followUp.spread(POINTS.get(0)).orElseThrow();
        // Mean 7/3; squares 16/9 + 1/9 + 25/9 = 14/3; over 2: 7/3.
        assertThat(spread.n()).isEqualTo(3);
        assertThat(spread.min()).isEqualTo(1);
        assertThat(spread.max()).isEqualTo(4);
        assertThat(spread.range()).isEqualTo(3);
        assertThat(spread.mean()).isCloseTo(7.0 / 3, within(1e-15));
        assertThat(spread.sd().orElseThrow()).isCloseTo(Math.sqrt(7.0 / 3), within(1e-15));
        assertThat(new FollowUp(FollowUp.Basis.LEVEL, List.of(card("Slagelse", 1.0))).spread(POINTS.get(0)).orElseThrow().sd()).isEmpty();
        assertThat(new FollowUp(FollowUp.Basis.LEVEL, List.of(card("Fanø", (Double) null))).spread(POINTS.get(0))).isEmpty();
    }

    /** 0.05 cannot be told; here it lies farthest out. */
    @Test
    void whoLiesFarthestOutAndCannotBeJudgedIsNamed() {
        FollowUp followUp = new FollowUp(FollowUp.Basis.LEVEL, List.of(card("Slagelse", -2.0), card("Fanø", 0.05), card("Randers", (Double) null)));
        assertThat(followUp.unclearExtremes(POINTS.get(0))).extracting(Area::name).containsExactly("Fanø");
        assertThat(followUp.comparable()).isEqualTo(2);
        assertThat(new FollowUp(FollowUp.Basis.LEVEL, List.of(card("Slagelse", -2.0), card("Fanø", 0.05), card("Nyborg", 2.0)))
                .unclearExtremes(POINTS.get(0))).isEmpty();
        assertThat(new FollowUp(FollowUp.Basis.LEVEL, List.of(card("Randers", (Double) null))).unclearExtremes(POINTS.get(0))).isEmpty();
    }

    @Test
    void scorecardsOfTwoKindsDoNotMix() {
        Scorecard july = new Scorecard(SampleStore.area("Nyborg"), GROUP, Period.month(2025, 7), Optional.empty(),
                card("Nyborg").comparison(), List.of());
        assertThatThrownBy(() -> new FollowUp(FollowUp.Basis.LEVEL, List.of(card("Slagelse", 1.0), july)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowUp(FollowUp.Basis.LEVEL, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
