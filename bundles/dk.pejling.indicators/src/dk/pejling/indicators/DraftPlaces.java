package dk.pejling.indicators;

import dk.pejling.indicators.PointDraft.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the entry of a draft that a place in its file belongs to. */
final class DraftPlaces {
    /** The line, from 0, on which the point begins in its file, and how far in. */
    private static final int POINT = 2;
    private static final int INDENT = 4;
    /** A message begins with the name of what it is about, in quotation marks. */
    private static final Pattern NAMED = Pattern.compile("^'([^']+)'");

    private DraftPlaces() {
    }

    /**
     * Returns the entry that a problem is about; empty when it is about no single one.
     *
     * @param text of the draft
     */
    static Optional<Entry> entry(String text, CatalogueProblem problem) {
        List<String> lines = text.lines().toList();
        int at = Math.min(problem.place().line(), lines.size()) - 1;
        // A formula may go on over several lines.
        while (at > POINT && lines.get(at).startsWith(" ".repeat(INDENT + 1))) {
            at--;
        }
        String line = at < POINT ? "" : lines.get(at).substring(INDENT);
        List<Entry> here = entries(line.substring(0, Math.max(0, line.indexOf(':'))));
        Matcher matcher = NAMED.matcher(problem.text().en());
        String name = matcher.find() ? matcher.group(1) : "";
        return here.stream().filter(entry -> part(entry).equals(name)).findFirst()
                // What is missing, or does not go with the formula, is named and stands elsewhere.
                .or(() -> entries(name).stream().findFirst())
                .or(() -> here.stream().filter(entry -> isBefore(line, entry, problem.place().column() - INDENT)).reduce((first, last) -> last))
                .or(() -> here.stream().findFirst());
    }

    private static boolean isBefore(String line, Entry entry, int column) {
        int at = line.indexOf(part(entry) + ": ");
        return at >= 0 && at < column;
    }

    private static List<Entry> entries(String name) {
        return Arrays.stream(Entry.values()).filter(entry -> entry.key().split("\\.")[0].equals(name)).toList();
    }

    /** Returns the part of an entry in two parts; of another one its name. */
    private static String part(Entry entry) {
        return entry.key().substring(entry.key().indexOf('.') + 1);
    }
}
