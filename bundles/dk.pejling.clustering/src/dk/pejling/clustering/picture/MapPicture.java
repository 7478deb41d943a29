package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.boundary.Boundaries;
import dk.pejling.clustering.boundary.Outline;
import dk.pejling.model.Area;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The municipalities within their boundaries: every cluster with its colour, shape and number. Bornholm is moved to the upper
 * right, and Copenhagen with its surroundings drawn once more, larger, below it.
 */
public final class MapPicture {
    private static final double TOP = 40;
    private static final double FOOT = 4;
    private static final double GAP = 18;
    private static final double MARGIN = 6;
    /** Of the width, for the country without what stands right of it. */
    private static final double COUNTRY = 0.66;
    private static final double BORNHOLM_SHARE = 0.25;
    private static final double SIGN = 11;
    private static final double NUMBERED = 20;
    private static final Set<String> BORNHOLM = Set.of("400");
    /** The parts "Byen København" and "Københavns omegn" of Statistics Denmark. */
    private static final Set<String> CAPITAL = Set.of("101", "147", "151", "153", "155", "157", "159", "161", "163", "165", "167", "169", "173",
            "175", "183", "185", "187");

    private final Exploration exploration;
    private final Boundaries boundaries;
    private final Look look;
    private final int looked;
    private final Map<Area, Integer> units;
    private final Drawing drawing;

    private MapPicture(Exploration exploration, Boundaries boundaries, Look look) {
        this.exploration = exploration;
        this.boundaries = boundaries;
        this.look = look;
        looked = look.cluster().orElse(look.unit().isPresent() ? exploration.partition().label(look.unit().getAsInt()) : 0);
        units = TilePicture.units(exploration);
        drawing = look.drawing();
    }

    /** Returns the picture; empty when units are not municipalities, or there is no room. */
    public static Optional<Scene> of(Exploration exploration, Boundaries boundaries, Look look, double width, double height) {
        return exploration.isMunicipal() && width > 4 * GAP && height > TOP + FOOT + 4 * GAP
                ? Optional.of(new MapPicture(exploration, boundaries, look).scene(width, height)) : Optional.empty();
    }

    private Scene scene(double width, double height) {
        drawing.text(look.text("map"), 0, 12, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(look.text("map.sub", boundaries.name()), Type.SMALL, width), 0, 28, Type.SMALL, Ink.MUTED);
        Map<Area, List<Outline>> all = boundaries.outlines();
        Map<Area, List<Outline>> bornholm = some(all, BORNHOLM, true);
        Map<Area, List<Outline>> rest = some(all, BORNHOLM, false);
        Map<Area, List<Outline>> capital = some(all, CAPITAL, true);
        double room = height - TOP - FOOT;
        double right = 0;
        double scale = 1;
        if (!rest.isEmpty()) {
            MapSheet country = sheet(rest, 0, TOP, width * (bornholm.isEmpty() && capital.isEmpty() ? 1 : COUNTRY), room);
            draw(country, rest);
            right = country.right() + GAP;
            scale = country.scale();
        }
        double down = TOP;
        if (!bornholm.isEmpty()) {
            MapSheet island = sheet(bornholm, right + MARGIN, down + MARGIN, width - right - 2 * MARGIN, room * BORNHOLM_SHARE);
            frame(island, right, down);
            draw(island, bornholm);
            down = island.bottom() + MARGIN + GAP;
        }
        if (!capital.isEmpty() && !rest.equals(capital)) {
            MapSheet larger = sheet(capital, right + MARGIN, down + MARGIN + GAP, width - right - 2 * MARGIN, height - FOOT - down - GAP - 2 * MARGIN);
            if (larger.scale() > scale) {
                drawing.text(drawing.fitting(look.text("map.capital"), Type.SMALL_BOLD, width - right), right, down + GAP / 2, Type.SMALL_BOLD, Ink.SECONDARY);
                frame(larger, right, down + GAP);
                draw(larger, capital);
            }
        }
        return drawing.scene(look.text("map"), width, height);
    }

    private static Map<Area, List<Outline>> some(Map<Area, List<Outline>> all, Set<String> codes, boolean these) {
        Map<Area, List<Outline>> some = new HashMap<>(all);
        some.keySet().removeIf(area -> codes.contains(area.code()) != these);
        return some;
    }

