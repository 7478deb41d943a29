package dk.pejling.indicators;

import dk.pejling.model.Average;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import java.util.List;

/**
 * One indicator that job centres are followed up on: data, not code.
 *
 * @param id ASCII, such as {@code flere-i-job}
 * @param targetGroup id of the target group it belongs to
 * @param besides ids of other target groups whose scorecards show it for comparison
 * @param name as a heading
 * @param definition what is measured, in one line under the heading
 * @param central whether it is one of the central points
 * @param unit of the level
 * @param polarity which direction is good
 * @param average how a group becomes one figure unless asked otherwise
 * @param levelDecimals shown decimals of the level
 * @param developmentDecimals shown decimals of the development
 * @param smallBase a development or share on fewer than this has no verdict and stays out of unweighted means
 * @param level how the level is made
 * @param development how the development is made
 * @param origin who defined it: id of the bundle or file
 * @param details what else is known of it
 */
public record MeasurementPoint(String id, String targetGroup, List<String> besides, LocalText name, LocalText definition,
        boolean central, Unit unit, Polarity polarity, Average average, int levelDecimals, int developmentDecimals,
        int smallBase, Level level, Development development, String origin, PointDetails details) {
    /** Copies the list. */
    public MeasurementPoint {
        besides = List.copyOf(besides);
    }

    /** Makes a point of which nothing else is known. */
    public MeasurementPoint(String id, String targetGroup, List<String> besides, LocalText name, LocalText definition,
            boolean central, Unit unit, Polarity polarity, Average average, int levelDecimals, int developmentDecimals,
            int smallBase, Level level, Development development, String origin) {
        this(id, targetGroup, besides, name, definition, central, unit, polarity, average, levelDecimals, developmentDecimals,
                smallBase, level, development, origin, PointDetails.NONE);
    }

    MeasurementPoint with(Level other) {
        return new MeasurementPoint(id, targetGroup, besides, name, definition, central, unit, polarity, average, levelDecimals,
                developmentDecimals, smallBase, other, development, origin, details);
    }

    MeasurementPoint replacing(MeasurementPoint other) {
        return new MeasurementPoint(id, targetGroup, besides, name, definition, central, unit, polarity, average, levelDecimals,
                developmentDecimals, smallBase, level, development, origin, details.replacing(other.origin));
    }

    /** Returns the unit of the development: per cent for a change of a count, otherwise percentage points. */
    public Unit developmentUnit() {
        return development instanceof Development.Points ? Unit.PERCENTAGE_POINTS : Unit.PERCENT;
    }

    /** Returns whether a figure of its level is a savings potential of nothing: to be shown so, and not as 0. */
    public boolean savesNothing(Observation figure) {
        return level instanceof Level.Computed computed && computed.formula().isSavings()
                && figure instanceof Observation.Measured measured && measured.value() == 0;
    }

    private static String oneLine(FormulaSource source) {
        return source.text().strip().replaceAll("\\s+", " ");
    }

    /** Returns the formula of the level as text, on one line. */
    public String formula() {
        return switch (level) {
            case Level.Published published -> published.rate().text();
            case Level.Ratio ratio -> "%s × %s ÷ %s".formatted(
                    ratio.factor() == Math.rint(ratio.factor()) ? Long.toString((long) ratio.factor()) : Double.toString(ratio.factor()),
                    ratio.numerator().text(), ratio.denominator().text());
            case Level.Awaited awaited -> awaited.source().map(MeasurementPoint::oneLine).orElse(awaited.table());
            case Level.Computed computed -> oneLine(computed.source());
            case Level.Written written -> oneLine(written.source());
            case Level.Faulty faulty -> oneLine(faulty.source());
            case Level.Contributed contributed -> "%s(%s)".formatted(contributed.function().id(), String.join(", ",
                    contributed.columns().entrySet().stream().map(column -> column.getKey() + ": " + column.getValue().text()).toList()));
            case Level.Unavailable unavailable -> unavailable.provider();
        };
    }

    /** Returns this point without any figures, since its plug-in gives none. */
    public MeasurementPoint unavailable(Level.Unavailable why) {
        return new MeasurementPoint(id, targetGroup, besides, name, definition, central, unit, polarity, average, levelDecimals,
                developmentDecimals, smallBase, why, new Development.Points(), origin, details);
    }
}
