package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Observation.Measured;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The definitions once more, as plainly as they can be said: one look-up per value, no columns, no sharing of code with
 * the real thing. Slow on purpose.
 */
final class SlowScorecard {
    private final Map<String, Observation> cells;
    private final MeasurementPoint point;

    SlowScorecard(MeasurementPoint point, Map<String, Observation> cells) {
        this.point = point;
        this.cells = cells;
    }

    static String key(String measure, String members, Area area, Period period) {
        return measure + "|" + members + "|" + area.code() + "|" + period;
    }

    private Observation get(MeasureReference reference, Area area, Period period) {
        return cells.getOrDefault(key(reference.measure(), String.join("/", reference.where().values()), area, period),
                Observation.absent(Status.NOT_LISTED));
    }

    /** Returns the graver of two reasons; a missing row is graver than an undefined number, that than a withheld one. */
    private static Observation missing(Observation one, Observation other) {
        for (Status reason : List.of(Status.NOT_LISTED, Status.NOT_APPLICABLE, Status.SUPPRESSED)) {
            if (one.status() == reason || other.status() == reason) {
                return Observation.absent(reason);
            }
        }
        throw new IllegalArgumentException(one + " and " + other);
    }

    Observation level(Area area, Period period) {
        if (point.level() instanceof Level.Published published) {
            return get(published.rate(), area, period);
        }
        if (point.level() instanceof Level.Ratio ratio) {
            Observation above = get(ratio.numerator(), area, period);
            Observation below = get(ratio.denominator(), area, period);
            if (above instanceof Measured a && below instanceof Measured b) {
                return b.value() == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                        : Observation.of(100 * a.value() / b.value());
            }
            return missing(above, below);
        }
        return Observation.absent(Status.NOT_LISTED);
    }

    Observation development(Area area, Period period) {
        Observation now;
        Observation then;
        boolean percent = point.development() instanceof Development.PercentChange;
        if (point.development() instanceof Development.PercentChange change) {
            now = get(change.count(), area, period);
            then = get(change.count(), area, period.aYearBefore());
        } else {
            now = level(area, period);
            then = level(area, period.aYearBefore());
        }
        if (now instanceof Measured a && then instanceof Measured b) {
            if (!percent) {
                return Observation.of(a.value() - b.value());
            }
            return b.value() == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                    : Observation.of(100 * (a.value() - b.value()) / b.value());
        }
        return missing(now, then);
    }

    /** Returns the number of people a development or ratio stands on, NaN when nobody knows. */
    private double base(Area area, Period period, boolean development) {
        Period at = development ? period.aYearBefore() : period;
        Observation base = Observation.absent(Status.NOT_LISTED);
        if (development && point.development() instanceof Development.PercentChange change) {
            base = get(change.count(), area, at);
        } else if (point.level() instanceof Level.Ratio ratio) {
            base = get(ratio.denominator(), area, at);
        }
        return base.number().orElse(Double.NaN);
    }

    boolean isSmall(Area area, Period period, boolean development) {
        return base(area, period, development) < point.smallBase();
    }

    /** With own in, nothing may show that taking the own figure out again would tell of a withheld member. */
    Observation group(Comparison comparison, Area own, Period period, boolean development, Average average) {
        Observation all = group(comparison.members(), period, development, average);
        List<Area> others = comparison.members().stream().filter(member -> !member.equals(own)).toList();
        boolean withheld = comparison.members().stream()
                .anyMatch(member -> (development ? development(member, period) : level(member, period)).status() == Status.SUPPRESSED);
        boolean hidden = comparison.ownIn() && withheld
                && group(others, period, development, average).status() == Status.SUPPRESSED;
        return hidden ? Observation.absent(Status.SUPPRESSED) : all;
    }

    private Observation group(List<Area> members, Period period, boolean development, Average average) {
        if (average == Average.UNWEIGHTED) {
            List<Double> values = new ArrayList<>();
            boolean withheld = false;
            for (Area member : members) {
                Observation value = development ? development(member, period) : level(member, period);
                withheld |= value.status() == Status.SUPPRESSED;
                if (value instanceof Measured measured && !(development && isSmall(member, period, true))) {
                    values.add(measured.value());
                }
            }
            if (values.size() < 3) {
                return Observation.absent(values.isEmpty() && !withheld ? Status.NOT_LISTED : Status.SUPPRESSED);
            }
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return Observation.of(sum / values.size());
        }
        return weighted(members, period, development);
    }

