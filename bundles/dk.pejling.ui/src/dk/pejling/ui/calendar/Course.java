package dk.pejling.ui.calendar;

import dk.pejling.indicators.Revision;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Curves.Curve;
import dk.pejling.ui.Curves.Role;
import dk.pejling.ui.Fact;
import dk.pejling.ui.Language;
import dk.pejling.ui.calendar.Tables.Revised;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.workspace.rhythm.SourceNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;

/**
 * What a source publishes over time: as it is known now, and as it was known before.
 *
 * @param news of the table
 * @param revised the value looked at; empty for the country's total of the table's first measure
 */
record Course(SourceNews news, Optional<Revised> revised) {
    private static final int MOST = 61;

    /** Reads it; takes long enough to belong in a job. */
    Curves read(ObservationStore store) throws StoreException {
        Measure measure = revised.map(Revised::measure).orElse(news.table().measures().getFirst());
        Area area = revised.map(one -> one.revision().area()).orElse(AreaRegister.denmark().country());
        Column now = store.known(measure, Optional.empty()).column();
        Optional<Column> before = news.before().isEmpty() ? Optional.empty()
                : Optional.of(store.known(measure, Optional.of(news.before().get().retrieved())).column());
        List<String> members = revised.map(one -> List.copyOf(one.revision().where().values())).orElseGet(() -> total(measure, now));
        SortedSet<Period> all = new TreeSet<>(now.axes().periods());
        before.ifPresent(column -> all.addAll(column.axes().periods()));
        List<Period> periods = List.copyOf(all).subList(Math.max(0, all.size() - MOST), all.size());
        List<Curve> lines = new ArrayList<>();
        before.ifPresent(column -> lines.add(line(Role.COUNTRY, news.before().get(), column, members, area, periods)));
        lines.add(line(Role.OWN, news.newest(), now, members, area, periods));
        String what = String.join(", ", members.isEmpty() ? List.of(measure.label()) : members);
        return new Curves(news.table().name().in(Language.locale()) + ": " + what, area.name(), periods, lines, measure.decimals(),
                facts(measure));
    }

    private static List<String> total(Measure measure, Column column) {
        List<String> first = column.listedCombinations().length == 0 ? List.of() : column.axes().membersOf(column.listedCombinations()[0]);
        return IntStream.range(0, first.size()).mapToObj(i -> measure.dimensions().get(i).total().orElse(first.get(i))).toList();
    }

    private static Curve line(Role role, Vintage vintage, Column column, List<String> members, Area area, List<Period> periods) {
        long combination = column.axes().combinationOf(members);
        List<Observation> values = periods.stream().map(period -> column.at(combination, area, period)).toList();
        return new Curve(role, NLS.bind(CalendarMessages.Course_line, Shown.day(vintage.retrieved())), values);
    }

    private List<Fact> facts(Measure measure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(CalendarMessages.Calendar_table, news.table().id()));
        facts.add(new Fact(CalendarMessages.Course_source, news.table().source()));
        facts.add(new Fact(CalendarMessages.Course_measure, measure.label()));
        facts.add(new Fact(CalendarMessages.Calendar_retrieved, Shown.day(news.newest().retrieved())));
        facts.add(new Fact(CalendarMessages.Course_before, news.before().map(before -> Shown.day(before.retrieved()))
                .orElse(CalendarMessages.Calendar_first)));
        revised.map(Revised::revision).ifPresent(revision -> {
            facts.add(new Fact(CalendarMessages.Course_period, revision.period().text(Language.locale())));
            facts.add(new Fact(CalendarMessages.Course_was, Tables.value(measure, revision.from())));
            facts.add(new Fact(CalendarMessages.Course_is, Tables.value(measure, revision.to())));
            if (revision.from() instanceof Observation.Measured from && revision.to() instanceof Observation.Measured to) {
                facts.add(new Fact(CalendarMessages.Course_change, Shown.value(Observation.of(to.value() - from.value()), measure.decimals(), true)));
            }
        });
        return facts;
    }
}
