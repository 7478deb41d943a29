package dk.pejling.clustering.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for names beside points: no name covers another name or a point. */
final class LabelPlaces {
    private static final double[] REACH = {6, 14, 24, 36, 50, 66};
    private static final int DIRECTIONS = 12;
    private static final double POINT = 4;

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<Room> taken = new ArrayList<>();

    /** A rectangle that is taken. */
    record Room(double x, double y, double width, double height) {
        private boolean meets(Room other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
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
        taken.add(new Room(x - POINT, y - POINT, 2 * POINT, 2 * POINT));
    }

    /** Returns where a name of a size may stand, nearest first; empty where there is no room. The room is taken then. */
    Optional<Room> place(double x, double y, double labelWidth, double labelHeight) {
        for (double reach : REACH) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                double middleX = x + Math.cos(angle) * (reach + labelWidth / 2);
                double middleY = y + Math.sin(angle) * (reach + labelHeight / 2);
                Room room = new Room(middleX - labelWidth / 2, middleY - labelHeight / 2, labelWidth, labelHeight);
                if (isInside(room) && taken.stream().noneMatch(room::meets)) {
                    taken.add(room);
                    return Optional.of(room);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isInside(Room room) {
        return room.x >= left && room.y >= top && room.x + room.width <= right && room.y + room.height <= bottom;
    }
}
