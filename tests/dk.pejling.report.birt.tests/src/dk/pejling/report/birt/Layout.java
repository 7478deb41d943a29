package dk.pejling.report.birt;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a test needs to know of a layout file: which text stands in a column of which width. */
final class Layout {
    /**
     * A place for text.
     *
     * @param table of the report data
     * @param column of that table
     * @param style name of the style
     * @param font family, size, weight and style in effect
     * @param width of the cell in points
     */
    record Item(String table, String column, String style, Map<String, String> font, double width) {
    }

    private final Map<String, Map<String, String>> styles = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<String> tooWide = new ArrayList<>();

    static Layout read(URL file) throws Exception {
        Layout layout = new Layout();
        try (InputStream in = file.openStream()) {
            Element report = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
            for (Element style : children(child(report, "styles"))) {
                layout.styles.put(style.getAttribute("name"), properties(style));
            }
            layout.walk(child(report, "body"), null, paper(report));
        }
        return layout;
    }

    /** Returns the width of A4 in points, less margins of at least 10 mm. */
    private static double paper(Element report) {
        Map<String, String> page = properties(child(child(report, "page-setup"), "simple-master-page"));
        return "landscape".equals(page.get("orientation")) ? 785 : 540;
    }

    List<Item> items() {
        return items;
    }

    List<String> tooWide() {
        return tooWide;
    }

    private void walk(Element parent, String table, double width) {
        for (Element element : children(parent)) {
            switch (element.getTagName()) {
                case "grid", "table" -> walkRows(element, properties(element).getOrDefault("dataSet", table), width);
                case "data" -> add(element, table, width);
                default -> {
                    // Images and the rest hold no text.
                }
            }
        }
    }

    private void walkRows(Element grid, String table, double width) {
        List<Double> columns = children(grid).stream().filter(child -> child.getTagName().equals("column"))
                .map(column -> points(properties(column).get("width"))).toList();
        double sum = columns.stream().mapToDouble(Double::doubleValue).sum() + points(properties(grid).getOrDefault("marginLeft", "0pt"));
        if (sum > width + 0.5) {
            tooWide.add("%s is %.1f pt wide in a cell of %.1f".formatted(grid.getAttribute("name"), sum, width));
        }
        for (Element row : rows(grid)) {
            int place = 0;
            for (Element cell : children(row).stream().filter(child -> child.getTagName().equals("cell")).toList()) {
                int span = Integer.parseInt(properties(cell).getOrDefault("colSpan", "1"));
                double room = columns.subList(place, place + span).stream().mapToDouble(Double::doubleValue).sum();
                walk(cell, table, room);
                place += span;
            }
        }
    }

    private static List<Element> rows(Element grid) {
        List<Element> rows = new ArrayList<>();
        for (Element child : children(grid)) {
            switch (child.getTagName()) {
                case "row" -> rows.add(child);
                case "header", "detail", "group" -> rows.addAll(rows(child));
                default -> {
                    // Bindings, columns and conditions.
                }
            }
        }
        return rows;
    }

    private void add(Element data, String table, double width) {
        Map<String, String> properties = properties(data);
        Map<String, String> font = new HashMap<>(styles.get("report"));
        font.putAll(styles.get(properties.get("style")));
        items.add(new Item(table, properties.get("resultSetColumn"), properties.get("style"), font, width));
    }

    private static double points(String length) {
        return Double.parseDouble(length.replace("pt", ""));
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> properties = new HashMap<>();
        for (Element child : children(element)) {
            if (child.getTagName().equals("property")) {
                properties.put(child.getAttribute("name"), child.getTextContent());
            }
        }
        return properties;
    }

    private static Element child(Element parent, String tag) {
        return children(parent).stream().filter(child -> child.getTagName().equals(tag)).findFirst().orElseThrow();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
