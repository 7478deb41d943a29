package dk.pejling.ui.clustering;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * Reads or changes the kept cluster sets.
 *
 * @param <T> what comes of it
 */
final class SetJob<T> extends Job {
    private final Desk desk;
    private final Work<T> work;
    private final Consumer<T> onDone;

    /**
     * Does something with the sets.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {
        /**
         * Does it.
         *
         * @throws StoreException if the store cannot
         * @throws IllegalArgumentException if the sets do not allow it
         */
        T with(dk.pejling.store.SetStore sets) throws StoreException;
    }

    /** Makes the job; {@code onDone} is told on its thread. */
    SetJob(String name, Desk desk, Work<T> work, Consumer<T> onDone) {
        super(name);
        this.desk = desk;
        this.work = work;
        this.onDone = onDone;
        setUser(false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            onDone.accept(work.with(desk.session().sets()));
            return Status.OK_STATUS;
        } catch (StoreException e) {
            return failed(e.text().in(Language.locale()), e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return failed(e.getMessage(), e);
        }
    }

    private static IStatus failed(String why, Exception e) {
        return Status.error(NLS.bind(ClusterMessages.Sets_failed, why), e);
    }
}
