package dk.pejling.store.derby;

import dk.pejling.model.Status;
import dk.pejling.store.Column;
import java.util.Arrays;
import java.util.List;
import org.apache.derby.vti.RestrictedVTI;
import org.apache.derby.vti.Restriction;
import org.apache.derby.vti.VTIContext;
import org.apache.derby.vti.VTITemplate;

/**
 * The listed cells of a table as rows that Derby reads: a table function.
 *
 * <p>What a query asks of period, area or members is used to look at no other cells. Hot: Derby calls it for each field of each
 * row, so a series is read as a whole and its rows are places in arrays.
 */
public final class ColumnRows extends VTITemplate implements RestrictedVTI {
    private static final byte NOT_LISTED = Status.NOT_LISTED.code();

    private final String[] members;
    private Restriction restriction;
    private OpenTable table;
    /** What stands in the key columns of the series; that of the period, the first, changes with the row. */
    private String[] texts;
    private int keys;
    private int[] areas;
    private int[] periods;
    private String[] periodTexts;
    private long[] combinations;
    private int combination = -1;
    private int area;
    private double[][] values;
    private byte[][] statuses;
    /** Positions in {@link #periods} of the rows of the series. */
    private int[] rows;
    private int rowCount;
    private int row;
    private int period;
    private boolean wasNull;

    private ColumnRows(String[] members) {
        this.members = members;
    }

    /** Returns the rows of a table that a {@link ColumnDatabase} has opened; called by Derby, which says later of which. */
    public static ColumnRows read(String... members) {
        return new ColumnRows(members);
    }

    @Override
    public void initScan(String[] columnNames, Restriction conditions) {
        restriction = conditions;
    }

    /** Derby's last call before the rows. */
    @Override
    public void setContext(VTIContext context) {
        table = ColumnDatabase.table(context.vtiSchema(), context.vtiTable());
        keys = table.terms().length;
        texts = new String[keys];
        AskedCells asked = AskedCells.of(table, members, restriction);
        periods = asked.periods();
        periodTexts = Arrays.stream(periods).mapToObj(one -> table.terms()[0][one]).toArray(String[]::new);
        areas = asked.areas();
        combinations = periods.length == 0 || areas.length == 0 ? new long[0] : asked.combinations();
        values = new double[table.columns().length][periods.length];
        statuses = new byte[table.columns().length][periods.length];
        rows = new int[periods.length];
        area = areas.length;
    }

    @Override
    public boolean next() {
        while (row == rowCount) {
            if (!nextSeries()) {
                return false;
            }
        }
        period = rows[row++];
        return true;
    }

    private boolean nextSeries() {
        if (++area >= areas.length) {
            area = 0;
            if (++combination >= combinations.length) {
                return false;
            }
            List<String> names = table.axes().membersOf(combinations[combination]);
            for (int i = 0; i < names.size(); i++) {
                texts[ColumnTable.FIXED + i] = names.get(i);
            }
        }
        texts[1] = table.terms()[1][areas[area]];
        texts[2] = table.terms()[2][areas[area]];
        readSeries();
        return true;
    }

    private void readSeries() {
        Column[] columns = table.columns();
        for (int i = 0; i < columns.length; i++) {
            columns[i].read(combinations[combination], areas[area], periods, values[i], statuses[i], 0);
        }
        row = 0;
        rowCount = 0;
        for (int one = 0; one < periods.length; one++) {
            for (byte[] status : statuses) {
                if (status[one] != NOT_LISTED) {
                    rows[rowCount++] = one;
                    break;
                }
            }
        }
    }

    @Override
    public String getString(int index) {
        wasNull = false;
        if (index == 1) {
            return periodTexts[period];
        }
        return index <= keys ? texts[index - 1] : Status.ofCode(statuses[measure(index)][period]).id();
    }

    @Override
    public double getDouble(int index) {
        int measure = measure(index);
        wasNull = statuses[measure][period] != 0;
        return values[measure][period];
    }

    /** Each measure has two columns. */
    private int measure(int index) {
        return index - 1 - keys >> 1;
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
