package dk.pejling.report.internal;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines that fit. */
public final class Fitting {
    private Fitting() {
    }

    /**
     * Returns the text in lines no wider than {@code width}: broken at spaces, after hyphens, and within a word (with a
     * hyphen) only where the word alone is too wide.
     *
     * @param width in the unit of {@code size}
     */
    public static List<String> lines(String text, double width, Weight weight, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(text)) {
            String longer = line + piece;
            if (line.isEmpty() || fits(longer.stripTrailing(), width, weight, size)) {
                line = longer;
            } else {
                lines.add(line.stripTrailing());
                line = piece;
            }
            while (!fits(line.stripTrailing(), width, weight, size) && line.stripTrailing().length() > 2) {
                int cut = cut(line, width, weight, size);
                lines.add(line.substring(0, cut) + "-");
                line = line.substring(cut);
            }
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    /** Returns whether a text fits on one line. */
    public static boolean fits(String text, double width, Weight weight, double size) {
        return TextWidths.width(text, weight, size) <= width;
    }

    /** Returns the width of the widest line. */
    public static double widest(List<String> lines, Weight weight, double size) {
        return lines.stream().mapToDouble(line -> TextWidths.width(line, weight, size)).max().orElse(0);
    }

    private static List<String> pieces(String text) {
        return List.of(text.split("(?<=[ -])"));
    }

    private static int cut(String word, double width, Weight weight, double size) {
        int cut = word.length() - 1;
        while (cut > 1 && !fits(word.substring(0, cut) + "-", width, weight, size)) {
            cut--;
        }
        return cut;
    }
}
