package dk.pejling.indicators.frozen;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Area;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A follow-up as it was approved. Nothing in it changes any more.
 *
 * @param name what it is called
 * @param by who approved it
 * @param on when
 * @param targetGroup id of the target group
 * @param period the month it is about
 * @param asOf only what was known that day; empty when everything was
 * @param cards one per municipality
 * @param comments what was remarked on single cells
 */
public record FrozenFollowUp(String name, String by, LocalDate on, String targetGroup, Period period, Optional<LocalDate> asOf,
        List<Card> cards, List<Comment> comments) {
    /** Copies the lists and refuses a follow-up without a name, approver or municipality. */
    public FrozenFollowUp {
        cards = List.copyOf(cards);
        comments = List.copyOf(comments);
        if (name.isBlank() || by.isBlank() || cards.isEmpty()) {
            throw new IllegalArgumentException("A frozen follow-up needs a name, who approved it, and a municipality");
        }
    }

    /**
     * One municipality.
     *
     * @param area who
     * @param comparison whom it was set beside, with the members of that day
     * @param cells its figures
     */
    public record Card(Area area, Comparison comparison, List<FrozenCell> cells) {
        /** Copies the list. */
        public Card {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A remark on one point of one municipality.
     *
     * @param area whose
     * @param indicator id of the point
     * @param text the remark
     * @param by who made it
     * @param on when
     */
    public record Comment(Area area, String indicator, String text, String by, LocalDate on) {
    }

    /**
     * What is no longer as it was.
     *
     * @param area whose
     * @param before the frozen cell
     * @param now today's; empty when the point is no longer there
     */
    public record Difference(Area area, FrozenCell before, Optional<FrozenCell> now) {
    }

    /** Takes scorecards as they are. */
    public static List<Card> cards(List<Scorecard> scorecards) {
        return scorecards.stream().map(card -> new Card(card.area(), card.comparison(), cells(card))).toList();
    }

    private static List<FrozenCell> cells(Scorecard card) {
        List<FrozenCell> cells = new ArrayList<>();
        for (ScorecardRow row : card.rows()) {
            cells.add(FrozenCell.of(row, Basis.LEVEL));
            cells.add(FrozenCell.of(row, Basis.DEVELOPMENT));
        }
        return cells;
    }

    /**
     * Sets today's figures beside the frozen ones.
     *
     * @param today scorecards of the same municipalities against the same members, in the order of the cards
     * @return only what differs, in the order of cards and cells
     * @throws IllegalArgumentException if they are of others
     */
    public List<Difference> differences(List<Scorecard> today) {
        if (!today.stream().map(Scorecard::area).toList().equals(cards.stream().map(Card::area).toList())) {
            throw new IllegalArgumentException("Today's scorecards are of other municipalities");
        }
        return differences(cards(today), true);
    }

    /**
     * Sets another frozen follow-up beside this one, such as that of the month after.
     *
     * @return only what differs, for the municipalities that both hold; periods may differ, since that is what sets them apart
     */
    public List<Difference> differences(FrozenFollowUp other) {
        return differences(other.cards(), false);
    }

    private List<Difference> differences(List<Card> later, boolean samePeriods) {
        Map<Area, Card> now = new HashMap<>();
        later.forEach(card -> now.put(card.area(), card));
        List<Difference> differences = new ArrayList<>();
        for (Card card : cards) {
            if (now.containsKey(card.area())) {
                for (FrozenCell before : card.cells()) {
                    Optional<FrozenCell> same = now.get(card.area()).cells().stream()
                            .filter(cell -> cell.indicator().equals(before.indicator()) && cell.side() == before.side()).findFirst();
                    if (same.isEmpty() || !before.saysTheSame(same.get(), samePeriods)) {
                        differences.add(new Difference(card.area(), before, same));
                    }
                }
            }
        }
        return differences;
    }
}
