package dk.pejling.report.oda;

import dk.pejling.report.ReportTable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.datatools.connectivity.oda.IBlob;
import org.eclipse.datatools.connectivity.oda.IClob;
import org.eclipse.datatools.connectivity.oda.IResultSet;
import org.eclipse.datatools.connectivity.oda.IResultSetMetaData;
import org.eclipse.datatools.connectivity.oda.OdaException;

/** Walks the rows of a table. Columns count from 1; every column may be read as text, others by their type. */
final class TableResultSet implements IResultSet {
    private final ReportTable table;
    private int row = -1;
    private int maxRows;
    private boolean wasNull;

    TableResultSet(ReportTable table) {
        this.table = table;
    }

    @Override
    public IResultSetMetaData getMetaData() {
        return new TableMetaData(table);
    }

    @Override
    public void setMaxRows(int max) {
        maxRows = max;
    }

    @Override
    public boolean next() {
        int end = maxRows > 0 ? Math.min(maxRows, table.rows().size()) : table.rows().size();
        if (row < end) {
            row++;
        }
        return row < end;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public int getRow() {
        return row + 1;
    }

    private Object read(int column) throws OdaException {
        if (row < 0 || row >= table.rows().size()) {
            throw new OdaException("Table %s is not on a row".formatted(table.name()));
        }
        List<Object> values = table.rows().get(row);
        if (column < 1 || column > values.size()) {
            throw new OdaException("Table %s has no column %d".formatted(table.name(), column));
        }
        Object value = values.get(column - 1);
        wasNull = value == null;
        return value;
    }

    private <T> T read(int column, Class<T> type) throws OdaException {
        Object value = read(column);
        if (value != null && !type.isInstance(value)) {
            throw new OdaException("Column %s of table %s holds %s, not %s".formatted(table.columns().get(column - 1).name(),
                    table.name(), table.columns().get(column - 1).type(), type.getSimpleName()));
        }
        return type.cast(value);
    }

    @Override
    public String getString(int column) throws OdaException {
        Object value = read(column);
        return value == null ? null : value.toString();
    }

    @Override
    public String getString(String column) throws OdaException {
        return getString(findColumn(column));
    }

    /** Returns the number, 0 when {@link #wasNull}. */
    @Override
    public int getInt(int column) throws OdaException {
        Integer value = read(column, Integer.class);
        return value == null ? 0 : value;
    }

    @Override
    public int getInt(String column) throws OdaException {
        return getInt(findColumn(column));
    }

    /** Returns the number, 0 when {@link #wasNull}. */
    @Override
    public double getDouble(int column) throws OdaException {
        Number value = read(column, Number.class);
        return value == null ? 0 : value.doubleValue();
    }

    @Override
    public double getDouble(String column) throws OdaException {
        return getDouble(findColumn(column));
    }

    @Override
    public BigDecimal getBigDecimal(int column) throws OdaException {
        Number value = read(column, Number.class);
        return value == null ? null : new BigDecimal(value.toString());
    }

    @Override
    public BigDecimal getBigDecimal(String column) throws OdaException {
        return getBigDecimal(findColumn(column));
    }

    @Override
    public Date getDate(int column) throws OdaException {
        LocalDate value = read(column, LocalDate.class);
        return value == null ? null : Date.valueOf(value);
    }

    @Override
    public Date getDate(String column) throws OdaException {
        return getDate(findColumn(column));
    }

    @Override
    public Timestamp getTimestamp(int column) throws OdaException {
        LocalDate value = read(column, LocalDate.class);
        return value == null ? null : Timestamp.valueOf(value.atStartOfDay());
    }

    @Override
    public Timestamp getTimestamp(String column) throws OdaException {
        return getTimestamp(findColumn(column));
    }

    @Override
    public Time getTime(int column) throws OdaException {
        throw unsupported("times of day");
    }

    @Override
    public Time getTime(String column) throws OdaException {
        throw unsupported("times of day");
    }

    @Override
    public IClob getClob(int column) throws OdaException {
        throw unsupported("long texts");
    }

    @Override
    public IClob getClob(String column) throws OdaException {
        throw unsupported("long texts");
    }

    @Override
    public boolean getBoolean(int column) throws OdaException {
        throw unsupported("truth values");
    }

    @Override
    public boolean getBoolean(String column) throws OdaException {
        throw unsupported("truth values");
    }

    private OdaException unsupported(String what) {
        return new OdaException("Table %s holds no %s".formatted(table.name(), what));
    }

    @Override
    public IBlob getBlob(int column) throws OdaException {
        byte[] value = read(column, byte[].class);
        return value == null ? null : new TableBlob(value);
    }

    @Override
    public IBlob getBlob(String column) throws OdaException {
        return getBlob(findColumn(column));
    }

    @Override
    public Object getObject(int column) throws OdaException {
        return read(column);
    }

    @Override
    public Object getObject(String column) throws OdaException {
        return getObject(findColumn(column));
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public int findColumn(String column) throws OdaException {
        try {
            return table.indexOf(column) + 1;
        } catch (IllegalArgumentException e) {
            throw new OdaException(e.getMessage());
        }
    }
}