    private Observation weighted(List<Area> members, Period period, boolean development) {
        boolean counts = development && point.development() instanceof Development.PercentChange;
        boolean weights = point.level() instanceof Level.Ratio
                || point.level() instanceof Level.Published published && published.numerator().isPresent();
        if (point.level() instanceof Level.Awaited) {
            return Observation.absent(Status.NOT_LISTED);
        }
        if (!counts && !weights) {
            return Observation.absent(Status.NO_WEIGHTS);
        }
        int n = 0;
        boolean withheld = false;
        double[] now = new double[2];
        double[] then = new double[2];
        for (Area member : members) {
            Observation own = development ? development(member, period) : level(member, period);
            withheld |= own.status() == Status.SUPPRESSED;
            if (!own.isMeasured()) {
                continue;
            }
            double[] a = counts ? new double[] {count(member, period), count(member, period.aYearBefore())} : parts(member, period);
            double[] b = development && !counts ? parts(member, period.aYearBefore()) : new double[2];
            if (Double.isNaN(a[0]) || Double.isNaN(a[1]) || Double.isNaN(b[0]) || Double.isNaN(b[1])) {
                continue;
            }
            n++;
            now[0] += a[0];
            now[1] += a[1];
            then[0] += b[0];
            then[1] += b[1];
        }
        if (n < 3) {
            return Observation.absent(n == 0 && !withheld ? Status.NOT_LISTED : Status.SUPPRESSED);
        }
        if (now[1] == 0 || development && !counts && then[1] == 0) {
            return Observation.absent(Status.NOT_APPLICABLE);
        }
        if (counts) {
            return Observation.of(100 * (now[0] - now[1]) / now[1]);
        }
        double level = 100 * now[0] / now[1];
        return Observation.of(development ? level - 100 * then[0] / then[1] : level);
    }

    private double count(Area area, Period period) {
        return get(((Development.PercentChange) point.development()).count(), area, period).number().orElse(Double.NaN);
    }

    private double[] parts(Area area, Period period) {
        if (point.level() instanceof Level.Ratio ratio) {
            return new double[] {get(ratio.numerator(), area, period).number().orElse(Double.NaN),
                get(ratio.denominator(), area, period).number().orElse(Double.NaN)};
        }
        Level.Published published = (Level.Published) point.level();
        double persons = get(published.numerator().orElseThrow(), area, period).number().orElse(Double.NaN);
        double percent = get(published.rate(), area, period).number().orElse(Double.NaN);
        return new double[] {persons, percent == 0 ? Double.NaN : persons / (percent / 100)};
    }

    /** Returns place and number of the ranked, by sorting. */
    int[] rank(Area own, List<Area> among, Period period, boolean development) {
        double mine = nine((development ? development(own, period) : level(own, period)).number().orElseThrow());
        int place = 1;
        int of = 0;
        for (Area other : among) {
            Observation value = development ? development(other, period) : level(other, period);
            if (value instanceof Measured measured) {
                of++;
                double theirs = nine(measured.value());
                if (point.polarity() == Polarity.LOW ? theirs < mine : theirs > mine) {
                    place++;
                }
            }
        }
        return new int[] {place, of};
    }

    Verdict verdict(Area own, Observation ownValue, Observation group, Period period, boolean development) {
        if (!(ownValue instanceof Measured a) || !(group instanceof Measured b)) {
            return Verdict.NONE;
        }
        double deviation = nine(a.value() - b.value());
        if (isSmall(own, period, development)) {
            return Verdict.UNCLEAR;
        }
        if (deviation == 0) {
            return Verdict.SAME;
        }
        boolean publishedShares = point.level() instanceof Level.Published
                && !(development && point.development() instanceof Development.PercentChange);
        if (publishedShares && Math.abs(deviation) < 0.1) {
            return Verdict.UNCLEAR;
        }
        return (deviation < 0) == (point.polarity() == Polarity.LOW) ? Verdict.BETTER : Verdict.WORSE;
    }

    private static double nine(double value) {
        return java.math.BigDecimal.valueOf(value).setScale(9, java.math.RoundingMode.HALF_UP).doubleValue();
    }
}
