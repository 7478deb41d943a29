package dk.pejling.ui.calendar;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Revision;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.AreaRegister;
import dk.pejling.store.StoreException;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Editors;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.HomeTexts;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Palette;
import dk.pejling.ui.Paper;
import dk.pejling.ui.TablePart;
import dk.pejling.ui.UiThread;
import dk.pejling.ui.table.CardLook;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.FocusProvider;
import dk.pejling.ui.table.GridText;
import dk.pejling.ui.table.LoadJob;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.ReadOnlyEditor;
import dk.pejling.ui.table.RecordTable;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.rhythm.Due;
import dk.pejling.workspace.rhythm.SourceNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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
    private static final int[] ABOVE_BELOW = {42, 58};
    private static final int[] LEFT_RIGHT = {57, 43};
    private static final int[] FROZEN_WEIGHTS = {44, 56};

    private final Runnable onDesk = this::load;
    private final FocusProvider focus = new FocusProvider();
    private Desk desk;
    private CardLook looking;
    private Job reading;
    private Job comparing;
    private TabFolder tabs;
    private Label message;
    private Composite duePlace;
    private Composite newsPlace;
    private Composite revisionPlace;
    private Composite frozenPlace;
    private Composite differencePlace;
    private Label newsNote;
    private Label differenceNote;
    private Button open;
    private Button freeze;
    private Choice<Optional<LocalDate>> since;
    private Choice<Optional<FrozenFollowUp>> beside;
    private Optional<LocalDate> sinceDay = Optional.empty();
    private Optional<FrozenFollowUp> other = Optional.empty();
    private Optional<Due> chosen = Optional.empty();
    private Optional<FrozenFollowUp> chosenFrozen = Optional.empty();
    private CalendarSheet sheet;
    private final List<ModelGrid> grids = new ArrayList<>();

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
        message.setLayoutData(wide(false));
        tabs = new TabFolder(page, SWT.TOP);
        tabs.setLayoutData(wide(true));
        news(tab(CalendarMessages.Calendar_news));
        frozen(tab(CalendarMessages.Calendar_frozen));
        desk.addListener(onDesk);
        load();
    }

    private static GridData wide(boolean high) {
        GridData data = new GridData(SWT.FILL, high ? SWT.FILL : SWT.CENTER, true, high);
        data.widthHint = 1;
        return data;
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

    private void news(Composite page) {
        SashForm rows = new SashForm(page, SWT.VERTICAL);
        rows.setLayoutData(wide(true));
        Composite above = column(rows);
        Composite bar = Choice.bar(above);
        open = button(bar, CalendarMessages.Calendar_open, this::openDue);
        freeze = button(bar, CalendarMessages.Calendar_freeze, this::freezeDue);
        since = new Choice<Optional<LocalDate>>(bar, CalendarMessages.Calendar_since,
                day -> day.map(Tables::day).orElse(CalendarMessages.Calendar_sinceBefore), day -> {
                    sinceDay = day;
                    load();
                });
        duePlace = filled(above);
        Composite below = column(rows);
        newsNote = note(below);
        SashForm columns = new SashForm(below, SWT.HORIZONTAL);
        columns.setLayoutData(wide(true));
        newsPlace = filled(columns);
        revisionPlace = filled(columns);
        columns.setWeights(LEFT_RIGHT);
        rows.setWeights(ABOVE_BELOW);
    }

    private void frozen(Composite page) {
        Composite bar = Choice.bar(page);
        beside = new Choice<Optional<FrozenFollowUp>>(bar, CalendarMessages.Calendar_beside,
                one -> one.map(FrozenFollowUp::name).orElse(CalendarMessages.Calendar_today), one -> {
                    other = one;
                    compare();
                });
        differenceNote = note(page);
        SashForm columns = new SashForm(page, SWT.HORIZONTAL);
        columns.setLayoutData(wide(true));
        frozenPlace = filled(columns);
        differencePlace = filled(columns);
        columns.setWeights(FROZEN_WEIGHTS);
    }

    private static Composite column(Composite parent) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        column.setLayout(layout);
        return column;
    }

    private static Composite filled(Composite parent) {
        Composite place = new Composite(parent, SWT.NONE);
        place.setLayout(new FillLayout());
        if (!(parent instanceof SashForm)) {
            place.setLayoutData(wide(true));
        }
        return place;
    }

    private static Label note(Composite parent) {
        Label note = new Label(parent, SWT.WRAP);
        note.setForeground(Palette.on(parent.getBackground()).secondary());
        note.setLayoutData(wide(false));
        return note;
    }

    private static Button button(Composite bar, String text, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setEnabled(false);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void load() {
        if (desk.state() == Desk.State.OPEN) {
            UiThread.later(tabs, this::schedule);
        } else {
            desk.failure().map(HomeTexts::of).ifPresent(text -> UiThread.later(tabs, () -> message.setText(text)));
        }
    }

    private void schedule() {
        if (reading != null) {
            reading.cancel();
        }
        Optional<LocalDate> day = sinceDay;
        Consumer<CalendarSheet> onRead = this::show;
        Consumer<String> onFailure = message::setText;
        reading = new LoadJob<>(CalendarMessages.Calendar_name, "The calendar cannot be read", canceled -> CalendarSheet.read(desk, day),
                UiThread.later(tabs, onRead), UiThread.later(tabs, onFailure));
        reading.schedule();
    }

    private ModelGrid grid(Composite place, RecordTable<?> table, BiConsumer<Integer, Integer> onLook, BiConsumer<Integer, Integer> onOpen) {
        for (Control child : place.getChildren()) {
            child.dispose();
        }
        grids.removeIf(one -> one.control().isDisposed());
        ModelGrid grid = new ModelGrid(place, table, onLook, onOpen);
        grids.add(grid);
        place.layout(true);
        return grid;
    }

    private void show(CalendarSheet read) {
        if (!read.since().equals(sinceDay)) {
            return;
        }
        sheet = read;
        message.setText(headline());
        List<Optional<LocalDate>> days = new ArrayList<>(List.of(Optional.empty()));
        sheet.frozen().stream().map(FrozenFollowUp::on).distinct().forEach(day -> days.add(Optional.of(day)));
        since.offer(days).select(sinceDay);
        RecordTable<Due> due = Tables.due(sheet.due());
        ModelGrid first = grid(duePlace, due, (line, column) -> choose(due.at(line)), (line, column) -> openDue());
        choose(Optional.empty());
        RecordTable<SourceNews> news = Tables.news(sheet.news());
        ModelGrid sources = grid(newsPlace, news, (line, column) -> news.at(line).ifPresent(this::revisions), (line, column) -> { });
        showFrozen();
        if (due.lines() > 0) {
            first.select(Math.max(0, due.all().stream().map(Due::state).toList().indexOf(Due.State.READY)), 0);
        }
        if (news.lines() > 0) {
            sources.select(mostRevised(), 0);
        }
        tabs.getParent().layout(true, true);
    }

    private String headline() {
        if (sheet.news().isEmpty()) {
            return CalendarMessages.Calendar_empty;
        }
        long ready = sheet.due().stream().filter(one -> one.state() == Due.State.READY).count();
        long changed = sheet.news().stream().mapToLong(one -> one.count(Revision.Kind.CHANGED)).sum();
        long comparable = sheet.news().stream().filter(SourceNews::isComparable).count();
        return NLS.bind(CalendarMessages.Calendar_headline, new Object[] {ready, Tables.count(changed), comparable});
    }

    private int mostRevised() {
        int most = 0;
        for (int i = 1; i < sheet.news().size(); i++) {
            if (sheet.news().get(i).count(Revision.Kind.CHANGED)
                    > sheet.news().get(most).count(Revision.Kind.CHANGED)) {
                most = i;
            }
        }
        return most;
    }

    private void choose(Optional<Due> due) {
        chosen = due;
        boolean figures = due.filter(one -> one.state() != Due.State.WAITING).isPresent();
        open.setEnabled(figures);
        freeze.setEnabled(due.filter(one -> one.state() == Due.State.READY || one.state() == Due.State.PROVISIONAL).isPresent());
    }

    private void revisions(SourceNews news) {
        String name = news.table().name().in(Language.locale());
        newsNote.setText((news.before().isEmpty() ? NLS.bind(CalendarMessages.Calendar_firstTime, name)
                : NLS.bind(CalendarMessages.Calendar_revised, name, Tables.day(news.before().get().retrieved()))).replace("&", "&&"));
        newsNote.requestLayout();
        RecordTable<Tables.Revised> table = Tables.revisions(news);
        grid(revisionPlace, table, (line, column) -> { }, (line, column) -> { });
    }

    private Optional<FollowUpKey> chosenKey() {
        return chosen.map(due -> FollowUpKey.of(AreaRegister.denmark().country(), due.group().id(), due.month()));
    }

    private void openDue() {
        if (open.isEnabled()) {
            chosenKey().ifPresent(key -> Editors.open(getSite().getPage(), key));
        }
    }

    private void freezeDue() {
        Due due = chosen.orElseThrow();
        FreezeDialog.ask(getSite().getShell(), FreezeDialog.suggestion(due.group().name().in(Language.locale()),
                due.month().text(Language.locale()))).ifPresent(approval -> freeze(chosenKey().orElseThrow(), approval));
    }

    /** Keeps a follow-up in the background; the calendar shows it then. */
    void freeze(FollowUpKey key, Approval approval) {
        new FreezeJob(desk, key, approval, this::load).schedule();
    }

    private void showFrozen() {
        RecordTable<FrozenFollowUp> table = Tables.frozen(sheet.frozen());
        ModelGrid grid = grid(frozenPlace, table, (line, column) -> {
            chosenFrozen = table.at(line);
            offerOthers();
            compare();
        }, (line, column) -> { });
        if (table.lines() > 0) {
            grid.select(0, 0);
        } else {
            differenceNote.setText(CalendarMessages.Calendar_noFrozen);
        }
    }

    private void offerOthers() {
        List<Optional<FrozenFollowUp>> others = new ArrayList<>(List.of(Optional.empty()));
        sheet.frozen().stream().filter(one -> chosenFrozen.filter(one::equals).isEmpty()
                && chosenFrozen.filter(mine -> mine.targetGroup().equals(one.targetGroup())).isPresent()).forEach(one -> others.add(Optional.of(one)));
        if (!others.contains(other)) {
            other = Optional.empty();
        }
        beside.offer(others).select(other);
    }

    private void compare() {
        if (comparing != null) {
            comparing.cancel();
        }
        chosenFrozen.ifPresent(frozen -> {
            Optional<FrozenFollowUp> with = other;
            Consumer<List<FrozenFollowUp.Difference>> onRead = differences -> differences(frozen, with, differences);
            Consumer<String> onFailure = differenceNote::setText;
            comparing = new LoadJob<>(frozen.name(), "The frozen follow-up %s cannot be compared".formatted(frozen.name()),
                    canceled -> with.isPresent() ? frozen.differences(with.get()) : frozen.differences(today(frozen)),
                    UiThread.later(tabs, onRead), UiThread.later(tabs, onFailure));
            comparing.schedule();
        });
    }

    private List<Scorecard> today(FrozenFollowUp frozen) throws StoreException {
        TargetGroup group = desk.ask(scorecards -> scorecards.catalogue().targetGroup(frozen.targetGroup()))
                .orElseThrow(() -> new IllegalArgumentException("No target group is named " + frozen.targetGroup()));
        List<Scorecard> cards = new ArrayList<>();
        for (FrozenFollowUp.Card card : frozen.cards()) {
            cards.add(desk.ask(scorecards -> scorecards.scorecard(card.area(), group, frozen.period(), card.comparison())));
        }
        return cards;
    }

    private void differences(FrozenFollowUp frozen, Optional<FrozenFollowUp> with, List<FrozenFollowUp.Difference> differences) {
        int cells = frozen.cards().stream().mapToInt(card -> card.cells().size()).sum();
        differenceNote.setText(NLS.bind(CalendarMessages.Calendar_compared, new Object[] {frozen.name(), frozen.by(), Tables.day(frozen.on()),
            Tables.count(differences.size()), Tables.count(cells),
            with.map(FrozenFollowUp::name).orElse(CalendarMessages.Calendar_today)}).replace("&", "&&"));
        differenceNote.requestLayout();
        RecordTable<FrozenFollowUp.Difference> table = Tables.differences(differences, desk.session().catalogue()::point);
        grid(differencePlace, table, (line, column) -> table.at(line).ifPresent(one -> look(frozen, one)),
                (line, column) -> table.at(line).ifPresent(one -> Editors.open(getSite().getPage(), card(frozen, one))));
    }

    private static CardKey card(FrozenFollowUp frozen, FrozenFollowUp.Difference difference) {
        return CardKey.of(difference.area(), frozen.targetGroup(), frozen.period());
    }

    private void look(FrozenFollowUp frozen, FrozenFollowUp.Difference difference) {
        Side side = difference.before().side() == Basis.LEVEL ? Side.LEVEL : Side.DEVELOPMENT;
        looking.look(tabs, card(frozen, difference), difference.before().indicator(), side, Part.OWN);
    }

    /** Returns what it shows, empty while that is read. */
    Optional<CalendarSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /** Returns the tables on screen, in the order in which they were made. */
    List<ModelGrid> grids() {
        return List.copyOf(grids);
    }

    @Override
    public Optional<TablePart.Shown> shown() {
        return grids.stream().filter(grid -> !grid.control().isDisposed() && grid.control().isFocusControl()).findFirst()
                .or(() -> grids.stream().findFirst())
                .map(grid -> TablePart.Shown.withoutReport(grid.control(), GridText.of(grid.model()), "calendar"));
    }

    @Override
    public void setFocus() {
        grids.stream().filter(grid -> grid.control().isVisible()).findFirst().ifPresentOrElse(grid -> grid.control().setFocus(), tabs::setFocus);
    }

    @Override
    public void dispose() {
        desk.removeListener(onDesk);
        looking.stop();
        for (Job job : new Job[] {reading, comparing}) {
            if (job != null) {
                job.cancel();
            }
        }
        super.dispose();
    }
}
