package dk.pejling.indicators.forecast;

import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.TextWidth;
import dk.pejling.model.drawing.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What charts of this package have in common: title, rules, ticks, and names that do not lie on each other. One chart each. */
final class ChartPaper {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 470;
    private static final double LEFT = 52;
    private static final double RIGHT = 24;
    private static final double TOP = 64;
    private static final double FOOT = 52;
    private static final double ROOM = 0.08;
    private static final double LINE = 12;
    private static final double AWAY = 7;
    private static final int TICKS = 6;

    private final Locale locale;
    private final List<double[]> names = new ArrayList<>();

    ChartPaper(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** Returns an axis to the right. */
    Axis across(double from, double to) {
        return new Axis(from, to, LEFT, WIDTH - RIGHT);
    }

    /** Returns an axis upwards with some room at both ends. */
    Axis up(double low, double high) {
        double room = Math.max(high - low, Math.max(1e-6, Math.abs(high) * 1e-3)) * ROOM;
        return new Axis(low - room, high + room, HEIGHT - FOOT, TOP);
    }

    Drawing drawing(LocalText title, LocalText subtitle) {
        Drawing drawing = new Drawing(TextWidth.ESTIMATED);
        drawing.text(drawing.fitting(title.in(locale), Type.BOLD, WIDTH - RIGHT), 8, 16, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(subtitle.in(locale), Type.SMALL, WIDTH - RIGHT), 8, 34, Type.SMALL, Ink.SECONDARY);
        return drawing;
    }

    void rules(Drawing drawing, Axis up) {
        List<Double> ticks = up.ticks(TICKS);
        for (double tick : ticks) {
            drawing.path(Paint.stroke(Ink.RULE, 1), LEFT, up.at(tick), WIDTH - RIGHT, up.at(tick));
            drawing.text(Numbers.text(tick, Axis.decimals(ticks), locale), LEFT - 6, up.at(tick), Anchor.END, Type.SMALL, Ink.MUTED);
        }
    }

    void tick(Drawing drawing, double x, String text) {
        drawing.path(Paint.stroke(Ink.MUTED, 1), x, HEIGHT - FOOT, x, HEIGHT - FOOT + 4);
        drawing.text(text, x, HEIGHT - FOOT + 13, Anchor.MIDDLE, Type.SMALL, Ink.MUTED);
    }

    void foot(Drawing drawing, LocalText text) {
        drawing.text(text.in(locale), WIDTH - RIGHT, HEIGHT - 14, Anchor.END, Type.SMALL, Ink.MUTED);
    }

    /** Draws a line all the way. */
    void level(Drawing drawing, double y) {
        drawing.path(Paint.stroke(Ink.INK, 1), LEFT, y, WIDTH - RIGHT, y);
    }

    /** Names a place, to its right or left, unless other names are in the way on both sides. */
    void name(Drawing drawing, String name, double x, double y) {
        double width = drawing.width(name, Type.SMALL);
        for (double start : new double[] {x + AWAY, x - AWAY - width}) {
            double[] box = {start, y - LINE / 2, start + width, y + LINE / 2};
            if (start > LEFT && start + width < WIDTH && names.stream().noneMatch(other ->
                    other[0] < box[2] && box[0] < other[2] && other[1] < box[3] && box[1] < other[3])) {
                names.add(box);
                drawing.text(name, start, y, Type.SMALL, Ink.INK);
                return;
            }
        }
    }

    Scene scene(Drawing drawing, LocalText title) {
        return drawing.scene(title.in(locale), WIDTH, HEIGHT);
    }
}
