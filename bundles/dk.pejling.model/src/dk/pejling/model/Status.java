package dk.pejling.model;

/** Whether there is a number, and if not, why. Only {@link #MEASURED} carries one; none of the others is ever 0. */
public enum Status {
    /** A number exists. */
    MEASURED("measured"),
    /** Listed by the source, but withheld. */
    SUPPRESSED("suppressed"),
    /** The source has no such row. */
    NOT_LISTED("notListed"),
    /** Undefined, such as a rate of "Uoplyst område" or a share of nobody. */
    NOT_APPLICABLE("notApplicable"),
    /** Not comparable across a break in the series. */
    BREAK("break"),
    /** A weighted average whose weights are not published. */
    NO_WEIGHTS("noWeights");

    private static final Status[] VALUES = values();

    private final String id;

    Status(String id) {
        this.id = id;
    }

    /** Returns the name used in JSON and CSV. */
    public String id() {
        return id;
    }

    /** Returns the code under which columns keep this status; stable, since stores hold it. */
    public byte code() {
        return (byte) ordinal();
    }

    /**
     * Returns the status kept under a code.
     *
     * @throws IllegalArgumentException if no status has this code
     */
    public static Status ofCode(int code) {
        if (code < 0 || code >= VALUES.length) {
            throw new IllegalArgumentException("No status has the code " + code);
        }
        return VALUES[code];
    }

    /**
     * Returns the status of something made of two parts: measured when both are, otherwise the reason that weighs more,
     * whichever part has it. From the heaviest: not listed, not applicable, break, suppressed, no weights.
     */
    public static Status both(Status first, Status second) {
        return first.weight() >= second.weight() ? first : second;
    }

    private int weight() {
        return switch (this) {
            case MEASURED -> 0;
            case NO_WEIGHTS -> 1;
            case SUPPRESSED -> 2;
            case BREAK -> 3;
            case NOT_APPLICABLE -> 4;
            case NOT_LISTED -> 5;
        };
    }
}
