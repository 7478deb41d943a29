package dk.pejling.ui.overview;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.followup.SetLogic;
import dk.pejling.model.Area;
import dk.pejling.ui.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;

/** Who is worse than its group on every point, target group by target group, and in how many of them at once. */
final class SetSentence {
    /** With more the sentence says only how many they are. */
    private static final int MOST_NAMES = 8;

    private SetSentence() {
    }

    /** Returns the sentence on follow-ups over the same municipalities, one per target group; empty text for a single one. */
    static String of(Collection<FollowUp> followUps) {
        if (followUps.size() < 2) {
            return "";
        }
        SetLogic sets = new SetLogic(new ArrayList<>(followUps));
        String each = sets.worseOnAll().entrySet().stream()
                .map(one -> "%s %d".formatted(one.getKey().name().in(Language.locale()).toLowerCase(Language.locale()), one.getValue().size()))
                .collect(Collectors.joining(", "));
        return NLS.bind(OverviewMessages.Overview_sets, new Object[] {each, sets.union().size(), sets.inAll().size(), names(sets.inAll())});
    }

    private static String names(List<Area> areas) {
        return areas.isEmpty() || areas.size() > MOST_NAMES ? "" : " (" + areas.stream().map(Area::name).collect(Collectors.joining(", ")) + ")";
    }
}
