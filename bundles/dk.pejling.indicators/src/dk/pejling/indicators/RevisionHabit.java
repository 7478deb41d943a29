package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * How a source revises a measure, learnt from what is stored of it.
 *
 * <p>A release is a day on which figures differ from those of the day before it that is stored. The first revision is what the
 * newest period of one release becomes at the next: in per cent of counts of at least 30, in points of shares.
 *
 * @param measure what is revised
 * @param releases how many times one release followed another
 * @param revisedPeriods how many of the newest periods are revised: those, counted from the newest without a gap, of which more
 *     than one value in twenty was another at the next release; empty before the second release
 * @param n how many values the mean is of
 * @param mean of the first revisions; empty without any
 * @param sd of the first revisions, n − 1; empty with fewer than two
 */
public record RevisionHabit(Measure measure, int releases, Optional<Integer> revisedPeriods, int n, OptionalDouble mean,
        OptionalDouble sd) {
    private static final double SMALL_BASE = 30;
    private static final int MOST_AGES = 60;
    private static final double NOTED_SHARE = 0.05;

    /** Returns whether revisions are in per cent of the value, and not in points. */
    public boolean isRelative() {
        return isRelative(measure);
    }

    private static boolean isRelative(Measure measure) {
        return measure.kind() != MeasureKind.RATE;
    }

    /**
     * Learns from all that is stored of a measure.
     *
     * @throws StoreException if the store cannot be read
     */
    public static RevisionHabit of(Measure measure, ObservationStore store) throws StoreException {
        Learner learner = new Learner(measure);
        Known before = null;
        for (LocalDate day : days(measure, store)) {
            Known after = store.known(measure, Optional.of(day));
            if (before != null) {
                learner.compare(before, after);
            }
            before = after;
        }
        return learner.habit();
    }

    private static TreeSet<LocalDate> days(Measure measure, ObservationStore store) throws StoreException {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Vintage vintage : store.vintages()) {
            if (vintage.table().equals(measure.table())) {
                days.add(vintage.retrieved());
            }
        }
        return days;
    }

    /** Gathers what release after release shows. */
    private static final class Learner {
        private final Measure measure;
        private final int[] common = new int[MOST_AGES];
        private final int[] changed = new int[MOST_AGES];
        private final List<Double> first = new ArrayList<>();
        private int releases;

        Learner(Measure measure) {
            this.measure = measure;
        }

        void compare(Known before, Known after) {
            Optional<Period> newest = new MeasureValues(before).newest();
            if (newest.isEmpty() || Revision.between(before, after, Optional.empty()).revisions().isEmpty()) {
                return;
            }
            releases++;
            Axes axes = before.column().axes();
            for (long combination : before.column().listedCombinations()) {
                long then = after.column().axes().combinationOf(axes.membersOf(combination));
                for (Area area : axes.areas()) {
                    for (Period period : axes.periods()) {
                        int age = newest.get().ordinal() - period.ordinal();
                        if (age >= 0 && age < MOST_AGES) {
                            add(age, before.column().at(combination, area, period), after.column().at(then, area, period));
                        }
                    }
                }
            }
        }

        private void add(int age, Observation was, Observation is) {
            if (was.status() == Status.NOT_LISTED || is.status() == Status.NOT_LISTED) {
                return;
            }
            common[age]++;
            changed[age] += was.equals(is) ? 0 : 1;
            if (age == 0 && was instanceof Observation.Measured old && is instanceof Observation.Measured next) {
                if (!isRelative(measure)) {
                    first.add(next.value() - old.value());
                } else if (old.value() >= SMALL_BASE) {
                    first.add(Numbers.percentChange(old.value(), next.value()));
                }
            }
        }

        RevisionHabit habit() {
            int periods = 0;
            while (periods < MOST_AGES && common[periods] > 0 && changed[periods] > NOTED_SHARE * common[periods]) {
                periods++;
            }
            OptionalDouble mean = first.stream().mapToDouble(Double::doubleValue).average();
            OptionalDouble sd = first.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(first.stream()
                    .mapToDouble(value -> (value - mean.getAsDouble()) * (value - mean.getAsDouble())).sum() / (first.size() - 1)));
            return new RevisionHabit(measure, releases, releases == 0 ? Optional.empty() : Optional.of(periods), first.size(), mean, sd);
        }
    }
}
