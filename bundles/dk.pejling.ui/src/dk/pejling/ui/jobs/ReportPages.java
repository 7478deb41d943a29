package dk.pejling.ui.jobs;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesign;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.workspace.ScorecardDocument;
import dk.pejling.workspace.stamp.Stamps;
import dk.pejling.workspace.stamp.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands on a report; read when the report is made. */
@FunctionalInterface
public interface ReportPages {
    /**
     * Returns the data of the report, with the mark of what it is made of, which is kept in the store.
     *
     * @param design the report
     * @param layout its file
     * @throws StoreException if the store cannot be read, or does not keep it
     */
    ReportData data(ReportDesign design, KeptDefinition layout) throws StoreException;

    /** Returns the page of a scorecard as it stands on screen. */
    static ReportPages of(Desk desk, Card card) {
        return (design, layout) -> {
            Locale locale = Language.locale();
            Scorecard shown = card.scorecard();
            return stamped(desk, card.report().data(locale), List.of(shown), new Subject(design.id(), locale, shown.targetGroup(),
                    shown.period(), Optional.empty(), "", Map.of(shown.area(), card.peers())), layout);
        };
    }

    private static ReportData stamped(Desk desk, ReportData data, List<Scorecard> cards, Subject subject, KeptDefinition layout)
            throws StoreException {
        List<Vintage> vintages = cards.stream().flatMap(card -> card.rows().stream()).flatMap(row -> row.vintages().stream())
                .distinct().toList();
        return data.stamped(Stamps.keep(desk.session(), vintages, subject, Optional.of(layout), data.hash()));
    }

    /** Returns the list of all municipalities for the people, month and kind of comparison of a scorecard. */
    static ReportPages followUp(Desk desk, CardKey key) {
        return (design, layout) -> {
            Locale locale = Language.locale();
            List<Area> areas = AreaRegister.denmark().municipalities();
            List<PeerComparison> comparisons = new ArrayList<>();
            for (Area area : areas) {
                comparisons.add(Card.comparison(desk, new CardKey(area, key.targetGroup(), key.period(), key.compare(), key.average()),
                        locale));
            }
            List<Scorecard> cards = new ArrayList<>();
            Map<Area, PeerComparison> beside = new LinkedHashMap<>();
            ReportData data = desk.ask(scorecards -> {
                TargetGroup group = scorecards.catalogue().targetGroup(key.targetGroup()).orElseThrow();
                for (int i = 0; i < areas.size(); i++) {
                    cards.add(scorecards.scorecard(areas.get(i), group, key.period(), comparisons.get(i).comparison()));
                    beside.put(areas.get(i), comparisons.get(i));
                }
                return new FollowUpReport(cards, "", new ScorecardDocument(scorecards).sources(cards.getFirst())).data(locale);
            });
            Scorecard first = cards.getFirst();
            return stamped(desk, data, cards, new Subject(design.id(), locale, first.targetGroup(), first.period(), Optional.empty(),
                    "", beside), layout);
        };
    }
}
