package dk.pejling.ui.table;

import dk.pejling.ui.scorecard.TableText;
import java.util.ArrayList;
import java.util.List;

/** Turns what stands in a table into text. */
public final class GridText {
    private GridText() {
    }

    /** Returns headings and lines in the order shown; lines that only head others are left out. */
    public static TableText of(GridModel model) {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < model.columns(); column++) {
            String heading = model.heading(column);
            headings.add(model.group(column).map(group -> group + " " + heading).orElse(heading));
        }
        rows.add(headings);
        for (int line = 0; line < model.lines(); line++) {
            if (model.look(line, 0).voice() != Look.Voice.HEADING) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < model.columns(); column++) {
                    cells.add(model.text(line, column));
                }
                rows.add(cells);
            }
        }
        return new TableText(model.name(), rows);
    }
}
