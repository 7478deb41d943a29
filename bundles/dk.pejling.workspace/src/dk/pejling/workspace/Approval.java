package dk.pejling.workspace;

import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's approval of a follow-up as it stands.
 *
 * @param name what the frozen follow-up is called; not blank
 * @param by who approves it; not blank
 * @param on the day
 */
public record Approval(String name, String by, LocalDate on) {
    /**
     * Returns the follow-up as it is to be kept, with the remarks on its figures.
     *
     * @param cards scorecards of one target group and period; at least one
     * @param asOf only what was known that day counted; empty when everything did
     * @param comments of the home; those on other figures are left out
     * @param further remarks made with the approval
     * @throws IllegalArgumentException if there is no name, approver or scorecard
     */
    public FrozenFollowUp of(List<Scorecard> cards, Optional<LocalDate> asOf, Comments comments, List<FrozenFollowUp.Comment> further) {
        List<FrozenFollowUp.Comment> remarks = new ArrayList<>(comments.on(cards).stream().map(Approval::remark).toList());
        remarks.addAll(further);
        Scorecard first = cards.getFirst();
        return new FrozenFollowUp(name, by, on, first.targetGroup().id(), first.period(), asOf, FrozenFollowUp.cards(cards), remarks);
    }

    private static FrozenFollowUp.Comment remark(CellComment comment) {
        return new FrozenFollowUp.Comment(comment.cell().area(), comment.cell().indicator(), comment.text(), comment.by(),
                comment.at().atZone(ZoneId.systemDefault()).toLocalDate());
    }
}
