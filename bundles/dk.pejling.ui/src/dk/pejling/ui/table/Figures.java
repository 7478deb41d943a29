package dk.pejling.ui.table;

import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Cells as NatTable asks for them, which nobody writes to. */
public class Figures implements IDataProvider {
    private final int columns;
    private final IntSupplier rows;
    private final Cell cells;

    /** Returns the text of a cell. */
    @FunctionalInterface
    public interface Cell {
        /** Returns the text of a cell. */
        String text(int row, int column);
    }

    /** Makes the cells of a table, which may grow and shrink. */
    public Figures(int columns, IntSupplier rows, Cell cells) {
        this.columns = columns;
        this.rows = rows;
        this.cells = cells;
    }

    /** Returns one row of headings. */
    public static Figures headings(int columns, IntFunction<String> texts) {
        return new Figures(columns, () -> 1, (row, column) -> texts.apply(column));
    }

    @Override
    public final Object getDataValue(int column, int row) {
        return cells.text(row, column);
    }

    @Override
    public final void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException("Figures are read only");
    }

    @Override
    public final int getColumnCount() {
        return columns;
    }

    @Override
    public final int getRowCount() {
        return rows.getAsInt();
    }
}
