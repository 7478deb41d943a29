package dk.pejling.ui.scorecard;

import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Observation;
import dk.pejling.model.Slug;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a scorecard's table is looked at.
 *
 * @param hidden columns that are not shown
 * @param words what the names of points must hold; blank for all points
 * @param sorted decides the order within each group of rows; empty for that of the catalogue
 * @param isReversed whether the order is turned round
 */
public record CardView(Set<Column> hidden, String words, Optional<Column> sorted, boolean isReversed) {
    /** All there is, as the catalogue orders it. */
    public static final CardView WHOLE = new CardView(Set.of(), "", Optional.empty(), false);

    private static final List<Verdict> WORST_FIRST = List.of(Verdict.WORSE, Verdict.UNCLEAR, Verdict.SAME, Verdict.BETTER, Verdict.NONE);

    /** Copies the set; columns that cannot be missed are shown all the same. */
    public CardView {
        hidden = Set.copyOf(hidden.stream().filter(Column::canHide).toList());
    }

    /** Returns the columns that are shown. */
    public List<Column> columns() {
        return List.of(Column.values()).stream().filter(column -> !hidden.contains(column)).toList();
    }

    /** Returns this view without some columns. */
    public CardView hiding(Set<Column> columns) {
        return new CardView(columns, words, sorted, isReversed);
    }

    /** Returns this view of the points that a text names. */
    public CardView of(String text) {
        return new CardView(hidden, text, sorted, isReversed);
    }

    /** Returns this view ordered by a column; the other way round when it is already, and the catalogue's order after that. */
    public CardView by(Column column) {
        if (column == Column.COURSE) {
            return this;
        }
        boolean again = sorted.filter(column::equals).isPresent();
        return new CardView(hidden, words, again && isReversed ? Optional.empty() : Optional.of(column), again && !isReversed);
    }

    boolean shows(ScorecardRow row) {
        String name = Slug.of(row.point().name().in(Language.locale()));
        return List.of(Slug.of(words).split("-")).stream().allMatch(name::contains);
    }

    /** Returns the order of rows: names by the alphabet, what is judged from the worst, all else from the largest; gaps last. */
    Optional<Comparator<ScorecardRow>> order() {
        return sorted.map(column -> {
            Comparator<ScorecardRow> order = switch (column) {
                case POINT -> Comparator.comparing(row -> row.point().name().in(Language.locale()), Collator.getInstance(Language.locale()));
                case PERIOD -> Comparator.comparing((ScorecardRow row) -> row.level().own().period()).reversed();
                default -> Comparator.comparing(row -> value(row, column));
            };
            Comparator<ScorecardRow> turned = isReversed ? order.reversed() : order;
            return column.part().isEmpty() ? turned
                    : Comparator.comparing((ScorecardRow row) -> value(row, column).isNaN()).thenComparing(turned);
        });
    }

    private static Double value(ScorecardRow row, Column column) {
        Reading reading = column.side().orElseThrow() == Side.LEVEL ? row.level() : row.development();
        return switch (column.part().orElseThrow()) {
            case OWN -> -number(reading.own().value());
            case GROUP -> -number(reading.comparison().value());
            case COUNTRY -> -number(reading.country().value());
            case DEVIATION -> number(reading.advantage(row.point().polarity()));
            case RANK -> reading.rank().map(rank -> -(double) rank.position()).orElse(Double.NaN);
            case VERDICT -> (double) WORST_FIRST.indexOf(reading.verdict());
        };
    }

    private static double number(Observation value) {
        return value.number().orElse(Double.NaN);
    }
}
