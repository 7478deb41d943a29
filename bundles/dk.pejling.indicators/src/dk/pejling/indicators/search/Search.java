package dk.pejling.indicators.search;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import java.util.List;
import java.util.Optional;

/**
 * What is searched for.
 *
 * @param areas whose figures, in the order named; empty when none is named
 * @param groups of which people
 * @param points of what
 * @param from the first month; empty for no beginning
 * @param to the last month; empty for no end
 * @param guesses words that were not spelt as they should be, with what they were taken for
 * @param unknown words that mean nothing, with what may have been meant
 */
public record Search(List<Area> areas, List<TargetGroup> groups, List<MeasurementPoint> points, Optional<Period> from,
        Optional<Period> to, List<Word> guesses, List<Word> unknown) {
    /** Copies the lists. */
    public Search {
        areas = List.copyOf(areas);
        groups = List.copyOf(groups);
        points = List.copyOf(points);
        guesses = List.copyOf(guesses);
        unknown = List.copyOf(unknown);
    }

    /**
     * A word that is not known as it stands.
     *
     * @param typed as it was typed
     * @param meant what it was taken for, or what may have been meant, nearest first
     */
    public record Word(String typed, List<String> meant) {
        /** Copies the list. */
        public Word {
            meant = List.copyOf(meant);
        }
    }

    /** Returns whether nothing was understood. */
    public boolean isEmpty() {
        return areas.isEmpty() && groups.isEmpty() && points.isEmpty() && from.isEmpty() && to.isEmpty();
    }
}
