package dk.pejling.model.definitions;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where the characters of a text stand in its file. Exact for plain, quoted and {@code |} texts without escapes. */
final class ScalarPlaces {
    private final ScalarStyle style;
    private final int firstLine;
    private final int firstColumn;
    private final String[] source;

    ScalarPlaces(ScalarNode scalar, String[] source) {
        Mark start = scalar.getStartMark().orElseThrow();
        style = scalar.getScalarStyle();
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        firstLine = block ? start.getLine() + 1 : start.getLine();
        firstColumn = block ? -1 : start.getColumn() + (quoted ? 1 : 0);
        this.source = source;
    }

    /** Returns line and column, from 1. */
    int[] of(int offset) {
        int rest = offset;
        int line = firstLine;
        while (line < source.length) {
            int from = line == firstLine && firstColumn >= 0 ? firstColumn : indent(source[line]);
            int length = Math.max(0, source[line].stripTrailing().length() - from);
            boolean last = line + 1 >= source.length || source[line + 1].isBlank();
            if (rest <= length || last) {
                return new int[] {line + 1, from + Math.min(rest, length) + 1};
            }
            // The end of a line counts as one character: kept where lines are kept, a blank where they are joined.
            rest -= length + 1;
            line++;
        }
        return new int[] {firstLine + 1, Math.max(0, firstColumn) + 1};
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
