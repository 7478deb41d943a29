package dk.pejling.ui.scorecard;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Reads the figures of one scorecard. */
final class LoadCardJob extends Job {
    private final Desk desk;
    private final CardKey key;
    private final Consumer<Card> onCard;
    private final Consumer<String> onFailure;

    LoadCardJob(Desk desk, CardKey key, Consumer<Card> onCard, Consumer<String> onFailure) {
        super(NLS.bind(Messages.LoadCard_title, key.area().name()));
        this.desk = desk;
        this.key = key;
        this.onCard = onCard;
        this.onFailure = onFailure;
        setPriority(Job.SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Card card = Card.read(desk, key, Language.locale());
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            onCard.accept(card);
        } catch (StoreException | IllegalArgumentException | IllegalStateException e) {
            // The place of the table says it; a dialog beside it would say it twice.
            Status failed = new Status(IStatus.WARNING, LoadCardJob.class, NLS.bind(Messages.LoadCard_failed, key.text()), e);
            org.eclipse.core.runtime.ILog.of(LoadCardJob.class).log(failed);
            onFailure.accept(e.getMessage());
        }
        return Status.OK_STATUS;
    }
}
