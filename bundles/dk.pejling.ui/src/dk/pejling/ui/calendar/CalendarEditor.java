package dk.pejling.ui.calendar;

import dk.pejling.indicators.Revision;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Editors;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.Language;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.CardLook;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.Places;
import dk.pejling.ui.table.TablesEditor;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.rhythm.Due;
import dk.pejling.workspace.rhythm.SourceNews;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** What is due, which sources have new figures, what they revised, and the follow-ups that were approved. */
public final class CalendarEditor extends TablesEditor<CalendarSheet> {
    /** Id of the editor. */
    public static final String ID = "dk.pejling.ui.calendar";

    private CardLook looking;
    private TabFolder tabs;
    private NewsPage news;
    private FrozenPage frozen;
    private Optional<LocalDate> sinceDay = Optional.empty();
    private CalendarSheet sheet;
    private Job running;

    /** Makes one; the workbench does. */
    public CalendarEditor() {
        super("calendar");
    }

    @Override
    protected void createTables(Composite page) {
        looking = new CardLook(desk(), focus());
        tabs = new TabFolder(page, SWT.TOP);
        tabs.setLayoutData(Places.wide(true));
        news = new NewsPage(tab(CalendarMessages.Calendar_news), tables(), new NewsActions());
        frozen = new FrozenPage(tab(CalendarMessages.Calendar_frozen), desk(), tables(), looking, getSite().getPage());
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
            reload();
        }
    }

    @Override
    protected Job loader(Consumer<CalendarSheet> onRead, Consumer<String> onFailure) {
        Optional<LocalDate> day = sinceDay;
        return new LoadJob<>(CalendarMessages.Calendar_name, "The calendar cannot be read", canceled -> CalendarSheet.read(desk(), day),
                onRead, onFailure);
    }

    @Override
    protected void show(CalendarSheet read) {
        if (read.since().equals(sinceDay)) {
            sheet = read;
            say(headline());
            news.show(read);
            frozen.show(read);
        }
    }

    /** Explanation and chart follow the source or the revised value looked at. */
    private void look(Course course) {
        looking.stop();
        if (running != null) {
            running.cancel();
        }
        Consumer<Curves> onRead = curves -> focus().setSelection(new StructuredSelection(curves));
        Consumer<String> onFailure = this::say;
        running = new LoadJob<>(course.news().table().id(), "The course of %s cannot be read".formatted(course.news().table().id()),
                canceled -> course.read(desk().session().store()), UiThread.later(tabs, onRead), UiThread.later(tabs, onFailure));
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
        new FreezeJob(desk(), key, approval).schedule();
    }

    /** Returns what it shows, empty while that is read. */
    Optional<CalendarSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    @Override
    public void dispose() {
        if (looking != null) {
            looking.stop();
            frozen.stop();
        }
        if (running != null) {
            running.cancel();
        }
        super.dispose();
    }
}
