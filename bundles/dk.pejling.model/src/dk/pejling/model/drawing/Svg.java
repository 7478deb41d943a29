package dk.pejling.model.drawing;

import java.util.List;
import java.util.Locale;

/** Writes pictures as SVG, on a light ground. */
public final class Svg {
    private static final String FONTS = "'Open Sans','Segoe UI',sans-serif";
    /** From the middle of small letters down to the line they stand on, as a share of the size. */
    private static final double BASELINE = 0.35;

    private final StringBuilder svg = new StringBuilder();

    private Svg() {
    }

    /** Returns the document, with the title for readers that speak. */
    public static String of(Scene scene) {
        Svg writer = new Svg();
        writer.add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" font-family=\"%s\">\n",
                number(scene.width()), number(scene.height()), number(scene.width()), number(scene.height()), FONTS);
        writer.add("<title>%s</title>\n", escaped(scene.title()));
        writer.add("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", color(Ink.GROUND));
        scene.marks().forEach(writer::write);
        return writer.svg.append("</svg>\n").toString();
    }

    private void write(Mark mark) {
        switch (mark) {
            case Mark.Circle circle -> add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n", number(circle.x()), number(circle.y()),
                    number(circle.radius()), paint(circle.paint()));
            case Mark.Outline outline -> add("<path d=\"%s\"%s/>\n", path(outline.points(), outline.closed()), paint(outline.paint()));
            case Mark.Label label -> add("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s fill=\"%s\">%s</text>\n", number(label.x()),
                    number(label.y() + BASELINE * label.type().size()), number(label.type().size()),
                    label.type().isBold() ? " font-weight=\"600\"" : "", anchor(label.anchor()), color(label.ink()), escaped(label.text()));
        }
    }

    private void add(String format, Object... arguments) {
        svg.append(format.formatted(arguments));
    }

    private static String anchor(Mark.Anchor anchor) {
        return switch (anchor) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
    }

    private static String path(List<Double> points, boolean closed) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i += 2) {
            path.append(i == 0 ? "M" : " L").append(number(points.get(i))).append(' ').append(number(points.get(i + 1)));
        }
        return path.append(closed ? "Z" : "").toString();
    }

    private static String paint(Paint paint) {
        StringBuilder text = new StringBuilder(" fill=\"").append(paint.fill().map(Svg::color).orElse("none")).append('"');
        if (paint.opacity() < 1) {
            text.append(" fill-opacity=\"").append(number(paint.opacity())).append('"');
        }
        paint.stroke().ifPresent(ink -> text.append(" stroke=\"").append(color(ink)).append("\" stroke-width=\"")
                .append(number(paint.width())).append('"').append(switch (paint.dash()) {
                    case SOLID -> "";
                    case DASHED -> " stroke-dasharray=\"4 3\"";
                    case DOTTED -> " stroke-dasharray=\"1 2\"";
                }));
        return text.toString();
    }

    private static String color(Ink ink) {
        return "#%06X".formatted(ink.rgb(false));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
