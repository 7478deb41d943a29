package dk.pejling.ui.details;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.followup.Ambition;
import dk.pejling.indicators.followup.Index;
import dk.pejling.indicators.followup.SignConflict;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/** What the number looked at amounts to, in sentences. */
final class Judgements {
    private Judgements() {
    }

    static List<String> of(Focus focus) {
        boolean level = focus.side() == Side.LEVEL;
        ScorecardRow row = focus.row();
        List<String> sentences = new ArrayList<>();
        focus.card().report().sentence(row, level ? Basis.LEVEL : Basis.DEVELOPMENT, Language.locale()).ifPresent(sentences::add);
        if (level) {
            index(focus).ifPresent(sentences::add);
        } else {
            SignConflict.of(row).ifPresent(conflict -> sentences.add(conflict.toTheBad() ? Messages.Why_conflictBad : Messages.Why_conflictGood));
        }
        Ambition ambition = Ambition.of(row);
        ambition.met().ifPresent(met -> sentences.add(NLS.bind(met ? Messages.Why_ambitionMet : Messages.Why_ambitionMissed,
                word(ambition.betterThanBefore()), word(ambition.aboveAverage()))));
        focus.targets().forEach(goal -> sentences.add(focus.card().report().sentence(goal, Language.locale())));
        return sentences;
    }

    private static String word(Optional<Boolean> holds) {
        return holds.map(yes -> yes ? Messages.Why_yes : Messages.Why_no).orElse(Shown.NOTHING);
    }

    private static Optional<String> index(Focus focus) {
        ScorecardRow row = focus.row();
        Observation group = Index.of(row.level().own().value(), row.level().comparison().value());
        Observation country = Index.of(row.level().own().value(), row.level().country().value());
        if (!country.isMeasured()) {
            return Optional.empty();
        }
        boolean alone = focus.card().scorecard().comparison().kind() == Comparison.Kind.COUNTRY || !group.isMeasured();
        return Optional.of(alone ? NLS.bind(Messages.Why_indexCountry, Shown.counted(country, true))
                : NLS.bind(Messages.Why_index, Shown.counted(group, true), Shown.counted(country, true)));
    }
}
