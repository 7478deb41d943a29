package dk.pejling.ui.clustering;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.Exploration.Validation;
import dk.pejling.clustering.picture.ValidationPicture;
import dk.pejling.ui.UiThread;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;

/** Stability and gap of the clusters shown, computed when asked for. */
final class ValidationPane {
    private final ExplorerModel model;
    private final Composite page;
    private final Button button;
    private final ProgressBar progress;
    private final PicturePane picture;
    private Optional<Exploration> of = Optional.empty();
    private Optional<Validation> validation = Optional.empty();
    private Job running;

    ValidationPane(Composite parent, ExplorerModel model) {
        this.model = model;
        page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 4;
        page.setLayout(layout);
        button = new Button(page, SWT.PUSH);
        button.addListener(SWT.Selection, event -> pressed());
        progress = new ProgressBar(page, SWT.HORIZONTAL);
        progress.setMaximum(ValidateJob.steps());
        progress.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Speech.name(progress, ClusterMessages.Job_validate);
        picture = new PicturePane(page, model, ClusterMessages.Tab_validation, ClusterMessages.Validation_none, (one, look, width, height) ->
                validation.filter(any -> of.filter(one::equals).isPresent())
                        .map(each -> new ValidationPicture(one, each, look, width, height).scene()));
        picture.canvas().control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        model.addListener(change -> {
            if (change == ExplorerModel.Change.OUTCOME) {
                cancel();
            }
        });
        page.addListener(SWT.Dispose, event -> cancel());
        idle();
    }

    Composite control() {
        return page;
    }

    PicturePane picture() {
        return picture;
    }

    private void idle() {
        button.setText(ClusterMessages.Validation_run);
        progress.setVisible(false);
        progress.setSelection(0);
        page.layout();
    }

    private void pressed() {
        if (running != null) {
            cancel();
            idle();
        } else {
            model.exploration().ifPresent(this::start);
        }
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            running = null;
            if (!page.isDisposed()) {
                idle();
            }
        }
    }

    private void start(Exploration one) {
        button.setText(ClusterMessages.Validation_cancel);
        progress.setVisible(true);
        page.layout();
        Consumer<Integer> onProgress = UiThread.later(progress, progress::setSelection);
        Consumer<Validation> onResult = UiThread.later(page, result -> {
            of = Optional.of(one);
            validation = Optional.of(result);
            picture.canvas().draw();
        });
        Job job = new ValidateJob(one, onProgress::accept, onResult);
        running = job;
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                UiThread.later(page, () -> {
                    if (running == job) {
                        running = null;
                        idle();
                    }
                });
            }
        });
        job.schedule();
    }
}
