package dk.pejling.ui.followup;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.FollowUp.Standing;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.scorecard.TableText;
import dk.pejling.ui.table.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;

/** What stands in each cell of a follow-up on screen, and in which order; no widgets, nothing computed. */
public final class FollowUpTable {
    private static final int MUNICIPALITIES = AreaRegister.denmark().municipalities().size();
    private static final List<Part> LEADING = List.of(Part.OWN, Part.GROUP, Part.COUNTRY, Part.DEVIATION, Part.RANK, Part.VERDICT);
    private static final List<Part> OTHERS = List.of(Part.DEVIATION, Part.RANK, Part.VERDICT);

    private final FollowUpSheet sheet;
    private final FollowUp figures;
    private final Comments comments;
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int sorted;
    private boolean reversed;

    /** A column of the table. */
    public sealed interface Column {
        /** Who. */
        record Name() implements Column {
        }

        /** On how many points they are worse. */
        record Worse() implements Column {
        }

        /** One number of one measurement point. */
        record Number(MeasurementPoint point, Part part) implements Column {
        }
    }

    /** A line of the table. */
    public sealed interface Line {
        /** Heads the lines below. */
        record Heading(String text) implements Line {
        }

        /** How far the deviations of each point lie apart. */
        record Spread(Kind kind) implements Line {
        }

        /** One municipality. */
        record Municipality(Scorecard card) implements Line {
        }
    }

    /** What a line on the spread says of each point. */
    public enum Kind {
        /** How many municipalities are worse. */
        WORSE,
        /** The least deviation. */
        MIN,
        /** The largest. */
        MAX,
        /** Their mean. */
        MEAN,
        /** Their standard deviation. */
        SD,
        /** How many there are. */
        N
    }

    /** Lays out a follow-up, worst first on the leading point. */
    public FollowUpTable(FollowUpSheet sheet) {
        this(sheet, Comments.NONE);
    }

    /** Lays out a follow-up with the remarks on its figures, worst first on the leading point. */
    public FollowUpTable(FollowUpSheet sheet, Comments comments) {
        this.sheet = sheet;
        this.comments = comments;
        figures = sheet.figures();
        columns.add(new Column.Name());
        columns.add(new Column.Worse());
        Optional<MeasurementPoint> lead = figures.lead();
        lead.ifPresent(point -> LEADING.forEach(part -> columns.add(new Column.Number(point, part))));
        figures.points().stream().filter(point -> lead.filter(point::equals).isEmpty() && awaits(point).isEmpty())
                .forEach(point -> OTHERS.forEach(part -> columns.add(new Column.Number(point, part))));
        sorted = lead.isPresent() ? columns.indexOf(new Column.Number(lead.get(), Part.DEVIATION)) : 0;
        fill();
    }

    private Optional<String> awaits(MeasurementPoint point) {
        return FollowUp.row(figures.cards().getFirst(), point).awaits();
    }

    private void fill() {
        lines.clear();
        figures.cards().stream().sorted(order(columns.get(sorted)).turned(reversed)).forEach(card -> lines.add(new Line.Municipality(card)));
        lines.add(new Line.Heading(Messages.FollowUp_spread));
        for (Kind kind : Kind.values()) {
            lines.add(new Line.Spread(kind));
        }
    }

    /** Returns what decides the order: names by the alphabet, everything else with the worst first. */
    private Order<Scorecard> order(Column column) {
        return switch (column) {
            case Column.Name name -> by(card -> OptionalDouble.of(figures.cards().indexOf(card)));
            case Column.Worse worse -> by(card -> OptionalDouble.of(-worse(card)));
            case Column.Number(MeasurementPoint point, Part part) -> switch (part) {
                case OWN, RANK -> by(card -> reading(card, point).rank().map(rank -> OptionalDouble.of(-rank.position()))
                        .orElse(OptionalDouble.empty()));
                case GROUP -> by(card -> reading(card, point).comparison().value().number());
                case COUNTRY -> by(card -> reading(card, point).country().value().number());
                case DEVIATION, VERDICT -> by(card -> reading(card, point).advantage(point.polarity()).number());
            };
        };
    }

