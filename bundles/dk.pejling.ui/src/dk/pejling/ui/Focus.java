package dk.pejling.ui;

import dk.pejling.indicators.History;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetReading;
import java.util.List;

/**
 * The number a user looks at: what the explanation explains and the chart draws.
 *
 * @param card the scorecard it stands in
 * @param index its row
 * @param side level or development
 * @param part which number of that side
 */
public record Focus(Card card, int index, Side side, Part part) {
    /** The two sides of a row. */
    public enum Side {
        /** How it is. */
        LEVEL,
        /** How it changed since the same period a year before. */
        DEVELOPMENT
    }

    /** The numbers of one side, in the order in which they always stand. */
    public enum Part {
        /** The area's own. */
        OWN,
        /** The group's. */
        GROUP,
        /** The country's. */
        COUNTRY,
        /** Own less group. */
        DEVIATION,
        /** Place among all. */
        RANK,
        /** What it amounts to. */
        VERDICT
    }

    /** Returns the row. */
    public ScorecardRow row() {
        return card.scorecard().rows().get(index);
    }

    /** Returns the side of the row. */
    public Reading reading() {
        return side == Side.LEVEL ? row().level() : row().development();
    }

    /** Returns the municipality's goals on the row's point. */
    public List<TargetReading> targets() {
        return card.report().targets().stream().filter(reading -> reading.target().measured() instanceof Target.Measured.OfPoint of
                && of.point().equals(row().point().id())).toList();
    }

    /** Returns the row's levels over time. */
    public History history() {
        return card.histories().get(index);
    }
}
