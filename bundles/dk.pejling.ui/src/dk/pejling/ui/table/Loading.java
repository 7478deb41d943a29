package dk.pejling.ui.table;

import dk.pejling.ui.Desk;
import dk.pejling.ui.HomeTexts;
import dk.pejling.ui.UiThread;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Reads what a part shows in a job of its own, whenever it is asked to or the home says that something is new. */
public final class Loading {
    private final Runnable onDesk = this::load;
    private final Desk desk;
    private final Control place;
    private final Supplier<Job> reading;
    private final Consumer<String> onClosed;
    private Job running;

    /**
     * Prepares reading.
     *
     * @param place nothing is read any more when it is gone
     * @param reading makes the job, on the UI thread
     * @param onClosed told why the home cannot be opened, on the UI thread
     */
    public Loading(Desk desk, Control place, Supplier<Job> reading, Consumer<String> onClosed) {
        this.desk = desk;
        this.place = place;
        this.reading = reading;
        this.onClosed = onClosed;
    }

    /** Reads now and follows the home until {@link #stop}. */
    public void begin() {
        desk.addListener(onDesk);
        load();
    }

    /** Reads again; what is still being read is no longer wanted. May be called on any thread. */
    public void load() {
        if (desk.state() == Desk.State.OPEN) {
            UiThread.later(place, () -> {
                cancel();
                running = reading.get();
                running.schedule();
            });
        } else {
            desk.failure().map(HomeTexts::of).ifPresent(text -> UiThread.later(place, () -> onClosed.accept(text)));
        }
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Ends it. */
    public void stop() {
        desk.removeListener(onDesk);
        cancel();
    }
}
