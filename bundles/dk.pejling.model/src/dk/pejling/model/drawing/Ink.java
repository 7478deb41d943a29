package dk.pejling.model.drawing;

/** The colours of the house by what they mean, on a light and on a dark ground. */
public enum Ink {
    /** Behind everything. */
    GROUND(0xFFFFFF, 0x1E2328),
    /** Text, the own line. */
    INK(0x16202A, 0xE8EDF2),
    /** Subtitles, lines of a tree. */
    SECONDARY(0x4A5866, 0xB9C4CE),
    /** The lightest text. */
    MUTED(0x64707C, 0x94A1AD),
    /** Thin lines and ticks, never text. */
    PEER(0xB4BEC8, 0x5F6C78),
    /** Grid lines. */
    RULE(0xE6EAEE, 0x323A42),
    /** Between groups. */
    LINE(0xD5DBE1, 0x46505A),
    /** Ground of what is looked at. */
    SELECTED(0xE3EEF8, 0x2B3B4B),
    /** First cluster. */
    CLUSTER_1(0x0B5FA5, 0x5AA5E8),
    /** Second cluster. */
    CLUSTER_2(0xC99700, 0xE0B436),
    /** Third cluster. */
    CLUSTER_3(0x12906A, 0x35B98E),
    /** Fourth cluster. */
    CLUSTER_4(0xB0578F, 0xD484B6),
    /** Fifth cluster. */
    CLUSTER_5(0x59AEDF, 0x8CCBF0),
    /** Sixth cluster. */
    CLUSTER_6(0x7A2E12, 0xC8704C);

    private final int light;
    private final int dark;

    Ink(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the colour as 0xRRGGBB. */
    public int rgb(boolean onDark) {
        return onDark ? dark : light;
    }
}
