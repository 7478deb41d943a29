package dk.pejling.indicators;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.LocalText;
import dk.pejling.model.Slug;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What all entries of a catalogue file have in common: ids, units, dates, and that one mistake does not hide the next. */
final class EntryReader {
    private final List<CatalogueProblem> problems = new ArrayList<>();

    /** Reads one value. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws DefinitionException;
    }

    /** Returns what is wrong so far. */
    List<CatalogueProblem> problems() {
        return problems;
    }

    void add(CatalogueProblem problem) {
        problems.add(problem);
    }

    /** Reads a value; a mistake is noted and leaves the value empty. */
    <T> Optional<T> attempt(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (DefinitionException e) {
            problems.add(CatalogueProblem.of(e));
            return Optional.empty();
        }
    }

    static String id(DefinitionNode node) throws DefinitionException {
        String id = node.text("id");
        if (!id.equals(Slug.of(id)) || id.isEmpty()) {
            throw node.wrong("id", new LocalText("må kun have små bogstaver a–z, cifre og bindestreger: " + Slug.of(id),
                    "must be lower-case letters a–z, digits and hyphens: " + Slug.of(id)));
        }
        return id;
    }

    /** Reads a text in both languages: written out, or as the key of a plug-in's texts. */
    static LocalText localText(DefinitionNode node, String key, CatalogueFile.Surroundings surroundings) throws DefinitionException {
        if (node.isMapping(key) || !node.has(key)) {
            return node.localText(key);
        }
        String text = node.text(key);
        if (!text.startsWith("%")) {
            throw node.wrong(key, new LocalText("skal være {da: …, en: …} eller %key for et plug-ins tekst",
                    "must be {da: …, en: …}, or the %key of a plug-in's text"));
        }
        return surroundings.texts().apply(text).orElseThrow(() -> node.wrong(key, new LocalText(
                "har ingen dansk og engelsk tekst for " + text, "has no Danish and English text for " + text)));
    }

    static Unit unit(DefinitionNode node) throws DefinitionException {
        try {
            return Unit.ofId(node.text("unit"));
        } catch (IllegalArgumentException e) {
            throw unknown(node, "unit", node.text("unit"), Arrays.stream(Unit.values()).map(Unit::id).toList());
        }
    }

    /** Returns an exception about a name that does not exist, with those near to it or, if they are few, all. */
    static DefinitionException unknown(DefinitionNode node, String key, String name, Collection<String> known) {
        List<String> close = CloseMatches.of(name, known);
        String near = String.join(", ", close);
        return node.wrong(key, close.isEmpty()
                ? new LocalText("er ukendt: " + name + "; der er " + String.join(", ", known),
                        "is unknown: " + name + "; there are " + String.join(", ", known))
                : new LocalText("er ukendt: " + name + "; mente du " + near + "?", "is unknown: " + name + "; did you mean " + near + "?"));
    }

    static Optional<LocalDate> date(DefinitionNode node, String key) throws DefinitionException {
        Optional<String> text = node.optionalText(key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw node.wrong(key, new LocalText("skal være en dato som 2024-07-01, ikke " + text.orElse(""),
                    "must be a date such as 2024-07-01, not " + text.orElse("")));
        }
    }

    static double number(DefinitionNode node, String key) throws DefinitionException {
        String text = node.text(key);
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            throw node.wrong(key, new LocalText("skal være et tal med decimalpunktum, ikke " + text,
                    "must be a number with a decimal point, not " + text));
        }
        return Double.parseDouble(text);
    }

    /** Returns a whole number from 0 on, or a default where it is left out. */
    static int within(DefinitionNode node, String key, int otherwise, int most) throws DefinitionException {
        int number = node.integer(key, otherwise);
        if (number < 0 || number > most) {
            throw node.wrong(key, new LocalText("skal ligge mellem 0 og " + most + ", ikke " + number,
                    "must lie between 0 and " + most + ", not " + number));
        }
        return number;
    }

    /** Returns a constant of an enumeration, or a default where the entry is left out. */
    static <E extends Enum<E>> E constant(DefinitionNode node, String key, Class<E> type, E otherwise) throws DefinitionException {
        return node.has(key) ? node.constant(key, type) : otherwise;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
