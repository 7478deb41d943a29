package dk.pejling.ui.jobs;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.ReportData;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.workspace.ScorecardDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands on a report; read when the report is made. */
@FunctionalInterface
public interface ReportPages {
    /**
     * Returns the data of the report.
     *
     * @throws StoreException if the store cannot be read
     */
    ReportData data() throws StoreException;

    /** Returns the page of a scorecard as it stands on screen. */
    static ReportPages of(Card card) {
        return () -> card.report().data(Language.locale());
    }

    /** Returns the list of all municipalities for the people, month and kind of comparison of a scorecard. */
    static ReportPages followUp(Desk desk, CardKey key) {
        return () -> {
            Locale locale = Language.locale();
            List<Area> areas = AreaRegister.denmark().municipalities();
            List<PeerComparison> comparisons = new ArrayList<>();
            for (Area area : areas) {
                comparisons.add(Card.comparison(desk, new CardKey(area, key.targetGroup(), key.period(), key.compare(), key.average()),
                        locale));
            }
            return desk.ask(scorecards -> {
                TargetGroup group = scorecards.catalogue().targetGroup(key.targetGroup()).orElseThrow();
                List<Scorecard> cards = new ArrayList<>();
                for (int i = 0; i < areas.size(); i++) {
                    cards.add(scorecards.scorecard(areas.get(i), group, key.period(), comparisons.get(i).comparison()));
                }
                return new FollowUpReport(cards, "", new ScorecardDocument(scorecards).sources(cards.getFirst())).data(locale);
            });
        };
    }
}
