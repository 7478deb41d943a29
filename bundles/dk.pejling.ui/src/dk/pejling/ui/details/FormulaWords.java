package dk.pejling.ui.details;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.Rank;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Share;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.Shown;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/** How the number looked at is made: as a formula, and the same with the numbers put in. */
final class FormulaWords {
    private final Focus focus;
    private final ScorecardRow row;
    private final Reading reading;
    private final boolean change;

    FormulaWords(Focus focus) {
        this.focus = focus;
        row = focus.row();
        reading = focus.reading();
        change = focus.side() == Side.DEVELOPMENT;
    }

    /** Returns whether the development is one of counts. */
    private boolean counts() {
        return row.point().development() instanceof Development.PercentChange;
    }

    private boolean isOfCountry() {
        return focus.card().scorecard().comparison().kind() == Comparison.Kind.COUNTRY;
    }

    String formula() {
        return switch (focus.part()) {
            case DEVIATION, VERDICT -> NLS.bind(Messages.Why_deviationFormula, focus.card().scorecard().area().name());
            case RANK -> Messages.Why_rankFormula;
            case COUNTRY -> ownFormula() + " " + Messages.Why_asPublished;
            case OWN -> ownFormula();
            case GROUP -> isOfCountry() ? ownFormula() + " " + Messages.Why_asPublished : groupFormula();
        };
    }

    private String ownFormula() {
        if (change) {
            return switch (row.point().development()) {
                case Development.PercentChange counts -> Messages.Why_changeFormula;
                case Development.Relative levels -> Messages.Why_relativeFormula;
                case Development.Points points -> Messages.Why_pointsFormula;
            };
        }
        return switch (row.point().level()) {
            case Level.Published published -> NLS.bind(Messages.Why_published, row.point().formula());
            case Level.Ratio ratio -> row.point().formula();
            case Level.Computed computed -> row.point().formula();
            case Level.Written written -> row.point().formula();
            case Level.Faulty faulty -> faulty.problem().text(Language.locale());
            case Level.Contributed contributed -> row.point().formula();
            case Level.Unavailable unavailable -> unavailable.text().in(Language.locale());
            case Level.Awaited awaited -> NLS.bind(Messages.Table_awaits, awaited.table());
        };
    }

    private String groupFormula() {
        if (reading.average() == Average.UNWEIGHTED) {
            return Messages.Why_meanFormula;
        }
        if (change && counts()) {
            return Messages.Why_sumChangeFormula;
        }
        return reading.derivedWeights() ? Messages.Why_sumDerivedFormula : Messages.Why_sumFormula;
    }

    /** Returns the formula with the numbers put in; empty when they are not known, or nothing is computed. */
    Optional<String> inserted() {
        return switch (focus.part()) {
            case DEVIATION, VERDICT -> reading.deviation().isMeasured()
                    ? Optional.of("%s − (%s) = %s".formatted(shown(reading.own().value()), shown(reading.comparison().value()),
                            Shown.value(reading.deviation(), reading.decimals(), true))) : Optional.empty();
            case OWN -> made(reading.own().value(), row.fromValue(), row.toValue(), focus.share(focus.card().scorecard().area()));
            case COUNTRY -> country();
            case GROUP -> isOfCountry() ? country() : group();
            case RANK -> reading.rank().map(FormulaWords::rank);
        };
    }

    private static String rank(Rank rank) {
        return NLS.bind(rank.position() == 2 ? Messages.Why_rankOne : Messages.Why_rankMade, rank.position() - 1, rank.position());
    }

    private Optional<String> country() {
        return made(reading.country().value(), row.country().fromValue(), row.country().toValue(), focus.share(row.country().area()));
    }

    private String shown(Observation value) {
        return Shown.value(value, reading.decimals(), change);
    }

    /** What was published is not computed. */
    private Optional<String> made(Observation value, Observation from, Observation to, Optional<Share> share) {
        if (!value.isMeasured()) {
            return Optional.empty();
        }
        return change ? changed(from, to, shown(value))
                : row.point().level() instanceof Level.Published ? Optional.empty() : share.map(one -> of(one, shown(value)));
    }

    private static String of(Share share, String result) {
        return "%s × %s ÷ %s = %s".formatted(Shown.counted(Observation.of(share.factor()), true), Shown.counted(Observation.of(share.above()), true),
                Shown.counted(Observation.of(share.below()), true), result);
    }

    private Optional<String> changed(Observation from, Observation to, String result) {
        if (!from.isMeasured() || !to.isMeasured()) {
            return Optional.empty();
        }
        return Optional.of((row.point().development() instanceof Development.Points ? "%2$s − %1$s = %3$s" : "100 × (%2$s ÷ %1$s − 1) = %3$s")
                .formatted(Shown.counted(from, counts()), Shown.counted(to, counts()), result));
    }

    private Optional<String> group() {
        Figure group = reading.comparison();
        String result = shown(group.value());
        if (!group.value().isMeasured()) {
            return Optional.empty();
        }
        if (reading.average() == Average.UNWEIGHTED) {
            double sum = group.value().number().orElseThrow() * group.n();
            return Optional.of("Σ %s ÷ %d = %s".formatted(shown(Observation.of(sum)), group.n(), result));
        }
        if (!change) {
            return focus.groupShare().map(share -> of(share, result));
        }
        return row.total().flatMap(total -> changed(Observation.of(total.from()), Observation.of(total.to()), result));
    }
}
