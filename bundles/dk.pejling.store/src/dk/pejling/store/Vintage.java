package dk.pejling.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a source said about one table on one day. Never changed once published.
 *
 * @param id table, {@code @}, date; a second one of the same day ends in {@code .2}
 * @param table id of the table
 * @param retrieved the day the figures were fetched from the source
 * @param published when they were published into this store
 * @param sequence place in the order of publishing
 * @param cells how many cells differ from what the store knew before
 * @param contentHash SHA-256 over coverage and all figures, hexadecimal
 */
public record Vintage(String id, String table, LocalDate retrieved, Instant published, long sequence, int cells,
        String contentHash) {
    /** Order in which vintages lie over each other: by day of retrieval, then by publishing. */
    public static final java.util.Comparator<Vintage> OVERLAY_ORDER =
            java.util.Comparator.comparing(Vintage::retrieved).thenComparing(Vintage::sequence);
}
