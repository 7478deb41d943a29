package dk.pejling.clustering;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import dk.pejling.model.LocalText;

/**
 * The background data that the product ships, and where it comes from.
 *
 * @param data six variables of every municipality; four municipalities are blank in whole or in part
 * @param variables what each variable is, in the order of the columns
 * @param source who published the figures
 * @param licence under which terms
 */
public record ReferenceData(BackgroundData data, List<Variable> variables, LocalText source, String licence) {
    private static final ReferenceData SHIPPED = read(properties("background.properties"));

    /** Copies the list. */
    public ReferenceData {
        variables = List.copyOf(variables);
    }

    /** Returns the shipped data. */
    public static ReferenceData shipped() {
        return SHIPPED;
    }

    /** Selects the variables that are not themselves an outcome. */
    public VariableSelection withoutCircular() {
        return VariableSelection.without(variables.stream().filter(Variable::circular).map(Variable::id).toList());
    }

    private static ReferenceData read(Properties descriptor) {
        List<Variable> variables = Arrays.stream(descriptor.getProperty("variables").split(","))
                .map(id -> new Variable(id, text(descriptor, id + ".name"), text(descriptor, id + ".unit"),
                        Boolean.parseBoolean(descriptor.getProperty(id + ".circular"))))
                .toList();
        String file = descriptor.getProperty("file");
        try (InputStream in = ReferenceData.class.getResourceAsStream(file)) {
            BackgroundData data = BackgroundData.parse(file, in.readAllBytes(), descriptor.getProperty("id"));
            return new ReferenceData(data, variables, text(descriptor, "source"), descriptor.getProperty("licence"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BackgroundException e) {
            throw new IllegalStateException("The shipped background data is damaged", e);
        }
    }

    private static LocalText text(Properties descriptor, String key) {
        return new LocalText(descriptor.getProperty(key + ".da"), descriptor.getProperty(key + ".en"));
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStreamReader in = new InputStreamReader(ReferenceData.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