    private static MapSheet sheet(Map<Area, List<Outline>> areas, double left, double top, double across, double down) {
        return new MapSheet(areas.values().stream().flatMap(List::stream).toList(), left, top, across, down);
    }

    private void frame(MapSheet sheet, double left, double top) {
        drawing.box(Paint.stroke(Ink.LINE, 1), left, top, sheet.right() + MARGIN - left, sheet.bottom() + MARGIN - top);
    }

    /** Large ones first, so that what lies inside another one is seen; the one looked at last, so that its line is whole. */
    private void draw(MapSheet sheet, Map<Area, List<Outline>> areas) {
        List<Area> order = areas.keySet().stream().sorted(Comparator.<Area>comparingDouble(area -> -size(areas.get(area))).thenComparing(Area::code)).toList();
        order.forEach(area -> shapes(sheet, area, areas.get(area)));
        order.stream().filter(this::isLooked).forEach(area -> placed(sheet, areas.get(area)).forEach(shape -> drawing.shape(Paint.stroke(Ink.INK, 2), shape)));
        order.stream().sorted(Comparator.comparing(this::isLooked)).forEach(area -> write(sheet, area, areas.get(area)));
    }

    private static double size(List<Outline> outlines) {
        return outlines.stream().mapToDouble(Outline::area).sum();
    }

    private boolean isLooked(Area area) {
        return look.unit().isPresent() && units.getOrDefault(area, -1) == look.unit().getAsInt();
    }

    private static List<List<Double>> placed(MapSheet sheet, List<Outline> outlines) {
        return outlines.stream().map(sheet::place).filter(shape -> !shape.isEmpty()).toList();
    }

    private void shapes(MapSheet sheet, Area area, List<Outline> outlines) {
        List<List<Double>> shapes = placed(sheet, outlines);
        if (shapes.isEmpty()) {
            return;
        }
        Optional<Integer> unit = Optional.ofNullable(units.get(area));
        for (List<Double> shape : shapes) {
            drawing.shape(Paint.stroke(Ink.GROUND, 0.8).filled(Ink.GROUND), shape);
            unit.map(exploration.partition()::label).ifPresentOrElse(
                    cluster -> drawing.shape(Paint.fill(ClusterSign.ink(cluster, cluster == looked), cluster == looked ? 0.62 : 0.24), shape),
                    () -> drawing.shape(Paint.stroke(Ink.PEER, 1).broken(Paint.Dash.DOTTED), shape));
        }
        drawing.region(shapes, unit.map(one -> DendrogramPicture.UNIT + one).orElse("area:" + area.code()), unit.map(one ->
                look.text("unit.spoken.alone", area.name(), exploration.partition().label(one))).orElseGet(() -> look.text("tiles.none", area.name())));
    }

    /** Colour is never without shape and number where these have room; names where the cluster is looked at. */
    private void write(MapSheet sheet, Area area, List<Outline> outlines) {
        List<Double> shape = outlines.stream().max(Comparator.comparingDouble(Outline::area)).map(sheet::place).orElse(List.of());
        if (shape.isEmpty() || !units.containsKey(area)) {
            return;
        }
        MapSheet.Inside inside = MapSheet.inside(shape);
        int cluster = exploration.partition().label(units.get(area));
        if (inside.length() < SIGN) {
            return;
        }
        boolean numbered = inside.length() >= NUMBERED;
        Type type = isLooked(area) ? Type.LEAF_BOLD : Type.LEAF;
        boolean named = isLooked(area) || cluster == looked && drawing.width(area.name(), type) < inside.length() - 2;
        double signAt = named ? inside.y() - 6 : inside.y();
        double half = numbered ? 9 : 5;
        drawing.box(Paint.fill(Ink.GROUND, 0.75), inside.x() - half, signAt - 5, 2 * half, 10);
        ClusterSign.draw(drawing, cluster, cluster == looked, inside.x() - (numbered ? 4 : 0), signAt, 0.75);
        if (numbered) {
            drawing.text(String.valueOf(cluster), inside.x() + 2, signAt, Type.LEAF, Ink.INK);
        }
        if (named && isLooked(area)) {
            double across = drawing.width(area.name(), type) + 2;
            drawing.box(Paint.fill(Ink.GROUND, 0.75), inside.x() - across / 2, inside.y(), across, 10);
        }
        if (named) {
            drawing.text(area.name(), inside.x(), inside.y() + 5, Anchor.MIDDLE, type, Ink.INK);
        }
    }
}
