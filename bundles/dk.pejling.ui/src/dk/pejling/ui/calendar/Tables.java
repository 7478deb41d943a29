package dk.pejling.ui.calendar;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Revision;
import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.frozen.FrozenCell;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.table.Look;
import dk.pejling.ui.table.RecordTable;
import dk.pejling.workspace.rhythm.Due;
import dk.pejling.workspace.rhythm.SourceNews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;

/** The tables of the calendar. */
final class Tables {
    private static final int QUARTER = 3;
    private static final int DECIMALS = 2;

    private Tables() {
    }

    /**
     * A value that a source has said something else of.
     *
     * @param measure of what
     * @param revision the value before and after
     */
    record Revised(Measure measure, Revision revision) {
        private double size() {
            return revision.from() instanceof Observation.Measured from && revision.to() instanceof Observation.Measured to
                    ? Math.abs(to.value() - from.value()) : 0;
        }
    }

    static RecordTable<Due> due(List<Due> due) {
        return new RecordTable<>(CalendarMessages.Calendar_due, due)
                .text(CalendarMessages.Calendar_task, 200, Tables::task).byText()
                .text(CalendarMessages.Calendar_group, 110, one -> capital(one.group().name().in(Language.locale()))).byText()
                .text(CalendarMessages.Calendar_about, 120, Tables::about).byLargest(one -> Optional.of(one.month()))
                .number(CalendarMessages.Calendar_points, 110, one -> NLS.bind(Messages.FollowUp_of, one.withFigures(), one.points()))
                .byLargest(one -> Optional.of(one.withFigures()))
                .column(CalendarMessages.Calendar_state, 290, false, Tables::state,
                        one -> one.state() == Due.State.READY ? Look.STRONG : one.state() == Due.State.WAITING ? Look.MUTED : Look.PLAIN)
                .byText();
    }

    static String day(LocalDate day) {
        return Shown.day(day);
    }

    static String count(long count) {
        return Shown.value(Observation.of(count), 0, false);
    }

    private static String task(Due due) {
        return due.kind() == Due.Kind.MONTHLY ? CalendarMessages.Calendar_monthly : CalendarMessages.Calendar_quarterly;
    }

    private static String about(Due due) {
        return due.kind() == Due.Kind.MONTHLY ? due.month().text(Language.locale())
                : NLS.bind(CalendarMessages.Calendar_quarter, (due.month().number() + QUARTER - 1) / QUARTER, Integer.toString(due.month().year()));
    }

