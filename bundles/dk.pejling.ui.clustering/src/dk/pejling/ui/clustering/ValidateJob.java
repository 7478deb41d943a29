package dk.pejling.ui.clustering;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.Exploration.Validation;
import dk.pejling.clustering.ValidationOptions;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Tries clusters on other data, with progress; can be canceled between two of them. */
final class ValidateJob extends Job {
    private final Exploration exploration;
    private final IntConsumer onProgress;
    private final Consumer<Validation> onResult;

    /** Both consumers are told on the job's threads. */
    ValidateJob(Exploration exploration, IntConsumer onProgress, Consumer<Validation> onResult) {
        super(ClusterMessages.Job_validate);
        this.exploration = exploration;
        this.onProgress = onProgress;
        this.onResult = onResult;
        setPriority(Job.LONG);
    }

    /** Returns how many data sets are tried: the samples, the references, and the data themselves. */
    static int steps() {
        return 2 * ValidationOptions.DEFAULT.samples() + 1;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(ClusterMessages.Job_validate, steps());
        AtomicInteger done = new AtomicInteger();
        try {
            Validation validation = exploration.validate(ValidationOptions.DEFAULT, () -> {
                if (monitor.isCanceled()) {
                    throw new CancellationException();
                }
                int count = done.incrementAndGet();
                synchronized (monitor) {
                    monitor.worked(1);
                }
                onProgress.accept(count);
            });
            onResult.accept(validation);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }
}
