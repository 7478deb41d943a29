package dk.pejling.ui.scorecard;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Frequency;
import dk.pejling.model.Period;
import dk.pejling.model.Unit;
import dk.pejling.ui.Card;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.eclipse.osgi.util.NLS;

/** What stands in each cell of a scorecard on screen; no widgets, nothing computed. */
public final class CardTable {
    private static final int MUNICIPALITIES = AreaRegister.denmark().municipalities().size();

    private final Card card;
    private final Comments comments;
    private final CardView view;
    private final List<Line> lines = new ArrayList<>();

    /** A line of the table. */
    public sealed interface Line {
        /** Heads a group of rows. */
        record Heading(String text) implements Line {
        }

        /**
         * A measurement point.
         *
         * @param index of its row in the scorecard
         */
        record Row(int index, ScorecardRow row) implements Line {
        }
    }

    /** Lays out a scorecard without remarks. */
    public CardTable(Card card) {
        this(card, Comments.NONE, CardView.WHOLE);
    }

    /** Lays out a scorecard. */
    public CardTable(Card card, Comments comments, CardView view) {
        this.card = card;
        this.comments = comments;
        this.view = view;
        List<ScorecardRow> rows = card.scorecard().rows();
        SequencedMap<String, List<Line.Row>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (view.shows(rows.get(i))) {
                groups.computeIfAbsent(heading(rows.get(i).point()), any -> new ArrayList<>()).add(new Line.Row(i, rows.get(i)));
            }
        }
        groups.forEach((heading, group) -> {
            lines.add(new Line.Heading(heading));
            view.order().ifPresent(order -> group.sort(Comparator.comparing(Line.Row::row, order)));
            lines.addAll(group);
        });
    }

    /** Returns how it is looked at. */
    public CardView view() {
        return view;
    }

    /** Returns the columns that are shown, from left to right. */
    public List<Column> columns() {
        return view.columns();
    }

    private String heading(MeasurementPoint point) {
        if (!point.targetGroup().equals(card.scorecard().targetGroup().id())) {
            return Messages.Table_besides;
        }
        return point.central() ? Messages.Table_central : Messages.Table_others;
    }

    /** Returns the figures. */
    public Card card() {
        return card;
    }

    /** Returns the lines from top to bottom. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /**
     * Returns the line of a row of the scorecard.
     *
     * @throws IllegalArgumentException if it is not shown
     */
    public int lineOf(int row) {
        return shownLine(row).orElseThrow(() -> new IllegalArgumentException("No row " + row));
    }

    /** Returns the line of a row of the scorecard; empty when it is not shown. */
    public OptionalInt shownLine(int row) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Row line && line.index() == row) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the unit beside a name. */
    public static String unit(ScorecardRow row) {
        return row.point().unit() == Unit.PERCENT ? Messages.Unit_percent : row.point().unit().text(Language.locale());
    }

    /** Returns the sentence that stands in place of a whole side's numbers, empty when the side has its own number. */
    public static Optional<String> gap(ScorecardRow row, Side side) {
        Reading reading = side == Side.LEVEL ? row.level() : row.development();
        if (row.awaits().isPresent()) {
            return Optional.of(side == Side.LEVEL ? NLS.bind(Messages.Table_awaits, row.awaits().get()) : Messages.Status_notListed);
        }
        if (row.unavailable().isPresent()) {
            return Optional.of(side == Side.LEVEL ? row.unavailable().get().shortText().in(Language.locale()) : Messages.Status_notListed);
        }
        boolean nothing = !reading.own().value().isMeasured() && !reading.comparison().value().isMeasured()
                && !reading.country().value().isMeasured();
        return nothing ? Optional.of(Shown.status(reading.own().value().status())) : Optional.empty();
    }

    /** Returns whether the row's figures are older than the page. */
    public boolean isOlder(ScorecardRow row) {
        Period period = row.level().own().period();
        return period.frequency() != Frequency.MONTH || !period.equals(card.scorecard().period());
    }

    /** Returns the text of a cell. */
    public String text(int line, Column column) {
        return switch (lines.get(line)) {
            case Line.Heading heading -> column == Column.POINT ? heading.text() : "";
            case Line.Row(int index, ScorecardRow row) -> text(row, column);
        };
    }

    private String text(ScorecardRow row, Column column) {
        if (column == Column.POINT) {
            return row.point().name().in(Language.locale());
        }
        if (column == Column.COURSE) {
            return "";
        }
        Side side = column.side().orElseThrow();
        Optional<String> gap = gap(row, side);
        if (column == Column.PERIOD) {
            return gap.orElseGet(() -> Shown.period(row.level().own().period()));
        }
        Part part = column.part().orElseThrow();
        if (gap.isPresent()) {
            return part == Part.VERDICT ? Shown.verdict(row.level().verdict()) : column == Column.CHANGE_OWN ? gap.get() : "";
        }
        if (side == Side.LEVEL && part == Part.OWN && row.savesNothing()) {
            return Messages.Why_savesNothing;
        }
        return Shown.part(side == Side.LEVEL ? row.level() : row.development(), side, part, MUNICIPALITIES);
    }

    /** Returns the remarks on a cell; those on a side stand at its own number. */
    public List<CellComment> comments(int line, Column column) {
        if (!(lines.get(line) instanceof Line.Row row) || column.part().filter(Part.OWN::equals).isEmpty()) {
            return List.of();
        }
        Basis side = column.side().orElseThrow() == Side.LEVEL ? Basis.LEVEL : Basis.DEVELOPMENT;
        return Comments.cell(card.scorecard().area(), row.row(), side).map(comments::on).orElse(List.of());
    }

    /** Returns what a screen reader says of a cell: point, side, part, number, unit and verdict. */
    public String spoken(int line, Column column) {
        if (!(lines.get(line) instanceof Line.Row(int index, ScorecardRow row))) {
            return text(line, Column.POINT);
        }
        String name = row.point().name().in(Language.locale());
        if (column.side().isEmpty() || column.part().isEmpty()) {
            return name + ", " + column.heading(card.scorecard().area().name()) + ": " + text(line, column);
        }
        Reading reading = column.side().get() == Side.LEVEL ? row.level() : row.development();
        String remarks = String.join("", comments(line, column).stream().map(comment -> ", " + comment.text()).toList());
        return "%s, %s, %s: %s %s, %s%s".formatted(name, side(column.side().get()), column.heading(card.scorecard().area().name()),
                text(line, column), reading.unit().text(Language.locale()), Shown.verdict(reading.verdict()), remarks);
    }

    /** Returns the name of a side. */
    public static String side(Side side) {
        return side == Side.LEVEL ? Messages.Table_level : Messages.Table_development;
    }

    /** Returns the number a cell stands for; a cell without one stands for the own number of its side. */
    public Optional<Focus> focus(int line, Column column) {
        return lines.get(line) instanceof Line.Row row
                ? Optional.of(new Focus(card, row.index(), column.side().orElse(Side.LEVEL), column.part().orElse(Part.OWN)))
                : Optional.empty();
    }
}
