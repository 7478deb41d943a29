package dk.pejling.workspace;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Development;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDetails;
import dk.pejling.indicators.Showing;
import dk.pejling.model.Average;
import dk.pejling.model.HalfFile;
import dk.pejling.model.LocalText;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import dk.pejling.model.plugins.PluginProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The points that plug-ins gave a home, kept beside them in {@code HOME/plugins/points}, a file for each plug-in: without it a
 * point that was referred to would vanish without a trace when its plug-in does.
 */
final class RememberedPoints {
    private static final System.Logger LOG = System.getLogger(RememberedPoints.class.getName());
    private static final String ENDING = ".properties";

    private final Path folder;

    RememberedPoints(Path home) {
        folder = home.resolve("plugins").resolve("points");
    }

    /** Writes down the points that a catalogue adds to another one. */
    void remember(Catalogue shipped, Catalogue whole) {
        Map<String, List<MeasurementPoint>> byPlugin = new LinkedHashMap<>();
        whole.points().stream().filter(point -> shipped.point(point.id()).isEmpty() || point.details().overrides())
                .forEach(point -> byPlugin.computeIfAbsent(point.origin(), origin -> new ArrayList<>()).add(point));
        byPlugin.forEach((plugin, points) -> {
            try {
                write(plugin, points);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "The points of " + plugin + " could not be noted", e);
            }
        });
    }

    private void write(String plugin, List<MeasurementPoint> points) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("points", String.join(",", points.stream().map(MeasurementPoint::id).toList()));
        points.forEach(point -> put(properties, point));
        Path file = folder.resolve(plugin + ENDING);
        if (Files.exists(file) && read(file).equals(properties)) {
            return;
        }
        Files.createDirectories(folder);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        HalfFile.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Properties properties, MeasurementPoint point) {
        String id = point.id() + ".";
        properties.setProperty(id + "targetGroup", point.targetGroup());
        properties.setProperty(id + "besides", String.join(",", point.besides()));
        properties.setProperty(id + "name.da", point.name().da());
        properties.setProperty(id + "name.en", point.name().en());
        properties.setProperty(id + "definition.da", point.definition().da());
        properties.setProperty(id + "definition.en", point.definition().en());
        properties.setProperty(id + "unit", point.unit().id());
        properties.setProperty(id + "polarity", point.polarity().name());
        properties.setProperty(id + "scorecard", point.details().showing().name());
        if (point.details().overrides()) {
            properties.setProperty(id + "overrides", "true");
        }
        properties.setProperty(id + "decimals", Integer.toString(point.levelDecimals()));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /**
     * Returns a catalogue with the points that it should have and has not: each says who would provide it, and why it is not
     * there.
     *
     * @param off why plug-ins are switched off, by their ids
     */
    Catalogue complete(Catalogue catalogue, Map<String, PluginProblem> off) {
        if (!Files.isDirectory(folder)) {
            return catalogue;
        }
        List<MeasurementPoint> missing = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ENDING)).sorted().toList()) {
                String name = file.getFileName().toString();
                String plugin = name.substring(0, name.length() - ENDING.length());
                Level.Unavailable why = new Level.Unavailable(plugin, Optional.ofNullable(off.get(plugin)).or(RememberedPoints::resting));
                points(read(file), why).stream().filter(point -> catalogue.targetGroup(point.targetGroup()).isPresent())
                        .filter(point -> isMissing(catalogue, point, why))
                        .filter(point -> missing.stream().noneMatch(one -> one.id().equals(point.id()))).forEach(missing::add);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "What plug-ins of before provided cannot be read", e);
        }
        return catalogue.with(new Catalogue(List.of(), missing));
    }

    /**
     * A plug-in that is switched off takes the point it put in the place of a shipped one with it: the shipped number is
     * another one, and nobody must read it for the own. Once the plug-in is uninstalled the shipped point is back.
     */
    private static boolean isMissing(Catalogue catalogue, MeasurementPoint point, Level.Unavailable why) {
        Optional<MeasurementPoint> there = catalogue.point(point.id());
        return there.isEmpty() || point.details().overrides() && why.problem().isPresent() && there.get().details().replaces().isEmpty();
    }

    private static Optional<PluginProblem> resting() {
        return Boolean.getBoolean("pejling.safeMode") ? Optional.of(new PluginProblem(PluginProblem.Kind.SAFE_MODE, "")) : Optional.empty();
    }

    private static List<MeasurementPoint> points(Properties properties, Level.Unavailable why) {
        return list(properties.getProperty("points", "")).stream().map(id -> point(properties, id, why)).toList();
    }

    private static MeasurementPoint point(Properties properties, String id, Level.Unavailable why) {
        return new MeasurementPoint(id, text(properties, id, "targetGroup"), list(text(properties, id, "besides")),
                new LocalText(text(properties, id, "name.da"), text(properties, id, "name.en")),
                new LocalText(text(properties, id, "definition.da"), text(properties, id, "definition.en")), false,
                Unit.ofId(text(properties, id, "unit")), Polarity.valueOf(text(properties, id, "polarity")), Average.UNWEIGHTED,
                Integer.parseInt(text(properties, id, "decimals")), 1, 0, why, new Development.Points(), why.provider(),
                details(properties, id));
    }

    private static PointDetails details(Properties properties, String id) {
        // Homes of before did not note when a point is shown.
        PointDetails shown = PointDetails.NONE.shown(Showing.valueOf(properties.getProperty(id + ".scorecard", Showing.ALWAYS.name())));
        return properties.containsKey(id + ".overrides") ? shown.overriding() : shown;
    }

    private static String text(Properties properties, String id, String key) {
        String text = properties.getProperty(id + "." + key);
        if (text == null) {
            throw new IllegalArgumentException(id + " has no " + key);
        }
        return text;
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
