package dk.pejling.report.birt;

import dk.pejling.report.ReportData;
import dk.pejling.report.ReportException;
import java.util.Locale;
import org.eclipse.birt.report.engine.api.PDFRenderOption;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;

/** What is particular to one file format: how the engine is asked for it, and what its answer still lacks. */
interface DocumentFormat {
    /**
     * Returns the format of an id such as {@code pdf}.
     *
     * @throws ReportException if there is none
     */
    static DocumentFormat of(String id) throws ReportException {
        return switch (id) {
            case "pdf" -> new Pdf();
            case "html" -> new Html();
            case "xlsx" -> new Xlsx();
            default -> throw new ReportException("There is no way to write " + id);
        };
    }

    /** Returns the ending of file names. */
    String id();

    /** Returns what the engine is asked for. */
    RenderOption option();

    /** Adapts the opened layout before it is run. */
    default void prepare(ReportDesignHandle layout, ReportData data) throws SemanticException {
        // Most formats take a layout as it is.
    }

    /** Returns the document with equal bytes for equal content. */
    byte[] finished(byte[] document, ReportData data, Locale locale) throws ReportException;

    /** A page to be printed. */
    final class Pdf implements DocumentFormat {
        @Override
        public String id() {
            return "pdf";
        }

        @Override
        public RenderOption option() {
            PDFRenderOption option = new PDFRenderOption();
            option.setOutputFormat("pdf");
            return option;
        }

        @Override
        public byte[] finished(byte[] document, ReportData data, Locale locale) {
            return dk.pejling.report.birt.Pdf.stamped(dk.pejling.report.birt.Pdf.stable(document), data.stamp());
        }
    }
}
