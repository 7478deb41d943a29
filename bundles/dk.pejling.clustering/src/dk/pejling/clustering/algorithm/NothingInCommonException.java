package dk.pejling.clustering.algorithm;

/** Two units have no variable that is known of both, so that nothing tells how far apart they lie. */
public final class NothingInCommonException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int one;
    private final int other;

    NothingInCommonException(int one, int other) {
        super("Rows %d and %d have no variable in common".formatted(one, other));
        this.one = one;
        this.other = other;
    }

    /** Returns the index of the first unit. */
    public int one() {
        return one;
    }

    /** Returns the index of the second unit. */
    public int other() {
        return other;
    }
}
