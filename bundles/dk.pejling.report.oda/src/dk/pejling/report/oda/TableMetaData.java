package dk.pejling.report.oda;

import dk.pejling.report.ColumnType;
import dk.pejling.report.ReportTable;
import java.sql.Types;
import org.eclipse.datatools.connectivity.oda.IResultSetMetaData;

/** Describes the columns of a table. Columns count from 1. */
final class TableMetaData implements IResultSetMetaData {
    private final ReportTable table;

    TableMetaData(ReportTable table) {
        this.table = table;
    }

    @Override
    public int getColumnCount() {
        return table.columns().size();
    }

    @Override
    public String getColumnName(int index) {
        return table.columns().get(index - 1).name();
    }

    @Override
    public String getColumnLabel(int index) {
        return getColumnName(index);
    }

    @Override
    public int getColumnType(int index) {
        return switch (type(index)) {
            case STRING -> Types.VARCHAR;
            case DOUBLE -> Types.DOUBLE;
            case INTEGER -> Types.INTEGER;
            case DATE -> Types.DATE;
            case BYTES -> Types.BLOB;
        };
    }

    @Override
    public String getColumnTypeName(int index) {
        return type(index).name();
    }

    private ColumnType type(int index) {
        return table.columns().get(index - 1).type();
    }

    @Override
    public int getColumnDisplayLength(int index) {
        return -1;
    }

    @Override
    public int getPrecision(int index) {
        return -1;
    }

    @Override
    public int getScale(int index) {
        return -1;
    }

    @Override
    public int isNullable(int index) {
        return IResultSetMetaData.columnNullable;
    }
}
