package dk.pejling.indicators.followup;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Comparison;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a group of units, taken as one, stands against the published figures of the country on every point of every target
 * group, and where the exceptions are.
 *
 * <p>Verdicts go by the sign alone, on 9 decimals: the group's figure is no published one, so that the rule for shares with
 * one decimal has no meaning for it.
 *
 * @param basis which side of the scorecards is compared
 * @param findings in the order of target groups and their points; points shown only beside others are not among them
 */
public record GroupAgainstCountry(FollowUp.Basis basis, List<Finding> findings) {
    /** Copies the list. */
    public GroupAgainstCountry {
        findings = List.copyOf(findings);
    }

    /**
     * One point of one target group.
     *
     * @param group of whom
     * @param point what is measured
     * @param reading the side that is compared; its comparison is the group
     * @param deviation group − country; absent when either is
     * @param verdict by the sign of the advantage: better, worse, same or none
     */
    public record Finding(TargetGroup group, MeasurementPoint point, Reading reading, Observation deviation, Verdict verdict) {
        private static Finding of(TargetGroup group, ScorecardRow row, FollowUp.Basis basis) {
            Reading reading = basis.of(row);
            Observation deviation = Observation.difference(reading.comparison().value(), reading.country().value());
            return new Finding(group, row.point(), reading, deviation, verdict(row.point(), deviation));
        }

        private static Verdict verdict(MeasurementPoint point, Observation deviation) {
            if (!(deviation instanceof Observation.Measured measured)) {
                return Verdict.NONE;
            }
            double advantage = point.polarity().advantage(Numbers.decisive(measured.value()));
            return advantage > 0 ? Verdict.BETTER : advantage < 0 ? Verdict.WORSE : Verdict.SAME;
        }
    }

    /**
     * Reads the findings off scorecards.
     *
     * @param cards one per target group, of any member, each set beside the whole group with the member itself in
     * @throws IllegalArgumentException if a card leaves its own unit out of the group
     */
    public static GroupAgainstCountry of(List<Scorecard> cards, FollowUp.Basis basis) {
        List<Finding> findings = new ArrayList<>();
        for (Scorecard card : cards) {
            if (!card.comparison().ownIn()) {
                throw new IllegalArgumentException("The group must hold " + card.area().name());
            }
            card.rows().stream().filter(row -> row.point().targetGroup().equals(card.targetGroup().id()))
                    .forEach(row -> findings.add(Finding.of(card.targetGroup(), row, basis)));
        }
        return new GroupAgainstCountry(basis, findings);
    }

    /**
     * Computes how all units of follow-ups, taken as one group, stand; each point is averaged as it was for the first unit.
     *
     * @param followUps one per target group, over the same units and on the same basis; at least one
     * @param name of the group
     * @throws StoreException if the store cannot be read
     */
    public static GroupAgainstCountry of(Scorecards scorecards, List<FollowUp> followUps, String name) throws StoreException {
        List<Scorecard> cards = new ArrayList<>();
        for (FollowUp followUp : followUps) {
            Scorecard first = followUp.cards().getFirst();
            Comparison together = new Comparison(Comparison.Kind.GROUP, name, followUp.cards().stream().map(Scorecard::area).toList(),
                    first.comparison().average(), true);
            cards.add(scorecards.scorecard(first.area(), first.targetGroup(), first.period(), together));
        }
        return of(cards, followUps.getFirst().basis());
    }

    /** Returns the findings that can be judged at all. */
    public List<Finding> judged() {
        return findings.stream().filter(finding -> finding.verdict() != Verdict.NONE).toList();
    }

    /** Returns how many findings have a verdict. */
    public long count(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    /** Returns what most judged findings say: better or worse, more than half of them; empty when neither is so many. */
    public Optional<Verdict> predominant() {
        for (Verdict verdict : List.of(Verdict.BETTER, Verdict.WORSE)) {
            if (2 * count(verdict) > judged().size()) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    /** Returns the judged findings that do not say what most say; empty when none predominates. */
    public List<Finding> exceptions() {
        return predominant().map(most -> judged().stream().filter(finding -> finding.verdict() != most).toList())
                .orElse(List.of());
    }
}
