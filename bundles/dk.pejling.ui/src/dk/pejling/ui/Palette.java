package dk.pejling.ui;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * The few colours of the house, by what they mean; a light and a dark set. Colour is a verdict, nothing else, and never
 * alone.
 *
 * @param ground behind everything
 * @param ink text and the own line
 * @param secondary subtitles and column heads
 * @param muted the lightest text
 * @param peer thin lines and ticks, never text
 * @param rule between rows
 * @param line between groups of columns
 * @param better filled disc
 * @param worse filled diamond
 * @param selectedRow ground of the row looked at
 * @param ring around the number looked at
 * @param target the way to a goal
 * @param quiet ground of boxes and of months to come
 * @param error text and sign of what is written wrong, never of a figure
 */
public record Palette(Color ground, Color ink, Color secondary, Color muted, Color peer, Color rule, Color line, Color better,
        Color worse, Color selectedRow, Color ring,
        Color target, Color quiet, Color error) {
    private static final Palette LIGHT = new Palette(hex(0xFFFFFF), hex(0x16202A), hex(0x4A5866), hex(0x64707C), hex(0xB4BEC8),
            hex(0xE6EAEE), hex(0xD5DBE1), hex(0x0A5090), hex(0xCC5A0A), hex(0xE3EEF8), hex(0x2468B0),
            hex(0x8C2D62), hex(0xF4F6F8), hex(0xB3261E));
    private static final Palette DARK = new Palette(hex(0x1E2328), hex(0xE8EDF2), hex(0xB9C4CE), hex(0x94A1AD), hex(0x5F6C78),
            hex(0x323A42), hex(0x46505A), hex(0x6FB2EE), hex(0xF0914A), hex(0x2B3B4B), hex(0x7DB3DC),
            hex(0xE08CBB), hex(0x2A3037), hex(0xF28B82));
    private static final int HALF = 128;

    private static Color hex(int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Returns the set that suits the ground a control has by its theme. */
    public static Palette on(Color ground) {
        RGB rgb = ground.getRGB();
        return (rgb.red * 299 + rgb.green * 587 + rgb.blue * 114) / 1000 < HALF ? DARK : LIGHT;
    }

    /** Returns the verdict colour mixed into the ground: stronger the more the deviation stands out. */
    public Color tint(Color verdict, double strength) {
        double share = 0.03 + 0.34 * Math.min(strength, 1);
        return new Color(mix(ground.getRed(), verdict.getRed(), share), mix(ground.getGreen(), verdict.getGreen(), share),
                mix(ground.getBlue(), verdict.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
