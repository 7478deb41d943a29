package dk.pejling.clustering.algorithm;

/**
 * The distances of one unit to a range of others, many at a time. Of coordinates they are computed when asked for
 * rather than stored, which takes O(n) memory; every thread needs its own, because each keeps a buffer.
 */
abstract class DistanceRows {
    /** Returns the rows of units. */
    static DistanceRows of(Units units) {
        return switch (units) {
            case Matrix matrix -> new Computed(Points.of(matrix));
            case Dissimilarities table -> new Stored(table);
        };
    }

    abstract int size();

    /** Writes the distances of a unit to those from {@code from} until before {@code to} at their index. */
    abstract void row(int unit, int from, int to, double[] into);

    /** Returns rows of the same units for another thread. */
    abstract DistanceRows another();

    private static final class Computed extends DistanceRows {
        private final Points points;
        private final double[] place;

        Computed(Points points) {
            this.points = points;
            this.place = points.place();
        }

        @Override
        int size() {
            return points.size;
        }

        @Override
        void row(int unit, int from, int to, double[] into) {
            points.copy(unit, place);
            for (int start = from; start < to; start += Points.BLOCK) {
                int end = Math.min(start + Points.BLOCK, to);
                points.squared(place, start, end, into);
                roots(into, start, end);
            }
        }

        private static void roots(double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                values[i] = Math.sqrt(values[i]);
            }
        }

        @Override
        DistanceRows another() {
            return new Computed(points);
        }
    }

    private static final class Stored extends DistanceRows {
        private final Dissimilarities table;

        Stored(Dissimilarities table) {
            this.table = table;
        }

        @Override
        int size() {
            return table.size();
        }

        @Override
        void row(int unit, int from, int to, double[] into) {
            for (int other = from; other < to; other++) {
                into[other] = table.distance(unit, other);
            }
        }

        @Override
        DistanceRows another() {
            return this;
        }
    }
}
