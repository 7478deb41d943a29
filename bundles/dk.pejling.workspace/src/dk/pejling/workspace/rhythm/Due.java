package dk.pejling.workspace.rhythm;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Frequency;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of work of the rhythm: scorecards every month, a follow-up on all points every quarter.
 *
 * @param kind which of them
 * @param group the people it is about
 * @param month the month it is about; of a quarterly follow-up the last one of the quarter
 * @param state how far its figures and its making have come
 * @param points how many points the target group has
 * @param withFigures how many of them have a figure for the month, or an older one where they are not published monthly
 * @param frozen name of the frozen follow-up that has it done; empty unless it is done
 */
public record Due(Kind kind, TargetGroup group, Period month, State state, int points, int withFigures, Optional<String> frozen) {
    private static final int QUARTER = 3;

    /** The two beats of the rhythm. */
    public enum Kind {
        /** Scorecards of the month. */
        MONTHLY,
        /** The follow-up on all points of the quarter. */
        QUARTERLY
    }

    /** How far it has come. */
    public enum State {
        /** Its follow-up is approved and frozen. */
        DONE,
        /** Its figures are final as far as the source's habits go. */
        READY,
        /** Its figures are there; the source still revises them. */
        PROVISIONAL,
        /** The source has not published its month. */
        WAITING
    }

    /**
     * Returns the work around now: for each target group in use that has figures the newest final month and quarter, and those to
     * come next.
     *
     * @param frozen what was approved, by file
     * @throws StoreException if the store cannot be read
     */
    public static List<Due> of(Scorecards scorecards, Map<String, FrozenFollowUp> frozen) throws StoreException {
        List<Due> all = new ArrayList<>();
        for (TargetGroup group : scorecards.catalogue().groupsInUse()) {
            Optional<Period> last = scorecards.newestFinal(group);
            if (last.isPresent() && last.get().frequency() == Frequency.MONTH) {
                all.addAll(of(scorecards, group, last.get(), frozen));
            }
        }
        return all;
    }

    private static List<Due> of(Scorecards scorecards, TargetGroup group, Period last, Map<String, FrozenFollowUp> frozen)
            throws StoreException {
        Period quarter = last.plus(-(last.number() % QUARTER));
        List<Due> all = new ArrayList<>();
        all.add(of(Kind.MONTHLY, scorecards, group, last, last, frozen));
        all.add(of(Kind.MONTHLY, scorecards, group, last.plus(1), last, frozen));
        all.add(of(Kind.QUARTERLY, scorecards, group, quarter, last, frozen));
        all.add(of(Kind.QUARTERLY, scorecards, group, quarter.plus(QUARTER), last, frozen));
        return all;
    }

    private static Due of(Kind kind, Scorecards scorecards, TargetGroup group, Period month, Period last,
            Map<String, FrozenFollowUp> frozen) throws StoreException {
        Optional<String> done = frozen.values().stream()
                .filter(one -> one.targetGroup().equals(group.id()) && one.period().equals(month)).map(FrozenFollowUp::name).findFirst();
        List<MeasurementPoint> points = scorecards.catalogue().pointsOf(group).stream()
                .filter(point -> point.targetGroup().equals(group.id())).toList();
        int withFigures = 0;
        boolean published = false;
        for (MeasurementPoint point : points) {
            Optional<Period> newest = scorecards.newest(point);
            boolean monthly = newest.filter(period -> period.frequency() == Frequency.MONTH).isPresent();
            boolean there = newest.isPresent() && (!monthly || newest.get().compareTo(month) >= 0);
            withFigures += there ? 1 : 0;
            published |= there && monthly;
        }
        State state = done.isPresent() ? State.DONE : month.compareTo(last) <= 0 ? State.READY
                : published ? State.PROVISIONAL : State.WAITING;
        return new Due(kind, group, month, state, points.size(), withFigures, done);
    }
}
