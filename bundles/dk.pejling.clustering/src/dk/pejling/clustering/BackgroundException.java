package dk.pejling.clustering;

import java.util.Locale;

/** A file cannot be used as background data; {@link #problem()} says where and why. */
public final class BackgroundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient BackgroundProblem problem;

    BackgroundException(BackgroundProblem problem) {
        super(problem.text(Locale.ENGLISH));
        this.problem = problem;
    }

    BackgroundException(BackgroundProblem problem, Throwable cause) {
        super(problem.text(Locale.ENGLISH), cause);
        this.problem = problem;
    }

    /** Returns what is wrong, for a message in the reader's language. */
    public BackgroundProblem problem() {
        return problem;
    }
}
