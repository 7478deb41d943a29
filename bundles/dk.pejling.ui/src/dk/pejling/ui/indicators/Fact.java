package dk.pejling.ui.indicators;

/**
 * A line of the page about a point.
 *
 * @param kind how it stands on the page
 * @param text what it says
 * @param point id of the point that it leads to; empty where it leads nowhere
 */
record Fact(Kind kind, String text, String point) {
    /** How a line stands on the page. */
    enum Kind {
        /** What the page is about. */
        TITLE,
        /** What the next lines are about. */
        HEADING,
        /** What is so. */
        TEXT,
        /** What is to be known beside. */
        NOTE
    }

    Fact(Kind kind, String text) {
        this(kind, text, "");
    }
}
