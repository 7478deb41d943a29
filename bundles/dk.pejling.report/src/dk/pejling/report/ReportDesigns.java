package dk.pejling.report;

import dk.pejling.model.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;

/** Which layouts there are. */
@Component(service = ReportDesigns.class)
public final class ReportDesigns {
    /** The scorecard of one area and target group on one page. */
    public static final ReportDesign SCORECARD = new ReportDesign("scorecard", new LocalText("Scorecard", "Scorecard"),
            "dk.pejling.report.birt", layouts("scorecard"),
            List.of("area", "period", "targetGroup", "compare", "average", "asOf", "lang"));

    /** All municipalities, each against its own comparison. */
    public static final ReportDesign FOLLOWUP = new ReportDesign("followup", new LocalText("Opfølgning", "Follow-up"),
            "dk.pejling.report.birt", layouts("followup"),
            List.of("area", "period", "targetGroup", "compare", "average", "asOf", "basis", "name", "lang"));

    /** A page serves print and browser; a workbook has a layout of its own. */
    private static Map<String, String> layouts(String name) {
        Map<String, String> layouts = new LinkedHashMap<>();
        layouts.put("pdf", "layouts/" + name + ".rptdesign");
        layouts.put("html", "layouts/" + name + ".rptdesign");
        layouts.put("xlsx", "layouts/" + name + "-xlsx.rptdesign");
        return layouts;
    }

    /** Returns all layouts, ordered by id. */
    public List<ReportDesign> all() {
        return List.of(FOLLOWUP, SCORECARD);
    }

    /** Finds a layout by its id. */
    public Optional<ReportDesign> find(String id) {
        return all().stream().filter(design -> design.id().equals(id)).findFirst();
    }
}
