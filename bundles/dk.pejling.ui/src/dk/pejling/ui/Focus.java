package dk.pejling.ui;

import dk.pejling.indicators.History;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Share;
import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Area;
import dk.pejling.model.Average;
import java.util.List;
import java.util.Optional;

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

    /** Returns what an area's level is made of; empty when it is no share, or that is not known. */
    public Optional<Share> share(Area area) {
        return Optional.ofNullable(card.shares().get(index).get(area));
    }

    /**
     * Returns what the group's weighted level is made of; empty when it is no share, or when a member's part is not known: a sum of
     * fewer would give a withheld one away or mislead.
     */
    public Optional<Share> groupShare() {
        List<Optional<Share>> shares = row().members().stream().map(member -> share(member.area())).toList();
        if (row().level().average() != Average.WEIGHTED || shares.isEmpty() || shares.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Share(shares.stream().mapToDouble(share -> share.get().above()).sum(),
                shares.stream().mapToDouble(share -> share.get().below()).sum(), shares.getFirst().get().factor()));
    }

    /** Returns the row's levels over time. */
    public History history() {
        return card.histories().get(index);
    }
}
