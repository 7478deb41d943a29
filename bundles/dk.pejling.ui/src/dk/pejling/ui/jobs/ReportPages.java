package dk.pejling.ui.jobs;

import dk.pejling.report.ReportData;
import dk.pejling.ui.Card;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Language;

/** What stands on a report. */
@FunctionalInterface
public interface ReportPages {
    /** Returns the data of the report; takes long enough to belong in a job. */
    ReportData data();

    /** Returns the page of a scorecard as it stands on screen. */
    static ReportPages of(Card card) {
        return () -> card.report().data(Language.locale());
    }

    /** Returns the list of a follow-up's municipalities, with the figures that stand on screen. */
    static ReportPages of(FollowUpSheet sheet) {
        return () -> sheet.report().data(Language.locale());
    }
}
