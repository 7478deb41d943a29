package dk.pejling.store.derby;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.derby.vti.Restriction;
import org.apache.derby.vti.Restriction.ColumnQualifier;

/**
 * The cells that a query asks for, as far as it says so of period, area and members. Derby checks all conditions again, so only
 * those that are understood have to be.
 */
final class AskedCells {
    private final OpenTable table;
    private final boolean[][] asked;

    private AskedCells(OpenTable table) {
        this.table = table;
        asked = new boolean[table.terms().length][];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = new boolean[table.terms()[i].length];
            Arrays.fill(asked[i], true);
        }
    }

    /**
     * Returns those of a table.
     *
     * @param members of the first dimensions, null where all are meant
     * @param restriction what Derby understood of the conditions, may be null
     * @throws IllegalArgumentException if there are more members than dimensions, or a dimension has no such member
     */
    static AskedCells of(OpenTable table, String[] members, Restriction restriction) {
        AskedCells cells = new AskedCells(table);
        cells.choose(members);
        if (restriction != null) {
            cells.restrict(restriction);
        }
        return cells;
    }

    private void choose(String[] members) {
        if (members.length > asked.length - ColumnTable.FIXED) {
            throw new IllegalArgumentException("%d members for %d dimensions".formatted(members.length, asked.length - ColumnTable.FIXED));
        }
        for (int i = 0; i < members.length; i++) {
            if (members[i] != null) {
                List<String> terms = List.of(table.terms()[ColumnTable.FIXED + i]);
                int chosen = terms.indexOf(members[i]);
                if (chosen < 0) {
                    throw new IllegalArgumentException("%s has no member '%s' but %s".formatted(
                            table.names().get(ColumnTable.FIXED + i), members[i], String.join(", ", terms)));
                }
                Arrays.fill(asked[ColumnTable.FIXED + i], false);
                asked[ColumnTable.FIXED + i][chosen] = true;
            }
        }
    }

    /** Returns the positions of the periods on their axis. */
    int[] periods() {
        return IntStream.range(0, asked[0].length).filter(i -> asked[0][i]).toArray();
    }

    /** Returns the positions of the areas on their axis. */
    int[] areas() {
        return IntStream.range(0, asked[1].length).filter(i -> asked[1][i] && asked[2][i]).toArray();
    }

    /** Returns the numbers of the combinations, of which something is listed. */
    long[] combinations() {
        return Arrays.stream(table.combinations()).filter(this::isAsked).toArray();
    }

    private boolean isAsked(long combination) {
        long rest = combination;
        for (int i = asked.length - 1; i >= ColumnTable.FIXED; i--) {
            if (!asked[i][(int) (rest % asked[i].length)]) {
                return false;
            }
            rest /= asked[i].length;
        }
        return true;
    }

    private void restrict(Restriction restriction) {
        if (restriction instanceof Restriction.AND both) {
            restrict(both.getLeftChild());
            restrict(both.getRightChild());
            return;
        }
        List<ColumnQualifier> leaves = new ArrayList<>();
        collect(restriction, leaves);
        int key = table.names().indexOf(leaves.getFirst().getColumnName());
        boolean ofOneKey = leaves.stream().allMatch(leaf -> table.names().indexOf(leaf.getColumnName()) == key);
        for (int i = 0; ofOneKey && key >= 0 && key < asked.length && i < asked[key].length; i++) {
            asked[key][i] &= mayHold(restriction, table.terms()[key][i]);
        }
    }

    private static void collect(Restriction restriction, List<ColumnQualifier> leaves) {
        switch (restriction) {
            case Restriction.AND both -> {
                collect(both.getLeftChild(), leaves);
                collect(both.getRightChild(), leaves);
            }
            case Restriction.OR either -> {
                collect(either.getLeftChild(), leaves);
                collect(either.getRightChild(), leaves);
            }
            default -> leaves.add((ColumnQualifier) restriction);
        }
    }

    private static boolean mayHold(Restriction restriction, String term) {
        return switch (restriction) {
            case Restriction.AND both -> mayHold(both.getLeftChild(), term) && mayHold(both.getRightChild(), term);
            case Restriction.OR either -> mayHold(either.getLeftChild(), term) || mayHold(either.getRightChild(), term);
            default -> mayHold((ColumnQualifier) restriction, term);
        };
    }

    private static boolean mayHold(ColumnQualifier leaf, String term) {
        if (!(leaf.getConstantOperand() instanceof String text)) {
            return true;
        }
        int order = order(term, text);
        return switch (leaf.getComparisonOperator()) {
            case ColumnQualifier.ORDER_OP_EQUALS -> order == 0;
            case ColumnQualifier.ORDER_OP_LESSTHAN -> order < 0;
            case ColumnQualifier.ORDER_OP_LESSOREQUALS -> order <= 0;
            case ColumnQualifier.ORDER_OP_GREATERTHAN -> order > 0;
            case ColumnQualifier.ORDER_OP_GREATEROREQUALS -> order >= 0;
            default -> true;
        };
    }

    /** Compares as SQL does: the shorter text goes on in blanks. */
    private static int order(String one, String other) {
        int length = Math.max(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            int difference = charAt(one, i) - charAt(other, i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static char charAt(String text, int position) {
        return position < text.length() ? text.charAt(position) : ' ';
    }
}
