package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Computes the clusters of one choice. Canceled when another choice is made: its thread is interrupted. */
final class ComputeJob extends Job {
    private final Choice choice;
    private final Consumer<Outcome> onOutcome;
    private final Consumer<String> onFailure;

    /** Both consumers are told on the job's thread. */
    ComputeJob(Choice choice, Consumer<Outcome> onOutcome, Consumer<String> onFailure) {
        super(ClusterMessages.Job_compute);
        this.choice = choice;
        this.onOutcome = onOutcome;
        this.onFailure = onFailure;
        setPriority(Job.SHORT);
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Outcome outcome = Outcome.of(choice);
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            onOutcome.accept(outcome);
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (BackgroundException | IllegalArgumentException e) {
            onFailure.accept(Problems.text(e));
        } finally {
            // The mark of a late interrupt must not stay on a thread of the pool.
            Thread.interrupted();
        }
        return Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        Thread thread = getThread();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
