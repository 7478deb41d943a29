package dk.pejling.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Turns report data into a document. A service; safe for use by several threads. */
public interface ReportRenderer {
    /**
     * Renders a document into a file, in the format that the file's name ends in. An older file is replaced in one step at
     * the end; after a failure or a cancel, or when the process is killed, there is either the older file or none.
     *
     * @param design the layout
     * @param data what it reads
     * @param locale language of the layout's own texts
     * @param out the file; its folder must exist
     * @param canceled becomes true when nobody wants the document any more; asked a few times a second, on any thread
     * @throws ReportException if the layout is not made for the format, or the document could not be made or written
     * @throws java.util.concurrent.CancellationException soon after {@code canceled} became true
     */
    void render(ReportDesign design, ReportData data, Locale locale, Path out, BooleanSupplier canceled) throws ReportException;

    /**
     * Renders a document to its end.
     *
     * @throws ReportException if the layout is not made for the format, or the document could not be made or written
     */
    default void render(ReportDesign design, ReportData data, Locale locale, Path out) throws ReportException {
        render(design, data, locale, out, () -> false);
    }

    /**
     * Returns the file of a layout.
     *
     * @param format such as {@code pdf}
     * @throws ReportException if it is not made for the format, or cannot be read
     */
    byte[] layout(ReportDesign design, String format) throws ReportException;

    /**
     * Renders a document as {@link #render(ReportDesign, ReportData, Locale, Path, BooleanSupplier)} does, with another file for
     * the layout.
     *
     * @param layout the file, such as a copy that was kept
     */
    void render(ReportDesign design, byte[] layout, ReportData data, Locale locale, Path out, BooleanSupplier canceled)
            throws ReportException;
}
