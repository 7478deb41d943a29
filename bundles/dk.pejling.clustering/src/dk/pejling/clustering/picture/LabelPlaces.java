package dk.pejling.clustering.picture;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Finds room for names beside points: no name covers another name or a point. Of the places there are, a name takes a near one,
 * rather outwards than across the others, and rather where lines between names and points meet nothing.
 */
final class LabelPlaces {
    private static final double[] REACH = {6, 12, 18, 26, 36, 48, 62, 78, 96, 116, 140, 170};
    private static final int DIRECTIONS = 24;
    private static final double POINT = 4;
    private static final int ROUNDS = 4;
    private static final double CROSSING = 22;
    private static final double OVER = 3;
    private static final double INWARDS = 12;
    /** Nearer to its point a name needs no line. */
    private static final double NEAR = 9;

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<Room> points = new ArrayList<>();
    private final List<Optional<Place>> places = new ArrayList<>();

    /** A rectangle that is taken. */
    record Room(double x, double y, double width, double height) {
        private boolean meets(Room other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
        }

        /** Whether a line runs through; what is cut off on each side of the rectangle in turn leaves something over. */
        private boolean meets(double x1, double y1, double x2, double y2) {
            double from = 0;
            double to = 1;
            double[] out = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
            double[] room = {x1 - x, x + width - x1, y1 - y, y + height - y1};
            for (int side = 0; side < out.length; side++) {
                if (out[side] == 0 && room[side] < 0) {
                    return false;
                }
                if (out[side] < 0) {
                    from = Math.max(from, room[side] / out[side]);
                } else if (out[side] > 0) {
                    to = Math.min(to, room[side] / out[side]);
                }
            }
            return from < to;
        }
    }

    /**
     * What is to stand beside a point.
     *
     * @param x of the point
     * @param y of the point
     * @param width of the name
     * @param height of the name
     */
    record Name(double x, double y, double width, double height) {
    }

    /**
     * Where a name stands.
     *
     * @param name which
     * @param room taken by it
     * @param lineX where a line from the point ends
     * @param lineY where a line from the point ends
     * @param far whether it needs the line
     */
    record Place(Name name, Room room, double lineX, double lineY, boolean far) {
        private boolean crosses(Room other) {
            return far && other.meets(name.x, name.y, lineX, lineY);
        }

        private boolean crosses(Place other) {
            return far && other.far && Line2D.linesIntersect(name.x, name.y, lineX, lineY, other.name.x, other.name.y, other.lineX, other.lineY);
        }
    }

    /** Names stay inside these. */
    LabelPlaces(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    void takePoint(double x, double y) {
        points.add(new Room(x - POINT, y - POINT, 2 * POINT, 2 * POINT));
    }

    /**
     * Returns where each name may stand; empty where there is no room. Who comes first finds room; then each in turn looks whether
     * there is a better place now.
     */
    List<Optional<Place>> place(List<Name> names) {
        names.forEach(any -> places.add(Optional.empty()));
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < names.size(); i++) {
                places.set(i, Optional.empty());
                places.set(i, best(names.get(i)));
            }
        }
        return List.copyOf(places);
    }

    private Optional<Place> best(Name name) {
        double outwards = Math.atan2(name.y - middle(Room::y), name.x - middle(Room::x));
        Optional<Place> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (double reach : REACH) {
            for (int i = 0; i < DIRECTIONS && reach < least; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                Room room = new Room(name.x + Math.cos(angle) * (reach + name.width / 2) - name.width / 2,
                        name.y + Math.sin(angle) * (reach + name.height / 2) - name.height / 2, name.width, name.height);
                if (isFree(room)) {
                    Place place = place(room, name);
                    double cost = reach + INWARDS * (1 - Math.cos(angle - outwards)) + cost(place);
                    if (cost < least) {
                        least = cost;
                        best = Optional.of(place);
                    }
                }
            }
        }
        return best;
    }

    private double middle(ToDoubleFunction<Room> side) {
        return points.stream().mapToDouble(side).average().orElse(0) + POINT;
    }

    private boolean isFree(Room room) {
        return room.x >= left && room.y >= top && room.x + room.width <= right && room.y + room.height <= bottom
                && points.stream().noneMatch(room::meets) && placed().noneMatch(other -> room.meets(other.room));
    }

    private Stream<Place> placed() {
        return places.stream().flatMap(Optional::stream);
    }

    private double cost(Place place) {
        double cost = placed().mapToDouble(other -> (other.crosses(place.room) ? CROSSING : 0) + (place.crosses(other.room) ? CROSSING : 0)
                + (place.crosses(other) ? CROSSING : 0)).sum();
        return cost + OVER * points.stream().filter(place::crosses).count();
    }

    private static Place place(Room room, Name name) {
        double lineX = Math.max(room.x, Math.min(name.x, room.x + room.width));
        double lineY = Math.max(room.y, Math.min(name.y, room.y + room.height));
        return new Place(name, room, lineX, lineY, Math.hypot(lineX - name.x, lineY - name.y) > NEAR);
    }
}
