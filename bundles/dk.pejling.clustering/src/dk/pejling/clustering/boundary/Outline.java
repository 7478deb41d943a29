package dk.pejling.clustering.boundary;

import java.util.Arrays;

/** A closed line in metres of UTM zone 32 (EPSG:25832), east and north, without its first point again. Immutable. */
public final class Outline {
    private final int[] points;

    private Outline(int[] points) {
        this.points = points;
    }

    /**
     * Puts a line on a grid and leaves out points that are no corners there. Neighbours whose borders are the same before are so
     * afterwards.
     *
     * @param line x and y in turn
     * @param grid distance of the lines of the grid, in metres
     * @return an outline of no points where nothing is left of the line
     */
    static Outline onGrid(double[] line, int grid) {
        int[] kept = new int[line.length];
        int length = 0;
        for (int i = 0; i < line.length; i += 2) {
            int x = (int) Math.round(line[i] / grid) * grid;
            int y = (int) Math.round(line[i + 1] / grid) * grid;
            if (length >= 2 && kept[length - 2] == x && kept[length - 1] == y) {
                continue;
            }
            if (length >= 4 && isStraight(kept[length - 4], kept[length - 3], kept[length - 2], kept[length - 1], x, y)) {
                length -= 2;
            }
            kept[length++] = x;
            kept[length++] = y;
        }
        while (length >= 4 && kept[0] == kept[length - 2] && kept[1] == kept[length - 1]) {
            length -= 2;
        }
        Outline outline = new Outline(Arrays.copyOf(kept, length));
        return outline.size() < 3 || outline.area() == 0 ? new Outline(new int[0]) : outline;
    }

    /** Whether the middle one of three points is on the line of the others, going on in the same direction. */
    private static boolean isStraight(long x1, long y1, long x2, long y2, long x3, long y3) {
        return (x2 - x1) * (y3 - y2) == (x3 - x2) * (y2 - y1) && (x2 - x1) * (x3 - x2) + (y2 - y1) * (y3 - y2) > 0;
    }

    /** Returns the number of points. */
    public int size() {
        return points.length / 2;
    }

    /** Returns how far east a point is, in metres. */
    public int x(int point) {
        return points[2 * point];
    }

    /** Returns how far north a point is, in metres. */
    public int y(int point) {
        return points[2 * point + 1];
    }

    /** Returns the area inside, in square metres. */
    public double area() {
        double twice = 0;
        for (int i = 0, before = size() - 1; i < size(); before = i++) {
            twice += (double) x(before) * y(i) - (double) x(i) * y(before);
        }
        return Math.abs(twice) / 2;
    }
}
