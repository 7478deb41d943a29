package dk.pejling.ui.navigator;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.followup.FollowUpEditor;
import dk.pejling.ui.scorecard.ScorecardEditor;
import dk.pejling.ui.start.FirstPage;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;

/** Chooses whose scorecard to see, of which people, in which month. */
public final class NavigatorView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "dk.pejling.ui.navigator";

    private final Runnable onDesk = this::load;
    private final IPartListener follower = new Follower();
    private Desk desk;
    private Composite place;
    private AreaTree areas;
    private GroupList groups;
    private PeriodTree periods;

    @Override
    public void createPartControl(Composite frame) {
        desk = getSite().getService(Desk.class);
        Composite parent = Paper.in(frame);
        place = parent;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.verticalSpacing = 2;
        parent.setLayout(layout);
        areas = new AreaTree(parent, this::open);
        groups = new GroupList(parent, this::choose, this::open);
        periods = new PeriodTree(parent, this::open);
        fill(areas.control(), 5);
        groups.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        fill(periods.control(), 3);
        getSite().setSelectionProvider(areas.viewer());
        getSite().getPage().addPartListener(follower);
        desk.addListener(onDesk);
        load();
    }

    private static void fill(Composite control, int share) {
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 60 * share;
        control.setLayoutData(data);
    }

    private void load() {
        if (desk.state() == Desk.State.OPEN) {
            ICoreRunnable work = monitor -> {
                try {
                    Outline outline = Outline.read(desk);
                    UiThread.later(place, () -> show(outline));
                } catch (StoreException e) {
                    throw new org.eclipse.core.runtime.CoreException(Status.error(Messages.Navigator_failed, e));
                }
            };
            Job job = Job.create(Messages.Navigator_loading, work);
            job.setPriority(Job.SHORT);
            job.schedule();
        }
    }

    private void show(Outline outline) {
        groups.show(outline);
        outline.retrieved().ifPresent(day -> periods.setNote(NLS.bind(Messages.Navigator_retrieved, Shown.day(day))));
        groups.selected().ifPresent(this::choose);
        Editors.active(getSite().getPage()).ifPresent(follower::partActivated);
        FirstPage.follow(getSite().getPage(), outline);
    }

    private void choose(Outline.Group group) {
        periods.show(group);
    }

    /** Opens what is chosen: a scorecard, or the follow-up of a region or the country; without figures there is nothing. */
    private void open() {
        Optional<Outline.Group> group = groups.selected();
        Optional<Area> area = areas.selected();
        Optional<Period> period = periods.selected().or(() -> group.flatMap(Outline.Group::first));
        if (group.isPresent() && area.isPresent() && period.isPresent()) {
            if (area.get().kind() == AreaKind.MUNICIPALITY) {
                Editors.open(getSite().getPage(), CardKey.of(area.get(), group.get().group().id(), period.get()));
            } else {
                Editors.open(getSite().getPage(), FollowUpKey.of(area.get(), group.get().group().id(), period.get()));
            }
        }
    }

    @Override
    public void setFocus() {
        areas.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(follower);
        desk.removeListener(onDesk);
        super.dispose();
    }

    /** Shows where the scorecard or follow-up in front belongs. */
    private final class Follower implements IPartListener {
        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part instanceof ScorecardEditor editor && !place.isDisposed()) {
                follow(editor.key().area(), editor.key().targetGroup(), editor.key().period());
            } else if (part instanceof FollowUpEditor editor && !place.isDisposed()) {
                follow(editor.key().where(), editor.key().targetGroup(), editor.key().period());
            }
        }

        private void follow(Area area, String group, Period period) {
            areas.select(area);
            groups.select(group);
            periods.select(period);
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            partActivated(part);
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            // The choice stays.
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // The choice stays.
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // Activation follows.
        }
    }
}
