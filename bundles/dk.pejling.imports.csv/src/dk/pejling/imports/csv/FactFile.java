package dk.pejling.imports.csv;

import dk.pejling.imports.ProblemCode;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.Slug;
import dk.pejling.model.TableDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A delimited file with one heading and one row per period, area and combination of members.
 *
 * <p>UTF-8 with or without byte order mark, semicolon, decimal comma, nothing for a withheld value. The heading tells
 * which table it is; its columns may come in any order.
 */
public final class FactFile {
    static final char DELIMITER = ';';

    private final List<TableDefinition> tables;

    /** Makes a reader of these tables, at least one. */
    public FactFile(List<TableDefinition> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * Reads a file; whatever is wrong with it stands in the result.
     *
     * @param forced the table it must be, whose columns it must have; empty to recognise it by its heading
     */
    public ReadTable read(SourceFile file, Optional<TableDefinition> forced) {
        FactProblems problems = new FactProblems(file);
        Optional<TableDefinition> table = Optional.empty();
        FactRows rows = null;
        try (InputStream in = file.bytes().open(); CsvReader reader = new CsvReader(in, DELIMITER)) {
            if (!reader.next()) {
                problems.addAlways(0, 0, ProblemCode.EMPTY, "", List.of());
                return ReadTable.unusable(file.name(), table, 0, problems.inOrder());
            }
            List<String> header = header(reader);
            table = forced.filter(definition -> hasOnce(header, definition)).or(
                    () -> forced.isPresent() ? Optional.empty() : recognise(header));
            if (table.isEmpty()) {
                TableDefinition nearest = forced.orElseGet(() -> nearest(header));
                problems.addAlways(reader.line(), 1, ProblemCode.NO_SUCH_TABLE, String.join(";", header),
                        List.of(nearest.id(), String.join(";", nearest.header())));
                return ReadTable.unusable(file.name(), table, 0, problems.inOrder());
            }
            rows = new FactRows(file, new FactLayout(table.get(), header), problems);
            rows.readAll(reader);
            return rows.finish();
        } catch (CsvException e) {
            problems.addAlways(e.line(), e.column(), e.code(), e.value(), expected(e, table));
        } catch (IOException e) {
            problems.addAlways(0, 0, ProblemCode.UNREADABLE, e.getMessage() == null ? e.toString() : e.getMessage(), List.of());
        }
        return ReadTable.unusable(file.name(), table, rows == null ? 0 : rows.count(), problems.inOrder());
    }

    private static List<String> expected(CsvException e, Optional<TableDefinition> table) {
        return switch (e.code()) {
            case ROW_TOO_LONG -> List.of(Integer.toString(CsvReader.LONGEST_ROW));
            case CUT -> List.of(Integer.toString(table.orElseThrow().header().size()));
            case TOO_LARGE -> RowParser.limits();
            default -> List.of();
        };
    }

    private static List<String> header(CsvReader reader) throws CsvException {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < reader.fields(); i++) {
            header.add(reader.text(i));
        }
        return header;
    }

    private Optional<TableDefinition> recognise(List<String> header) {
        return tables.stream().filter(table -> header.size() == table.header().size()
                && slugs(header).equals(slugs(table.header()))).findFirst();
    }

    /** A heading that stands twice would leave open which column is meant. */
    private static boolean hasOnce(List<String> header, TableDefinition table) {
        List<String> present = header.stream().map(Slug::of).toList();
        return table.header().stream().allMatch(label -> Collections.frequency(present, Slug.of(label)) == 1);
    }

    private TableDefinition nearest(List<String> header) {
        return tables.stream().max(Comparator.comparingInt(table -> likeness(header, table))).orElseThrow();
    }

    private static int likeness(List<String> header, TableDefinition table) {
        Set<String> common = slugs(header);
        common.retainAll(slugs(table.header()));
        return 2 * common.size() - table.header().size();
    }

    private static Set<String> slugs(List<String> labels) {
        Set<String> slugs = new LinkedHashSet<>();
        labels.forEach(label -> slugs.add(Slug.of(label)));
        return slugs;
    }
}
