package dk.pejling.ui;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Comparison;
import dk.pejling.model.Period;
import dk.pejling.ui.table.EditorKey;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/**
 * Which follow-up is meant.
 *
 * @param where the country or the region whose municipalities are listed
 * @param targetGroup id of the people
 * @param period the month
 * @param basis which side of the scorecards is looked at
 * @param compare what each municipality is set beside
 * @param average how groups are averaged
 */
public record FollowUpKey(Area where, String targetGroup, Period period, Basis basis, Beside compare,
        Averaging average) implements EditorKey {
    private static final String SEPARATOR = "/";
    private static final String FIRST = "followup";
    private static final int PARTS = 7;

    /** Returns the key of a follow-up on developments, each municipality beside its peers. */
    public static FollowUpKey of(Area where, String targetGroup, Period period) {
        return new FollowUpKey(where, targetGroup, period, Basis.DEVELOPMENT, Beside.of(Comparison.Kind.PEERS), Averaging.USUAL);
    }

    /** Returns the key of the follow-up over the whole country that a scorecard belongs to. */
    public static FollowUpKey around(CardKey card) {
        return new FollowUpKey(AreaRegister.denmark().country(), card.targetGroup(), card.period(), Basis.DEVELOPMENT, card.compare(),
                card.average());
    }

    /** Returns the municipalities, in the order of the alphabet. */
    public List<Area> municipalities() {
        List<Area> all = AreaRegister.denmark().municipalities();
        return where.kind() == AreaKind.COUNTRY ? all : all.stream().filter(area -> where.code().equals(area.parent())).toList();
    }

    /** Returns the scorecard of one municipality. */
    public CardKey card(Area area) {
        return new CardKey(area, targetGroup, period, compare, average);
    }

    @Override
    public String title() {
        return NLS.bind(Messages.FollowUp_name, where.name(), period.text(Language.locale()));
    }

    @Override
    public String hint() {
        return title() + " · " + targetGroup;
    }

    @Override
    public String text() {
        return String.join(SEPARATOR, FIRST, where.code(), targetGroup, period.toString(), basis.name(), compare.text(),
                average.text());
    }

    /** Returns the key of a line, empty when the line is none, such as one of another version. */
    public static Optional<FollowUpKey> parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != PARTS || !parts[0].equals(FIRST)) {
            return Optional.empty();
        }
        Optional<Area> where = AreaRegister.denmark().find(parts[1]);
        Optional<Period> period = Period.parse(parts[3]);
        try {
            Basis basis = Basis.valueOf(parts[4]);
            Beside compare = Beside.parse(parts[5]);
            Averaging average = Averaging.parse(parts[6]);
            return where.isPresent() && period.isPresent()
                    ? Optional.of(new FollowUpKey(where.get(), parts[2], period.get(), basis, compare, average)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the key of {@code followup/where/targetGroup/period}, as a person writes it; empty when it is none. */
    public static Optional<FollowUpKey> named(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == 4 && parts[0].equals(FIRST) ? AreaRegister.denmark().find(parts[1])
                .flatMap(where -> Period.parse(parts[3]).map(period -> of(where, parts[2], period))) : parse(text);
    }

    /** Returns the key of another period. */
    public FollowUpKey at(Period other) {
        return new FollowUpKey(where, targetGroup, other, basis, compare, average);
    }

    /** Returns the key of the other side of the scorecards. */
    public FollowUpKey on(Basis other) {
        return new FollowUpKey(where, targetGroup, period, other, compare, average);
    }

    /** Returns the key beside another kind of group. */
    public FollowUpKey beside(Comparison.Kind other) {
        return beside(Beside.of(other));
    }

    /** Returns the key beside another group. */
    public FollowUpKey beside(Beside other) {
        return new FollowUpKey(where, targetGroup, period, basis, other, average);
    }

    /** Returns the key averaged in another way. */
    public FollowUpKey averaged(Averaging other) {
        return new FollowUpKey(where, targetGroup, period, basis, compare, other);
    }
}
