package dk.pejling.ui;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointPart;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Period;
import dk.pejling.report.FollowUpDocument;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.SourceTable;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.ScorecardDocument;
import dk.pejling.workspace.stamp.Subject;
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
 * The figures behind one follow-up on screen.
 *
 * @param key which one it is
 * @param figures scorecards of its municipalities, on its basis
 * @param against the municipalities of a region as one group beside the country; empty for the whole country
 * @param beside what each municipality is compared with
 * @param sources the tables that figures come from
 * @param parts what each of the points is made of
 * @param periods all periods it could be asked for, latest first
 * @param newestFinal the newest one the source will not revise any more
 * @param offers what each could be set beside, with names
 */
public record FollowUpSheet(FollowUpKey key, FollowUp figures, Optional<GroupAgainstCountry> against, Map<Area, PeerComparison> beside,
        List<SourceTable> sources, Map<MeasurementPoint, List<PointPart>> parts, List<Period> periods, Optional<Period> newestFinal,
        SequencedMap<Beside, String> offers) {
    /** Copies the lists, and the map in its order. */
    public FollowUpSheet {
        offers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(offers));
        beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
        sources = List.copyOf(sources);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        periods = List.copyOf(periods);
    }

    /**
     * Reads a follow-up; takes long enough to belong in a job. Others may ask the store meanwhile.
     *
     * @param canceled becomes true when nobody wants it any more
     * @throws StoreException if the store cannot be read
     * @throws CancellationException soon after {@code canceled} became true
     * @throws IllegalArgumentException if there is no such target group, or no municipality
     */
    public static FollowUpSheet read(Desk desk, FollowUpKey key, BooleanSupplier canceled) throws StoreException {
        TargetGroup group = desk.ask(scorecards -> scorecards.catalogue().targetGroup(key.targetGroup()))
                .orElseThrow(() -> new IllegalArgumentException("No target group is named " + key.targetGroup()));
        List<Scorecard> cards = new ArrayList<>();
        Map<Area, PeerComparison> beside = new LinkedHashMap<>();
        for (Area area : key.municipalities()) {
            if (canceled.getAsBoolean()) {
                throw new CancellationException("Nobody wants the follow-up any more");
            }
            PeerComparison peers = Card.comparison(desk, key.card(area), Language.locale());
            beside.put(area, peers);
            cards.add(desk.ask(scorecards -> scorecards.scorecard(area, group, key.period(), peers.comparison())));
        }
        FollowUp figures = new FollowUp(key.basis(), cards);
        return desk.ask(scorecards -> {
            ScorecardDocument document = new ScorecardDocument(scorecards);
            Optional<GroupAgainstCountry> against = place(key).isEmpty() ? Optional.empty()
                    : Optional.of(GroupAgainstCountry.of(scorecards, List.of(figures), groupName(key)));
            return new FollowUpSheet(key, figures, against, beside, document.sources(cards.getFirst()), document.parts(cards.getFirst()),
                    Periods.of(scorecards, group), scorecards.newestFinal(group), Beside.all(desk.session()));
        });
    }

    /** Returns what a document of it holds, with those of a home's remarks that are about it. */
    public FollowUpDocument report(Comments remarks) {
        FollowUpReport report = new FollowUpReport(figures.cards(), place(key), sources).withParts(parts).with(remarks);
        return new FollowUpDocument(List.of(report), figures.basis(), against, groupName(key));
    }

    /** Returns what a document of it is about. */
    public Subject subject(String design) {
        return new Subject(design, Language.locale(), key.period(), Optional.empty(), place(key),
                List.of(new Subject.Part(figures.cards().getFirst().targetGroup(), beside)), figures.basis(),
                against.isPresent() ? groupName(key) : "");
    }

    private static String place(FollowUpKey key) {
        return key.where().kind() == AreaKind.COUNTRY ? "" : key.where().name();
    }

    private static String groupName(FollowUpKey key) {
        return FollowUpDocument.name(place(key), key.municipalities().size(), Language.locale());
    }
}