    /** Orders by a number, the least first. */
    private static Order<Scorecard> by(Function<Scorecard, OptionalDouble> number) {
        return Order.of(card -> number.apply(card).stream().boxed().findFirst(), Comparator.<Double>naturalOrder());
    }

    /** Orders the municipalities by a column, worst first; the other way round when they are already. */
    public void sort(int column) {
        reversed = sorted == column && !reversed;
        sorted = column;
        fill();
    }

    /** Orders like another follow-up, as far as its column is shown here. */
    void orderLike(FollowUpTable other) {
        int column = columns.indexOf(other.columns.get(other.sorted));
        if (column >= 0) {
            sorted = column;
            reversed = other.reversed;
            fill();
        }
    }

    /** Returns the column that the municipalities are ordered by. */
    public int sorted() {
        return sorted;
    }

    /** Returns whether the order is turned round. */
    public boolean isReversed() {
        return reversed;
    }

    /** Returns the figures. */
    public FollowUpSheet sheet() {
        return sheet;
    }

    /** Returns the columns from left to right. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Returns the lines from top to bottom. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Returns the line of a municipality; empty when it is not listed. */
    public Optional<Integer> lineOf(Area area) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Municipality line && line.card().area().equals(area)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Returns which side of the scorecards is shown. */
    public Side side() {
        return figures.basis() == Basis.LEVEL ? Side.LEVEL : Side.DEVELOPMENT;
    }

    Reading reading(Scorecard card, MeasurementPoint point) {
        return figures.basis().of(FollowUp.row(card, point));
    }

    private long worse(Scorecard card) {
        return figures.verdicts(card).stream().filter(verdict -> verdict == Verdict.WORSE).count();
    }

    /** Returns whether something was remarked on a cell; it stands at the own number where that is shown, else at the deviation. */
    public boolean isNoted(int line, int column) {
        return lines.get(line) instanceof Line.Municipality municipality && columns.get(column) instanceof Column.Number number
                && number.part() == (figures.lead().filter(number.point()::equals).isPresent() ? Part.OWN : Part.DEVIATION)
                && Comments.cell(municipality.card().area(), FollowUp.row(municipality.card(), number.point()), figures.basis())
                        .filter(cell -> !comments.on(cell).isEmpty()).isPresent();
    }

    /** Returns the heading above the columns of a point. */
    public static String name(MeasurementPoint point) {
        return point.name().in(Language.locale());
    }

    /** Returns the heading of a column. */
    public String heading(int column) {
        return switch (columns.get(column)) {
            case Column.Name name -> Messages.Why_municipality;
            case Column.Worse worse -> Messages.FollowUp_worse;
            case Column.Number number -> switch (number.part()) {
                case OWN -> Messages.FollowUp_own;
                case GROUP -> Messages.Column_group;
                case COUNTRY -> Messages.Column_country;
                case DEVIATION -> Messages.Column_deviation;
                case RANK -> Messages.Column_rank;
                case VERDICT -> Messages.Column_verdict;
            };
        };
    }

    /** Returns the text of a cell. */
    public String text(int line, int column) {
        return switch (lines.get(line)) {
            case Line.Heading heading -> column == 0 ? heading.text() : "";
            case Line.Spread spread -> spread(spread.kind(), columns.get(column));
            case Line.Municipality municipality -> text(municipality.card(), columns.get(column));
        };
    }

    private String text(Scorecard card, Column column) {
        return switch (column) {
            case Column.Name name -> card.area().name();
            case Column.Worse worse -> figures.verdicts(card).isEmpty() ? Shown.NOTHING
                    : NLS.bind(Messages.FollowUp_of, worse(card), figures.verdicts(card).size());
            case Column.Number(MeasurementPoint point, Part part) -> Shown.part(reading(card, point), side(), part, MUNICIPALITIES);
        };
    }

    private String spread(Kind kind, Column column) {
        return switch (column) {
            case Column.Name name -> name(kind);
            case Column.Worse worse -> kind == Kind.WORSE
                    ? Integer.toString(figures.sets().get(Standing.WORSE_ON_ALL).size()) : "";
            case Column.Number(MeasurementPoint point, Part part) -> part == Part.DEVIATION ? spread(kind, point) : "";
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case WORSE -> Messages.FollowUp_spreadWorse;
            case MIN -> Messages.FollowUp_spreadMin;
            case MAX -> Messages.FollowUp_spreadMax;
            case MEAN -> Messages.FollowUp_spreadMean;
            case SD -> Messages.FollowUp_spreadSd;
            case N -> Messages.FollowUp_spreadN;
        };
    }

