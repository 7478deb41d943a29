package dk.pejling.ui.calendar;

import dk.pejling.indicators.Revision;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Paper;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.CardLook;
import dk.pejling.ui.table.FocusProvider;
import dk.pejling.ui.table.GridText;
import dk.pejling.ui.table.Grids;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.Loading;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.Places;
import dk.pejling.ui.table.ReadOnlyEditor;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.rhythm.Due;
import dk.pejling.workspace.rhythm.SourceNews;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** What is due, which sources have new figures, what they revised, and the follow-ups that were approved. */
public final class CalendarEditor extends ReadOnlyEditor implements TablePart {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.calendar";

    private static final int MARGIN = 10;

    private final FocusProvider focus = new FocusProvider();
    private final Grids grids = new Grids();
    private Desk desk;
    private CardLook looking;
    private Loading loading;
    private TabFolder tabs;
    private Label message;
    private NewsPage news;
    private FrozenPage frozen;
    private Optional<LocalDate> sinceDay = Optional.empty();
    private CalendarSheet sheet;
    private Job running;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        site.setSelectionProvider(focus);
        desk = site.getService(Desk.class);
        looking = new CardLook(desk, focus);
    }

    @Override
    public void createPartControl(Composite frame) {
        Composite page = Paper.in(frame);
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN / 2;
        page.setLayout(layout);
        message = new Label(page, SWT.WRAP);
        message.setText(Messages.Editor_opening);
        message.setLayoutData(Places.wide(false));
        tabs = new TabFolder(page, SWT.TOP);
        tabs.setLayoutData(Places.wide(true));
        news = new NewsPage(tab(CalendarMessages.Calendar_news), grids, new NewsActions());
        frozen = new FrozenPage(tab(CalendarMessages.Calendar_frozen), desk, grids, looking, getSite().getPage());
        loading = new Loading(desk, tabs, this::reading, message::setText);
        loading.begin();
    }

    private Composite tab(String name) {
        Composite page = new Composite(tabs, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        page.setLayout(layout);
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(page);
        return page;
    }

    /** What the page of news asks for. */
    private final class NewsActions implements NewsPage.Actions {
        @Override
        public void open(FollowUpKey key) {
            Editors.open(getSite().getPage(), key);
        }

        @Override
        public void freeze(Due due, FollowUpKey key) {
            FreezeDialog.ask(getSite().getShell(), FreezeDialog.suggestion(due.group().name().in(Language.locale()),
                    due.month().text(Language.locale()))).ifPresent(approval -> CalendarEditor.this.freeze(key, approval));
        }

        @Override
        public void look(Course course) {
            CalendarEditor.this.look(course);
        }

        @Override
        public void since(Optional<LocalDate> day) {
            sinceDay = day;
            loading.load();
        }
    }

    private Job reading() {
        Optional<LocalDate> day = sinceDay;
        Consumer<CalendarSheet> onRead = this::show;
        Consumer<String> onFailure = message::setText;
        return new LoadJob<>(CalendarMessages.Calendar_name, "The calendar cannot be read", canceled -> CalendarSheet.read(desk, day),
                UiThread.later(tabs, onRead), UiThread.later(tabs, onFailure));
    }

    private void show(CalendarSheet read) {
        if (read.since().equals(sinceDay)) {
            sheet = read;
            message.setText(headline());
            news.show(read);
            frozen.show(read);
            tabs.getParent().layout(true, true);
        }
    }

    /** Explanation and chart follow the source or the revised value looked at. */
    private void look(Course course) {
        looking.stop();
        if (running != null) {
            running.cancel();
        }
        Consumer<Curves> onRead = curves -> focus.setSelection(new StructuredSelection(curves));
        Consumer<String> onFailure = message::setText;
        running = new LoadJob<>(course.news().table().id(), "The course of %s cannot be read".formatted(course.news().table().id()),
                canceled -> course.read(desk.session().store()), UiThread.later(tabs, onRead), UiThread.later(tabs, onFailure));
        running.setSystem(true);
        running.schedule();
    }

    private String headline() {
        if (sheet.news().isEmpty()) {
            return CalendarMessages.Calendar_empty;
        }
        long ready = sheet.due().stream().filter(one -> one.state() == Due.State.READY).count();
        long changed = sheet.news().stream().mapToLong(one -> one.count(Revision.Kind.CHANGED)).sum();
        long comparable = sheet.news().stream().filter(SourceNews::isComparable).count();
        return NLS.bind(comparable == 1 ? CalendarMessages.Calendar_headlineOne : CalendarMessages.Calendar_headline, new Object[] {ready, Tables.count(changed), comparable});
    }

    /** Keeps a follow-up in the background; the calendar shows it then. */
    void freeze(FollowUpKey key, Approval approval) {
        new FreezeJob(desk, key, approval).schedule();
    }

    /** Returns what it shows, empty while that is read. */
    Optional<CalendarSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Returns the tables on screen, in the order in which they were made. */
    List<ModelGrid> grids() {
        return grids.all();
    }

    @Override
    public Optional<TablePart.Shown> shown() {
        return grids.active().map(grid -> TablePart.Shown.withoutReport(grid.control(), GridText.of(grid.model()), "calendar"));
    }

    @Override
    public void setFocus() {
        grids.visible().ifPresentOrElse(grid -> grid.control().setFocus(), tabs::setFocus);
    }

    @Override
    public void dispose() {
        looking.stop();
        if (running != null) {
            running.cancel();
        }
        if (loading != null) {
            loading.stop();
            frozen.stop();
        }
        super.dispose();
    }
}
