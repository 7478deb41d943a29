package dk.pejling.indicators.forecast;

import dk.pejling.indicators.forecast.Funnel.Place;
import dk.pejling.indicators.forecast.FunnelPlot.Unit;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Paint.Dash;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A funnel plot: sizes to the right, shares upwards, limits that narrow. Whom it is about is named first, then who lies outside,
 * then those it is set beside, as far as there is room.
 */
final class FunnelPicture {
    private static final int POINTS = 120;
    private static final double[] ROUND = {1, 2.5, 5};
    private static final int POWERS = 6;
    private static final double LEAST_APART = 56;

    private final FunnelPlot plot;
    private final LocalText title;
    private final ChartPaper paper;
    private final Drawing drawing;
    private final Axis across;
    private final Axis up;

    FunnelPicture(FunnelPlot plot, LocalText title, ChartLook look) {
        this.plot = plot;
        this.title = title;
        String share = Numbers.text(plot.funnel().share(), 1, look.locale());
        paper = new ChartPaper(look, title, new LocalText(
                "Fælles andel %s pct. for %d kommuner; stiplet 95 pct., prikket 99,8 pct. af tilfældet alene".formatted(share, plot.units().size()),
                "Common share %s per cent of %d municipalities; dashed 95 %%, dotted 99.8 %% of chance alone".formatted(share, plot.units().size())));
        drawing = paper.drawing();
        double largest = plot.units().stream().mapToDouble(Unit::size).max().orElse(1);
        across = paper.across(0, Math.sqrt(largest) * 1.05);
        double low = plot.units().stream().mapToDouble(Unit::share).min().orElse(0);
        double high = plot.units().stream().mapToDouble(Unit::share).max().orElse(1);
        up = paper.up(low, high);
    }

    Scene scene() {
        key();
        paper.rules(up);
        double last = across.start();
        for (double size : sizes()) {
            double x = across.at(Math.sqrt(size));
            if (x - last >= LEAST_APART) {
                paper.tick(x, Numbers.text(size, 0, paper.locale()));
                last = x;
            }
        }
        paper.foot(new LocalText("personer, andelen er af (kvadratrodsakse)", "persons that the share is of (root scale)"));
        drawing.path(Paint.stroke(Ink.INK, 1), across.start(), up.at(plot.funnel().share()), across.end(), up.at(plot.funnel().share()));
        limit(Funnel.Z95, Dash.DASHED);
        limit(Funnel.Z998, Dash.DOTTED);
        List<Unit> inward = plot.units().stream().sorted(Comparator.comparing((Unit unit) -> paper.look().isOwn(unit.area()))
                .thenComparing(Unit::place)).toList();
        inward.forEach(this::draw);
        inward.stream().filter(this::isNamed).sorted(Comparator.comparing((Unit unit) -> !paper.look().isOwn(unit.area()))
                .thenComparing(unit -> unit.place() != Place.OUTSIDE)).forEach(this::name);
        return paper.scene(paper.text(title));
    }

    private void key() {
        paper.key(Spot.RING, words(Place.INSIDE));
        paper.key(Spot.DISC, words(Place.WARNING));
        paper.key(Spot.DIAMOND, words(Place.OUTSIDE));
        if (plot.units().stream().anyMatch(unit -> paper.look().isOwn(unit.area()))) {
            paper.key(Spot.OWN, new LocalText("egen", "own"));
        }
        if (plot.units().stream().anyMatch(unit -> paper.look().isBeside(unit.area()))) {
            paper.key(Spot.BESIDE, new LocalText("gruppen", "the group"));
        }
    }

    private static LocalText words(Place place) {
        return switch (place) {
            case INSIDE -> new LocalText("inden for 95 pct.", "within 95 %");
            case WARNING -> new LocalText("uden for 95 pct.", "beyond 95 %");
            case OUTSIDE -> new LocalText("uden for 99,8 pct.", "beyond 99.8 %");
        };
    }

    /** Returns round numbers of people; the root of the size leaves the smaller municipalities room beside the largest. */
    private double[] sizes() {
        return IntStream.rangeClosed(1, POWERS).boxed()
                .flatMapToDouble(power -> DoubleStream.of(ROUND).map(one -> one * Math.pow(10, power)))
                .filter(size -> Math.sqrt(size) < across.to()).toArray();
    }

    private void limit(double z, Dash dash) {
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

    private double x(Unit unit) {
        return across.at(Math.sqrt(unit.size()));
    }

    private double y(Unit unit) {
        return up.at(unit.share());
    }

    private void name(Unit unit) {
        boolean own = paper.look().isOwn(unit.area());
        paper.name(unit.area().name(), x(unit), y(unit), own ? Type.SMALL_BOLD : Type.SMALL, own);
    }

    private boolean isNamed(Unit unit) {
        return unit.place() == Place.OUTSIDE || paper.look().isOwn(unit.area()) || paper.look().isBeside(unit.area());
    }

    private void draw(Unit unit) {
        paper.spot(switch (unit.place()) {
            case INSIDE -> Spot.RING;
            case WARNING -> Spot.DISC;
            case OUTSIDE -> Spot.DIAMOND;
        }, x(unit), y(unit));
        if (paper.look().isOwn(unit.area())) {
            Spot.OWN.draw(drawing, x(unit), y(unit));
        } else if (paper.look().isBeside(unit.area())) {
            Spot.BESIDE.draw(drawing, x(unit), y(unit));
        }
        String share = Numbers.text(unit.share(), 1, paper.locale());
        String size = Numbers.text(unit.size(), 0, paper.locale());
        drawing.region(x(unit) - Spot.REACH, y(unit) - Spot.REACH, 2 * Spot.REACH, 2 * Spot.REACH, FunnelPlot.AREA + unit.area().code(),
                "%s: %s, %s".formatted(unit.area().name(), paper.text(new LocalText("%s pct. af %s personer".formatted(share, size),
                        "%s per cent of %s persons".formatted(share, size))), paper.text(words(unit.place()))));
    }
}
