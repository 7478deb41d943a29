package dk.pejling.report.internal;

/** The cuts of Open Sans that reports use. */
public enum Weight {
    /** 400, for text. */
    REGULAR("Open Sans", "normal"),
    /** 600, for names and own values; a family of its own, since layouts know only normal and bold. */
    SEMIBOLD("Open Sans Semibold", "normal"),
    /** 700, for titles and own figures. */
    BOLD("Open Sans", "bold"),
    /** For states such as "ingen data". */
    ITALIC("Open Sans", "normal");

    private final String family;
    private final String css;

    Weight(String family, String css) {
        this.family = family;
        this.css = css;
    }

    /** Returns the family's name. */
    public String family() {
        return family;
    }

    /** Returns the CSS weight within the family. */
    public String css() {
        return css;
    }
}
