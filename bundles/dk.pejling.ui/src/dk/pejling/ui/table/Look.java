package dk.pejling.ui.table;

import dk.pejling.indicators.Verdict;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a cell looks.
 *
 * @param voice what its text is to the reader
 * @param symbol a verdict drawn at the left; empty for none
 * @param tint how strongly the cell is tinted in the verdict's colour, from 0 to 1; empty for not at all
 * @param bar drawn across the cell; empty for none
 * @param marked whether something is noted about the cell
 */
public record Look(Voice voice, Optional<Verdict> symbol, OptionalDouble tint, Optional<Bar> bar, boolean marked) {
    /** An ordinary text. */
    public static final Look PLAIN = of(Voice.PLAIN);
    /** What the line is about. */
    public static final Look STRONG = of(Voice.STRONG);
    /** Stands beside, or in the place of a number. */
    public static final Look MUTED = of(Voice.MUTED);
    /** Heads the lines below. */
    public static final Look HEADING = of(Voice.HEADING);

    /** What a text is to the reader. */
    public enum Voice {
        /** An ordinary text. */
        PLAIN,
        /** The most important in its line. */
        STRONG,
        /** Says why there is nothing, or stands beside. */
        MUTED,
        /** Heads lines. */
        HEADING
    }

    /**
     * A bar in a cell.
     *
     * @param from where it begins, as a share of the cell's width
     * @param to where it ends, likewise; to the left of {@code from} for what is below zero
     * @param zero where zero is
     */
    public record Bar(double from, double to, double zero) {
    }

    /** Refuses missing parts. */
    public Look {
        Objects.requireNonNull(voice, "voice");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(bar, "bar");
    }

    private static Look of(Voice voice) {
        return new Look(voice, Optional.empty(), OptionalDouble.empty(), Optional.empty(), false);
    }

    /** Returns this with a verdict beside the text. */
    public Look with(Verdict verdict) {
        return new Look(voice, Optional.of(verdict), tint, bar, marked);
    }

    /** Returns this tinted in the colour of its verdict. */
    public Look tinted(double strength) {
        return new Look(voice, symbol, OptionalDouble.of(strength), bar, marked);
    }

    /** Returns this with a bar. */
    public Look with(Bar other) {
        return new Look(voice, symbol, tint, Optional.of(other), marked);
    }

    /** Returns this with the mark of a note, or without. */
    public Look marked(boolean other) {
        return new Look(voice, symbol, tint, bar, other);
    }
}