    private static String state(Due due) {
        return switch (due.state()) {
            case DONE -> NLS.bind(CalendarMessages.Calendar_done, due.frozen().orElse(""));
            case READY -> CalendarMessages.Calendar_ready;
            case PROVISIONAL -> CalendarMessages.Calendar_provisional;
            case WAITING -> CalendarMessages.Calendar_waiting;
        };
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Language.locale()) + name.substring(1);
    }

    static RecordTable<SourceNews> news(List<SourceNews> news) {
        return new RecordTable<>(CalendarMessages.Calendar_news, news)
                .text(CalendarMessages.Calendar_table, 118, one -> one.table().id()).byText()
                .text(CalendarMessages.Calendar_newest, 70, one -> one.period().map(Shown::period).orElse(Shown.NOTHING))
                .byLargest(SourceNews::period)
                .text(CalendarMessages.Calendar_retrieved, 76, one -> Shown.day(one.newest().retrieved()))
                .byLargest(one -> Optional.of(one.newest().retrieved()))
                .text(CalendarMessages.Calendar_before, 76, one -> one.before().map(before -> Shown.day(before.retrieved()))
                        .orElse(CalendarMessages.Calendar_first)).byLargest(one -> one.before().map(Vintage::retrieved))
                .number(CalendarMessages.Calendar_changed, 52, one -> count(one, Revision.Kind.CHANGED))
                .byLargest(one -> counted(one, Revision.Kind.CHANGED))
                .number(CalendarMessages.Calendar_new, 42, one -> count(one, Revision.Kind.NEW))
                .byLargest(one -> counted(one, Revision.Kind.NEW))
                .number(CalendarMessages.Calendar_gone, 42, one -> count(one, Revision.Kind.NOT_LISTED))
                .byLargest(one -> counted(one, Revision.Kind.NOT_LISTED));
    }

    private static String count(SourceNews news, Revision.Kind kind) {
        return counted(news, kind).map(Tables::count).orElse(Shown.NOTHING);
    }

    private static Optional<Long> counted(SourceNews news, Revision.Kind kind) {
        return news.isComparable() ? Optional.of(news.count(kind)) : Optional.empty();
    }

    /** What was changed, the largest change of each measure first; then what is new, then what is gone. */
    static RecordTable<Revised> revisions(SourceNews news) {
        List<Revised> all = new ArrayList<>();
        news.measures().forEach((measure, comparison) -> comparison.revisions().forEach(one -> all.add(new Revised(measure, one))));
        all.sort(Comparator.comparing((Revised one) -> one.revision().kind())
                .thenComparing(one -> List.copyOf(news.measures().keySet()).indexOf(one.measure()))
                .thenComparing(one -> -one.size()));
        return new RecordTable<>(CalendarMessages.Calendar_revisions, all)
                .text(CalendarMessages.Calendar_area, 92, one -> one.revision().area().name()).byText()
                .text(CalendarMessages.Calendar_period, 56, one -> Shown.period(one.revision().period()))
                .byLargest(one -> Optional.of(one.revision().period()))
                .number(CalendarMessages.Calendar_was, 56, one -> value(one.measure(), one.revision().from()))
                .byLargest(one -> number(one.revision().from()))
                .number(CalendarMessages.Calendar_is, 56, one -> value(one.measure(), one.revision().to()))
                .byLargest(one -> number(one.revision().to()))
                .text(CalendarMessages.Calendar_what, 230, one -> what(one, news.measures().size() > 1)).byText();
    }

    static String value(Measure measure, Observation value) {
        return value.status() == Status.NOT_LISTED ? Shown.NOTHING : Shown.value(value, measure.decimals(), false);
    }

    /** The only measure of a table goes without saying. */
    private static String what(Revised one, boolean several) {
        String where = String.join(", ", one.revision().where().values());
        return where.isEmpty() ? one.measure().label() : several ? where + ": " + one.measure().label() : where;
    }

    static RecordTable<FrozenFollowUp> frozen(List<FrozenFollowUp> frozen) {
        return new RecordTable<>(CalendarMessages.Calendar_frozen, frozen)
                .text(CalendarMessages.Calendar_frozenName, 150, FrozenFollowUp::name).byText()
                .text(CalendarMessages.Calendar_period, 60, one -> Shown.period(one.period())).byLargest(one -> Optional.of(one.period()))
                .text(CalendarMessages.Calendar_by, 80, FrozenFollowUp::by).byText()
                .text(CalendarMessages.Calendar_on, 76, one -> Shown.day(one.on())).byLargest(one -> Optional.of(one.on()))
                .number(CalendarMessages.Calendar_comments, 64, one -> Integer.toString(one.comments().size()))
                .byLargest(one -> Optional.of(one.comments().size()));
    }

    /** What differs, from a frozen follow-up to another or to today. */
    static RecordTable<FrozenFollowUp.Difference> differences(List<FrozenFollowUp.Difference> differences,
            Function<String, Optional<MeasurementPoint>> points) {
        return new RecordTable<>(CalendarMessages.Calendar_differences, differences)
                .text(CalendarMessages.Calendar_area, 100, one -> one.area().name()).byText()
                .text(CalendarMessages.Calendar_point, 112, one -> points.apply(one.before().indicator())
                        .map(point -> point.name().in(Language.locale())).orElse(one.before().indicator())).byText()
                .text(CalendarMessages.Calendar_side, 70,
                        one -> one.before().side() == Basis.LEVEL ? Messages.Table_level : Messages.Table_development).byText()
                .column(CalendarMessages.Calendar_was, 76, true, one -> number(one.before()), one -> look(Optional.of(one.before())))
                .byLargest(one -> number(one.before().own()))
                .column(CalendarMessages.Calendar_is, 76, true, one -> one.now().map(Tables::number).orElse(Shown.NOTHING),
                        one -> look(one.now())).byLargest(one -> one.now().flatMap(now -> number(now.own())))
                .number(CalendarMessages.Calendar_groupWas, 76, one -> Shown.value(one.before().comparison(), DECIMALS, signed(one.before())))
                .byLargest(one -> number(one.before().comparison()))
                .number(CalendarMessages.Calendar_groupIs, 76, one -> one.now()
                        .map(now -> Shown.value(now.comparison(), DECIMALS, signed(now))).orElse(Shown.NOTHING))
                .byLargest(one -> one.now().flatMap(now -> number(now.comparison())));
    }

    private static Optional<Double> number(Observation value) {
        return value.number().stream().boxed().findFirst();
    }

    private static boolean signed(FrozenCell cell) {
        return cell.side() == Basis.DEVELOPMENT;
    }

    private static String number(FrozenCell cell) {
        return Shown.value(cell.own(), DECIMALS, signed(cell));
    }

    private static Look look(Optional<FrozenCell> cell) {
        return cell.flatMap(one -> List.of(Verdict.values()).stream().filter(verdict -> verdict.id().equals(one.verdict())).findFirst())
                .map(Look.PLAIN::with).orElse(Look.MUTED);
    }
}
