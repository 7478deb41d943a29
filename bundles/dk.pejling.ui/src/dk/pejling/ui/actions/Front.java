package dk.pejling.ui.actions;

import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.followup.FollowUpEditor;
import dk.pejling.ui.scorecard.ScorecardEditor;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;

/** What is in front of the user, or would be shown to somebody who has not chosen yet. */
final class Front {
    private Front() {
    }

    /** Returns the month in front; otherwise the newest final one, empty when there are no figures or the home is not open. */
    static Optional<Period> period(IWorkbenchPage page) {
        Optional<Period> card = Editors.active(page).map(ScorecardEditor::key).map(CardKey::period);
        Optional<Period> followUp = page.getActiveEditor() instanceof FollowUpEditor editor
                ? Optional.of(editor.key()).map(FollowUpKey::period) : Optional.empty();
        return card.or(() -> followUp).or(() -> newest(page.getWorkbenchWindow().getService(Desk.class)));
    }

    private static Optional<Period> newest(Desk desk) {
        try {
            return desk.ask(scorecards -> {
                for (var group : scorecards.catalogue().groupsInUse()) {
                    Optional<Period> newest = scorecards.newestFinal(group);
                    if (newest.isPresent()) {
                        return newest;
                    }
                }
                return Optional.<Period>empty();
            });
        } catch (StoreException | IllegalStateException e) {
            ILog.of(Front.class).warn("No period could be found", e);
            return Optional.empty();
        }
    }
}
