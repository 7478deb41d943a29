package dk.pejling.report.internal;

import dk.pejling.report.LineChart;
import java.util.List;

/** The place of a chart that cannot be drawn; it says why. */
final class EmptyPanel {
    private static final double SIZE = 8.4;

    private EmptyPanel() {
    }

    /** Returns the picture. */
    static byte[] svg(String title, String state, String reason) {
        SvgWriter svg = new SvgWriter(LineChart.WIDTH, LineChart.HEIGHT, title + ": " + state);
        svg.box(0.5, 6.5, LineChart.WIDTH - 13, LineChart.HEIGHT - 22, "#F8FAFB", Colours.RULE, "3 2");
        double middle = (LineChart.WIDTH - 12) / 2;
        List<String> lines = Fitting.lines(reason, LineChart.WIDTH - 30, Weight.REGULAR, SIZE);
        double y = 41 - lines.size() * 5.0;
        svg.text(middle, y, state, Weight.ITALIC, 9.4, Colours.SECONDARY, "middle");
        for (String line : lines) {
            y += 12;
            svg.text(middle, y, line, Weight.REGULAR, SIZE, Colours.MUTED, "middle");
        }
        return svg.bytes();
    }

    /** Returns a picture of nothing, for a place beyond the last chart. */
    static byte[] blank() {
        return new SvgWriter(LineChart.WIDTH, LineChart.HEIGHT, "").bytes();
    }
}
