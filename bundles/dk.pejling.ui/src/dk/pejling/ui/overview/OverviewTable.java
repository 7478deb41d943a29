package dk.pejling.ui.overview;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.DanishOrder;
import dk.pejling.model.Observation;
import dk.pejling.model.Slug;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.table.GridModel;
import dk.pejling.ui.table.Look;
import dk.pejling.ui.table.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;

/**
 * What stands in each cell of an overview: a row for each municipality, a column for each measurement point of every target group.
 * A cell has a number, the symbol of its verdict and a tint that is the stronger the further its deviation lies from the others'.
 */
public final class OverviewTable implements GridModel {
    /** The column of names. */
    public static final int NAME = 0;
    /** The column of clusters. */
    public static final int GROUP = 1;

    private static final int FIRST = 2;
    private static final int MUNICIPALITIES = AreaRegister.denmark().municipalities().size();
    private static final int NAME_WIDTH = 120;
    private static final int GROUP_WIDTH = 86;
    private static final int NUMBER_WIDTH = 97;
    /** A deviation this many standard deviations out has the full tint. */
    private static final double FARTHEST = 2;

    private final OverviewSheet sheet;
    private final Comments comments;
    private final List<Point> points = new ArrayList<>();
    private final Map<Area, Map<MeasurementPoint, Reading>> readings = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private String filter = "";
    private int sorted = GROUP;
    private boolean reversed;

    /**
     * A column of figures.
     *
     * @param group whose
     * @param point what is measured
     * @param sd how far the deviations of all municipalities lie apart; empty for fewer than two
     */
    record Point(TargetGroup group, MeasurementPoint point, OptionalDouble sd) {
    }

    /** A line of the table. */
    sealed interface Line {
        /** Heads the municipalities of a group. */
        record Heading(String text) implements Line {
        }

        /** One municipality. */
        record Municipality(Area area) implements Line {
        }
    }

    OverviewTable(OverviewSheet sheet, Comments comments) {
        this.sheet = sheet;
        this.comments = comments;
        sheet.followUps().forEach(this::add);
        fill();
    }

    private void add(TargetGroup group, FollowUp figures) {
        for (MeasurementPoint point : sheet.points(group)) {
            if (!sheet.key().hidden().contains(point.id())) {
                points.add(new Point(group, point, figures.spread(point).map(FollowUp.Spread::sd).orElse(OptionalDouble.empty())));
                for (Scorecard card : figures.cards()) {
                    readings.computeIfAbsent(card.area(), area -> new HashMap<>())
                            .put(point, figures.basis().of(FollowUp.row(card, point)));
                }
            }
        }
    }

    private void fill() {
        lines.clear();
        List<Area> areas = AreaRegister.denmark().municipalities().stream().filter(this::passes).toList();
        if (sorted == GROUP) {
            byGroup(areas);
        } else {
            areas.stream().sorted(order().turned(reversed)).forEach(area -> lines.add(new Line.Municipality(area)));
        }
    }

    private boolean passes(Area area) {
        String wanted = Slug.of(filter);
        return wanted.isEmpty() || area.id().contains(wanted) || Slug.of(group(area)).contains(wanted);
    }

    private void byGroup(List<Area> areas) {
        List<String> order = new ArrayList<>(sheet.groups().order());
        order.add("");
        for (String group : reversed ? order.reversed() : order) {
            List<Area> members = areas.stream().filter(area -> group(area).equals(group)).toList();
            if (!members.isEmpty()) {
                String title = group.isEmpty() ? OverviewMessages.Overview_noCluster : sheet.groups().set().isPresent()
                        ? NLS.bind(OverviewMessages.Overview_cluster, group) : group;
                lines.add(new Line.Heading(NLS.bind(OverviewMessages.Overview_group, title, members.size())));
                members.forEach(area -> lines.add(new Line.Municipality(area)));
            }
        }
    }

    private String group(Area area) {
        return sheet.groups().groups().getOrDefault(area, "");
    }

    /** Names by the alphabet, figures with the worst first. */
    private Order<Area> order() {
        if (sorted == NAME) {
            return Order.of(area -> Optional.of(area.name()), DanishOrder.NAMES);
        }
        MeasurementPoint point = points.get(sorted - FIRST).point();
        return Order.of(area -> {
            Reading reading = readings.get(area).get(point);
            return sheet.key().part() == Part.DEVIATION ? reading.advantage(point.polarity()).number().stream().boxed().findFirst()
                    : reading.rank().map(rank -> -(double) rank.position());
        }, Comparator.<Double>naturalOrder());
    }

    /** Shows only municipalities and groups whose names hold a text. */
    public void filter(String text) {
        filter = text;
        fill();
    }

    OverviewSheet sheet() {
        return sheet;
    }

    /** Returns which overview it is. */
    public OverviewKey key() {
        return sheet.key();
    }

    /** Returns the municipality of a line; empty for a heading. */
    public Optional<Area> area(int line) {
        return line >= 0 && line < lines.size() && lines.get(line) instanceof Line.Municipality municipality
                ? Optional.of(municipality.area()) : Optional.empty();
    }

    /** Returns the line of a municipality; empty when it is not shown. */
    public Optional<Integer> lineOf(Area area) {
        int line = lines.indexOf(new Line.Municipality(area));
        return line < 0 ? Optional.empty() : Optional.of(line);
    }

