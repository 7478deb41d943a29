package dk.pejling.report;

/** A report could not be made. The message says which, and why. */
public class ReportException extends Exception {
    private static final long serialVersionUID = 1;

    /** Makes one without a cause. */
    public ReportException(String message) {
        super(message);
    }

    /** Makes one that keeps its cause. */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
