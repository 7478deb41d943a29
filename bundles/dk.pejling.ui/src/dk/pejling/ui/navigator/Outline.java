package dk.pejling.ui.navigator;

import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What there is to choose from.
 *
 * @param groups all target groups, in the order of the catalogue
 * @param retrieved the latest day on which figures were fetched, empty when the store has none
 */
public record Outline(List<Group> groups, Optional<LocalDate> retrieved) {
    /** Copies the list. */
    public Outline {
        groups = List.copyOf(groups);
    }

    /**
     * A target group.
     *
     * @param points how many measurement points of its own it has
     * @param periods the months it has figures for, latest first
     * @param newestFinal the newest one the source will not revise any more
     */
    public record Group(TargetGroup group, int points, List<Period> periods, Optional<Period> newestFinal) {
        /** Copies the list. */
        public Group {
            periods = List.copyOf(periods);
        }

        /** Returns the period to begin with, empty when there are no figures. */
        public Optional<Period> first() {
            return newestFinal.or(() -> periods.stream().findFirst());
        }
    }

    /** Returns whether there are no figures at all. */
    public boolean isEmpty() {
        return retrieved.isEmpty();
    }

    /**
     * Reads it; takes long enough to belong in a job.
     *
     * @throws StoreException if the store cannot be read
     */
    public static Outline read(Desk desk) throws StoreException {
        Optional<LocalDate> retrieved =
                desk.session().store().vintages().stream().map(Vintage::retrieved).max(Comparator.naturalOrder());
        return new Outline(desk.ask(Outline::groups), retrieved);
    }

    private static List<Group> groups(Scorecards scorecards) throws StoreException {
        List<Group> groups = new ArrayList<>();
        for (TargetGroup group : scorecards.catalogue().groupsInUse()) {
            int own = (int) scorecards.catalogue().pointsOf(group).stream().filter(point -> point.targetGroup().equals(group.id())).count();
            groups.add(new Group(group, own, Periods.of(scorecards, group), scorecards.newestFinal(group)));
        }
        return groups;
    }
}
