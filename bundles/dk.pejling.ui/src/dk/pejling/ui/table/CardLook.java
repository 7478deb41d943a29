package dk.pejling.ui.table;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.UiThread;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Widget;

/** Lets explanation and chart follow a number that stands in a table of many scorecards: the one behind it is read. */
public final class CardLook {
    private final Desk desk;
    private final FocusProvider focus;
    private Job looking;

    /** Makes one that tells the workbench through {@code focus}. */
    public CardLook(Desk desk, FocusProvider focus) {
        this.desk = desk;
        this.focus = focus;
    }

    /**
     * Looks at a number; on the UI thread. What was asked for before is given up.
     *
     * @param widget nothing is told when it is gone
     * @param point id of the row, the first one when the scorecard has none of it
     */
    public void look(Widget widget, CardKey key, String point, Side side, Part part) {
        stop();
        Consumer<Card> onCard = card -> focus.look(new Focus(card, row(card, point), side, part));
        looking = read(key, UiThread.later(widget, onCard));
        looking.schedule();
    }

    private static int row(Card card, String point) {
        var rows = card.scorecard().rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).point().id().equals(point)) {
                return i;
            }
        }
        return 0;
    }

    private Job read(CardKey key, Consumer<Card> onCard) {
        ICoreRunnable work = monitor -> {
            try {
                Card card = Card.read(desk, key, Language.locale());
                if (!monitor.isCanceled() && !card.scorecard().rows().isEmpty()) {
                    onCard.accept(card);
                }
            } catch (StoreException | IllegalStateException e) {
                ILog.of(CardLook.class).warn(NLS.bind(Messages.LoadCard_failed, key.text()), e);
            }
        };
        Job job = Job.createSystem(NLS.bind(Messages.LoadCard_title, key.area().name()), work);
        job.setPriority(Job.SHORT);
        return job;
    }

    /** Gives up what was asked for. */
    public void stop() {
        if (looking != null) {
            looking.cancel();
        }
    }
}
