package dk.pejling.clustering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dk.pejling.model.Texts;

/**
 * A unit has no peers because its own background is not known; nothing is guessed in its place.
 *
 * @param unit id of the unit
 * @param variables names of the variables that are missing, at least one
 */
public record MissingBackground(String unit, List<String> variables) implements PeerAnswer {
    /** Copies the list. */
    public MissingBackground {
        variables = List.copyOf(variables);
    }

    /** Returns the message in the given language. */
    public String text(Locale locale) {
        return Texts.of(MissingBackground.class, locale).get("missing", unit, variables.stream()
                .map(variable -> ReferenceData.shipped().nameOf(variable, locale)).collect(Collectors.joining(", ")));
    }
}
