package dk.pejling.indicators.forecast;

import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What charts of this package have in common: title, rules, ticks, key, and names that do not lie on each other. One chart each. */
final class ChartPaper {
    private static final double LEFT = 52;
    private static final double RIGHT = 24;
    private static final double TOP = 78;
    private static final double FOOT = 42;
    private static final double KEY = 54;
    private static final double ROOM = 0.08;
    private static final double LINE = 12;
    private static final double AWAY = 9;
    private static final double SPOT = 3.5;
    private static final double YEARS_APART = 58;
    private static final double TICK_APART = 32;

    private final ChartLook look;
    private final Drawing drawing;
    private final List<double[]> taken = new ArrayList<>();
    private double keyed = LEFT;

    ChartPaper(ChartLook look, LocalText title, LocalText subtitle) {
        this.look = look;
        drawing = new Drawing(look.widths());
        drawing.text(drawing.fitting(text(title), Type.BOLD, look.width() - RIGHT), 8, 14, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(text(subtitle), Type.SMALL, look.width() - RIGHT), 8, 32, Type.SMALL, Ink.SECONDARY);
    }

    ChartLook look() {
        return look;
    }

    Locale locale() {
        return look.locale();
    }

    String text(LocalText words) {
        return words.in(look.locale());
    }

    Drawing drawing() {
        return drawing;
    }

    private double bottom() {
        return look.height() - FOOT;
    }

    /** Returns an axis to the right. */
    Axis across(double from, double to) {
        return new Axis(from, to, LEFT, look.width() - RIGHT);
    }

    /** Returns an axis upwards with some room at both ends. */
    Axis up(double low, double high) {
        double room = Math.max(high - low, Math.max(1e-6, Math.abs(high) * 1e-3)) * ROOM;
        return new Axis(low - room, high + room, bottom(), TOP);
    }

    void rules(Axis up) {
        List<Double> ticks = up.ticks((int) Math.max(2, (bottom() - TOP) / TICK_APART));
        for (double tick : ticks) {
            drawing.path(Paint.stroke(Ink.RULE, 1), LEFT, up.at(tick), look.width() - RIGHT, up.at(tick));
            drawing.text(Numbers.text(tick, Axis.decimals(ticks), locale()), LEFT - 6, up.at(tick), Anchor.END, Type.SMALL, Ink.MUTED);
        }
    }

    void tick(double x, String text) {
        drawing.path(Paint.stroke(Ink.MUTED, 1), x, bottom(), x, bottom() + 4);
        drawing.text(text, x, bottom() + 13, Anchor.MIDDLE, Type.SMALL, Ink.MUTED);
    }

    /** Names the years of periods, as many as have room. */
    void years(Axis across, List<Period> periods) {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            if (period.number() == 1 && across.at(i) - last >= YEARS_APART) {
                tick(across.at(i), Integer.toString(period.year()));
                last = across.at(i);
            }
        }
    }

    void foot(LocalText words) {
        drawing.text(text(words), look.width() - RIGHT, look.height() - 9, Anchor.END, Type.SMALL, Ink.MUTED);
    }

    /** Draws a line upwards all the way, with a word at its top. */
    void upright(double x, LocalText words) {
        drawing.path(Paint.stroke(Ink.SECONDARY, 1).broken(Paint.Dash.DASHED), x, TOP, x, bottom());
        String text = text(words);
        boolean right = x + drawing.width(text, Type.SMALL) + AWAY < look.width();
        drawing.text(text, right ? x + 4 : x - 4, TOP + 6, right ? Anchor.START : Anchor.END, Type.SMALL, Ink.SECONDARY);
    }

    /** Says in a line above the chart what a sign means. */
    void key(Spot spot, LocalText words) {
        spot.draw(drawing, keyed + 6, KEY);
        key(words);
    }

    /** Says in a line above the chart what a line means. */
    void key(Paint paint, LocalText words) {
        drawing.path(paint, keyed - 4, KEY, keyed + 12, KEY);
        key(words);
    }

    private void key(LocalText words) {
        String text = text(words);
        drawing.text(text, keyed + 16, KEY, Type.SMALL, Ink.SECONDARY);
        keyed += 34 + drawing.width(text, Type.SMALL);
    }

    /** Draws a sign; names keep away from it, so all signs come first. */
    void spot(Spot spot, double x, double y) {
        spot.draw(drawing, x, y);
        taken.add(new double[] {x - SPOT, y - SPOT, x + SPOT, y + SPOT});
    }

    /** Names a place beside, above or below it, where nothing else stands; to its right if it must have a name, else not at all. */
    void name(String name, double x, double y, Type type, boolean must) {
        double width = drawing.width(name, type);
        double[][] places = {{x + AWAY, y}, {x - AWAY - width, y}, {x - width / 2, y - AWAY - LINE / 2}, {x - width / 2, y + AWAY + LINE / 2}};
        for (double[] place : places) {
            if (isFree(box(place, width))) {
                name(name, place, width, type);
                return;
            }
        }
        if (must) {
            name(name, x + AWAY + width < look.width() ? places[0] : places[1], width, type);
        }
    }

    private static double[] box(double[] place, double width) {
        return new double[] {place[0], place[1] - LINE / 2, place[0] + width, place[1] + LINE / 2};
    }

    private boolean isFree(double[] box) {
        return box[0] > LEFT && box[2] < look.width() && box[1] > TOP - LINE && box[3] < bottom() && taken.stream().noneMatch(other ->
                other[0] < box[2] && box[0] < other[2] && other[1] < box[3] && box[1] < other[3]);
    }

    private void name(String name, double[] place, double width, Type type) {
        taken.add(box(place, width));
        drawing.text(name, place[0], place[1], type, Ink.INK);
    }

    Scene scene(String title) {
        return drawing.scene(title, look.width(), look.height());
    }
}
