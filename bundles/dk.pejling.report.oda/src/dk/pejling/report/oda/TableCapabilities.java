package dk.pejling.report.oda;

import org.eclipse.datatools.connectivity.oda.IConnection;
import org.eclipse.datatools.connectivity.oda.IDataSetMetaData;
import org.eclipse.datatools.connectivity.oda.IResultSet;
import org.eclipse.datatools.connectivity.oda.OdaException;

/** What the data source can do: no parameters, one result per query, no sorting of its own. */
final class TableCapabilities implements IDataSetMetaData {
    private final IConnection connection;

    TableCapabilities(IConnection connection) {
        this.connection = connection;
    }

    @Override
    public IConnection getConnection() {
        return connection;
    }

    @Override
    public IResultSet getDataSourceObjects(String catalog, String schema, String object, String version) throws OdaException {
        throw new OdaException(new UnsupportedOperationException("Tables are not listed"));
    }

    @Override
    public int getDataSourceMajorVersion() {
        return 1;
    }

    @Override
    public int getDataSourceMinorVersion() {
        return 0;
    }

    @Override
    public String getDataSourceProductName() {
        return "Pejling";
    }

    @Override
    public String getDataSourceProductVersion() {
        return "1.0";
    }

    @Override
    public int getSQLStateType() {
        return sqlStateSQL99;
    }

    @Override
    public boolean supportsMultipleResultSets() {
        return false;
    }

    @Override
    public boolean supportsMultipleOpenResults() {
        return false;
    }

    @Override
    public boolean supportsNamedResultSets() {
        return false;
    }

    @Override
    public boolean supportsNamedParameters() {
        return false;
    }

    @Override
    public boolean supportsInParameters() {
        return false;
    }

    @Override
    public boolean supportsOutParameters() {
        return false;
    }

    @Override
    public int getSortMode() {
        return sortModeNone;
    }
}
