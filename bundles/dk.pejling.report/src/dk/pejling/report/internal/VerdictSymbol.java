package dk.pejling.report.internal;

import dk.pejling.indicators.Verdict;
import dk.pejling.model.Texts;

/** Verdicts as small pictures of 14 × 14 units: told apart by shape, so that grey print and colour blindness do no harm. */
public final class VerdictSymbol {
    /** Side of the square. */
    public static final double SIZE = 14;
    private static final double MIDDLE = SIZE / 2;

    private VerdictSymbol() {
    }

    /** Returns a picture of nothing, for a place without figures. */
    static byte[] blank() {
        return new SvgWriter(SIZE, SIZE, "").bytes();
    }

    /** Returns the picture of a verdict, titled with its word. */
    public static byte[] svg(Verdict verdict, Texts texts) {
        SvgWriter svg = new SvgWriter(SIZE, SIZE, texts.get("verdict." + verdict.id()));
        switch (verdict) {
            case BETTER -> svg.disc(MIDDLE, MIDDLE, 4.6, Colours.BETTER);
            case WORSE -> svg.area("M7,1.4 L12.6,7 L7,12.6 L1.4,7Z", Colours.WORSE);
            case SAME -> svg.ring(MIDDLE, MIDDLE, 4.2, Colours.MUTED, 1.4, "");
            case UNCLEAR -> svg.ring(MIDDLE, MIDDLE, 5.6, Colours.SECONDARY, 1, "1.2 1.3")
                    // A question mark, drawn: a hook and its point.
                    .path("M5.2,5.4 A1.8,1.8 0 1 1 7.6,7.1 Q7,7.4 7,8.3", Colours.SECONDARY, 1.1, "")
                    .disc(MIDDLE, 10, 0.75, Colours.SECONDARY);
            case NONE -> svg.line(3, MIDDLE, 11, MIDDLE, Colours.MUTED, 1.2, "");
        }
        return svg.bytes();
    }
}
