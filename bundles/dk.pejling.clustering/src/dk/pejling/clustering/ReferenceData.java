package dk.pejling.clustering;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;

import dk.pejling.model.LocalText;
import dk.pejling.model.Texts;

/**
 * The background data that the product ships, and where it comes from.
 *
 * @param data six variables of every municipality; four municipalities are blank in whole or in part
 * @param variables what each variable is, in the order of the columns
 * @param source who published the figures
 * @param licence under which terms
 * @param year the year the figures are of; empty when it is not known
 * @param sets sets of variables by id
 */
public record ReferenceData(BackgroundData data, List<Variable> variables, LocalText source, String licence,
        Optional<Integer> year, SequencedMap<String, LocalText> sets) {
    private static final ReferenceData SHIPPED = read(properties("background.properties"));

    /** Copies the list. */
    public ReferenceData {
        variables = List.copyOf(variables);
        sets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sets));
    }

    /** Returns the shipped data. */
    public static ReferenceData shipped() {
        return SHIPPED;
    }

    /**
     * Selects the variables of a set.
     *
     * @throws UnusableOptionException if there is no such set
     */
    public VariableSelection set(String id) {
        return switch (id) {
            case "all" -> VariableSelection.all();
            case "non-circular" -> withoutCircular();
            default -> throw new UnusableOptionException("set", id, String.join(", ", sets.keySet()));
        };
    }

    /** Returns those of the variables that are themselves an outcome. */
    public List<Variable> circular(Collection<String> used) {
        return variables.stream().filter(variable -> variable.circular() && used.contains(variable.id())).toList();
    }

    /** Returns what a variable is called in the given language; one that does not ship by its id. */
    String nameOf(String id, Locale locale) {
        return variables.stream().filter(variable -> variable.id().equals(id)).map(variable -> variable.name().in(locale)).findFirst().orElse(id);
    }

    /** Returns what to tell about a circular variable in the given language. */
    public static String warning(Variable variable, Locale locale) {
        return Texts.of(ReferenceData.class, locale).get("circular", variable.name().in(locale));
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
            return new ReferenceData(data, variables, text(descriptor, "source"), descriptor.getProperty("licence"),
                    Optional.of(descriptor.getProperty("year")).filter(year -> !year.isBlank()).map(Integer::valueOf),
                    sets(descriptor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BackgroundException e) {
            throw new IllegalStateException("The shipped background data is damaged", e);
        }
    }

    private static SequencedMap<String, LocalText> sets(Properties descriptor) {
        SequencedMap<String, LocalText> sets = new LinkedHashMap<>();
        for (String id : descriptor.getProperty("sets").split(",")) {
            sets.put(id, text(descriptor, "set." + id + ".name"));
        }
        return sets;
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
