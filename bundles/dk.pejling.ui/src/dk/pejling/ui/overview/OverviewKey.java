package dk.pejling.ui.overview;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Area;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.ui.Averaging;
import dk.pejling.ui.Beside;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Language;
import dk.pejling.ui.table.EditorKey;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/**
 * Which overview is meant.
 *
 * @param period the month
 * @param basis which side of the scorecards is looked at
 * @param part which number stands in the cells: the deviation, the own figure or the rank
 * @param compare what each municipality is set beside
 * @param hidden ids of the measurement points that are not shown
 */
public record OverviewKey(Period period, Basis basis, Part part, Beside compare, List<String> hidden) implements EditorKey {
    private static final String SEPARATOR = "/";
    private static final String FIRST = "overview";
    private static final String COMMA = ",";
    private static final int PARTS = 6;

    /** Copies the list. */
    public OverviewKey {
        hidden = List.copyOf(hidden);
    }

    /** Returns the key of deviations in development, each municipality beside its peers, with all points. */
    public static OverviewKey of(Period period) {
        return new OverviewKey(period, Basis.DEVELOPMENT, Part.DEVIATION, Beside.of(Comparison.Kind.PEERS), List.of());
    }

    /** Returns the scorecard of one municipality. */
    public CardKey card(Area area, String targetGroup) {
        return new CardKey(area, targetGroup, period, compare, Averaging.USUAL);
    }

    @Override
    public String title() {
        return NLS.bind(OverviewMessages.Overview_name, period.text(Language.locale()));
    }

    @Override
    public String text() {
        return String.join(SEPARATOR, FIRST, period.toString(), basis.name(), part.name(), compare.text(), String.join(COMMA, hidden));
    }

    /** Returns the key of a line, or of {@code overview/PERIOD} as a person writes it; empty when the line is none. */
    public static Optional<OverviewKey> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length < 2 || !parts[0].equals(FIRST)) {
            return Optional.empty();
        }
        Optional<OverviewKey> key = Period.parse(parts[1]).map(OverviewKey::of);
        if (parts.length == 2 || key.isEmpty()) {
            return key;
        }
        try {
            return parts.length != PARTS ? Optional.empty() : Optional.of(new OverviewKey(key.get().period(), Basis.valueOf(parts[2]),
                    Part.valueOf(parts[3]), Beside.parse(parts[4]),
                    parts[5].isEmpty() ? List.of() : List.of(parts[5].split(COMMA))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the same figures are read for another key. */
    public boolean hasFiguresOf(OverviewKey other) {
        return period.equals(other.period) && compare.equals(other.compare);
    }

    /** Returns the key of another period. */
    public OverviewKey at(Period other) {
        return new OverviewKey(other, basis, part, compare, hidden);
    }

    /** Returns the key of the other side of the scorecards. */
    public OverviewKey on(Basis other) {
        return new OverviewKey(period, other, part, compare, hidden);
    }

    /** Returns the key with another number in the cells. */
    public OverviewKey showing(Part other) {
        return new OverviewKey(period, basis, other, compare, hidden);
    }

    /** Returns the key beside another group. */
    public OverviewKey beside(Beside other) {
        return new OverviewKey(period, basis, part, other, hidden);
    }

    /** Returns the key without some points. */
    public OverviewKey hiding(List<String> other) {
        return new OverviewKey(period, basis, part, compare, other);
    }
}
