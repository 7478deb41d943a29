package dk.pejling.report.birt;

import dk.pejling.report.ReportData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.OdaDataSetHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.ReportItemHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;

/**
 * Fits an opened layout to its data: items on tables that stand in front of the sections are left out where the data has no
 * such table, and the rest of the body is there once for each section, on a page of its own.
 */
final class Sections {
    /** Tables that not every document has; every other one must be there. */
    private static final Set<String> FRONT = Set.of("front", "overview", "against", "overlaps");

    /** Whether an item begins a page. */
    private static final String BREAK = "pageBreakBefore";

    private final ReportDesignHandle layout;
    private final ReportData data;

    private Sections(ReportDesignHandle layout, ReportData data) {
        this.layout = layout;
        this.data = data;
    }

    static void fit(ReportDesignHandle layout, ReportData data) throws SemanticException {
        new Sections(layout, data).fit();
    }

    private void fit() throws SemanticException {
        List<DesignElementHandle> body = new ArrayList<>();
        boolean front = false;
        for (DesignElementHandle item : List.copyOf(contents(layout.getBody().getContents()))) {
            boolean isFront = FRONT.contains(table(item));
            dropFront(item);
            if (!isFront) {
                body.add(item);
            }
            front |= isFront && item.getContainer() != null;
        }
        // What is copied is yet without the break.
        List<List<DesignElementHandle>> sections = new ArrayList<>();
        for (int section = 2; section <= data.sections(); section++) {
            sections.add(copies(body, section));
        }
        if (front) {
            onNewPage(body);
        }
        for (List<DesignElementHandle> section : sections) {
            for (DesignElementHandle item : section) {
                layout.getBody().add(item);
            }
            onNewPage(section);
        }
    }

    private List<DesignElementHandle> copies(List<DesignElementHandle> body, int section) throws SemanticException {
        List<DesignElementHandle> copies = new ArrayList<>();
        for (DesignElementHandle item : body) {
            DesignElementHandle copy = item.copy().getHandle(layout.getModule());
            point(copy, section);
            copies.add(copy);
        }
        return copies;
    }

    private static void onNewPage(List<DesignElementHandle> section) throws SemanticException {
        section.getFirst().setProperty(BREAK, DesignChoiceConstants.PAGE_BREAK_BEFORE_ALWAYS);
    }

    /** Returns the items of the body that begin a page. */
    static List<ReportItemHandle> beginnings(ReportDesignHandle layout) {
        return contents(layout.getBody().getContents()).stream()
                .filter(item -> DesignChoiceConstants.PAGE_BREAK_BEFORE_ALWAYS.equals(item.getStringProperty(BREAK)))
                .filter(ReportItemHandle.class::isInstance).map(ReportItemHandle.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<DesignElementHandle> contents(List<?> contents) {
        return (List<DesignElementHandle>) contents;
    }

    private static List<DesignElementHandle> inside(DesignElementHandle item) {
        List<DesignElementHandle> inside = new ArrayList<>();
        for (int slot = 0; slot < item.getDefn().getSlotCount(); slot++) {
            inside.addAll(contents(item.getSlot(slot).getContents()));
        }
        return inside;
    }

    private static String table(DesignElementHandle item) {
        return item instanceof ReportItemHandle bound && bound.getDataSet() instanceof OdaDataSetHandle set ? set.getQueryText() : "";
    }

    private void dropFront(DesignElementHandle item) throws SemanticException {
        String table = table(item);
        if (FRONT.contains(table) && data.find(table).isEmpty()) {
            item.drop();
            return;
        }
        for (DesignElementHandle part : inside(item)) {
            dropFront(part);
        }
    }

    /** Lets a copied item read the tables of a section, under a name of its own. */
    private void point(DesignElementHandle item, int section) throws SemanticException {
        if (item.getName() != null) {
            item.setName(ReportData.name(item.getName(), section));
        }
        if (item instanceof ReportItemHandle bound) {
            if (bound.getDataSet() instanceof OdaDataSetHandle set) {
                bound.setDataSet(ofSection(set, section));
            }
            if (bound.getBookmark() != null) {
                // A bookmark that stands twice is written once.
                bound.setBookmark(bound.getBookmark() + " + \"-" + section + "\"");
            }
        }
        for (DesignElementHandle part : inside(item)) {
            point(part, section);
        }
    }

    private OdaDataSetHandle ofSection(OdaDataSetHandle set, int section) throws SemanticException {
        String name = ReportData.name(set.getName(), section);
        if (layout.findDataSet(name) instanceof OdaDataSetHandle known) {
            return known;
        }
        OdaDataSetHandle copy = (OdaDataSetHandle) set.copy().getHandle(layout.getModule());
        copy.setName(name);
        copy.setQueryText(ReportData.name(set.getQueryText(), section));
        layout.getDataSets().add(copy);
        return copy;
    }
}
