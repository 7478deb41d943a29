package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration.Components;
import dk.pejling.clustering.Exploration;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Units on their two principal components; names of the cluster looked at and of those farthest out. */
public final class ScatterPicture {
    private static final double LEFT = 34;
    private static final double RIGHT = 8;
    private static final double TOP = 44;
    private static final double FOOT = 64;
    private static final double NAME = 11;
    private static final int FARTHEST = 12;
    private static final int TELLING = 3;
    private static final double COUNTS = 0.3;

    private final Exploration exploration;
    private final Components components;
    private final Look look;
    private final double width;
    private final double height;
    private final int looked;
    private final Axis across;
    private final Axis up;

    private ScatterPicture(Exploration exploration, Components components, Look look, double width, double height) {
        this.exploration = exploration;
        this.components = components;
        this.look = look;
        this.width = width;
        this.height = height;
        looked = look.cluster().orElse(look.unit().isPresent() ? exploration.partition().label(look.unit().getAsInt()) : 0);
        across = axis(0, LEFT, width - RIGHT);
        up = axis(1, height - FOOT, TOP);
    }

    private Axis axis(int component, double start, double end) {
        double[] scores = IntStream.range(0, exploration.size()).mapToDouble(unit -> components.score(unit, component)).sorted().toArray();
        double room = Math.max(0.5, (scores[scores.length - 1] - scores[0]) * 0.06);
        return new Axis(scores[0] - room, scores[scores.length - 1] + room, start, end);
    }

    /** Returns the picture; empty without coordinates. */
    public static Optional<Scene> of(Exploration exploration, Look look, double width, double height) {
        return exploration.components().filter(any -> width > LEFT + RIGHT && height > TOP + FOOT)
                .map(each -> new ScatterPicture(exploration, each, look, width, height).scene());
    }

    private Scene scene() {
        Drawing drawing = look.drawing();
        drawing.text(look.text("scatter"), 0, 12, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(look.text("scatter.sub", share(0), share(1)), Type.SMALL, width), 0, 29, Type.SMALL, Ink.MUTED);
        grid(drawing);
        LabelPlaces places = new LabelPlaces(LEFT + 1, TOP, width - RIGHT, height - FOOT);
        for (int unit = 0; unit < exploration.size(); unit++) {
            places.takePoint(x(unit), y(unit));
        }
        List<Integer> named = List.copyOf(named());
        int shownNames = names(drawing, places, named);
        IntStream.range(0, exploration.size()).boxed().sorted(Comparator.comparing(unit -> exploration.partition().label(unit) == looked))
                .forEach(unit -> point(drawing, unit));
        String shown = shownNames == named.size() ? look.text("scatter.names", shownNames) : look.text("scatter.some", shownNames, named.size());
        drawing.text(drawing.fitting(meaning(0), Type.SMALL, width), 0, height - 33, Type.SMALL, Ink.SECONDARY);
        drawing.text(drawing.fitting(meaning(1), Type.SMALL, width), 0, height - 19, Type.SMALL, Ink.SECONDARY);
        drawing.text(drawing.fitting(shown, Type.SMALL, width), 0, height - 5, Type.SMALL, Ink.MUTED);
        return drawing.scene(look.text("scatter"), width, height);
    }

    private String share(int component) {
        return Numbers.text(100 * components.share(component), 0, look.locale());
    }

    private double x(int unit) {
        return across.at(components.score(unit, 0));
    }

    private double y(int unit) {
        return up.at(components.score(unit, 1));
    }

    private void grid(Drawing drawing) {
        across.ticks(6).forEach(tick -> {
            drawing.path(Paint.stroke(tick == 0 ? Ink.LINE : Ink.RULE, 1), across.at(tick), TOP, across.at(tick), height - FOOT);
            drawing.text(Numbers.text(tick, 0, look.locale()), across.at(tick), height - FOOT + 10, Anchor.MIDDLE, Type.SMALL, Ink.MUTED);
        });
        up.ticks(6).forEach(tick -> {
            drawing.path(Paint.stroke(tick == 0 ? Ink.LINE : Ink.RULE, 1), LEFT, up.at(tick), width - RIGHT, up.at(tick));
            drawing.text(Numbers.text(tick, 0, look.locale()), LEFT - 6, up.at(tick), Anchor.END, Type.SMALL, Ink.MUTED);
        });
    }

    /** The unit looked at first, then its cluster, then the farthest of all: who comes first finds room. */
    private Set<Integer> named() {
        Set<Integer> named = new LinkedHashSet<>();
        look.unit().ifPresent(named::add);
        Comparator<Integer> outside = Comparator.comparingDouble(unit -> -Math.hypot(components.score(unit, 0), components.score(unit, 1)));
        IntStream.range(0, exploration.size()).filter(unit -> exploration.partition().label(unit) == looked).boxed().sorted(outside).forEach(named::add);
        IntStream.range(0, exploration.size()).boxed().sorted(outside).limit(FARTHEST).forEach(named::add);
        return named;
    }

    /** Writes names and returns how many found room. */
    private int names(Drawing drawing, LabelPlaces places, List<Integer> named) {
        List<Optional<LabelPlaces.Place>> found = places.place(named.stream().map(unit -> new LabelPlaces.Name(x(unit), y(unit),
                drawing.width(name(unit), type(unit)) + 2, NAME)).toList());
        for (int i = 0; i < found.size(); i++) {
            int unit = named.get(i);
            found.get(i).ifPresent(place -> {
                if (place.far()) {
                    drawing.path(Paint.stroke(Ink.PEER, 0.7), x(unit), y(unit), place.lineX(), place.lineY());
                }
                drawing.text(name(unit), place.room().x() + place.room().width() / 2, place.room().y() + place.room().height() / 2, Anchor.MIDDLE,
                        type(unit), exploration.partition().label(unit) == looked ? Ink.INK : Ink.MUTED);
            });
        }
        return (int) found.stream().filter(Optional::isPresent).count();
    }

    private String name(int unit) {
        return exploration.result().ids().get(unit);
    }

    private Type type(int unit) {
        return look.unit().isPresent() && look.unit().getAsInt() == unit ? Type.LEAF_BOLD : Type.LEAF;
    }

    private void point(Drawing drawing, int unit) {
        int cluster = exploration.partition().label(unit);
        ClusterSign.draw(drawing, cluster, cluster == looked, x(unit), y(unit), cluster == looked ? 1.1 : 0.9);
        if (look.unit().isPresent() && look.unit().getAsInt() == unit) {
            drawing.circle(Paint.stroke(Ink.INK, 1.6), x(unit), y(unit), 7);
        }
        drawing.region(x(unit) - 5, y(unit) - 5, 10, 10, DendrogramPicture.UNIT + unit,
                look.text("unit.spoken.alone", exploration.result().ids().get(unit), cluster));
    }

    /** Names the variables that count most in a direction, greatest first, with the sign they run by. */
    private String meaning(int component) {
        if (component >= components.loadings().columns()) {
            return "";
        }
        return look.text(component == 0 ? "scatter.right" : "scatter.up") + " " + IntStream.range(0, components.loadings().rows()).boxed()
                .filter(variable -> Math.abs(components.loadings().value(variable, component)) >= COUNTS)
                .sorted(Comparator.comparingDouble(variable -> -Math.abs(components.loadings().value(variable, component)))).limit(TELLING)
                .map(variable -> (components.loadings().value(variable, component) > 0 ? "+ " : "− ")
                        + look.variableName().apply(exploration.result().variables().get(variable))).collect(Collectors.joining("; "));
    }
}
