package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Status;
import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportTable;
import dk.pejling.report.fixtures.ScorecardFixture;
import dk.pejling.report.internal.Weight;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/**
 * Measures every text of the fixtures, in the font and size the layout gives it, against the width of its column: a text
 * that does not fit is a failed check. Texts made to wrap must fit word by word, all others line by line.
 */
class LayoutFitTest {
    /** Styles of running text, which may wrap at spaces. */
    private static final Set<String> WRAPPING =
            Set.of("sentence", "subtitle", "title", "name", "small", "note", "panelTitle", "panelNote", "sectionNote", "reason", "state", "key",
                    "setName", "setText");
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Layout layout;

    LayoutFitTest() throws Exception {
        layout = Layout.read(FrameworkUtil.getBundle(BirtRenderer.class).getEntry("layouts/scorecard.rptdesign"));
    }

    private static List<ReportData> data() {
        List<ReportData> data = new ArrayList<>();
        for (Locale locale : List.of(Locale.of("da"), Locale.ENGLISH)) {
            data.add(ScorecardFixture.slagelse().report().data(locale));
            data.add(ScorecardFixture.slagelse().renamed("Slagelse", "Ringkøbing-Skjern").renamed("Nyborg", "Faaborg-Midtfyn")
                    .renamed("Randers", "Lyngby-Taarbæk").report().data(locale));
            data.add(ScorecardFixture.slagelse().withoutWeights("aktiveringsgrad").report().data(locale));
            data.add(ScorecardFixture.withoutMembers().report().data(locale));
            data.add(ScorecardFixture.allAbsent(Status.NOT_LISTED).report().data(locale));
        }
        return data;
    }

    @Test
    void gridsFitTheCellsTheyStandIn() {
        assertThat(layout.tooWide()).isEmpty();
    }

    @Test
    void everyTextFitsItsColumn() throws Exception {
        List<String> misfits = new ArrayList<>();
        int measured = 0;
        for (ReportData data : data()) {
            for (Layout.Item item : layout.items()) {
                ReportTable table = data.table(item.table());
                for (int row = 0; row < table.rows().size(); row++) {
                    if (table.columns().get(table.indexOf(item.column())).type() == ColumnType.STRING) {
                        measured += check(item, table.text(row, item.column()), misfits);
                    }
                }
            }
        }
        assertThat(misfits).isEmpty();
        assertThat(measured).isGreaterThan(2000);
    }

    @Test
    void everyTextOfTheFollowUpFitsItsColumn() throws Exception {
        Layout followUp = Layout.read(FrameworkUtil.getBundle(BirtRenderer.class).getEntry("layouts/followup.rptdesign"));
        assertThat(followUp.tooWide()).isEmpty();
        List<String> misfits = new ArrayList<>();
        int measured = 0;
        for (Locale locale : List.of(Locale.of("da"), Locale.ENGLISH)) {
            ReportData data = FollowUpPageTest.report(4).data(locale);
            for (Layout.Item item : followUp.items()) {
                if (data.find(item.table()).isEmpty()) {
                    assertThat(item.table()).isIn("front", "overview", "against", "overlaps");
                    continue;
                }
                ReportTable table = data.table(item.table());
                for (int row = 0; row < table.rows().size(); row++) {
                    measured += check(item, table.text(row, item.column()), misfits);
                }
            }
        }
        assertThat(misfits).isEmpty();
        assertThat(measured).isGreaterThan(100);
    }

    private int check(Layout.Item item, String text, List<String> misfits) throws Exception {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        String separator = WRAPPING.contains(item.style()) ? "[ \n]" : "\n";
        for (String piece : text.split(separator)) {
            double width = width(piece, item.font());
            if (width > item.width() + 0.05) {
                misfits.add("%s.%s: \"%s\" is %.1f pt wide, its column %.1f".formatted(item.table(), item.column(), piece, width,
                        item.width()));
            }
        }
        return 1;
    }

    private static double width(String text, Map<String, String> style) throws Exception {
        float size = Float.parseFloat(style.get("fontSize").replace("pt", ""));
        return font(style).deriveFont(size).getStringBounds(text, CONTEXT).getWidth();
    }

    private static Font font(Map<String, String> style) throws Exception {
        if (style.get("fontFamily").contains("Semibold")) {
            return ShippedFont.of(Weight.SEMIBOLD);
        }
        if ("italic".equals(style.get("fontStyle"))) {
            return ShippedFont.of(Weight.ITALIC);
        }
        return ShippedFont.of("bold".equals(style.get("fontWeight")) ? Weight.BOLD : Weight.REGULAR);
    }
}
