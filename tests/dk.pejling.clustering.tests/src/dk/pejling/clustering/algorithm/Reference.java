package dk.pejling.clustering.algorithm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;

/** A data set with what R makes of it; see the heads of the files in the folder {@code reference}. */
final class Reference {
    private final List<String[]> lines;
    private final Properties results = new Properties();

    Reference(String name) {
        try (BufferedReader data = reader(name + ".csv"); BufferedReader expected = reader(name + ".properties")) {
            lines = data.lines().skip(1).map(line -> line.replace("\"", "").split(",", -1)).toList();
            results.load(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedReader reader(String file) {
        return new BufferedReader(new InputStreamReader(Reference.class.getResourceAsStream("reference/" + file),
                StandardCharsets.UTF_8));
    }

    /** The data set without its ids. */
    IncompleteMatrix incomplete() {
        return IncompleteMatrix.of(lines.stream().map(line -> Arrays.stream(line).skip(1).map(cell -> cell.isEmpty()
                ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell))).toList()).toList());
    }

    /** The data set without its ids; it has to be complete. */
    Matrix raw() {
        return Matrix.of(lines.stream().map(line -> Arrays.stream(line).skip(1).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new));
    }

    /** The data set as R's {@code scale()} leaves it. */
    Matrix scaled() {
        return Standardise.columns(raw(), Standardisation.ZSCORE_SAMPLE).values();
    }

    /** The distances as R's {@code dist} takes them of incomplete rows, on the columns as they are or scaled. */
    Dissimilarities distances(boolean scaled) {
        IncompleteMatrix raw = incomplete();
        return Dissimilarities.of(scaled ? Standardise.columns(raw, Standardisation.ZSCORE_SAMPLE).values() : raw,
                Metric.EUCLIDEAN);
    }

    boolean has(String key) {
        return results.containsKey(key);
    }

    String text(String key) {
        String text = results.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No result " + key);
        }
        return text;
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }

    double[] numbers(String key) {
        return numbersOf(text(key));
    }

    private static double[] numbersOf(String row) {
        return Arrays.stream(row.split(" ")).mapToDouble(cell -> "NA".equals(cell) ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    int[] integers(String key) {
        return Arrays.stream(numbers(key)).mapToInt(value -> (int) value).toArray();
    }

    double[][] rows(String key) {
        return Arrays.stream(text(key).split("; ")).map(Reference::numbersOf).toArray(double[][]::new);
    }

    /** A billionth of a number. */
    static Offset<Double> billionth(double expected) {
        return Offset.offset(Math.max(1e-9 * Math.abs(expected), 1e-12));
    }

    static int[] fromOne(int[] indices) {
        return IntStream.of(indices).map(index -> index + 1).toArray();
    }
}
