package dk.pejling.store.derby;

import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.derby.vti.RestrictedVTI;
import org.apache.derby.vti.Restriction;
import org.apache.derby.vti.VTITemplate;

/**
 * The listed cells of a table as rows that Derby reads: a table function.
 *
 * <p>What a query asks of period, area or members is used to look at no other cells; Derby checks all conditions again, so
 * only those that are understood have to be. Hot: Derby calls it for each field of each row.
 */
public final class ColumnRows extends VTITemplate implements RestrictedVTI {
    private final OpenTable table;
    private final Axes axes;
    private final Column[] columns;
    private final String[][] terms;
    private final boolean[][] asked;
    private int[] areas;
    private int[] periods;
    private long[] combinations;
    private int combination = -1;
    private int area;
    private int period;
    private List<String> members;
    private long row;
    private long cell;
    private boolean wasNull;

    private ColumnRows(OpenTable table) {
        this.table = table;
        axes = table.axes();
        columns = table.columns();
        terms = table.terms();
        asked = new boolean[terms.length][];
        for (int i = 0; i < terms.length; i++) {
            asked[i] = new boolean[terms[i].length];
            Arrays.fill(asked[i], true);
        }
    }

    /** Returns the rows of a table that a {@link ColumnDatabase} has opened; called by Derby. */
    public static ColumnRows read(String key) {
        return new ColumnRows(ColumnDatabase.table(key));
    }

    @Override
    public void initScan(String[] columnNames, Restriction restriction) {
        List<String> names = table.names();
        if (restriction != null) {
            restrict(restriction, names);
        }
        periods = positions(asked[0]);
        areas = IntStream.range(0, asked[1].length).filter(i -> asked[1][i] && asked[2][i]).toArray();
        combinations = Arrays.stream(table.combinations()).filter(this::isAsked).toArray();
        combination = -1;
        area = areas.length;
        period = periods.length;
    }

    private static int[] positions(boolean[] chosen) {
        return IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray();
    }

    private boolean isAsked(long number) {
        long rest = number;
        for (int i = terms.length - 1; i >= ColumnTable.FIXED; i--) {
            if (!asked[i][(int) (rest % terms[i].length)]) {
                return false;
            }
            rest /= terms[i].length;
        }
        return true;
    }

    private void restrict(Restriction restriction, List<String> names) {
        if (restriction instanceof Restriction.AND both) {
            restrict(both.getLeftChild(), names);
            restrict(both.getRightChild(), names);
            return;
        }
        List<Restriction.ColumnQualifier> leaves = new ArrayList<>();
        collect(restriction, leaves);
        int key = names.indexOf(leaves.getFirst().getColumnName());
        boolean ofOneKey = leaves.stream().allMatch(leaf -> names.indexOf(leaf.getColumnName()) == key);
        for (int i = 0; ofOneKey && key >= 0 && key < terms.length && i < terms[key].length; i++) {
            asked[key][i] &= mayHold(restriction, terms[key][i]);
        }
    }

    private static void collect(Restriction restriction, List<Restriction.ColumnQualifier> leaves) {
        switch (restriction) {
            case Restriction.AND both -> {
                collect(both.getLeftChild(), leaves);
                collect(both.getRightChild(), leaves);
            }
            case Restriction.OR either -> {
                collect(either.getLeftChild(), leaves);
                collect(either.getRightChild(), leaves);
            }
            default -> leaves.add((Restriction.ColumnQualifier) restriction);
        }
    }

    /** Blanks at the end do not matter to SQL. */
    private static boolean mayHold(Restriction restriction, String term) {
        return switch (restriction) {
            case Restriction.AND both -> mayHold(both.getLeftChild(), term) && mayHold(both.getRightChild(), term);
            case Restriction.OR either -> mayHold(either.getLeftChild(), term) || mayHold(either.getRightChild(), term);
            default -> {
                Restriction.ColumnQualifier leaf = (Restriction.ColumnQualifier) restriction;
                yield leaf.getComparisonOperator() != Restriction.ColumnQualifier.ORDER_OP_EQUALS
                        || !(leaf.getConstantOperand() instanceof String text) || text.stripTrailing().equals(term.stripTrailing());
            }
        };
    }

    @Override
    public boolean next() {
        while (true) {
            if (++period >= periods.length && !nextArea()) {
                return false;
            }
            cell = row + periods[period];
            for (Column column : columns) {
                if (column.isListed(cell)) {
                    return true;
                }
            }
        }
    }

    private boolean nextArea() {
        if (periods.length == 0 || areas.length == 0) {
            return false;
        }
        period = 0;
        if (++area >= areas.length) {
            area = 0;
            if (++combination >= combinations.length) {
                return false;
            }
            members = axes.membersOf(combinations[combination]);
        }
        row = axes.cell(combinations[combination], areas[area], 0);
        return true;
    }

    @Override
    public String getString(int index) {
        int field = index - 1;
        wasNull = false;
        return switch (field) {
            case 0 -> terms[0][periods[period]];
            case 1, 2 -> terms[field][areas[area]];
            default -> field < terms.length ? members.get(field - ColumnTable.FIXED) : status(field).id();
        };
    }

    private Status status(int field) {
        return columns[field - terms.length >> 1].status(cell);
    }

    @Override
    public double getDouble(int index) {
        Column column = columns[index - 1 - terms.length >> 1];
        wasNull = !column.isMeasured(cell);
        return column.value(cell);
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
