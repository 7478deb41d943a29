package dk.pejling.ui;

import dk.pejling.store.StoreException;
import dk.pejling.ui.table.LoadJob;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * A view that answers a question about the number looked at. It asks in a job, only while somebody looks, and anew when figures
 * were published.
 *
 * @param <Q> the question; equal ones have the same answer
 * @param <A> the answer
 */
public abstract class QuestionView<Q, A> extends FocusView {
    private final IPartListener2 onVisible = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == QuestionView.this) {
                ask();
            }
        }
    };
    private final Runnable onDesk = this::published;
    private Composite page;
    private Q wanted;
    private Q answered;
    private A answer;
    private Job reading;

    /** Makes the controls, with nothing to show yet, in a composite of their own. */
    protected abstract void createPage(Composite parent);

    /** Returns the question behind a number. */
    protected abstract Q question(Focus focus);

    /** Returns the name of the area that a question is about, for the title of the job. */
    protected abstract String whose(Q question);

    /** Finds the answer; not on the UI thread. */
    protected abstract A answer(Desk desk, Q question) throws StoreException;

    /** Shows an answer; on the UI thread. */
    protected abstract void show(Q question, A found);

    /** Says why there is no answer; on the UI thread. */
    protected abstract void say(String why);

    @Override
    protected final void createControls(Composite frame) {
        page = Paper.in(frame);
        createPage(page);
        getSite().getPage().addPartListener(onVisible);
        desk().addListener(onDesk);
    }

    /** Returns the open home. */
    protected final Desk desk() {
        return getSite().getService(Desk.class);
    }

    @Override
    protected void show(Focus focus) {
        Q next = question(focus);
        if (!next.equals(wanted)) {
            wanted = next;
            ask();
        }
    }

    private void published() {
        UiThread.later(page, () -> {
            answered = null;
            ask();
        });
    }

    private void ask() {
        if (wanted == null || wanted.equals(answered) || desk().state() != Desk.State.OPEN || !getSite().getPage().isPartVisible(this)) {
            return;
        }
        stop();
        Q question = wanted;
        Desk desk = desk();
        Consumer<A> onRead = found -> answered(question, found);
        Consumer<String> onFailure = this::say;
        reading = new LoadJob<>(whose(question), "%s cannot answer %s".formatted(getClass().getSimpleName(), question),
                canceled -> answer(desk, question), UiThread.later(page, onRead), UiThread.later(page, onFailure));
        reading.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (event.getResult().getSeverity() == IStatus.CANCEL) {
                    UiThread.later(page, () -> canceled(event.getJob()));
                }
            }
        });
        reading.schedule();
    }

    /** Only what nobody asked anew for stays without an answer. */
    private void canceled(Job job) {
        if (job == reading) {
            wanted = null;
            say(Messages.Question_canceled);
        }
    }

    private void answered(Q question, A found) {
        if (question.equals(wanted)) {
            answered = question;
            answer = found;
            show(question, found);
        }
    }

    /** Returns what is answered; empty before a number was looked at. */
    public final Optional<A> found() {
        return Optional.ofNullable(answer);
    }

    private void stop() {
        if (reading != null) {
            reading.cancel();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(onVisible);
        desk().removeListener(onDesk);
        stop();
        super.dispose();
    }
}