    /** Returns the column of a point; empty when it is not shown. */
    public Optional<Integer> columnOf(String point) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).point().id().equals(point)) {
                return Optional.of(i + FIRST);
            }
        }
        return Optional.empty();
    }

    /** Returns the target group and point of a column; of the first one for names and groups. Empty when no point is shown. */
    Optional<Point> point(int column) {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(Math.max(0, column - FIRST)));
    }

    /** Returns which side of the scorecards is shown. */
    public Side side() {
        return sheet.key().basis() == Basis.LEVEL ? Side.LEVEL : Side.DEVELOPMENT;
    }

    private Reading reading(Area area, int column) {
        return readings.get(area).get(points.get(column - FIRST).point());
    }

    @Override
    public String name() {
        return OverviewMessages.Overview_title;
    }

    @Override
    public int columns() {
        return FIRST + points.size();
    }

    @Override
    public int lines() {
        return lines.size();
    }

    @Override
    public String heading(int column) {
        return switch (column) {
            case NAME -> OverviewMessages.Overview_municipality;
            case GROUP -> sheet.groups().set().isPresent() ? OverviewMessages.Overview_clusterColumn : OverviewMessages.Overview_region;
            default -> heading(points.get(column - FIRST));
        };
    }

    /** The heading above says the target group already. */
    private static String heading(Point at) {
        String name = at.point().name().in(Language.locale());
        String group = ", " + at.group().name().in(Language.locale());
        return name.toLowerCase(Language.locale()).endsWith(group.toLowerCase(Language.locale()))
                ? name.substring(0, name.length() - group.length()) : name;
    }

    @Override
    public Optional<String> group(int column) {
        return column < FIRST ? Optional.empty() : Optional.of(capital(points.get(column - FIRST).group().name().in(Language.locale())));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Language.locale()) + name.substring(1);
    }

    @Override
    public int width(int column) {
        return column == NAME ? NAME_WIDTH : column == GROUP ? GROUP_WIDTH : NUMBER_WIDTH;
    }

    @Override
    public boolean isNumber(int column) {
        return column >= FIRST;
    }

    @Override
    public int frozen() {
        return FIRST;
    }

    @Override
    public boolean isLast(int column) {
        return column == GROUP || column >= FIRST && (column == columns() - 1 || !group(column).equals(group(column + 1)));
    }

    @Override
    public String text(int line, int column) {
        return switch (lines.get(line)) {
            case Line.Heading heading -> column == NAME ? heading.text() : "";
            case Line.Municipality(Area area) -> switch (column) {
                case NAME -> area.name();
                case GROUP -> group(area);
                default -> number(reading(area, column));
            };
        };
    }

    /** A gap has its reason in place of the number, whichever number is wanted. */
    private String number(Reading reading) {
        return reading.own().value().isMeasured() ? Shown.part(reading, side(), sheet.key().part(), MUNICIPALITIES)
                : Shown.part(reading, side(), Part.OWN, MUNICIPALITIES);
    }

    @Override
    public Look look(int line, int column) {
        if (!(lines.get(line) instanceof Line.Municipality(Area area))) {
            return Look.HEADING;
        }
        if (column < FIRST) {
            return column == NAME ? Look.STRONG : Look.MUTED;
        }
        Reading reading = reading(area, column);
        if (!reading.own().value().isMeasured()) {
            return Look.MUTED;
        }
        Look look = Look.PLAIN.with(reading.verdict()).marked(isNoted(area, column));
        boolean decided = reading.verdict() == Verdict.BETTER || reading.verdict() == Verdict.WORSE;
        OptionalDouble sd = points.get(column - FIRST).sd();
        return decided && sd.isPresent() && sd.getAsDouble() > 0 && reading.deviation() instanceof Observation.Measured measured
                ? look.tinted(Math.min(1, Math.abs(measured.value()) / sd.getAsDouble() / FARTHEST)) : look;
    }

    private boolean isNoted(Area area, int column) {
        MeasurementPoint point = points.get(column - FIRST).point();
        Observation own = reading(area, column).own().value();
        return own.isMeasured() && !comments.on(new CellComment.Cell(area, point.id(), sheet.key().basis(),
                reading(area, column).own().period())).isEmpty();
    }

    @Override
    public String spoken(int line, int column) {
        if (!(lines.get(line) instanceof Line.Municipality(Area area)) || column < FIRST) {
            return text(line, NAME) + (column == GROUP ? ", " + text(line, GROUP) : "");
        }
        return "%s, %s, %s: %s, %s".formatted(area.name(), group(column).orElse(""), heading(column), text(line, column),
                Shown.verdict(reading(area, column).verdict()));
    }

    @Override
    public int sorted() {
        return sorted;
    }

    @Override
    public boolean isReversed() {
        return reversed;
    }

    @Override
    public void sort(int column) {
        reversed = sorted == column && !reversed;
        sorted = column;
        fill();
    }

    /** Orders like another overview, as far as its column is shown here. */
    void orderLike(OverviewTable other) {
        filter = other.filter;
        reversed = other.reversed;
        sorted = other.sorted < FIRST ? other.sorted
                : columnOf(other.points.get(other.sorted - FIRST).point().id()).orElse(GROUP);
        fill();
    }

    /** Returns what is to be said of the whole: how the rows stand, what is still to come. */
    public String note() {
        String rows = sheet.groups().set().map(set -> NLS.bind(OverviewMessages.Overview_byCluster, set))
                .orElse(OverviewMessages.Overview_byRegion);
        List<String> waiting = sheet.waiting().stream().map(point -> point.name().in(Language.locale())).toList();
        String found = filter.isBlank() ? "" : NLS.bind(OverviewMessages.Overview_found,
                lines.stream().filter(Line.Municipality.class::isInstance).count(), MUNICIPALITIES) + " ";
        return Stream.of(found + rows, SetSentence.of(sheet.followUps().values()),
                waiting.isEmpty() ? "" : NLS.bind(OverviewMessages.Overview_waiting, String.join(", ", waiting)))
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
