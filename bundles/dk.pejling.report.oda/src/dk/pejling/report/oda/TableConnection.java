package dk.pejling.report.oda;

import com.ibm.icu.util.ULocale;
import dk.pejling.report.ReportData;
import java.util.Map;
import java.util.Properties;
import org.eclipse.datatools.connectivity.oda.IConnection;
import org.eclipse.datatools.connectivity.oda.IDataSetMetaData;
import org.eclipse.datatools.connectivity.oda.IQuery;

/** Reads the report data in the application context of the report engine's task. */
final class TableConnection implements IConnection {
    private Object context;
    private boolean open;

    @Override
    public void open(Properties connectionProperties) {
        open = true;
    }

    @Override
    public void setAppContext(Object newContext) {
        // The engine may hand over none here after it gave one to the driver: what is known is kept then.
        if (newContext != null) {
            context = newContext;
        }
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public IQuery newQuery(String dataSetType) {
        TableQuery query = new TableQuery();
        query.setAppContext(context);
        return query;
    }

    @Override
    public IDataSetMetaData getMetaData(String dataSetType) {
        return new TableCapabilities(this);
    }

    @Override
    public int getMaxQueries() {
        return 0;
    }

    @Override
    public void commit() {
        // Report data is only read.
    }

    @Override
    public void rollback() {
        // Report data is only read.
    }

    @Override
    public void setLocale(ULocale locale) {
        // Report data is in one language already.
    }

    /** Returns the report data in a context, {@code null} when it holds none. */
    static ReportData data(Object context) {
        return context instanceof Map<?, ?> map && map.get(ReportData.CONTEXT_KEY) instanceof ReportData data ? data : null;
    }
}
