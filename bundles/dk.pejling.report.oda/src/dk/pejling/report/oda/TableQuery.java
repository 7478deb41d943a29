package dk.pejling.report.oda;

import dk.pejling.report.ReportData;
import dk.pejling.report.ReportTable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import org.eclipse.datatools.connectivity.oda.IParameterMetaData;
import org.eclipse.datatools.connectivity.oda.IQuery;
import org.eclipse.datatools.connectivity.oda.IResultSet;
import org.eclipse.datatools.connectivity.oda.IResultSetMetaData;
import org.eclipse.datatools.connectivity.oda.OdaException;
import org.eclipse.datatools.connectivity.oda.SortSpec;
import org.eclipse.datatools.connectivity.oda.spec.QuerySpecification;

/** A query is the name of a table. */
final class TableQuery implements IQuery {
    private Object context;
    private String name;
    private int maxRows;

    @Override
    public void setAppContext(Object newContext) {
        // The engine hands over the context of the task, but not always: what the connection knew is kept then.
        if (newContext != null) {
            context = newContext;
        }
    }

    @Override
    public void prepare(String queryText) throws OdaException {
        if (queryText == null || queryText.isBlank()) {
            throw new OdaException("The query text of a data set must name a table of the report data");
        }
        name = queryText.strip();
    }

    private ReportTable table() throws OdaException {
        ReportData data = TableConnection.data(context);
        if (data == null) {
            throw new OdaException("There is no report data in the application context, so the table \"%s\" cannot be read"
                    .formatted(name));
        }
        try {
            return data.table(name);
        } catch (IllegalArgumentException e) {
            throw new OdaException(e.getMessage());
        }
    }

    @Override
    public IResultSetMetaData getMetaData() throws OdaException {
        return new TableMetaData(table());
    }

    @Override
    public IResultSet executeQuery() throws OdaException {
        TableResultSet rows = new TableResultSet(table());
        rows.setMaxRows(maxRows);
        return rows;
    }

    @Override
    public void setMaxRows(int max) {
        maxRows = max;
    }

    @Override
    public int getMaxRows() {
        return maxRows;
    }

    @Override
    public String getEffectiveQueryText() {
        return name;
    }

    @Override
    public void setProperty(String property, String value) {
        // A layout may carry properties of a later version; none is known to this one.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public void cancel() {
        // A table is read at once; there is nothing to stop.
    }

    @Override
    public void clearInParameters() {
        // There are none.
    }

    @Override
    public int findInParameter(String parameter) throws OdaException {
        throw noParameters();
    }

    @Override
    public IParameterMetaData getParameterMetaData() throws OdaException {
        throw noParameters();
    }

    @Override
    public void setSortSpec(SortSpec sortBy) throws OdaException {
        throw new OdaException(new UnsupportedOperationException("Tables come in the order they are in"));
    }

    @Override
    public SortSpec getSortSpec() {
        return null;
    }

    @Override
    public void setSpecification(QuerySpecification specification) {
        throw new UnsupportedOperationException("A query is the name of a table");
    }

    @Override
    public QuerySpecification getSpecification() {
        return null;
    }

    private static OdaException noParameters() {
        return new OdaException(new UnsupportedOperationException("Tables have no parameters"));
    }

    @Override
    public void setInt(String parameter, int value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setInt(int parameter, int value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setDouble(String parameter, double value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setDouble(int parameter, double value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setBigDecimal(String parameter, BigDecimal value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setBigDecimal(int parameter, BigDecimal value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setString(String parameter, String value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setString(int parameter, String value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setDate(String parameter, Date value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setDate(int parameter, Date value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setTime(String parameter, Time value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setTime(int parameter, Time value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setTimestamp(String parameter, Timestamp value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setTimestamp(int parameter, Timestamp value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setBoolean(String parameter, boolean value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setBoolean(int parameter, boolean value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setObject(String parameter, Object value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setObject(int parameter, Object value) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setNull(String parameter) throws OdaException {
        throw noParameters();
    }

    @Override
    public void setNull(int parameter) throws OdaException {
        throw noParameters();
    }
}
