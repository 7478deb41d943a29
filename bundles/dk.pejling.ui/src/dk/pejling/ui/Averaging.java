package dk.pejling.ui;

import dk.pejling.model.Average;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;

/**
 * How a group becomes one figure.
 *
 * @param average empty leaves it to each measurement point
 * @param ownIn whether the municipality itself is one of its group
 */
public record Averaging(Optional<Average> average, boolean ownIn) {
    /** As each measurement point says, own unit out. */
    public static final Averaging USUAL = new Averaging(Optional.empty(), false);

    private static final String OWN_IN = "+own";

    /** Refuses null. */
    public Averaging {
        Objects.requireNonNull(average, "average");
    }

    /** Returns all there is to choose from. */
    public static List<Averaging> all() {
        return Stream.of(false, true).flatMap(own -> Stream.of(Optional.<Average>empty(), Optional.of(Average.WEIGHTED),
                Optional.of(Average.UNWEIGHTED)).map(average -> new Averaging(average, own))).toList();
    }

    /** Returns what it is called. */
    public String name() {
        String name = average.map(one -> one == Average.WEIGHTED ? Messages.Average_weighted : Messages.Average_unweighted)
                .orElse(Messages.Bar_averageDefault);
        return ownIn ? NLS.bind(Messages.Bar_ownIn, name) : name;
    }

    /** Returns it in one word, to be remembered. */
    public String text() {
        return average.map(Average::name).orElse("") + (ownIn ? OWN_IN : "");
    }

    /**
     * Returns what a word says.
     *
     * @throws IllegalArgumentException if it says nothing
     */
    public static Averaging parse(String text) {
        boolean own = text.endsWith(OWN_IN);
        String average = own ? text.substring(0, text.length() - OWN_IN.length()) : text;
        return new Averaging(average.isEmpty() ? Optional.empty() : Optional.of(Average.valueOf(average)), own);
    }
}
