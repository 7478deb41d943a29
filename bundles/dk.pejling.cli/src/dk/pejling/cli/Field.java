package dk.pejling.cli;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One column of a printed list, described once for all formats.
 *
 * @param <T> what a line is about
 * @param key name in JSON and CSV
 * @param heading name of the heading's message
 * @param number whether it is set to the right
 * @param value what stands there: text, number, list, map or null
 * @param shown what a person reads
 */
record Field<T>(String key, String heading, boolean number, Function<T, Object> value, BiFunction<T, Locale, String> shown) {
    private Field(String key, boolean number, Function<T, Object> value, BiFunction<T, Locale, String> shown) {
        this(key, key, number, value, shown);
    }

    /** Returns the same field under the heading of another key. */
    Field<T> headed(String other) {
        return new Field<>(key, other, number, value, shown);
    }

    /** A field that reads as it is. */
    static <T> Field<T> of(String key, Function<T, Object> value) {
        return new Field<>(key, false, value, (line, locale) -> text(value.apply(line)));
    }

    /** A field that is only for programs. */
    static <T> Field<T> hidden(String key, Function<T, Object> value) {
        return new Field<>(key, false, value, null);
    }

    /** A field whose text depends on the language. */
    static <T> Field<T> of(String key, Function<T, Object> value, BiFunction<T, Locale, String> shown) {
        return new Field<>(key, false, value, shown);
    }

    /** A number. */
    static <T> Field<T> number(String key, Function<T, Object> value, BiFunction<T, Locale, String> shown) {
        return new Field<>(key, true, value, shown);
    }

    /** Returns a value as plain text: nothing for null, members parted by semicolons for a list or map. */
    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case java.util.Optional<?> optional -> text(optional.orElse(null));
            case java.util.Map<?, ?> map -> String.join("; ", map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
            case java.util.Collection<?> list -> String.join("; ", list.stream().map(Field::text).toList());
            case Double number -> java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
