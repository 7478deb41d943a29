package dk.pejling.ui.overview;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Beside;
import dk.pejling.ui.Card;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.Periods;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The figures behind an overview.
 *
 * @param key which one it is
 * @param cards scorecards of all municipalities for each target group in use
 * @param groups what the rows stand together by
 * @param periods all periods it could be asked for, latest first
 * @param newestFinal the newest one the source will not revise any more
 * @param offers what each could be set beside, with names
 */
record OverviewSheet(OverviewKey key, Map<TargetGroup, List<Scorecard>> cards, RowGroups groups, List<Period> periods,
        Optional<Period> newestFinal, SequencedMap<Beside, String> offers) {
    OverviewSheet {
        cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        periods = List.copyOf(periods);
        offers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(offers));
    }

    /**
     * Reads an overview; takes long enough to belong in a job. Others may ask the store meanwhile.
     *
     * @throws CancellationException soon after {@code canceled} became true
     */
    static OverviewSheet read(Desk desk, OverviewKey key, BooleanSupplier canceled) throws StoreException {
        Map<TargetGroup, List<Scorecard>> cards = new LinkedHashMap<>();
        for (TargetGroup group : desk.ask(scorecards -> scorecards.catalogue().groupsInUse())) {
            boolean hasPoints = desk.ask(scorecards -> scorecards.catalogue().pointsOf(group).stream()
                    .anyMatch(point -> point.targetGroup().equals(group.id())));
            if (hasPoints) {
                cards.put(group, cards(desk, key, group, canceled));
            }
        }
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("No target group has measurement points");
        }
        TargetGroup first = cards.keySet().iterator().next();
        RowGroups rows = RowGroups.read(desk.session().sets(), key.period(), first.id());
        return desk.ask(scorecards -> new OverviewSheet(key, cards, rows, Periods.of(scorecards, first), scorecards.newestFinal(first),
                Beside.all(desk.session())));
    }

    private static List<Scorecard> cards(Desk desk, OverviewKey key, TargetGroup group, BooleanSupplier canceled) throws StoreException {
        List<Scorecard> cards = new ArrayList<>();
        for (Area area : AreaRegister.denmark().municipalities()) {
            if (canceled.getAsBoolean()) {
                throw new CancellationException("Nobody wants the overview any more");
            }
            var peers = Card.comparison(desk, key.card(area, group.id()), Language.locale());
            cards.add(desk.ask(scorecards -> scorecards.scorecard(area, group, key.period(), peers.comparison())));
        }
        return cards;
    }

    /** Returns these figures shown in another way. */
    OverviewSheet with(OverviewKey other) {
        return new OverviewSheet(other, cards, groups, periods, newestFinal, offers);
    }

    /** Returns the side that is looked at as a follow-up, for each target group. */
    Map<TargetGroup, FollowUp> followUps() {
        Map<TargetGroup, FollowUp> all = new LinkedHashMap<>();
        cards.forEach((group, list) -> all.put(group, new FollowUp(key.basis(), list)));
        return all;
    }

    /** Returns the points of a target group that can have figures. */
    List<MeasurementPoint> points(TargetGroup group) {
        return cards.get(group).getFirst().rows().stream().filter(row -> row.point().targetGroup().equals(group.id()) && !row.isWithoutSource())
                .map(row -> row.point()).toList();
    }

    /** Returns the points of all target groups that wait for a table or a plug-in. */
    List<MeasurementPoint> waiting() {
        return cards.entrySet().stream().flatMap(entry -> entry.getValue().getFirst().rows().stream()
                .filter(row -> row.isWithoutSource() && row.point().targetGroup().equals(entry.getKey().id())))
                .map(row -> row.point()).toList();
    }
}
