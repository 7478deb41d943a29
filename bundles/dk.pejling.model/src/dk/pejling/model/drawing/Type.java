package dk.pejling.model.drawing;

/** The sizes of text in pictures. */
public enum Type {
    /** Names at the ends of a tree: the smallest there is. */
    LEAF(9.3, false),
    /** A name that is looked at. */
    LEAF_BOLD(9.3, true),
    /** Axes and second lines. */
    SMALL(10.6, false),
    /** Own figures in second lines. */
    SMALL_BOLD(10.6, true),
    /** What tables and forms are written in. */
    USUAL(12, false),
    /** Names and own values. */
    BOLD(12, true);

    private final double size;
    private final boolean bold;

    Type(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** Returns the size in pixels. */
    public double size() {
        return size;
    }

    /** Returns whether it is bold. */
    public boolean isBold() {
        return bold;
    }
}
