package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The municipalities as tiles of equal size, about where they lie: every cluster with its colour, shape and number. */
public final class TilePicture {
    private static final double TOP = 38;
    private static final double FOOT = 18;
    private static final double SPACE = 2;
    private static final double MOST = 64;

    private final Exploration exploration;
    private final Look look;
    private final double width;
    private final double height;
    private final double size;
    private final double rowHeight;
    private final int looked;
    private final Map<Area, Integer> units;

    private TilePicture(Exploration exploration, Look look, double width, double height) {
        this.exploration = exploration;
        this.look = look;
        this.width = width;
        this.height = height;
        looked = look.cluster().orElse(look.unit().isPresent() ? exploration.partition().label(look.unit().getAsInt()) : 0);
        int columns = 1 + Tiles.all().values().stream().mapToInt(Tiles.Tile::column).max().orElse(0);
        int rows = 1 + Tiles.all().values().stream().mapToInt(Tiles.Tile::row).max().orElse(0);
        size = Math.min(MOST, width / columns);
        rowHeight = Math.min(MOST, (height - TOP - FOOT) / rows);
        units = units(exploration);
    }

    /** Returns the unit of each municipality. */
    static Map<Area, Integer> units(Exploration exploration) {
        Map<Area, Integer> units = new HashMap<>();
        for (int unit = 0; unit < exploration.size(); unit++) {
            int place = unit;
            AreaRegister.denmark().find(exploration.result().ids().get(unit)).ifPresent(area -> units.putIfAbsent(area, place));
        }
        return units;
    }

    /** Returns the picture; empty when units are not municipalities. */
    public static Optional<Scene> of(Exploration exploration, Look look, double width, double height) {
        return exploration.isMunicipal() ? Optional.of(new TilePicture(exploration, look, width, height).scene()) : Optional.empty();
    }

    private Scene scene() {
        Drawing drawing = look.drawing();
        drawing.text(look.text("tiles"), 0, 12, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(look.text("tiles.sub"), Type.SMALL, width), 0, 28, Type.SMALL, Ink.MUTED);
        Tiles.all().forEach((area, tile) -> tile(drawing, area, tile));
        return drawing.scene(look.text("tiles"), width, height);
    }

    private void tile(Drawing drawing, Area area, Tiles.Tile tile) {
        double x = tile.column() * size;
        double y = TOP + tile.row() * rowHeight;
        double inner = size - SPACE;
        double high = rowHeight - SPACE;
        Optional<Integer> unit = Optional.ofNullable(units.get(area));
        if (unit.isEmpty()) {
            drawing.box(Paint.stroke(Ink.PEER, 1).broken(Paint.Dash.DOTTED), x, y, inner, high);
            name(drawing, area, x, y, inner, high, Type.LEAF, Ink.MUTED);
            drawing.region(x, y, inner, high, "area:" + area.code(), look.text("tiles.none", area.name()));
            return;
        }
        int cluster = exploration.partition().label(unit.get());
        boolean own = look.unit().isPresent() && look.unit().getAsInt() == unit.get();
        Ink ink = ClusterSign.ink(cluster, cluster == looked);
        drawing.box(Paint.fill(ink, cluster == looked ? 0.42 : 0.16), x, y, inner, high);
        if (own) {
            drawing.box(Paint.stroke(Ink.INK, 2), x + 1, y + 1, inner - 2, high - 2);
        }
        ClusterSign.draw(drawing, cluster, cluster == looked, x + 7, y + high - 8, 0.9);
        drawing.text(String.valueOf(cluster), x + 14, y + high - 8, Type.LEAF, Ink.INK);
        name(drawing, area, x, y, inner, high, own ? Type.LEAF_BOLD : Type.LEAF, Ink.INK);
        drawing.region(x, y, inner, high, DendrogramPicture.UNIT + unit.get(), look.text("unit.spoken.alone", area.name(), cluster));
    }

    /** The whole name is in the hint; on the tile stands as much of it as fits. */
    private void name(Drawing drawing, Area area, double x, double y, double inner, double high, Type type, Ink ink) {
        drawing.text(cut(drawing, area.name(), type, inner - 4), x + inner / 2, y + Math.min(9, high / 3), Anchor.MIDDLE, type, ink);
    }

    private static String cut(Drawing drawing, String name, Type type, double room) {
        int end = name.length();
        while (end > 2 && drawing.width(name.substring(0, end) + (end < name.length() ? "." : ""), type) > room) {
            end--;
        }
        return end < name.length() ? name.substring(0, end) + "." : name;
    }
}
