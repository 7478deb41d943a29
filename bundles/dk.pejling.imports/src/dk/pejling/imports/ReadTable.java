package dk.pejling.imports;

import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.StagedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file turned out to hold.
 *
 * @param file name of the file
 * @param table what it is, empty when it is no known table
 * @param rows how many rows of figures were read
 * @param accepted how many of them can be stored
 * @param cells how many cells of accepted rows have each status
 * @param problems in the order of the lines
 * @param staged the accepted rows, empty when the file has a structural problem
 */
public record ReadTable(String file, Optional<TableDefinition> table, long rows, long accepted, Map<Status, Long> cells,
        List<ImportProblem> problems, Optional<StagedTable> staged) {
    /** Copies the collections. */
    public ReadTable {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** Returns a file that cannot be used at all. */
    public static ReadTable unusable(String file, Optional<TableDefinition> table, long rows, List<ImportProblem> problems) {
        return new ReadTable(file, table, rows, 0, Map.of(), problems, Optional.empty());
    }

    /** Returns how many rows are left out. */
    public long rejected() {
        return rows - accepted;
    }

    /** Returns whether a problem forbids storing anything. */
    public boolean isStructurallyWrong() {
        return problems.stream().anyMatch(problem -> problem.code().severity() == Severity.STRUCTURAL);
    }
}
