package dk.pejling.ui.scorecard;

import dk.pejling.ui.Messages;
import java.util.ArrayList;
import java.util.List;

/** A table as text, as it stands on screen; numbers below zero as spreadsheets read them. */
public final class TableText {
    private final String caption;
    private final List<List<String>> rows;

    /**
     * Takes the texts.
     *
     * @param caption what it is about
     * @param rows headings first, all of one length
     */
    public TableText(String caption, List<List<String>> rows) {
        this.caption = caption;
        this.rows = rows.stream().map(row -> row.stream().map(TableText::computable).toList()).toList();
    }

    /** A true minus makes a text of the number in a spreadsheet. */
    private static String computable(String cell) {
        return cell.matches("\u2212[\\d.,]+") ? "-" + cell.substring(1) : cell;
    }

    /** Returns the texts of a scorecard; headings of groups are left out. */
    public static TableText of(CardTable table) {
        List<List<String>> rows = new ArrayList<>();
        String area = table.card().scorecard().area().name();
        List<Column> columns = table.columns().stream().filter(column -> column != Column.COURSE).toList();
        rows.add(columns.stream().map(column -> column.part().isEmpty() ? column.heading(area)
                : CardTable.side(column.side().orElseThrow()) + " " + column.heading(area)).toList());
        for (int line = 0; line < table.lines().size(); line++) {
            if (table.lines().get(line) instanceof CardTable.Line.Row) {
                List<String> cells = new ArrayList<>();
                for (Column column : columns) {
                    cells.add(table.text(line, column));
                }
                rows.add(cells);
            }
        }
        return new TableText(Messages.Table_name, rows);
    }

    /** Returns cells separated by tabs. */
    public String tabs() {
        return joined("\t", false);
    }

    /** Returns cells separated by semicolons, quoted where needed. */
    public String csv() {
        return joined(";", true);
    }

    private String joined(String separator, boolean quoted) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(separator, quoted ? row.stream().map(TableText::quoted).toList() : row)).append("\r\n"));
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("[^\";\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** Returns an HTML table. */
    public String html() {
        StringBuilder html = new StringBuilder("<table><caption>").append(caption).append("</caption>");
        for (int i = 0; i < rows.size(); i++) {
            String tag = i == 0 ? "th" : "td";
            html.append("<tr>");
            rows.get(i).forEach(cell -> html.append('<').append(tag).append('>')
                    .append(cell.replace("&", "&amp;").replace("<", "&lt;")).append("</").append(tag).append('>'));
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }
}
