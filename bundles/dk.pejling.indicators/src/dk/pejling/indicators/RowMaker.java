package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes one row of a scorecard: one measurement point of one area, beside a group and the country. */
final class RowMaker {
    /** A deviation stands out from this many standard deviations on: two-sided 95 % of a normal distribution. */
    private static final double NOTABLE = 1.96;
    private static final int NOTABLE_YEARS = 3;
    private static final int NOTABLE_FEWEST_YEARS = 2;

    private final PointColumns columns;
    private final MeasurementPoint point;
    private final Comparison comparison;
    private final int own;
    private final int country;
    private final int[] members;
    private final int period;
    private final Period shown;
    private final int[] municipalities;
    private final int provisionalPeriods;
    private final int publishedDecimals;

    /**
     * Prepares a row.
     *
     * @param wanted the asked period; the row is about the newest one with figures that ended no later
     * @param provisionalPeriods how many of the newest periods the source will still revise
     * @param publishedDecimals of the share that the level is; ignored where the level is computed
     */
    RowMaker(PointColumns columns, Area area, Period wanted, Comparison comparison, int provisionalPeriods,
            int publishedDecimals) {
        this.columns = columns;
        this.provisionalPeriods = provisionalPeriods;
        this.publishedDecimals = publishedDecimals;
        municipalities = AreaRegister.denmark().municipalities().stream().mapToInt(columns::indexOf).toArray();
        this.comparison = comparison;
        point = columns.point();
        own = columns.indexOf(area);
        country = columns.indexOf(AreaRegister.denmark().country());
        members = comparison.members().stream().mapToInt(columns::indexOf).toArray();
        period = columns.newestUpTo(wanted);
        shown = period < 0 ? wanted : columns.periods().get(period);
    }

    ScorecardRow row() {
        return new ScorecardRow(point, reading(false), reading(true), shown.aYearBefore(),
                columns.counted(own, period - columns.lag()), columns.counted(own, period), member(country),
                Arrays.stream(members).mapToObj(this::member).toList(), List.copyOf(columns.vintages()), columns.interval(own, period),
                List.of());
    }

    private ScorecardRow.Member member(int area) {
        return new ScorecardRow.Member(columns.area(area), columns.level(area, period), columns.development(area, period),
                columns.counted(area, period - columns.lag()), columns.counted(area, period));
    }

    private Reading reading(boolean development) {
        Observation value = at(own, period, development);
        Average average = comparison.average().orElse(point.average());
        Figure group = groupFigure(period, development, average);
        Observation deviation = Observation.difference(value, group.value());
        boolean ofCounts = development && columns.countsDevelop();
        boolean derived = average == Average.WEIGHTED && columns.derivesWeights() && !ofCounts;
        return new Reading(development ? point.developmentUnit() : point.unit(),
                development ? point.developmentDecimals() : point.levelDecimals(), figure(own, value), group, average,
                derived, figure(country, at(country, period, development)), deviation, rank(value, development),
                verdict(deviation, development), limit(development, average));
    }

    private Observation at(int area, int at, boolean development) {
        return development ? columns.development(area, at) : columns.level(area, at);
    }

    private Figure figure(int area, Observation value) {
        String name = columns.area(area).name();
        boolean withheld = value.status() == Status.SUPPRESSED;
        return new Figure(value, shown, value.isMeasured() ? 1 : 0, 1, withheld ? List.of(name) : List.of(),
                withheld || value.isMeasured() ? List.of() : List.of(name), isProvisional());
    }

    private boolean isProvisional() {
        return period >= 0 && period > columns.newest() - provisionalPeriods;
    }

    private Figure groupFigure(int at, boolean development, Average average) {
        if (comparison.kind() == Comparison.Kind.COUNTRY) {
            return figure(country, at(country, at, development));
        }
        GroupFigures figures = group(at, development, average);
        return new Figure(figures.value(), shown, figures.contributing(), members.length, names(figures.withheld()),
                names(figures.missing()), isProvisional(), figures.median());
    }

    private GroupFigures group(int at, boolean development, Average average) {
        GroupFigures figures = group(members, at, development, average);
        if (!comparison.ownIn() || figures.withheld().isEmpty()) {
            return figures;
        }
        // Who knows the own figure takes it out again: what the others alone must not show, they must not show with it either.
        int[] others = Arrays.stream(members).filter(member -> member != own).toArray();
        return group(others, at, development, average).value().status() == Status.SUPPRESSED ? figures.withheldAltogether() : figures;
    }

    private GroupFigures group(int[] whose, int at, boolean development, Average average) {
        return development ? GroupFigures.development(columns, whose, at, average) : GroupFigures.level(columns, whose, at, average);
    }

    private List<String> names(List<Integer> indices) {
        return indices.stream().map(index -> columns.area(index).name()).toList();
    }

    private Optional<Rank> rank(Observation value, boolean development) {
        if (!(value instanceof Observation.Measured measured) || Arrays.stream(municipalities).noneMatch(i -> i == own)) {
            return Optional.empty();
        }
        double mine = goodness(measured.value());
        int better = 0;
        int ties = 0;
        int of = 0;
        for (int municipality : municipalities) {
            if (at(municipality, period, development) instanceof Observation.Measured other) {
                double theirs = goodness(other.value());
                of++;
                better += theirs > mine ? 1 : 0;
                ties += theirs == mine ? 1 : 0;
            }
        }
        return Optional.of(new Rank(better + 1, ties, of, "municipalities"));
    }

    private double goodness(double value) {
        return point.polarity().advantage(Numbers.decisive(value));
    }

    private Verdict verdict(Observation deviation, boolean development) {
        if (!(deviation instanceof Observation.Measured measured)) {
            return Verdict.NONE;
        }
        double decisive = Numbers.decisive(measured.value());
        boolean small = development ? columns.isSmallDevelopment(own, period) : columns.isSmallLevel(own, period);
        if (small) {
            return Verdict.UNCLEAR;
        }
        if (decisive == 0) {
            return Verdict.SAME;
        }
        if (Math.abs(decisive) < resolution(development)) {
            return Verdict.UNCLEAR;
        }
        return point.polarity().advantage(decisive) > 0 ? Verdict.BETTER : Verdict.WORSE;
    }

    /** Returns the last published decimal of a published share: a smaller difference may be rounding alone. */
    private double resolution(boolean development) {
        return point.level() instanceof Level.Published && point.unit() == Unit.PERCENT
                && !(development && columns.countsDevelop())
                        ? Numbers.decisive(Math.pow(10, -publishedDecimals)) : 0;
    }

    /** SD (n − 1) of the unit's own deviations in the three years before this period, times 1.96. */
    private Optional<Double> limit(boolean development, Average average) {
        List<Double> deviations = new ArrayList<>();
        for (int at = Math.max(0, period - NOTABLE_YEARS * columns.lag()); at < period; at++) {
            Observation group = comparison.kind() == Comparison.Kind.COUNTRY
                    ? at(country, at, development) : group(at, development, average).value();
            Observation.difference(at(own, at, development), group).number().ifPresent(deviations::add);
        }
        if (period < 0 || deviations.size() < NOTABLE_FEWEST_YEARS * columns.lag()) {
            return Optional.empty();
        }
        double mean = deviations.stream().mapToDouble(Double::doubleValue).sum() / deviations.size();
        double squares = deviations.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return Optional.of(NOTABLE * Math.sqrt(squares / (deviations.size() - 1)));
    }
}
