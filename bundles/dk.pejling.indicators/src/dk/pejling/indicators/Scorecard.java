package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Target group × area × period: per measurement point level and development, own beside comparison and country.
 *
 * @param area whose
 * @param targetGroup of whom
 * @param period the month it is about; a row may be older and says so
 * @param asOf only what was known that day; empty for all that is known
 * @param comparison whom it is set beside
 * @param rows the points of the target group, then those shown beside for comparison
 */
public record Scorecard(Area area, TargetGroup targetGroup, Period period, Optional<LocalDate> asOf, Comparison comparison,
        List<ScorecardRow> rows) {
    /** Copies the list. */
    public Scorecard {
        rows = List.copyOf(rows);
    }
}
