package dk.pejling.report;

import dk.pejling.model.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Which layouts there are. */
@Component(service = ReportDesigns.class)
public final class ReportDesigns {
    /** The scorecard of one area and target group on one page. */
    public static final ReportDesign SCORECARD = new ReportDesign("scorecard", new LocalText("Scorecard", "Scorecard"),
            "dk.pejling.report.birt", "layouts/scorecard.rptdesign", List.of("pdf"),
            List.of("area", "period", "targetGroup", "compare", "average", "asOf", "lang"));

    /** Returns all layouts, ordered by id. */
    public List<ReportDesign> all() {
        return List.of(SCORECARD);
    }

    /** Finds a layout by its id. */
    public Optional<ReportDesign> find(String id) {
        return all().stream().filter(design -> design.id().equals(id)).findFirst();
    }
}
