package dk.pejling.ui.jobs;

import dk.pejling.model.Measure;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * A store into which nothing is published after Cancel. Once begun, publishing runs to its end: it is one transaction.
 *
 * @param store the store behind
 * @param monitor whose Cancel counts
 * @param publishing said when publishing begins
 */
record CancellableStore(ObservationStore store, IProgressMonitor monitor, String publishing) implements ObservationStore {
    @Override
    public List<Published> publish(List<StagedTable> tables) throws StoreException {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        monitor.subTask(publishing);
        return store.publish(tables);
    }

    @Override
    public List<Vintage> vintages() throws StoreException {
        return store.vintages();
    }

    @Override
    public Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException {
        return store.known(measure, asOf);
    }

    @Override
    public void close() throws StoreException {
        store.close();
    }
}
