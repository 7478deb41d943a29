package dk.pejling.clustering.boundary;

import dk.pejling.clustering.boundary.BoundaryException.Code;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the features of a GeoJSON file one by one and keeps the outer lines of municipalities on a grid. */
final class FeatureReader {
    /** Metres: less than a pixel of any screen that shows the whole country. */
    private static final int GRID = 100;
    private static final int MOST_POINTS = 20_000_000;
    private static final int POLYGON = 2;
    private static final int MULTI_POLYGON = 3;
    private static final int FEW = 64;

    private final JsonPull json;
    private final Map<Area, List<Outline>> outlines = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private int features;
    private int points;
    private String type = "";
    private String name = "";
    /** The line that is being read, x and y in turn. */
    private double[] buffer = new double[FEW];
    private int length;

    FeatureReader(JsonPull json) {
        this.json = json;
    }

    /** What can be drawn of one feature. */
    private static final class Feature {
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final List<double[]> lines = new ArrayList<>();
    }

    /** Reads all. */
    void read() throws IOException, BoundaryException {
        if (json.peek() != '{') {
            throw json.wrong(json.peek() == '[' ? Code.NO_FEATURES : Code.NO_JSON, json.peek() < 0 ? "" : Character.toString(json.peek()));
        }
        json.object(member -> {
            switch (member) {
                case "type" -> type = json.scalar();
                case "name" -> name = json.scalar();
                case "features" -> json.array(this::feature);
                default -> json.skip();
            }
        });
        if (!type.equals("FeatureCollection")) {
            throw json.wrong(Code.NO_FEATURES, type);
        }
        json.end();
        if (outlines.isEmpty()) {
            throw new BoundaryException(Code.NO_AREA, features, unknown.isEmpty() ? "–" : unknown.getFirst());
        }
    }

    /** Returns what the file calls itself; may be empty. */
    String name() {
        return name;
    }

    /** Returns the outlines in the order of the register. */
    SequencedMap<Area, List<Outline>> outlines() {
        SequencedMap<Area, List<Outline>> sorted = new LinkedHashMap<>();
        AreaRegister.denmark().all().stream().filter(outlines::containsKey).forEach(area -> sorted.put(area, outlines.get(area)));
        return sorted;
    }

    /** Returns what is written of the features that are no municipalities. */
    List<String> unknown() {
        return unknown;
    }

    private void feature() throws IOException, BoundaryException {
        features++;
        Feature feature = new Feature();
        json.object(member -> {
            switch (member) {
                case "properties" -> properties(feature);
                case "id" -> feature.properties.putIfAbsent(member, json.scalar());
                case "geometry" -> geometry(feature.lines);
                default -> json.skip();
            }
        });
        Optional<Area> area;
        try {
            area = FeatureArea.of(feature.properties);
        } catch (FeatureArea.TwoAreas e) {
            throw json.wrong(Code.TWO_AREAS, e.getMessage());
        }
        if (area.isEmpty()) {
            unknown.add(String.join(", ", feature.properties.values().stream().filter(text -> !text.isBlank()).limit(3).toList()));
            return;
        }
        for (double[] line : feature.lines) {
            Outline outline = Outline.onGrid(metres(area.get(), line), GRID);
            if (outline.size() > 0) {
                outlines.computeIfAbsent(area.get(), any -> new ArrayList<>()).add(outline);
            }
        }
    }

    private void properties(Feature feature) throws IOException, BoundaryException {
        if (json.peek() == '{') {
            json.object(property -> feature.properties.put(property, json.scalar()));
        } else {
            json.skip();
        }
    }

    /** Reads a shape; what is no area has no lines, as has a feature without a shape. */
    private void geometry(List<double[]> lines) throws IOException, BoundaryException {
        if (json.peek() != '{') {
            json.skip();
            return;
        }
        List<double[]> own = new ArrayList<>();
        String[] kind = {""};
        int[] levels = {0};
        json.object(member -> {
            switch (member) {
                case "type" -> kind[0] = json.scalar();
                case "coordinates" -> {
                    // A point alone is no part of the next line.
                    length = 0;
                    levels[0] = coordinates(own);
                }
                case "geometries" -> json.array(() -> geometry(lines));
                default -> json.skip();
            }
        });
        boolean polygon = kind[0].equals("Polygon");
        if (polygon || kind[0].equals("MultiPolygon")) {
            if (!own.isEmpty() && levels[0] != (polygon ? POLYGON : MULTI_POLYGON)) {
                throw json.wrong(Code.NO_POLYGON, kind[0]);
            }
            lines.addAll(own);
        }
    }

    /**
     * Reads nested arrays of points. Of the lines of a polygon only the outer one is kept: what lies in a hole is drawn above it.
     *
     * @return how deep they are nested: 0 a point, 1 a line, 2 a polygon, 3 several
     */
    private int coordinates(List<double[]> lines) throws IOException, BoundaryException {
        int before = lines.size();
        int[] below = {-1};
        double[] point = new double[2];
        int[] numbers = {0};
        json.array(() -> {
            if (json.peek() != '[') {
                double number = json.number();
                if (numbers[0] < 2) {
                    point[numbers[0]] = number;
                }
                numbers[0]++;
                return;
            }
            int level = coordinates(lines);
            if (below[0] >= 0 && below[0] != level || numbers[0] > 0) {
                throw json.wrong(Code.NO_POLYGON, "Polygon");
            }
            below[0] = level;
        });
        if (numbers[0] > 0) {
            if (numbers[0] < 2 || below[0] >= 0) {
                throw json.wrong(Code.NO_POLYGON, "Polygon");
            }
            add(point);
            return 0;
        }
        if (below[0] == 0) {
            lines.add(Arrays.copyOf(buffer, length));
            length = 0;
        } else if (below[0] == 1 && lines.size() > before) {
            lines.subList(before + 1, lines.size()).clear();
        }
        return below[0] + 1;
    }

    private void add(double[] point) throws BoundaryException {
        if (++points > MOST_POINTS) {
            throw json.wrong(Code.TOO_MANY, MOST_POINTS);
        }
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * length);
        }
        buffer[length++] = point[0];
        buffer[length++] = point[1];
    }

    private static double[] metres(Area area, double[] line) throws BoundaryException {
        double[] metres = new double[line.length];
        for (int i = 0; i < line.length; i += 2) {
            boolean degrees = isIn(line[i], 7, 16) && isIn(line[i + 1], 54, 58.5);
            if (!degrees && !(isIn(line[i], 400_000, 950_000) && isIn(line[i + 1], 6_000_000, 6_500_000))) {
                throw new BoundaryException(Code.OUTSIDE, area.name(), line[i], line[i + 1]);
            }
            double[] point = degrees ? Utm.of(line[i], line[i + 1]) : new double[] {line[i], line[i + 1]};
            metres[i] = point[0];
            metres[i + 1] = point[1];
        }
        return metres;
    }

    private static boolean isIn(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
