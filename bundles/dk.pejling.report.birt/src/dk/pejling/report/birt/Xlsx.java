package dk.pejling.report.birt;

import dk.pejling.report.ReportData;
import dk.pejling.report.ReportException;
import dk.pejling.report.ReportTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.eclipse.birt.report.engine.api.EXCELRenderOption;
import org.eclipse.birt.report.engine.api.RenderOption;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;

/**
 * A workbook. The report data's table {@code sheets} says what the layout's tables are called as sheets: columns
 * {@code item}, the name in the layout, and {@code name}, that of the sheet. {@code frontSheets} says it of those in front.
 */
final class Xlsx implements DocumentFormat {
    private static final String FIRST = "[Content_Types].xml";
    /** The engine writes empty quotes, and its patterns know no third part: zero has no sign. */
    private static final String STYLES = "xl/styles.xml";
    private static final String PROPERTIES = "docProps/core.xml";
    /** The format wants dates; the figures' own dates stand in the sheets. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public RenderOption option() {
        EXCELRenderOption option = new EXCELRenderOption();
        option.setOutputFormat("xlsx");
        option.setEmitterID("uk.co.spudsoft.birt.emitters.excel.XlsxEmitter");
        return option;
    }

    @Override
    public void prepare(ReportDesignHandle layout, ReportData data) throws SemanticException {
        for (int section = 1; section <= data.sections(); section++) {
            name(layout, data.find(ReportData.name("sheets", section)), section);
        }
        name(layout, data.find("frontSheets"), 1);
    }

    private static void name(ReportDesignHandle layout, Optional<ReportTable> sheets, int section) throws SemanticException {
        for (int row = 0; sheets.isPresent() && row < sheets.get().rows().size(); row++) {
            DesignElementHandle item = layout.findElement(ReportData.name(sheets.get().text(row, "item"), section));
            if (item != null) {
                item.setName(sheets.get().text(row, "name"));
            }
        }
    }

    @Override
    public byte[] finished(byte[] document, ReportData data, Locale locale) throws ReportException {
        try {
            return packed(unpacked(document, data));
        } catch (IOException e) {
            throw new ReportException("The workbook came out broken", e);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] document, ReportData data) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.computeIfPresent(PROPERTIES, (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "2000-01-01T00:00:00Z")
                .replace("<dc:creator>Apache POI<", "<dc:creator>Pejling<")
                .replace("</cp:coreProperties>", data.stamp().map(mark -> "<cp:keywords>" + mark + "</cp:keywords>").orElse("")
                        + "</cp:coreProperties>")
                .getBytes(StandardCharsets.UTF_8));
        parts.computeIfPresent(STYLES, (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                .replaceAll("formatCode=\"&quot;&quot;", "formatCode=\"")
                .replaceAll("formatCode=\"&quot;\\+&quot;([^;\"]*);[^\"]*\"", "formatCode=\"&quot;+&quot;$1;&quot;−&quot;$1;$1\"")
                .getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(document)) {
            // Programs that guess a file's kind look at the first part.
            write(zip, FIRST, parts.remove(FIRST));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return document.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        if (content == null) {
            throw new IOException("It has no part " + name);
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
