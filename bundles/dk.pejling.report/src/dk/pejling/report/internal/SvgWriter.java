package dk.pejling.report.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Writes one SVG picture: fixed decimals, so that equal input gives equal bytes. */
public final class SvgWriter {
    private final StringBuilder svg = new StringBuilder(2048);

    /**
     * Starts a picture.
     *
     * @param width in units of 0.75 pt, like all lengths here
     * @param title what it shows, for readers who cannot see it
     */
    public SvgWriter(double width, double height, String title) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width)).append("\" height=\"")
                .append(number(height)).append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
                .append("\"><title>").append(escaped(title)).append("</title>");
    }

    /** Draws a straight line. {@code dash} is an SVG dash pattern, empty for a solid line. */
    public SvgWriter line(double x1, double y1, double x2, double y2, String colour, double width, String dash) {
        svg.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"")
                .append(number(x2)).append("\" y2=\"").append(number(y2)).append('"');
        return stroke(colour, width, dash).end();
    }

    /** Draws the outline of a path given in SVG's own words. */
    public SvgWriter path(String data, String colour, double width, String dash) {
        svg.append("<path d=\"").append(data).append("\" fill=\"none\" stroke-linejoin=\"round\"");
        return stroke(colour, width, dash).end();
    }

    /** Fills a path given in SVG's own words. */
    public SvgWriter area(String data, String colour) {
        svg.append("<path d=\"").append(data).append("\" fill=\"").append(colour).append('"');
        return end();
    }

    /** Fills a rectangle; with a frame when {@code frame} is a colour. */
    public SvgWriter box(double x, double y, double width, double height, String fill, String frame, String dash) {
        svg.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"")
                .append(number(width)).append("\" height=\"").append(number(height)).append("\" fill=\"").append(fill)
                .append('"');
        if (!frame.isEmpty()) {
            stroke(frame, 1, dash);
        }
        return end();
    }

    /** Fills a disc with a rim of the paper's colour, so that it stands off the lines below. */
    public SvgWriter dot(double x, double y, double radius, String colour) {
        svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append("\" fill=\"").append(colour).append('"');
        return stroke(Colours.PAPER, 1, "").end();
    }

    /** Fills a disc. */
    public SvgWriter disc(double x, double y, double radius, String colour) {
        svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append("\" fill=\"").append(colour).append('"');
        return end();
    }

    /** Draws a ring. */
    public SvgWriter ring(double x, double y, double radius, String colour, double width, String dash) {
        svg.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
                .append(number(radius)).append("\" fill=\"none\"");
        return stroke(colour, width, dash).end();
    }

    /**
     * Writes text.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    public SvgWriter text(double x, double y, String text, Weight weight, double size, String colour, String anchor) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-family=\"")
                .append(weight.family()).append("\" font-weight=\"").append(weight.css()).append("\" font-style=\"")
                .append(weight == Weight.ITALIC ? "italic" : "normal").append("\" font-size=\"").append(number(size))
                .append("\" fill=\"").append(colour).append("\" text-anchor=\"").append(anchor).append("\">")
                .append(escaped(text)).append("</text>");
        return this;
    }

    /** Returns the finished picture in UTF-8. */
    public byte[] bytes() {
        return (svg + "</svg>").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a length with two decimals at most. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private SvgWriter stroke(String colour, double width, String dash) {
        svg.append(" stroke=\"").append(colour).append("\" stroke-width=\"").append(number(width)).append('"');
        if (!dash.isEmpty()) {
            svg.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        return this;
    }

    private SvgWriter end() {
        svg.append("/>");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
