package dk.pejling.indicators.comments;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import java.time.Instant;

/**
 * A remark on one cell: one side of one measurement point of one area in one period.
 *
 * @param id tells it from all others of the home
 * @param cell what it is about
 * @param text the remark; not blank
 * @param by who made it; not blank
 * @param at when
 */
public record CellComment(String id, Cell cell, String text, String by, Instant at) {
    /** Refuses a remark without words or author. */
    public CellComment {
        if (text.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("A comment needs a text and who made it");
        }
    }

    /**
     * What a remark is about.
     *
     * @param area whose figure
     * @param indicator id of the measurement point
     * @param side level or development
     * @param period that the figure is about; of a development, the later one
     */
    public record Cell(Area area, String indicator, Basis side, Period period) {
    }
}
