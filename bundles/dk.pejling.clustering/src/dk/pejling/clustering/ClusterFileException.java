package dk.pejling.clustering;

import java.util.List;
import java.util.Locale;

/** A file that is no cluster set; nothing of it can be used. */
public final class ClusterFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<BackgroundProblem> problems;

    ClusterFileException(List<BackgroundProblem> problems) {
        super(problems.getFirst().text(Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** Returns everything that is wrong, in the order of the file; at least one thing. */
    public List<BackgroundProblem> problems() {
        return problems;
    }
}
