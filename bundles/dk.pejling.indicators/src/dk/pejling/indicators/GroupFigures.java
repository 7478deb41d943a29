package dk.pejling.indicators;

import dk.pejling.indicators.PointColumns.Sums;
import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figure of a group in one period: mean of the members, or sum over sum.
 *
 * @param value unrounded; withheld when fewer than three members contribute
 * @param contributing how many members it is made of
 * @param withheld members whose figure the source withholds
 * @param missing members without a figure, or kept out of an unweighted mean because of a small base
 * @param median of the members that an unweighted mean is made of; empty when there is none
 */
record GroupFigures(Observation value, int contributing, List<Integer> withheld, List<Integer> missing, OptionalDouble median) {
    static GroupFigures level(PointColumns columns, int[] members, int period, Average average) {
        return of(columns, members, period, average, false);
    }

    static GroupFigures development(PointColumns columns, int[] members, int period, Average average) {
        return of(columns, members, period, average, true);
    }

    /** Returns the same without its number. */
    GroupFigures withheldAltogether() {
        return new GroupFigures(Observation.absent(Status.SUPPRESSED), contributing, withheld, missing, OptionalDouble.empty());
    }

    private static GroupFigures of(PointColumns columns, int[] members, int period, Average average, boolean development) {
        boolean awaited = columns.point().level() instanceof Level.Awaited;
        if (average == Average.WEIGHTED && !awaited && !columns.hasWeights(development)) {
            return new GroupFigures(Observation.absent(Status.NO_WEIGHTS), 0, List.of(), List.of(), OptionalDouble.empty());
        }
        Collector collector = new Collector(columns, period, development);
        for (int member : members) {
            collector.add(member, average);
        }
        return collector.result(average);
    }

    /** Collects the members of one figure. */
    private static final class Collector {
        private final PointColumns columns;
        private final int period;
        private final boolean development;
        private final List<Integer> withheld = new ArrayList<>();
        private final List<Integer> missing = new ArrayList<>();
        private final Sums now = new Sums();
        private final Sums before = new Sums();
        private final List<Double> values = new ArrayList<>();
        private double sum;
        private int n;

        Collector(PointColumns columns, int period, boolean development) {
            this.columns = columns;
            this.period = period;
            this.development = development;
        }

        void add(int member, Average average) {
            Observation own = development ? columns.development(member, period) : columns.level(member, period);
            if (own.status() == Status.SUPPRESSED) {
                withheld.add(member);
            } else if (own instanceof Observation.Measured measured && contributes(member, average)) {
                values.add(measured.value());
                sum += measured.value();
                n++;
            } else {
                missing.add(member);
            }
        }

        private boolean contributes(int member, Average average) {
            if (average == Average.UNWEIGHTED) {
                return !development || !columns.isSmallDevelopment(member, period);
            }
            if (!development) {
                return columns.addLevel(member, period, now);
            }
            if (columns.countsDevelop()) {
                return columns.addCounts(member, period, now);
            }
            return columns.addLevel(member, period, now) && columns.addLevel(member, period - columns.lag(), before);
        }

        GroupFigures result(Average average) {
            Observation value;
            if (development ? columns.isBroken(period) : columns.isBrokenLevel(period)) {
                value = Observation.absent(Status.BREAK);
            } else if (n == 0) {
                value = Observation.absent(withheld.isEmpty() ? Status.NOT_LISTED : Status.SUPPRESSED);
            } else if (n < Figure.FEWEST) {
                value = Observation.absent(Status.SUPPRESSED);
            } else {
                value = average == Average.UNWEIGHTED ? Observation.of(sum / n) : weighted();
            }
            OptionalDouble median = average == Average.UNWEIGHTED && value.isMeasured() ? OptionalDouble.of(median()) : OptionalDouble.empty();
            return new GroupFigures(value, n, List.copyOf(withheld), List.copyOf(missing), median);
        }

        private double median() {
            List<Double> sorted = values.stream().sorted().toList();
            return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        }

        private Observation weighted() {
            if (!development) {
                return columns.share(now);
            }
            if (columns.countsDevelop()) {
                return columns.change(now);
            }
            return columns.developsRelatively() ? columns.change(columns.share(before), columns.share(now))
                    : Observation.difference(columns.share(now), columns.share(before));
        }
    }
}
