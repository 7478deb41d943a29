package dk.pejling.ui.calendar;

import dk.pejling.indicators.Revision;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.AreaRegister;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.Language;
import dk.pejling.ui.table.Choice;
import dk.pejling.ui.table.Grids;
import dk.pejling.ui.table.ModelGrid;
import dk.pejling.ui.table.Places;
import dk.pejling.ui.table.RecordTable;
import dk.pejling.workspace.rhythm.Due;
import dk.pejling.workspace.rhythm.SourceNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What is due, which sources have new figures, and what they revised. */
final class NewsPage {
    private static final int[] ABOVE_BELOW = {42, 58};
    private static final int[] LEFT_RIGHT = {55, 45};

    private final Grids grids;
    private final Actions actions;
    private final Composite duePlace;
    private final Composite newsPlace;
    private final Composite revisionPlace;
    private final Label newsNote;
    private final Button open;
    private final Button freeze;
    private final Choice<Optional<LocalDate>> since;
    private Optional<Due> chosen = Optional.empty();

    /** What the page asks of the editor. */
    interface Actions {
        /** Opens a follow-up. */
        void open(FollowUpKey key);

        /** Asks for an approval and freezes what is due. */
        void freeze(Due due, FollowUpKey key);

        /** Shows how a table's figures, or one that it revised, run. */
        void look(Course course);

        /** Counts news from another day; empty for each table's own retrieval before. */
        void since(Optional<LocalDate> day);
    }

    NewsPage(Composite page, Grids grids, Actions actions) {
        this.grids = grids;
        this.actions = actions;
        SashForm rows = Places.sash(page, SWT.VERTICAL);
        Composite above = Places.column(rows);
        Composite bar = Choice.bar(above);
        open = Places.button(bar, CalendarMessages.Calendar_open, this::openDue);
        freeze = Places.button(bar, CalendarMessages.Calendar_freeze, this::freezeDue);
        Consumer<Optional<LocalDate>> onSince = actions::since;
        since = new Choice<>(bar, CalendarMessages.Calendar_since,
                day -> day.map(Tables::day).orElse(CalendarMessages.Calendar_sinceBefore), onSince);
        duePlace = Places.filled(above);
        Composite below = Places.column(rows);
        newsNote = Places.note(below);
        SashForm columns = Places.sash(below, SWT.HORIZONTAL);
        newsPlace = Places.filled(columns);
        revisionPlace = Places.filled(columns);
        columns.setWeights(LEFT_RIGHT);
        rows.setWeights(ABOVE_BELOW);
    }

    void show(CalendarSheet sheet) {
        List<Optional<LocalDate>> days = new ArrayList<>(List.of(Optional.empty()));
        sheet.frozen().stream().map(FrozenFollowUp::on).distinct().forEach(day -> days.add(Optional.of(day)));
        since.offer(days).select(sheet.since());
        RecordTable<Due> due = Tables.due(sheet.due());
        ModelGrid first = grids.put(duePlace, "due", due, (line, column) -> choose(due.at(line)), (line, column) -> openDue());
        choose(Optional.empty());
        RecordTable<SourceNews> news = Tables.news(sheet.news());
        ModelGrid sources = grids.put(newsPlace, "news", news, (line, column) -> news.at(line).ifPresent(this::revisions));
        if (due.lines() > 0) {
            first.select(Math.max(0, due.all().stream().map(Due::state).toList().indexOf(Due.State.READY)), 0);
        }
        if (news.lines() > 0) {
            sources.select(mostRevised(sheet.news()), 0);
        }
    }

    private static int mostRevised(List<SourceNews> news) {
        int most = 0;
        for (int i = 1; i < news.size(); i++) {
            if (news.get(i).count(Revision.Kind.CHANGED) > news.get(most).count(Revision.Kind.CHANGED)) {
                most = i;
            }
        }
        return most;
    }

    private void choose(Optional<Due> due) {
        chosen = due;
        open.setEnabled(due.filter(one -> one.state() != Due.State.WAITING).isPresent());
        freeze.setEnabled(due.filter(one -> one.state() == Due.State.READY || one.state() == Due.State.PROVISIONAL).isPresent());
    }

    private void revisions(SourceNews news) {
        String name = news.table().name().in(Language.locale());
        Places.say(newsNote, news.before().isEmpty() ? NLS.bind(CalendarMessages.Calendar_firstTime, name)
                : NLS.bind(CalendarMessages.Calendar_revised, name, Tables.day(news.before().get().retrieved())));
        RecordTable<Tables.Revised> table = Tables.revisions(news);
        ModelGrid grid = grids.put(revisionPlace, "revisions", table, (line, column) -> actions.look(new Course(news, table.at(line))));
        if (table.lines() > 0) {
            grid.select(0, 0);
        } else {
            actions.look(new Course(news, Optional.empty()));
        }
    }

    private static FollowUpKey key(Due due) {
        return FollowUpKey.of(AreaRegister.denmark().country(), due.group().id(), due.month());
    }

    private void openDue() {
        if (open.isEnabled()) {
            chosen.ifPresent(due -> actions.open(key(due)));
        }
    }

    private void freezeDue() {
        chosen.ifPresent(due -> actions.freeze(due, key(due)));
    }
}
