package dk.pejling.report.birt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The cells of a workbook as they are stored: texts as String, numbers as Double. */
final class Workbook {
    private final Map<String, Map<String, Object>> sheets = new LinkedHashMap<>();
    private final Map<String, String> formats = new LinkedHashMap<>();

    static Workbook read(Path file) throws Exception {
        Workbook workbook = new Workbook();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> texts = new ArrayList<>();
            for (Element text : elements(xml(zip, "xl/sharedStrings.xml"), "si")) {
                texts.add(text.getTextContent());
            }
            List<String> styles = styles(xml(zip, "xl/styles.xml"));
            int number = 1;
            for (Element sheet : elements(xml(zip, "xl/workbook.xml"), "sheet")) {
                workbook.add(sheet.getAttribute("name"), xml(zip, "xl/worksheets/sheet%d.xml".formatted(number++)), texts, styles);
            }
        }
        return workbook;
    }

    private void add(String name, Element sheet, List<String> texts, List<String> styles) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (Element cell : elements(sheet, "c")) {
            for (Element value : elements(cell, "v")) {
                String content = value.getTextContent();
                cells.put(cell.getAttribute("r"), cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(content))
                        : (Object) Double.valueOf(content));
                formats.put(name + "!" + cell.getAttribute("r"), styles.get(Integer.parseInt("0" + cell.getAttribute("s"))));
            }
        }
        sheets.put(name, cells);
    }

    private static List<String> styles(Element styles) {
        Map<String, String> codes = new LinkedHashMap<>();
        elements(styles, "numFmt").forEach(format -> codes.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        return elements(elements(styles, "cellXfs").getFirst(), "xf").stream()
                .map(xf -> codes.getOrDefault(xf.getAttribute("numFmtId"), "")).toList();
    }

    private static Element xml(ZipFile zip, String part) throws Exception {
        try (var in = zip.getInputStream(zip.getEntry(part))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(in.readAllBytes()))
                    .getDocumentElement();
        } catch (IOException e) {
            throw new IOException("No part " + part, e);
        }
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<String> sheetNames() {
        return List.copyOf(sheets.keySet());
    }

    /** Returns what stands in a cell, null where nothing does. */
    Object cell(String sheet, String place) {
        return sheets.get(sheet).get(place);
    }

    /** Returns the number of the row whose first cell holds a text. */
    int rowOf(String sheet, String text) {
        return sheets.get(sheet).entrySet().stream().filter(cell -> cell.getKey().matches("A\\d+") && cell.getValue().equals(text))
                .mapToInt(cell -> Integer.parseInt(cell.getKey().substring(1))).findFirst().orElseThrow();
    }

    /** Returns how a cell shows its number. */
    String format(String sheet, String place) {
        return formats.get(sheet + "!" + place);
    }
}
