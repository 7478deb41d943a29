package dk.pejling.ui;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.ui.table.EditorKey;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;

/**
 * Which scorecard is meant.
 *
 * @param area whose; a municipality
 * @param targetGroup id of the people
 * @param period the month
 * @param compare what it is set beside
 * @param average how groups are averaged
 */
public record CardKey(Area area, String targetGroup, Period period, Beside compare, Averaging average) implements EditorKey {
    private static final String SEPARATOR = "/";
    private static final int PARTS = 5;

    /** Returns the key beside peers, averaged as each measurement point says. */
    public static CardKey of(Area area, String targetGroup, Period period) {
        return new CardKey(area, targetGroup, period, Beside.of(Comparison.Kind.PEERS), Averaging.USUAL);
    }

    @Override
    public String title() {
        return area.name() + " · " + period.text(Language.locale());
    }

    @Override
    public String hint() {
        return title() + " · " + targetGroup;
    }

    @Override
    public String text() {
        return String.join(SEPARATOR, area.code(), targetGroup, period.toString(), compare.text(),
                average.text());
    }

    /** Returns the key of a line, empty when the line is none, such as one of another version. */
    public static Optional<CardKey> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        Optional<Area> area = AreaRegister.denmark().find(parts[0]);
        Optional<Period> period = Period.parse(parts[2]);
        try {
            Beside compare = Beside.parse(parts[3]);
            Averaging average = Averaging.parse(parts[4]);
            return area.isPresent() && period.isPresent()
                    ? Optional.of(new CardKey(area.get(), parts[1], period.get(), compare, average)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the key of {@code area/targetGroup/period}, as a person writes it; empty when it is none. */
    public static Optional<CardKey> named(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == PARTS - 2 ? AreaRegister.denmark().find(parts[0])
                .flatMap(area -> Period.parse(parts[2]).map(period -> of(area, parts[1], period))) : parse(text);
    }

    /** Returns the key of another area. */
    public CardKey of(Area other) {
        return new CardKey(other, targetGroup, period, compare, average);
    }

    /** Returns the key of another period. */
    public CardKey at(Period other) {
        return new CardKey(area, targetGroup, other, compare, average);
    }

    /** Returns the key beside another kind of group. */
    public CardKey beside(Comparison.Kind other) {
        return beside(Beside.of(other));
    }

    /** Returns the key beside another group. */
    public CardKey beside(Beside other) {
        return new CardKey(area, targetGroup, period, other, average);
    }

    /** Returns the key averaged in another way. */
    public CardKey averaged(Averaging other) {
        return new CardKey(area, targetGroup, period, compare, other);
    }

    /**
     * Returns the key of an area in the newest month that is final, of the first group that has figures; empty when there are none
     * or they cannot be read, which the log tells.
     */
    public static Optional<CardKey> newest(Desk desk, Area area) {
        try {
            return desk.ask(scorecards -> {
                for (var group : scorecards.catalogue().groupsInUse()) {
                    Optional<Period> newest = scorecards.newestFinal(group);
                    if (newest.isPresent()) {
                        return Optional.of(of(area, group.id(), newest.get()));
                    }
                }
                return Optional.<CardKey>empty();
            });
        } catch (StoreException | IllegalStateException e) {
            ILog.of(CardKey.class).warn("No period could be found for " + area.name(), e);
            return Optional.empty();
        }
    }
}
