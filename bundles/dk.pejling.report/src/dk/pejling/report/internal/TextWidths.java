package dk.pejling.report.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How wide texts in Open Sans are, without a graphics environment. Kerning is left out, so nothing is ever wider. */
public final class TextWidths {
    private static final double UNITS_PER_EM = 2048;
    private static final Map<Weight, Map<Integer, Integer>> ADVANCES = read();

    private TextWidths() {
    }

    private static Map<Weight, Map<Integer, Integer>> read() {
        Map<Weight, Map<Integer, Integer>> advances = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            advances.put(weight, new HashMap<>());
        }
        try (InputStream in = TextWidths.class.getResourceAsStream("open-sans-widths.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).forEach(cells ->
                    advances.get(Weight.valueOf(cells[0].toUpperCase(Locale.ROOT)))
                            .put(Integer.valueOf(cells[1], 16), Integer.valueOf(cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return advances;
    }

    /**
     * Returns the width of a text.
     *
     * @param size of the font; the width is in the same unit
     */
    public static double width(String text, Weight weight, double size) {
        Map<Integer, Integer> advances = ADVANCES.get(weight);
        // A character the table lacks counts as a wide one: better too much room than too little.
        int units = text.codePoints().map(character -> advances.getOrDefault(character, (int) UNITS_PER_EM)).sum();
        return units * size / UNITS_PER_EM;
    }
}
