package dk.pejling.ui.jobs;

import dk.pejling.indicators.Scorecard;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesign;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Card;
import dk.pejling.ui.Desk;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Language;
import dk.pejling.workspace.stamp.Stamps;
import dk.pejling.workspace.stamp.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on a report. */
@FunctionalInterface
public interface ReportPages {
    /**
     * Returns the data of the report, with the mark of what it is made of, which is kept in the store; takes long enough to
     * belong in a job.
     *
     * @param design the report
     * @param layout its file
     * @throws StoreException if the store cannot be read, or does not keep it
     * @throws IOException if a file of the home cannot be read
     */
    ReportData data(ReportDesign design, KeptDefinition layout) throws StoreException, IOException;

    /** Returns the page of a scorecard as it stands on screen. */
    static ReportPages of(Desk desk, Card card) {
        Scorecard shown = card.scorecard();
        return (design, layout) -> stamped(desk, card.report().with(desk.notes().read()).data(Language.locale()), layout, List.of(shown),
                new Subject(design.id(), Language.locale(), shown.targetGroup(), shown.period(), Optional.empty(), "",
                        Map.of(shown.area(), card.peers())));
    }

    /** Returns the list of a follow-up's municipalities, with the figures that stand on screen. */
    static ReportPages of(Desk desk, FollowUpSheet sheet) {
        return (design, layout) -> stamped(desk, sheet.report(desk.notes().read()).data(Language.locale()), layout, sheet.figures().cards(),
                sheet.subject(design.id()));
    }

    private static ReportData stamped(Desk desk, ReportData data, KeptDefinition layout, List<Scorecard> cards, Subject subject)
            throws StoreException, IOException {
        List<Vintage> vintages = cards.stream().flatMap(card -> card.rows().stream()).flatMap(row -> row.vintages().stream())
                .distinct().toList();
        return data.stamped(Stamps.of(desk.session()).keep(vintages, subject, Optional.of(layout), data.hash()));
    }
}
