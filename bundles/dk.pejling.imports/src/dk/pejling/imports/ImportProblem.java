package dk.pejling.imports;

import dk.pejling.model.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Something wrong in a file, with its place.
 *
 * @param file name of the file
 * @param line physical line, from 1; 0 when it concerns the whole file
 * @param column field in the line, from 1; 0 when it concerns the whole line
 * @param code what is wrong
 * @param value what stands there, as it stands
 * @param expected arguments of the sentence that says what was expected
 */
public record ImportProblem(String file, long line, int column, ProblemCode code, String value, List<String> expected) {
    private static final int SHOWN = 120;

    /** Copies the list and cuts a value that nobody would read to the end. */
    public ImportProblem {
        value = value.length() > SHOWN ? value.substring(0, lastWhole(value)) + "…" : value;
        expected = List.copyOf(expected);
    }

    private static int lastWhole(String value) {
        return Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    }

    /** Returns what is wrong, in one sentence. */
    public String message(Locale locale) {
        return texts(locale).get(code.id(), value);
    }

    /** Returns what was expected instead. */
    public String expected(Locale locale) {
        return texts(locale).get(code.id() + ".expected", expected.toArray());
    }

    private static Texts texts(Locale locale) {
        return Texts.of(ImportProblem.class, locale);
    }
}
