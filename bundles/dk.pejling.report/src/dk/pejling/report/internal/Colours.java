package dk.pejling.report.internal;

/** The colours of all pictures. Colour is a verdict, nothing else. */
public final class Colours {
    /** Text and the own line. */
    public static final String INK = "#16202A";
    /** Subtitles and labels of others. */
    public static final String SECONDARY = "#4A5866";
    /** Axis numbers; the lightest text. */
    public static final String MUTED = "#64707C";
    /** Thin lines of others, never text. */
    public static final String PEER = "#B4BEC8";
    /** Grid. */
    public static final String GRID = "#E6EAEE";
    /** Rules and axis. */
    public static final String RULE = "#D5DBE1";
    /** Verdict: better. */
    public static final String BETTER = "#0A5090";
    /** Verdict: worse. */
    public static final String WORSE = "#CC5A0A";
    /** Paper. */
    public static final String PAPER = "#FFFFFF";

    private Colours() {
    }
}
