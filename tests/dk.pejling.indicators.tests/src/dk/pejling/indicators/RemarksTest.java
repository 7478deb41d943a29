package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.indicators.followup.Ambition;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.indicators.followup.Index;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.indicators.followup.SignConflict;
import dk.pejling.indicators.followup.SpreadAtTwoDates;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ambition, opposite directions, index and sets over target groups, on figures typed in. */
class RemarksTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final Observation NONE = Observation.absent(Status.SUPPRESSED);

    private static MeasurementPoint point(String group, Polarity polarity) {
        return new MeasurementPoint("p-" + group, group, List.of(), new LocalText("p", "p"), new LocalText("p", "p"), true, Unit.PERCENT,
                polarity, Average.UNWEIGHTED, 1, 1, 30, new Level.Awaited("t"), new Development.Points(), "test");
    }

    private static Observation value(Double value) {
        return value == null ? NONE : Observation.of(value);
    }

    private static Reading reading(Double own, Double group, Double country, Verdict verdict) {
        return new Reading(Unit.PERCENT, 1, figure(own), figure(group), Average.UNWEIGHTED, false, figure(country),
                Observation.difference(value(own), value(group)), Optional.empty(), verdict, Optional.empty());
    }

    private static Figure figure(Double value) {
        return new Figure(value(value), JUNE, 1, 1, List.of(), List.of(), false);
    }

    private static ScorecardRow row(Polarity polarity, Reading level, Reading development) {
        return new ScorecardRow(point("g", polarity), level, development, JUNE.aYearBefore(), NONE, NONE, null, List.of(), List.of());
    }

    private static ScorecardRow row(Polarity polarity, Double level, Double countryLevel, Double change, Double countryChange) {
        return row(polarity, reading(level, 0.0, countryLevel, Verdict.NONE), reading(change, 0.0, countryChange, Verdict.NONE));
    }

    @Test
    void ambitionIsBetterThanBeforeAndAboveTheAverageOfTheCountry() {
        assertThat(Ambition.of(row(Polarity.LOW, 3.0, 3.5, -1.0, 0.0)).met()).contains(true);
        assertThat(Ambition.of(row(Polarity.HIGH, 3.0, 3.5, -1.0, 0.0)).met()).contains(false);
        assertThat(Ambition.of(row(Polarity.LOW, 4.0, 3.5, -1.0, 0.0)).betterThanBefore()).contains(true);
        assertThat(Ambition.of(row(Polarity.LOW, 4.0, 3.5, -1.0, 0.0)).met()).as("improving, but behind").contains(false);
        assertThat(Ambition.of(row(Polarity.LOW, 3.5, 3.5, -1.0, 0.0)).met()).as("equal is not above").contains(false);
        assertThat(Ambition.of(row(Polarity.LOW, 3.5 - 1e-12, 3.5, -1.0, 0.0)).met()).as("equal to 9 decimals").contains(false);
        assertThat(Ambition.of(row(Polarity.LOW, 3.0, 3.5, null, 0.0)).met()).as("not known").isEmpty();
        assertThat(Ambition.of(row(Polarity.LOW, 4.0, 3.5, null, 0.0)).met()).as("one condition fails for certain").contains(false);
    }

    @Test
    void oppositeDirectionsAreAConflictAndPolaritySaysWhoseIsBad() {
        assertThat(SignConflict.of(row(Polarity.LOW, 1.0, 1.0, 2.0, -3.0))).contains(new SignConflict(2, -3, true));
        assertThat(SignConflict.of(row(Polarity.HIGH, 1.0, 1.0, 2.0, -3.0))).contains(new SignConflict(2, -3, false));
        assertThat(SignConflict.of(row(Polarity.LOW, 1.0, 1.0, -2.0, -3.0))).isEmpty();
        assertThat(SignConflict.of(row(Polarity.LOW, 1.0, 1.0, 0.0, -3.0))).isEmpty();
        assertThat(SignConflict.of(row(Polarity.LOW, 1.0, 1.0, 1e-12, -3.0))).as("standing still to 9 decimals").isEmpty();
        assertThat(SignConflict.of(row(Polarity.LOW, 1.0, 1.0, null, -3.0))).isEmpty();
    }

    @Test
    void indexIsAHundredTimesOwnOverBase() {
        assertThat(Index.of(Observation.of(3), Observation.of(4))).isEqualTo(Observation.of(75));
        assertThat(Index.of(Observation.of(3), Observation.of(0)).status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(Index.of(NONE, Observation.of(4)).status()).isEqualTo(Status.SUPPRESSED);
    }

    /** One point; + is better, − worse, = the same, ? no figure. */
    private static FollowUp followUp(String group, String signs) {
        List<String> names = List.of("Slagelse", "Nyborg", "Randers", "Fanø");
        List<Scorecard> cards = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            double deviation = "+=-".indexOf(signs.charAt(i)) - 1;
            Verdict verdict = switch (signs.charAt(i)) {
                case '+' -> Verdict.BETTER;
                case '-' -> Verdict.WORSE;
                case '=' -> Verdict.SAME;
                default -> Verdict.NONE;
            };
            Reading level = reading(verdict == Verdict.NONE ? null : deviation, 0.0, 0.0, verdict);
            ScorecardRow row = new ScorecardRow(point(group, Polarity.LOW), level, level, JUNE.aYearBefore(), NONE, NONE, null, List.of(),
                    List.of());
            cards.add(new Scorecard(SampleStore.area(names.get(i)), new TargetGroup(group, new LocalText(group, group)), JUNE,
                    Optional.empty(), SampleStore.group(null, false), List.of(row)));
        }
        return new FollowUp(FollowUp.Basis.LEVEL, cards);
    }

    private static List<String> names(List<Area> areas) {
        return areas.stream().map(Area::name).toList();
    }

    @Test
    void setsCountWhoIsWorseInWhichTargetGroups() {
        SetLogic sets = new SetLogic(List.of(followUp("a", "--=?"), followUp("b", "-+-?")));
        assertThat(names(sets.union())).containsExactly("Slagelse", "Nyborg", "Randers");
        assertThat(names(sets.inAll())).containsExactly("Slagelse");
        assertThat(sets.cases()).isEqualTo(4);
        assertThat(sets.regions().stream().map(region -> region.groups().stream().map(TargetGroup::id).toList() + "" + names(region.units())))
                .containsExactly("[a][Nyborg]", "[b][Randers]", "[a, b][Slagelse]");
    }

    @Test
    void setsOfDifferentUnitsDoNotMix() {
        assertThatThrownBy(() -> new SetLogic(List.of(followUp("a", "--"), followUp("b", "---")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SetLogic(List.of(followUp("a", "--"), followUp("a", "--")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SetLogic(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpreadAtTwoDates.of(followUp("a", "--"), followUp("a", "--"), point("a", Polarity.LOW)))
                .as("one date").isInstanceOf(IllegalArgumentException.class);
    }

    private static GroupAgainstCountry against(Double... groupMinusCountry) {
        List<Scorecard> cards = new ArrayList<>();
        for (int i = 0; i < groupMinusCountry.length; i++) {
            String id = "g" + i;
            Reading reading = reading(0.0, groupMinusCountry[i], 0.0, Verdict.NONE);
            ScorecardRow row = new ScorecardRow(point(id, Polarity.LOW), reading, reading, JUNE.aYearBefore(), NONE, NONE, null, List.of(),
                    List.of());
            cards.add(new Scorecard(SampleStore.area("Slagelse"), new TargetGroup(id, new LocalText(id, id)), JUNE, Optional.empty(),
                    new Comparison(Comparison.Kind.PEERS, "all", List.of(), Optional.empty(), true), List.of(row)));
        }
        return GroupAgainstCountry.of(cards, FollowUp.Basis.LEVEL);
    }

    /** Points of other target groups stand beside for comparison alone. */
    @Test
    void aGroupIsSetBesideTheCountryOnItsOwnPoints() {
        Reading reading = reading(0.0, -1.0, 0.0, Verdict.NONE);
        List<ScorecardRow> rows = List.of("g", "other").stream().map(group -> new ScorecardRow(point(group, Polarity.LOW), reading, reading,
                JUNE.aYearBefore(), NONE, NONE, null, List.of(), List.of())).toList();
        GroupAgainstCountry against = GroupAgainstCountry.of(List.of(new Scorecard(SampleStore.area("Slagelse"),
                new TargetGroup("g", new LocalText("g", "g")), JUNE, Optional.empty(),
                new Comparison(Comparison.Kind.PEERS, "all", List.of(), Optional.empty(), true), rows)), FollowUp.Basis.LEVEL);
        assertThat(against.findings()).extracting(finding -> finding.point().id()).containsExactly("p-g");
    }

    @Test
    void exceptionsAreWhatMostDoNotSay() {
        assertThat(against(-1.0, -2.0, 0.5, null).exceptions()).extracting(finding -> finding.point().id()).containsExactly("p-g2");
        assertThat(against(-1.0, -2.0, 0.0).exceptions()).as("the same is an exception too").hasSize(1);
        assertThat(against(1.0, -1.0).predominant()).as("half is not most").isEmpty();
        assertThat(against(1.0, -1.0).exceptions()).isEmpty();
        assertThat(against((Double) null).predominant()).isEmpty();
        assertThat(against(1e-12, 1.0).count(Verdict.SAME)).isEqualTo(1);
    }
}
