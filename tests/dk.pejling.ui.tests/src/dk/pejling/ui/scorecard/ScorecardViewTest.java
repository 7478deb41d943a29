package dk.pejling.ui.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.CardTable.Line;
import dk.pejling.ui.support.Samples;
import dk.pejling.ui.support.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Order, filter and columns of a scorecard, as a user chooses them. */
class ScorecardViewTest {
    private static final Period JUNE = Period.month(2025, 6);

    @BeforeAll
    static void figures() throws Exception {
        Samples.ready();
    }

    @AfterEach
    void asBefore() throws Exception {
        ScorecardEditor editor = open("Slagelse");
        editor.hide(Set.of());
        editor.look(CardView.WHOLE);
    }

    private static ScorecardEditor open(String area) throws Exception {
        CardKey key = CardKey.of(AreaRegister.denmark().find(area).orElseThrow(), "kontanthjaelp", JUNE);
        Editors.open(Window.page(), key);
        return Window.await("scorecard of " + area, () -> Editors.active(Window.page()).filter(editor -> editor.key().equals(key)
                && editor.grid().filter(grid -> grid.table().card().key().equals(key)).isPresent()));
    }

    private static CardTable table(ScorecardEditor editor) {
        return editor.grid().orElseThrow().table();
    }

    /** Clicks on a heading; the name column is the first. */
    private static void click(ScorecardEditor editor, Column column) {
        NatTable control = (NatTable) editor.grid().orElseThrow().control();
        int position = table(editor).columns().indexOf(column);
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.count = 1;
            event.x = control.getStartXOfColumnPosition(position) + control.getColumnWidthByPosition(position) / 2;
            event.y = control.getRowHeightByPosition(0) + control.getRowHeightByPosition(1) / 2;
            control.notifyListeners(type, event);
        }
    }

    private static List<String> names(CardTable table) {
        return table.lines().stream().map(line -> line instanceof Line.Row row ? row.row().point().name().da() : "–").toList();
    }

    @Test
    void aClickOnAHeadingOrdersWithinTheGroupsAndAThirdTakesItBack() throws Exception {
        ScorecardEditor editor = open("Slagelse");
        List<String> before = names(table(editor));
        assertThat(before).startsWith("–", "Flere i job", "Hurtigere i job", "Fastholdt i job", "–");
        click(editor, Column.POINT);
        Window.until("by name", () -> table(editor).view().sorted().equals(Optional.of(Column.POINT)));
        assertThat(names(table(editor))).startsWith("–", "Fastholdt i job", "Flere i job", "Hurtigere i job", "–").hasSameSizeAs(before);
        click(editor, Column.POINT);
        Window.until("turned", () -> table(editor).view().isReversed());
        assertThat(names(table(editor))).startsWith("–", "Hurtigere i job", "Flere i job", "Fastholdt i job", "–");
        click(editor, Column.POINT);
        Window.until("as before", () -> table(editor).view().sorted().isEmpty());
        assertThat(names(table(editor))).isEqualTo(before);
    }

    @Test
    void theWorstDeviationComesFirstAndWhatIsMissingLast() throws Exception {
        ScorecardEditor editor = open("Slagelse");
        editor.look(CardView.WHOLE.by(Column.LEVEL_OWN));
        CardTable table = table(editor);
        // 33,0-like shares before the one of a few per cent; a point without figures comes last in its group.
        assertThat(names(table).get(3)).isEqualTo("Hurtigere i job");
        editor.look(CardView.WHOLE.by(Column.CHANGE_DEVIATION));
        List<Double> advantages = table(editor).lines().stream().filter(line -> line instanceof Line.Row row && !row.row().point().central()
                && row.row().point().targetGroup().equals("kontanthjaelp")).map(line -> ((Line.Row) line).row()).map(row ->
                        row.development().advantage(row.point().polarity()).number().orElse(Double.NaN)).toList();
        assertThat(advantages).hasSizeGreaterThan(2).isSorted();
    }

    @Test
    void wordsInTheFieldLeaveThePointsTheyName() throws Exception {
        ScorecardEditor editor = open("Slagelse");
        Text field = Window.await("field", () -> Window.find(Text.class, one -> one.isVisible() && Messages.Bar_filter.equals(one.getMessage())));
        field.setText("aktiv");
        assertThat(names(table(editor))).containsExactly("–", "Aktiveringsgrad");
        assertThat(editor.shown().orElseThrow().text().csv().lines()).hasSize(2);
        field.setText("");
        assertThat(names(table(editor))).hasSizeGreaterThan(8);
    }

    @Test
    void hiddenColumnsAreHiddenInAllScorecardsAndRemembered() throws Exception {
        ScorecardEditor randers = open("Randers");
        ScorecardEditor slagelse = open("Slagelse");
        slagelse.hide(Set.of(Column.LEVEL_GROUP, Column.CHANGE_RANK, Column.COURSE));
        assertThat(table(randers).columns()).isEqualTo(table(slagelse).columns()).hasSize(Column.values().length - 3)
                .doesNotContain(Column.LEVEL_GROUP, Column.CHANGE_RANK, Column.COURSE);
        assertThat(HiddenColumns.all()).containsExactlyInAnyOrder(Column.LEVEL_GROUP, Column.CHANGE_RANK, Column.COURSE);
        assertThat(table(open("Aarhus")).columns()).doesNotContain(Column.LEVEL_GROUP);
        assertThat(slagelse.shown().orElseThrow().text().tabs().lines()).allMatch(line -> line.split("\t", -1).length == Column.values().length - 3);
        ScorecardGrid grid = open("Slagelse").grid().orElseThrow();
        grid.select(1, Column.CHANGE_OWN);
        assertThat(grid.spoken()).contains("Udvikling", "−0,39");
        slagelse.hide(Set.of(Column.POINT));
        assertThat(table(slagelse).columns()).as("names cannot be missed").contains(Column.POINT);
    }
}
