package dk.pejling.indicators.comments;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The remarks of a home.
 *
 * @param all the oldest first
 */
public record Comments(List<CellComment> all) {
    /** No remarks at all. */
    public static final Comments NONE = new Comments(List.of());

    /** Copies the list and puts the oldest first. */
    public Comments {
        all = all.stream().sorted(Comparator.comparing(CellComment::at).thenComparing(CellComment::id)).toList();
    }

    /** Returns the cell of one side of a row; empty when the row is about no period, since its table is still to come. */
    public static Optional<CellComment.Cell> cell(Area area, ScorecardRow row, Basis side) {
        return Optional.ofNullable(side.of(row).own().period())
                .map(period -> new CellComment.Cell(area, row.point().id(), side, period));
    }

    /** Returns the remarks on a cell, the oldest first. */
    public List<CellComment> on(CellComment.Cell cell) {
        return all.stream().filter(comment -> comment.cell().equals(cell)).toList();
    }

    /** Returns the remarks on a row, those on its level first. */
    public List<CellComment> on(Area area, ScorecardRow row) {
        List<CellComment> found = new ArrayList<>();
        for (Basis side : Basis.values()) {
            cell(area, row, side).map(this::on).ifPresent(found::addAll);
        }
        return found;
    }

    /** Returns the remarks on a scorecard in the order of its rows: the order in which they are numbered on paper. */
    public List<CellComment> on(Scorecard card) {
        return all.isEmpty() ? List.of() : card.rows().stream().flatMap(row -> on(card.area(), row).stream()).toList();
    }

    /** Returns the remarks on several scorecards, in their order. */
    public List<CellComment> on(List<Scorecard> cards) {
        return cards.stream().flatMap(card -> on(card).stream()).toList();
    }
}
