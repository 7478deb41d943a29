package dk.pejling.report;

import dk.pejling.model.LocalText;
import java.time.LocalDate;
import java.util.List;

/**
 * Where figures of a report come from.
 *
 * @param id of the table
 * @param name what it is about
 * @param publisher who publishes it, as it is to be named on paper
 * @param retrieved the day its figures were fetched
 * @param notes what a reader should know about it
 */
public record SourceTable(String id, LocalText name, String publisher, LocalDate retrieved, List<LocalText> notes) {
    /** Copies the list. */
    public SourceTable {
        notes = List.copyOf(notes);
    }
}
