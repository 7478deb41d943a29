package dk.pejling.report.oda;

import org.eclipse.datatools.connectivity.oda.IConnection;
import org.eclipse.datatools.connectivity.oda.IDriver;
import org.eclipse.datatools.connectivity.oda.LogConfiguration;

/** Entry of the data source {@code dk.pejling.report.oda}; needs no properties. */
public final class TableDriver implements IDriver {
    private Object context;

    @Override
    public IConnection getConnection(String dataSourceId) {
        TableConnection connection = new TableConnection();
        connection.setAppContext(context);
        return connection;
    }

    @Override
    public void setLogConfiguration(LogConfiguration logConfiguration) {
        // Nothing is logged: what goes wrong is thrown.
    }

    @Override
    public int getMaxConnections() {
        return 0;
    }

    @Override
    public void setAppContext(Object newContext) {
        context = newContext;
    }
}
