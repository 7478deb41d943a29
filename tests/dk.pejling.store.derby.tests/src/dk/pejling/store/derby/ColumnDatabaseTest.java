package dk.pejling.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.GroupSums;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ColumnDatabaseTest {
    private static final List<String> GROUPS = List.of("Ydelsesgrupper i alt", "A-dagpenge", "Kontanthjælp; m.v.");
    private static final List<String> MONTHS = List.of("3", "6");

    private static final List<String> rows = new ArrayList<>();
    private static ColumnTable table;
    private static ColumnDatabase database;
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException, IOException {
        System.setProperty("derby.stream.error.file", Files.createTempFile("derby", ".log").toString());
        table = random(new Random(3));
        database = ColumnDatabase.open(List.of(table));
        connection = database.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    private static TableDefinition definition() {
        List<Dimension> dimensions = List.of(new Dimension("Ydelsesgrupper", false, Optional.empty()),
                new Dimension("Måneder efter", true, Optional.empty()));
        return new TableDefinition("y25i01", new LocalText("t", "t"), "Kilde", Frequency.MONTH, "Periode", "Område",
                List.of(new Measure("y25i01", "Antal personer", Unit.PERSONS, MeasureKind.STOCK, 0, dimensions),
                        new Measure("y25i01", "Andel (pct.)", Unit.PERCENT, MeasureKind.RATE, 1, dimensions)), 0, List.of());
    }

    /** Fills two columns, and the list of rows that SQL has to see, in no order. */
    private static ColumnTable random(Random random) {
        Set<Period> periods = new LinkedHashSet<>();
        for (int i = 0; i < 14; i++) {
            periods.add(Period.month(2024, 11).plus(i));
        }
        Axes axes = new Axes(periods, new LinkedHashSet<>(AreaRegister.denmark().municipalities().subList(0, 9)),
                List.of(new LinkedHashSet<>(GROUPS), new LinkedHashSet<>(MONTHS)));
        Column persons = new Column(axes);
        Column shares = new Column(axes);
        long cell = 0;
        for (int combination = 0; combination < axes.combinations(); combination++) {
            for (Area area : axes.areas()) {
                for (Period period : axes.periods()) {
                    String first = write(persons, cell, random);
                    String second = write(shares, cell, random);
                    if (!first.equals("null notListed") || !second.equals("null notListed")) {
                        rows.add(String.join("|", period.toString(), area.code(), area.name(), axes.membersOf(combination).get(0),
                                axes.membersOf(combination).get(1), first, second));
                    }
                    cell++;
                }
            }
        }
        return new ColumnTable(definition(), List.of(persons, shares));
    }

    private static String write(Column column, long cell, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                return "null notListed";
            }
            case 1 -> {
                column.set(cell, Status.SUPPRESSED);
                return "null suppressed";
            }
            default -> {
                column.set(cell, random.nextInt(1_000) / 10.0);
                return column.value(cell) + " measured";
            }
        }
    }

    private static List<String> query(String sql, String... arguments) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> fields = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        fields.add(result.getString(i));
                    }
                    found.add(fields.size() == 9 ? String.join("|", fields.subList(0, 5)) + "|" + fields.get(5) + " " + fields.get(6) + "|"
                            + fields.get(7) + " " + fields.get(8) : String.join("|", fields));
                }
            }
        }
        return found;
    }

    @Test
    void namesAreMadeOfTheLabels() {
        assertThat(table.name()).isEqualTo("Y25I01");
        assertThat(table.names()).containsExactly("PERIOD", "AREA_CODE", "AREA", "YDELSESGRUPPER", "MAANEDER_EFTER", "ANTAL_PERSONER",
                "ANTAL_PERSONER_STATUS", "ANDEL_PCT", "ANDEL_PCT_STATUS");
    }

    @Test
    void everyListedCellIsARow() throws SQLException {
        assertThat(query("SELECT * FROM Y25I01")).containsExactlyInAnyOrderElementsOf(rows);
    }

    private void agrees(String condition, Predicate<String[]> expected, String... arguments) throws SQLException {
        List<String> wanted = rows.stream().filter(row -> expected.test(row.split("\\|"))).toList();
        assertThat(query("SELECT * FROM Y25I01 WHERE " + condition, arguments)).as(condition).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /** Whether a condition reaches the columns or is left to Derby, the rows are the same. */
    @Test
    void conditionsOfEveryKindChooseTheRightRows() throws SQLException {
        agrees("YDELSESGRUPPER = 'A-dagpenge'", row -> row[3].equals("A-dagpenge"));
        agrees("YDELSESGRUPPER = 'A-dagpenge  '", row -> row[3].equals("A-dagpenge"));
        agrees("YDELSESGRUPPER = 'Kontanthjælp; m.v.' AND MAANEDER_EFTER = '6' AND AREA_CODE = '165'",
                row -> row[3].startsWith("Kon") && row[4].equals("6") && row[1].equals("165"));
        agrees("YDELSESGRUPPER = ? AND PERIOD = ?", row -> row[3].equals("A-dagpenge") && row[0].equals("2025M01"), "A-dagpenge", "2025M01");
        agrees("AREA = 'Albertslund' OR AREA = 'Ballerup'", row -> row[2].equals("Albertslund") || row[2].equals("Ballerup"));
        agrees("AREA = 'Albertslund' OR PERIOD = '2025M01'", row -> row[2].equals("Albertslund") || row[0].equals("2025M01"));
        agrees("AREA IN ('Albertslund', 'Ballerup', 'Nowhere')", row -> row[2].equals("Albertslund") || row[2].equals("Ballerup"));
        agrees("PERIOD >= '2025M06' AND PERIOD < '2025M08'", row -> row[0].compareTo("2025M06") >= 0 && row[0].compareTo("2025M08") < 0);
        agrees("PERIOD > '2025M06  ' AND PERIOD <= '2025M08' OR PERIOD = '2024M12'",
                row -> row[0].compareTo("2025M06") > 0 && row[0].compareTo("2025M08") <= 0 || row[0].equals("2024M12"));
        agrees("AREA > 'B' AND AREA < 'Ballerup0'", row -> row[2].compareTo("B") > 0 && row[2].compareTo("Ballerup0") < 0);
        agrees("'A-dagpenge' < YDELSESGRUPPER", row -> row[3].compareTo("A-dagpenge") > 0);
        agrees("PERIOD <> '2025M06' AND NOT AREA = 'Ballerup'", row -> !row[0].equals("2025M06") && !row[2].equals("Ballerup"));
        agrees("AREA LIKE 'B%'", row -> row[2].startsWith("B"));
        agrees("ANTAL_PERSONER > 50", row -> row[5].endsWith("measured") && Double.parseDouble(row[5].split(" ")[0]) > 50);
        agrees("ANTAL_PERSONER IS NULL AND ANTAL_PERSONER_STATUS = 'suppressed'", row -> row[5].equals("null suppressed"));
        agrees("PERIOD = '1999M01'", row -> false);
        agrees("PERIOD = AREA", row -> false);
    }

    /** The function reads a series named by its members; what is left out, or null, is open. */
    @Test
    void membersChooseTheSeriesOfAFunction() throws SQLException {
        List<String> benefits = rows.stream().filter(row -> row.contains("|A-dagpenge|")).toList();
        assertThat(query("SELECT * FROM TABLE (Y25I01_OF('A-dagpenge')) T")).containsExactlyInAnyOrderElementsOf(benefits);
        assertThat(query("SELECT * FROM TABLE (Y25I01_OF('A-dagpenge', ?)) T WHERE AREA = 'Ballerup'", "6")).containsExactlyInAnyOrderElementsOf(
                benefits.stream().filter(row -> row.contains("|Ballerup|A-dagpenge|6|")).toList());
        assertThat(query("SELECT * FROM TABLE (Y25I01_OF(CAST(NULL AS VARCHAR(9)), '6')) T")).containsExactlyInAnyOrderElementsOf(
                rows.stream().filter(row -> row.contains("|6|")).toList());
        assertThat(query("SELECT * FROM TABLE (Y25I01_OF()) T")).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void aMemberThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> query("SELECT * FROM TABLE (Y25I01_OF('A-dagpenge', '7')) T")).isInstanceOf(SQLException.class)
                .hasMessageContaining("MAANEDER_EFTER has no member '7' but 3, 6");
        assertThatThrownBy(() -> query("SELECT * FROM TABLE (Y25I01_OF('A-dagpenge', '6', 'x')) T")).isInstanceOf(SQLException.class)
                .hasMessageContaining("3 members for 2 dimensions");
    }

    @Test
    void twoDatabasesAreKeptApart() throws SQLException {
        Axes axes = table.axes();
        List<Column> empty = List.of(new Column(axes), new Column(axes));
        try (ColumnDatabase other = ColumnDatabase.open(List.of(new ColumnTable(definition(), empty))); Connection there = other.connect();
                ResultSet result = there.createStatement().executeQuery("SELECT COUNT(*) FROM Y25I01")) {
            result.next();
            assertThat(result.getInt(1)).isZero();
        }
        assertThat(query("SELECT COUNT(*) FROM Y25I01")).containsExactly(Integer.toString(rows.size()));
    }

    @Test
    void groupsAreThoseOfTheColumns() throws SQLException {
        GroupSums sums = GroupSums.of(table.columns().getFirst());
        List<String> wanted = new ArrayList<>();
        for (int area = 0; area < table.axes().areas().size(); area++) {
            for (int period = 0; period < table.axes().periods().size(); period++) {
                wanted.add("%s|%s|%d|%d".formatted(table.axes().areas().get(area).name(), table.axes().periods().get(period),
                        Math.round(10 * sums.sum(area, period)), sums.count(area, period)));
            }
        }
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(
                "SELECT AREA, PERIOD, SUM(ANTAL_PERSONER), COUNT(ANTAL_PERSONER) FROM Y25I01 GROUP BY AREA, PERIOD")) {
            while (result.next()) {
                found.add("%s|%s|%d|%d".formatted(result.getString(1), result.getString(2), Math.round(10 * result.getDouble(3)),
                        result.getLong(4)));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void severalScansOfOneTableDoNotDisturbEachOther() throws SQLException {
        assertThat(query("SELECT COUNT(*) FROM Y25I01 A JOIN Y25I01 B ON A.PERIOD = B.PERIOD AND A.AREA = B.AREA"
                + " AND A.YDELSESGRUPPER = B.YDELSESGRUPPER AND A.MAANEDER_EFTER = B.MAANEDER_EFTER"))
                .containsExactly(Integer.toString(rows.size()));
    }

    @Test
    void whatIsClosedCannotBeRead() throws SQLException {
        ColumnDatabase other = ColumnDatabase.open(List.of(table));
        Connection left = other.connect();
        other.close();
        assertThatThrownBy(() -> left.createStatement().executeQuery("SELECT * FROM Y25I01").next()).isInstanceOf(SQLException.class);
        assertThat(query("SELECT COUNT(*) FROM Y25I01")).containsExactly(Integer.toString(rows.size()));
    }
}
