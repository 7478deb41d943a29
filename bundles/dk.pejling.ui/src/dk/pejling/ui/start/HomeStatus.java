package dk.pejling.ui.start;

import dk.pejling.model.AreaRegister;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Desk;
import dk.pejling.ui.HomeTexts;
import dk.pejling.ui.Messages;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.scorecard.Shown;
import java.util.Comparator;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** Says at the foot of the window which store is open and how new its figures are. */
public final class HomeStatus extends WorkbenchWindowControlContribution {
    @Override
    protected Control createControl(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        Desk desk = getWorkbenchWindow().getService(Desk.class);
        Runnable onDesk = () -> UiThread.later(label, () -> show(desk, label));
        desk.addListener(onDesk);
        label.addListener(SWT.Dispose, event -> desk.removeListener(onDesk));
        onDesk.run();
        // A trim control is as wide as its first text.
        label.setText(" ".repeat(160));
        return label;
    }

    private static void show(Desk desk, Label label) {
        label.setText(desk.failure().map(HomeTexts::of).orElse(desk.home().toString()));
        if (desk.state() == Desk.State.OPEN) {
            ICoreRunnable work = monitor -> {
                String text = text(desk);
                UiThread.later(label, () -> label.setText(text));
            };
            Job job = Job.createSystem(Messages.Navigator_loading, work);
            job.schedule();
        }
    }

    private static String text(Desk desk) {
        try {
            return desk.session().store().vintages().stream().map(Vintage::retrieved).max(Comparator.naturalOrder())
                    .map(day -> NLS.bind(Messages.Status_line, new Object[] {desk.home(),
                        AreaRegister.denmark().municipalities().size(), Shown.day(day)})).orElse(desk.home().toString());
        } catch (StoreException e) {
            return e.getLocalizedMessage();
        }
    }
}
