package dk.pejling.cli;

import dk.pejling.model.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results on stdout in the asked format, everything else on stderr. */
final class Output {
    /** How results are written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON,
        /** For spreadsheets and scripts: comma, decimal point, one heading. */
        CSV
    }

    private final PrintStream out;
    private final PrintStream err;
    private final Format format;
    private final Locale locale;
    private final boolean quiet;
    private final Texts texts;

    Output(PrintStream out, PrintStream err, Format format, Locale locale, boolean quiet) {
        this.out = out;
        this.err = err;
        this.format = format;
        this.locale = locale;
        this.quiet = quiet;
        texts = Texts.of(Output.class, locale);
    }

    /** Returns the same streams with another language and format. */
    Output as(Locale otherLocale, Format otherFormat) {
        return new Output(out, err, otherFormat, otherLocale, quiet);
    }

    Locale locale() {
        return locale;
    }

    Format format() {
        return format;
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Says something about the work, unless nobody wants to hear it. */
    void note(String key, Object... arguments) {
        if (!quiet) {
            warn(text(key, arguments));
        }
    }

    /** Says something that must be known. */
    void warn(String sentence) {
        err.println(printable(sentence));
    }

    /** A file may hold characters that command a terminal; they are shown as unknown ones. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
    }

    /** Prints a line of results for people. */
    void line(String line) {
        out.println(line);
    }

    void json(Object value) {
        out.println(Json.text(value));
    }

    /** Prints a list in the asked format. */
    <T> void list(List<T> lines, List<Field<T>> fields) {
        switch (format) {
            case JSON -> json(lines.stream().map(line -> object(line, fields)).toList());
            case CSV -> csv(lines, fields);
            case TABLE -> table(lines, fields);
        }
    }

    static <T> Map<String, Object> object(T line, List<Field<T>> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach(field -> object.put(field.key(), field.value().apply(line)));
        return object;
    }

    private <T> void csv(List<T> lines, List<Field<T>> fields) {
        out.println(String.join(",", fields.stream().map(Field::key).toList()));
        for (T line : lines) {
            out.println(String.join(",", fields.stream().map(field -> quoted(Field.text(field.value().apply(line)))).toList()));
        }
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private <T> void table(List<T> lines, List<Field<T>> fields) {
        List<Field<T>> visible = fields.stream().filter(field -> field.shown() != null).toList();
        List<List<String>> cells = new ArrayList<>();
        cells.add(visible.stream().map(field -> text("column." + field.heading())).toList());
        lines.forEach(line -> cells.add(visible.stream().map(field -> printable(field.shown().apply(line, locale))).toList()));
        int[] widths = new int[visible.size()];
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        for (List<String> row : cells) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).codePointCount(0, row.get(i).length()));
                text.append(i > 0 ? "  " : "").append(visible.get(i).number() ? pad + row.get(i) : row.get(i) + pad);
            }
            out.println(text.toString().stripTrailing());
        }
    }
}
