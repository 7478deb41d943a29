package dk.pejling.ui.calendar;

import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.workspace.FrozenFollowUps;
import dk.pejling.workspace.rhythm.Due;
import dk.pejling.workspace.rhythm.SourceNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;

/**
 * What the calendar shows.
 *
 * @param due what is to be made
 * @param news what the sources said since
 * @param since the day that the news are counted from; empty for each table's own retrieval before
 * @param frozen approved follow-ups, the newest first
 */
record CalendarSheet(List<Due> due, List<SourceNews> news, Optional<LocalDate> since, List<FrozenFollowUp> frozen) {
    CalendarSheet {
        due = List.copyOf(due);
        news = List.copyOf(news);
        frozen = List.copyOf(frozen);
    }

    /** Reads it; takes long enough to belong in a job. */
    static CalendarSheet read(Desk desk, Optional<LocalDate> since) throws StoreException {
        List<DefinitionException> problems = new ArrayList<>();
        var frozen = FrozenFollowUps.read(desk.session().store().definitions(), problems);
        problems.forEach(problem -> ILog.of(CalendarSheet.class).warn("A frozen follow-up is left out: " + problem.getMessage(), problem));
        List<FrozenFollowUp> newestFirst = frozen.values().stream().sorted((one, other) -> other.on().compareTo(one.on())).toList();
        List<Due> due = desk.ask(scorecards -> Due.of(scorecards, frozen));
        return new CalendarSheet(due, desk.ask(scorecards -> SourceNews.of(desk.session().store(), desk.session().tables(), since)),
                since, newestFirst);
    }
}
