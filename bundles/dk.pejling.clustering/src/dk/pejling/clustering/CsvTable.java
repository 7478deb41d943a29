package dk.pejling.clustering;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.pejling.clustering.BackgroundProblem.Code;

/**
 * The cells of a CSV file as texts, with the lines they stand in.
 *
 * @param file name of the file
 * @param header names of the columns; one without a name is called {@code #} and its number
 * @param rows as many cells each as the header
 */
record CsvTable(String file, List<String> header, List<Row> rows) {
    /**
     * One row of a file.
     *
     * @param line line it starts in
     * @param cells stripped of blanks around them
     */
    record Row(long line, List<String> cells) {
    }

    /**
     * Reads a file: UTF-8 with or without byte order mark, cells separated by semicolon, tab or comma.
     *
     * @throws BackgroundException if the file is no such table
     */
    static CsvTable parse(String file, byte[] bytes) throws BackgroundException {
        List<Row> rows = records(file, decoded(file, bytes));
        if (rows.size() < 2) {
            throw new BackgroundException(new BackgroundProblem(file, 0, "", "", Code.EMPTY, ""));
        }
        List<String> header = header(file, rows.getFirst());
        List<Row> body = rows.subList(1, rows.size());
        for (Row row : body) {
            checkLength(file, header, row);
        }
        return new CsvTable(file, header, List.copyOf(body));
    }

    /**
     * Makes a table of numbers that are known already; the first column, called {@code #}, holds the ids.
     *
     * @throws IllegalArgumentException if a variable has another number of values than there are ids
     */
    static CsvTable of(String name, List<String> ids, SequencedMap<String, List<OptionalDouble>> numbers) {
        List<String> header = new ArrayList<>(List.of("#"));
        header.addAll(numbers.sequencedKeySet());
        numbers.forEach((variable, values) -> {
            if (values.size() != ids.size()) {
                throw new IllegalArgumentException("%s has %d values of %d units".formatted(variable, values.size(), ids.size()));
            }
        });
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(ids.get(i)));
            for (List<OptionalDouble> values : numbers.values()) {
                cells.add(values.get(i).isPresent() ? plain(values.get(i).getAsDouble()) : "");
            }
            rows.add(new Row(i + 1L, List.copyOf(cells)));
        }
        return new CsvTable(name, List.copyOf(header), rows);
    }

    /** With a decimal, so that whole numbers are not taken for codes of areas. */
    private static String plain(double value) {
        String text = new BigDecimal(Double.toString(value)).toPlainString();
        return text.indexOf('.') < 0 ? text + ".0" : text;
    }

    private static String decoded(String file, byte[] bytes) throws BackgroundException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw new BackgroundException(
                    new BackgroundProblem(file, 1 + text.chars().filter(c -> c == '\n').count(), "", "", Code.ENCODING, ""));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Row> records(String file, String text) throws BackgroundException {
        List<Row> rows = new ArrayList<>();
        // Rows of another length than the header pass here, and are reported with their line afterwards.
        CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator(text)).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        try {
            for (CsvRecord each : records) {
                Row row = new Row(each.getStartingLineNumber(),
                        each.getFields().stream().map(String::strip).toList());
                // Spreadsheets leave rows of nothing but separators behind.
                if (row.cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException e) {
            long line = rows.isEmpty() ? 1 : rows.getLast().line + 1;
            throw new BackgroundException(new BackgroundProblem(file, line, "", "", Code.QUOTES, ""), e);
        }
        return rows;
    }

    /** Of the separators in the first line, outside quotation marks, the least likely to stand in a name wins. */
    private static char separator(String text) {
        String names = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        if (names.indexOf(';') >= 0) {
            return ';';
        }
        return names.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static List<String> header(String file, Row row) throws BackgroundException {
        Set<String> names = new HashSet<>();
        List<String> header = new ArrayList<>();
        for (String cell : row.cells) {
            String name = cell.isEmpty() ? "#" + (header.size() + 1) : cell;
            if (!names.add(name)) {
                throw new BackgroundException(
                        new BackgroundProblem(file, row.line, name, "", Code.DUPLICATE_COLUMN, ""));
            }
            header.add(name);
        }
        return List.copyOf(header);
    }

    private static void checkLength(String file, List<String> header, Row row) throws BackgroundException {
        if (row.cells.size() != header.size()) {
            throw new BackgroundException(new BackgroundProblem(file, row.line, "",
                    row.cells.getFirst(), Code.CELLS, header.size() + " (" + row.cells.size() + ")"));
        }
    }
}
