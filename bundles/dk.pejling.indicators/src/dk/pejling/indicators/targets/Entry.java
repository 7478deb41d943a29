package dk.pejling.indicators.targets;

import dk.pejling.model.definitions.DefinitionException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * One goal as it stands in a file, whatever the file's form.
 *
 * @param texts what is there, by name; nothing empty
 * @param wrong makes an exception about a name, with file and line
 */
record Entry(Map<String, String> texts, BiFunction<String, String, DefinitionException> wrong) {
    boolean has(String key) {
        return texts.containsKey(key);
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    String text(String key) throws DefinitionException {
        if (!has(key)) {
            throw wrong.apply(key, "is missing");
        }
        return texts.get(key);
    }

    /** Returns a number; a comma is as good as a point, and there is no sign between thousands. */
    double number(String key) throws DefinitionException {
        return number(key, text(key));
    }

    double number(String key, String text) throws DefinitionException {
        try {
            return new BigDecimal(text.strip().replace(',', '.')).doubleValue();
        } catch (NumberFormatException e) {
            throw wrong.apply(key, "must be a number, not '" + text + "'");
        }
    }

    OptionalDouble optionalNumber(String key) throws DefinitionException {
        return has(key) ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
    }
}