    private String spread(Kind kind, MeasurementPoint point) {
        if (kind == Kind.WORSE) {
            return Long.toString(figures.count(point, Verdict.WORSE));
        }
        int decimals = figures.basis() == Basis.LEVEL ? point.levelDecimals() : point.developmentDecimals();
        return figures.spread(point).map(spread -> switch (kind) {
            case MIN -> Shown.value(Observation.of(spread.min()), decimals, true);
            case MAX -> Shown.value(Observation.of(spread.max()), decimals, true);
            case MEAN -> Shown.value(Observation.of(spread.mean()), decimals, true);
            case SD -> spread.sd().isPresent() ? Shown.value(Observation.of(spread.sd().getAsDouble()), decimals, false) : Shown.NOTHING;
            case N -> Integer.toString(spread.n());
            case WORSE -> throw new IllegalStateException("Counted above");
        }).orElse(kind == Kind.N ? "0" : Shown.NOTHING);
    }

    /** Returns what a screen reader says of a cell. */
    public String spoken(int line, int column) {
        String who = text(line, 0);
        if (!(columns.get(column) instanceof Column.Number number)) {
            return column == 0 ? who : "%s, %s: %s".formatted(who, heading(column), text(line, column));
        }
        String what = "%s, %s, %s: %s".formatted(who, name(number.point()), heading(column), text(line, column));
        return lines.get(line) instanceof Line.Municipality municipality
                ? "%s, %s".formatted(what, Shown.verdict(reading(municipality.card(), number.point()).verdict())) : what;
    }

    /** Returns the sentences: who is worse on every point, who better, what is still to come. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        var sets = figures.sets();
        int compared = figures.cards().size() - sets.get(Standing.NONE).size();
        String side = figures.basis() == Basis.LEVEL ? Messages.FollowUp_inLevel : Messages.FollowUp_inDevelopment;
        sentences.add(NLS.bind(Messages.FollowUp_worseOnAll, new Object[] {side, sets.get(Standing.WORSE_ON_ALL).size(), compared,
            names(sets.get(Standing.WORSE_ON_ALL))}));
        sentences.add(NLS.bind(Messages.FollowUp_betterOnAll, sets.get(Standing.BETTER_ON_ALL).size(),
                names(sets.get(Standing.BETTER_ON_ALL))));
        figures.lead().ifPresent(lead -> sentences.add(NLS.bind(Messages.FollowUp_spreadOf, new Object[] {name(lead), spread(Kind.MIN, lead),
            spread(Kind.MAX, lead), spread(Kind.SD, lead), spread(Kind.N, lead)})));
        String rest = NLS.bind(Messages.FollowUp_mixed, sets.get(Standing.MIXED).size());
        if (!sets.get(Standing.NONE).isEmpty()) {
            rest += " " + NLS.bind(Messages.FollowUp_none, names(sets.get(Standing.NONE)));
        }
        List<String> awaited = figures.points().stream().filter(point -> awaits(point).isPresent())
                .map(point -> "%s (%s)".formatted(name(point), awaits(point).get())).toList();
        sentences.add(awaited.isEmpty() ? rest : rest + " " + NLS.bind(Messages.FollowUp_awaited, String.join(", ", awaited)));
        return sentences;
    }

    private static String names(List<Area> areas) {
        return areas.isEmpty() ? "" : ": " + String.join(", ", areas.stream().map(Area::name).toList());
    }

    /** Returns the municipalities as text, in the order shown. */
    public TableText text() {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            headings.add(columns.get(i) instanceof Column.Number number ? name(number.point()) + " " + heading(i) : heading(i));
        }
        rows.add(headings);
        for (int line = 0; line < lines.size(); line++) {
            if (!(lines.get(line) instanceof Line.Heading)) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    cells.add(text(line, column));
                }
                rows.add(cells);
            }
        }
        return new TableText(Messages.FollowUp_title, rows);
    }
}
