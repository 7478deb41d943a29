package dk.pejling.indicators.forecast;

import dk.pejling.indicators.forecast.FunnelPlot.Unit;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Paint.Dash;
import dk.pejling.model.drawing.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A funnel plot: sizes to the right, shares upwards, limits that narrow; who lies outside is named. */
final class FunnelPicture {
    private static final int POINTS = 120;
    private static final double[] ROUND = {1, 2.5, 5};
    private static final int POWERS = 6;
    private static final double LEAST_APART = 56;

    private final FunnelPlot plot;
    private final ChartPaper paper;
    private final Axis across;
    private final Axis up;

    FunnelPicture(FunnelPlot plot, ChartPaper paper) {
        this.plot = plot;
        this.paper = paper;
        double largest = plot.units().stream().mapToDouble(Unit::size).max().orElse(1);
        across = paper.across(0, Math.sqrt(largest) * 1.05);
        double low = plot.units().stream().mapToDouble(Unit::share).min().orElse(0);
        double high = plot.units().stream().mapToDouble(Unit::share).max().orElse(1);
        up = paper.up(low, high);
    }

    Scene scene(LocalText title) {
        Locale locale = paper.locale();
        Drawing drawing = paper.drawing(title, new LocalText(
                "Fælles andel %s pct.; stiplet 95 pct., prikket 99,8 pct. af tilfældet alene".formatted(Numbers.text(plot.funnel().share(), 1, locale)),
                "Common share %s per cent; dashed 95 %%, dotted 99.8 %% of chance alone".formatted(Numbers.text(plot.funnel().share(), 1, locale))));
        paper.rules(drawing, up);
        double last = across.start();
        for (double size : sizes()) {
            double x = across.at(Math.sqrt(size));
            if (x - last >= LEAST_APART) {
                paper.tick(drawing, x, Numbers.text(size, 0, locale));
                last = x;
            }
        }
        paper.foot(drawing, new LocalText("personer, andelen er af (kvadratrodsakse)", "persons that the share is of (root scale)"));
        paper.level(drawing, up.at(plot.funnel().share()));
        limit(drawing, Funnel.Z95, Dash.DASHED);
        limit(drawing, Funnel.Z998, Dash.DOTTED);
        List<Unit> inward = plot.units().stream().sorted(Comparator.comparing(Unit::place)).toList();
        inward.forEach(unit -> draw(drawing, unit));
        return paper.scene(drawing, title);
    }

    /** Returns round numbers of people; the root of the size leaves the smaller municipalities room beside the largest. */
    private double[] sizes() {
        return IntStream.rangeClosed(1, POWERS).boxed()
                .flatMapToDouble(power -> DoubleStream.of(ROUND).map(one -> one * Math.pow(10, power)))
                .filter(size -> Math.sqrt(size) < across.to()).toArray();
    }

    private void limit(Drawing drawing, double z, Dash dash) {
        for (int side : new int[] {-1, 1}) {
            double[] points = IntStream.rangeClosed(1, POINTS).mapToDouble(i -> across.to() * i / POINTS)
                    .filter(root -> inside(value(side, z, root))).flatMap(root ->
                            DoubleStream.of(across.at(root), up.at(value(side, z, root)))).toArray();
            if (points.length > 2) {
                drawing.path(Paint.stroke(Ink.SECONDARY, 1).broken(dash), points);
            }
        }
    }

    private double value(int side, double z, double root) {
        return side < 0 ? plot.funnel().low(z, root * root) : plot.funnel().high(z, root * root);
    }

    private boolean inside(double share) {
        return share >= up.from() && share <= up.to();
    }

    private void draw(Drawing drawing, Unit unit) {
        double x = across.at(Math.sqrt(unit.size()));
        double y = up.at(unit.share());
        boolean outside = unit.place() == Funnel.Place.OUTSIDE;
        drawing.circle(unit.place() == Funnel.Place.INSIDE ? Paint.stroke(Ink.MUTED, 1) : Paint.fill(outside ? Ink.CLUSTER_6 : Ink.CLUSTER_1),
                x, y, outside ? 4 : 3);
        if (outside) {
            paper.name(drawing, unit.area().name(), x, y);
        }
    }
}
