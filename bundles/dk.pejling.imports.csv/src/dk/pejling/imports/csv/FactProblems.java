package dk.pejling.imports.csv;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ProblemCode;
import dk.pejling.imports.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one file; of a file with more problems than anybody reads, the first. */
final class FactProblems {
    /** How many problems are kept. */
    static final int MOST = 10_000;

    private final SourceFile file;
    private final int most;
    private final List<ImportProblem> problems = new ArrayList<>();
    private int conflicts;

    FactProblems(SourceFile file) {
        this(file, MOST);
    }

    private FactProblems(SourceFile file, int most) {
        this.file = file;
        this.most = most;
    }

    /** Returns problems of which none is kept. */
    static FactProblems ignored(SourceFile file) {
        return new FactProblems(file, 0);
    }

    /** Returns whether another problem would not be kept: what a message says need not be looked up then. */
    boolean areMany() {
        return problems.size() >= most;
    }

    /** Keeps a problem unless there are many. */
    void add(long line, int column, ProblemCode code, String value, List<String> expected) {
        if (!areMany()) {
            addAlways(line, column, code, value, expected);
        }
    }

    /** Keeps a problem however many there are: one that decides what becomes of the file. */
    void addAlways(long line, int column, ProblemCode code, String value, List<String> expected) {
        problems.add(new ImportProblem(file.name(), line, column, code, value, expected));
    }

    /** Keeps a conflict unless there are many conflicts; other problems must not hide them. */
    void addConflict(long line, int column, String value, List<String> expected) {
        if (conflicts++ < most) {
            addAlways(line, column, ProblemCode.CONFLICT, value, expected);
        }
    }

    /** Returns the problems in the order of their lines. */
    List<ImportProblem> inOrder() {
        return problems.stream().sorted(Comparator.comparingLong(ImportProblem::line)).toList();
    }
}
