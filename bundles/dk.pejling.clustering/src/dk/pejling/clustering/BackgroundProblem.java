package dk.pejling.clustering;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

import dk.pejling.model.Texts;

/**
 * Why a file cannot be used as background data or cluster set.
 *
 * @param file name of the file, as the caller gave it
 * @param line line in the file, the first is 1; 0 where the fault has no line
 * @param column name of the column, empty where the fault has no column
 * @param value what stands there, empty where the fault has no value
 * @param code what is wrong
 * @param detail completes what was expected, by code: a number of cells, another line, a unit, a cause; else empty
 */
public record BackgroundProblem(String file, long line, String column, String value, Code code, String detail) {
    /** What can be wrong. */
    public enum Code {
        /** The file cannot be read at all. */
        UNREADABLE,
        /** There is no such file. */
        MISSING_FILE,
        /** The bytes are no UTF-8. */
        ENCODING,
        /** There is no header, or no row below it. */
        EMPTY,
        /** A quotation mark is not closed, or text follows a closing one. */
        QUOTES,
        /** Two columns have one name. */
        DUPLICATE_COLUMN,
        /** A row has more or fewer cells than the header. */
        CELLS,
        /** A row has no id. */
        NO_ID,
        /** Two rows have one id. */
        DUPLICATE_ID,
        /** A cell in a column of numbers is none. */
        NUMBER,
        /** A cell in a column of yes and no is neither. */
        YES_OR_NO,
        /** A number is written with another decimal sign than the rest of the file. */
        DECIMAL_SIGN,
        /** A column that must be there is not. */
        COLUMN_MISSING,
        /** A municipality is not known. */
        AREA,
        /** A municipality is in two clusters at once. */
        AREA_TWICE,
        /** A municipality has no cluster. */
        NO_CLUSTER,
        /** A target group is not known. */
        TARGET_GROUP,
        /** A day is none. */
        DAY,
        /** The last day comes before the first. */
        DAY_ORDER,
        /** A day on which the municipality was no more; detail: the first such day. */
        NO_MORE
    }

    /** Returns the same problem with the name of the unit, where the sentence has room for it. */
    BackgroundProblem of(String unit) {
        return detail.isEmpty() ? new BackgroundProblem(file, line, column, value, code, unit) : this;
    }

    /** Returns why a file cannot be read. */
    static BackgroundProblem unreadable(Path file, IOException cause) {
        return new BackgroundProblem(file.toString(), 0, "", "", cause instanceof NoSuchFileException ? Code.MISSING_FILE : Code.UNREADABLE,
                cause.getMessage());
    }

    /** Returns what was expected instead, in the given language. */
    public String expected(Locale locale) {
        return Texts.of(BackgroundProblem.class, locale).get("expected." + code, detail);
    }

    /** Returns the whole sentence: file, line, column, value, and what was expected. */
    public String text(Locale locale) {
        Texts texts = Texts.of(BackgroundProblem.class, locale);
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(texts.get("problem.line", line));
        }
        if (!column.isEmpty()) {
            text.append(texts.get("problem.column", column));
        }
        if (!value.isEmpty()) {
            text.append(texts.get("problem.value", value));
        }
        return text.append(": ").append(expected(locale)).toString();
    }
}
