package dk.pejling.model;

import java.util.List;

/**
 * A table that a source publishes.
 *
 * @param id the source's id, lower case
 * @param name what it is about
 * @param source who publishes it, as it is to be named on paper
 * @param frequency of its periods
 * @param periodLabel heading of the column with the period
 * @param areaLabel heading of the column with the area
 * @param measures its series; all have the same dimensions
 * @param provisionalPeriods how many of the newest periods will still be revised
 * @param notes what a reader should know, dated where it matters
 */
public record TableDefinition(String id, LocalText name, String source, Frequency frequency, String periodLabel,
        String areaLabel, List<Measure> measures, int provisionalPeriods, List<LocalText> notes) {
    /** Copies the lists. */
    public TableDefinition {
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("Table " + id + " has no measure");
        }
    }

    /** Returns the dimensions beside period and area, in the source's order. */
    public List<Dimension> dimensions() {
        return measures.getFirst().dimensions();
    }

    /** Returns the headings of all columns, in the source's order. */
    public List<String> header() {
        List<String> header = new java.util.ArrayList<>(List.of(periodLabel, areaLabel));
        dimensions().forEach(dimension -> header.add(dimension.label()));
        measures.forEach(measure -> header.add(measure.label()));
        return List.copyOf(header);
    }
}
