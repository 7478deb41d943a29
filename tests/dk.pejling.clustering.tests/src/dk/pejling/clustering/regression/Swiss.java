package dk.pejling.clustering.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dk.pejling.clustering.algorithm.Matrix;

/** R's data set of 47 Swiss provinces in 1888, and what R says of it: see {@code reference.R}. */
final class Swiss {
    private static final List<List<String>> ROWS = lines("swiss.csv");
    private static final Map<String, Double> REFERENCE = reference();

    private Swiss() {
    }

    private static List<List<String>> lines(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Swiss.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> Arrays.asList(line.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> reference() {
        Map<String, Double> reference = new HashMap<>();
        lines("reference.csv").stream().skip(1).forEach(cells -> reference.put(cells.get(0) + " " + cells.get(1),
                Double.valueOf(cells.get(2))));
        return reference;
    }

    static double r(String what, String name) {
        return REFERENCE.get(what + " " + name);
    }

    static List<String> names(String what) {
        return REFERENCE.keySet().stream().filter(key -> key.startsWith(what + " ")).map(key -> key.substring(what.length() + 1)).toList();
    }

    static List<String> units() {
        return ROWS.stream().skip(1).map(List::getFirst).toList();
    }

    static double[] column(String name) {
        int column = ROWS.getFirst().indexOf(name);
        return ROWS.stream().skip(1).mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
    }

    /** Returns a sample of these variables; the outcome divided by a number. */
    static Sample sample(String outcome, double divisor, String... variables) {
        List<double[]> columns = new ArrayList<>();
        for (String variable : variables) {
            columns.add(column(variable));
        }
        double[][] rows = new double[units().size()][variables.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < variables.length; j++) {
                rows[i][j] = columns.get(j)[i];
            }
        }
        return new Sample(List.of(variables), Matrix.of(rows), Arrays.stream(column(outcome)).map(value -> value / divisor).toArray());
    }
}
