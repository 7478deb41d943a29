package dk.pejling.ui.details;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.Interval;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.report.SourceTable;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Fact;
import dk.pejling.ui.Focus;
import dk.pejling.ui.Focus.Part;
import dk.pejling.ui.Focus.Side;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.ui.scorecard.CardTable;
import dk.pejling.ui.scorecard.Column;
import dk.pejling.ui.scorecard.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;

/**
 * Why a number is what it is, in words and numbers, without widgets.
 *
 * @param path which number: point, side, column
 * @param number the number with its unit, or why there is none
 * @param verdict what it amounts to for the area
 * @param span the period, or the two periods of a development
 * @param from heading of the numbers at the start
 * @param to heading of the numbers at the end
 * @param formula how it is made
 * @param inserted the same with the numbers put in; empty when the parts are not known
 * @param members the numbers behind, one line each
 * @param checks how many contributed, what is withheld or missing, what to beware of
 * @param sources tables and vintages: label and text
 */
public record Explanation(String path, String number, String verdict, String span, String from, String to, String formula,
        Optional<String> inserted,
        List<Member> members, List<String> checks, List<Fact> sources) {
    /** Copies the lists. */
    public Explanation {
        members = List.copyOf(members);
        checks = List.copyOf(checks);
        sources = List.copyOf(sources);
    }

    /**
     * A member's numbers.
     *
     * @param from at the start of the development
     * @param to at its end
     * @param value level or development
     * @param kind what kind of line it is
     */
    public record Member(String name, String from, String to, String value, Kind kind) {
        /** Kinds of lines. */
        public enum Kind {
            /** One of the group. */
            MEMBER,
            /** The group as one. */
            TOTAL,
            /** Set beside: own, country. */
            BESIDE
        }
    }

    /** Explains a number. */
    public static Explanation of(Focus focus) {
        return new Maker(focus).make();
    }

    /** Returns everything as text, to be copied. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(path).append('\n').append(number).append(" · ").append(verdict).append('\n').append(span).append("\n\n");
        text.append(Messages.Why_formula).append('\n').append(formula).append('\n');
        inserted.ifPresent(line -> text.append(line).append('\n'));
        text.append('\n');
        members.forEach(member -> text.append(String.join("\t", member.name(), member.from(), member.to(), member.value())).append('\n'));
        text.append('\n');
        checks.forEach(check -> text.append(check).append('\n'));
        sources.forEach(source -> text.append(source.label()).append(": ").append(source.text()).append('\n'));
        return text.toString();
    }

    /** Puts one together. */
    private static final class Maker {
        private final Focus focus;
        private final ScorecardRow row;
        private final Reading reading;
        private final Locale locale = Language.locale();
        private final boolean change;
        private final boolean counts;

        Maker(Focus focus) {
            this.focus = focus;
            row = focus.row();
            reading = focus.reading();
            change = focus.side() == Side.DEVELOPMENT;
            counts = row.point().development() instanceof Development.PercentChange;
        }

        Explanation make() {
            return new Explanation(path(), number(), verdict(), span(), Shown.period(row.from()),
                    Shown.period(reading.own().period()), formula(), inserted(), members(), checks(), sources());
        }

        private String area() {
            return focus.card().scorecard().area().name();
        }

        private String path() {
            String heading = Column.of(focus.side(), focus.part()).heading(area());
            return String.join(" · ", row.point().name().in(locale), CardTable.side(focus.side()).toLowerCase(locale), heading);
        }

        private String number() {
            Observation value = value();
            if (focus.part() == Part.RANK) {
                return reading.rank().map(rank -> NLS.bind(Messages.Why_rank, Shown.part(reading, focus.side(), Part.RANK, rank.of()),
                        rank.of())).orElse(Shown.status(reading.own().value().status()));
            }
            if (!change && focus.part() == Part.OWN && row.savesNothing()) {
                return Messages.Why_savesNothing;
            }
            boolean signed = change || focus.part() == Part.DEVIATION || focus.part() == Part.VERDICT;
            String text = Shown.value(value, reading.decimals(), signed);
            return value.isMeasured() ? text + " " + unit() : text;
        }

        private Observation value() {
            return switch (focus.part()) {
                case OWN, RANK -> reading.own().value();
                case GROUP -> reading.comparison().value();
                case COUNTRY -> reading.country().value();
                case DEVIATION, VERDICT -> reading.deviation();
            };
        }

        private String unit() {
            boolean points = (focus.part() == Part.DEVIATION || focus.part() == Part.VERDICT)
                    && reading.unit() == dk.pejling.model.Unit.PERCENT;
            return points || reading.unit() == dk.pejling.model.Unit.PERCENTAGE_POINTS ? Messages.Unit_points
                    : reading.unit() == dk.pejling.model.Unit.PERCENT ? Messages.Unit_percent : reading.unit().text(locale);
        }

        private String verdict() {
            return area() + ": " + Shown.verdict(reading.verdict());
        }

        private String span() {
            String to = reading.own().period().text(locale);
            return change ? row.from().text(locale) + " – " + to : to;
        }

        private String formula() {
            return switch (focus.part()) {
                case DEVIATION, VERDICT -> NLS.bind(Messages.Why_deviationFormula, area());
                case RANK -> Messages.Why_rankFormula;
                case COUNTRY -> ownFormula() + " " + Messages.Why_asPublished;
                case OWN -> ownFormula();
                case GROUP -> groupFormula();
            };
        }

        private String ownFormula() {
            if (change) {
                return counts ? Messages.Why_changeFormula : Messages.Why_pointsFormula;
            }
            return switch (row.point().level()) {
                case Level.Published published -> NLS.bind(Messages.Why_published, row.point().formula());
                case Level.Ratio ratio -> row.point().formula();
                case Level.Computed computed -> row.point().formula();
                case Level.Written written -> row.point().formula();
                case Level.Faulty faulty -> faulty.problem().text(dk.pejling.ui.Language.locale());
                case Level.Contributed contributed -> row.point().formula();
                case Level.Unavailable unavailable -> unavailable.text().in(locale);
                case Level.Awaited awaited -> NLS.bind(Messages.Table_awaits, awaited.table());
            };
        }

        private String groupFormula() {
            if (reading.average() == Average.UNWEIGHTED) {
                return Messages.Why_meanFormula;
            }
            if (change && counts) {
                return Messages.Why_sumChangeFormula;
            }
            return reading.derivedWeights() ? Messages.Why_sumDerivedFormula : Messages.Why_sumFormula;
        }

        private Optional<String> inserted() {
            String result = Shown.value(value(), reading.decimals(), change || focus.part() == Part.DEVIATION);
            return switch (focus.part()) {
                case DEVIATION, VERDICT -> reading.deviation().isMeasured()
                        ? Optional.of("%s − (%s) = %s".formatted(Shown.value(reading.own().value(), reading.decimals(), change),
                                Shown.value(reading.comparison().value(), reading.decimals(), change),
                                Shown.value(reading.deviation(), reading.decimals(), true)))
                        : Optional.empty();
                case OWN -> change ? change(row.fromValue(), row.toValue(), result) : Optional.empty();
                case COUNTRY -> change ? change(row.country().fromValue(), row.country().toValue(), result) : Optional.empty();
                case GROUP -> change && counts ? row.total().flatMap(
                        total -> change(Observation.of(total.from()), Observation.of(total.to()), result)) : Optional.empty();
                case RANK -> Optional.empty();
            };
        }

        private Optional<String> change(Observation from, Observation to, String result) {
            if (!from.isMeasured() || !to.isMeasured()) {
                return Optional.empty();
            }
            return Optional.of((counts ? "100 × (%2$s ÷ %1$s − 1) = %3$s" : "%2$s − %1$s = %3$s")
                    .formatted(Shown.counted(from, counts), Shown.counted(to, counts), result));
        }

        private List<Member> members() {
            List<Member> members = new ArrayList<>();
            row.members().forEach(member -> members.add(line(member, Member.Kind.MEMBER)));
            Optional<ScorecardRow.Total> total = row.total();
            String group = Shown.value(reading.comparison().value(), reading.decimals(), change);
            members.add(new Member(NLS.bind(Messages.Why_group, average()), total.map(sum -> sum(sum.from())).orElse(""),
                    total.map(sum -> sum(sum.to())).orElse(""), group, Member.Kind.TOTAL));
            members.add(new Member(area(), Shown.counted(row.fromValue(), counts), Shown.counted(row.toValue(), counts),
                    Shown.value(reading.own().value(), reading.decimals(), change), Member.Kind.BESIDE));
            members.add(line(row.country(), Member.Kind.BESIDE));
            return members;
        }

        private String sum(double value) {
            return Shown.counted(Observation.of(value), counts);
        }

        private Member line(ScorecardRow.Member member, Member.Kind kind) {
            return new Member(member.area().name(), Shown.counted(member.fromValue(), counts), Shown.counted(member.toValue(), counts),
                    Shown.value(change ? member.development() : member.level(), reading.decimals(), change), kind);
        }

        private String average() {
            return reading.average() == Average.WEIGHTED ? Messages.Average_weighted : Messages.Average_unweighted;
        }

        private List<String> checks() {
            Figure group = reading.comparison();
            List<String> checks = new ArrayList<>();
            checks.add(NLS.bind(Messages.Why_contributing, group.n(), group.of()));
            if (!group.withheld().isEmpty()) {
                checks.add(NLS.bind(Messages.Why_withheld, String.join(", ", group.withheld())));
            }
            if (!group.missing().isEmpty()) {
                checks.add(NLS.bind(Messages.Why_missing, String.join(", ", group.missing())));
            }
            reading.limit().ifPresent(limit -> checks.add(NLS.bind(
                    reading.notable().orElse(false) ? Messages.Why_notable : Messages.Why_notNotable,
                    Shown.value(Observation.of(limit), 1, false))));
            if (!change) {
                row.interval().ifPresent(interval -> checks.add(interval(interval)));
            }
            row.point().details().unverified().ifPresent(text -> checks.add(NLS.bind(Messages.Why_unverified, text.in(locale))));
            if (reading.own().provisional()) {
                checks.add(Messages.Why_provisional);
            }
            focus.card().report().ages(row.point(), locale).ifPresent(checks::add);
            row.borders().forEach(borders -> checks.add(borders.text().in(locale)));
            focus.card().sources(row).forEach(source -> source.notes().forEach(note -> checks.add(note.in(locale))));
            return checks;
        }

        private String interval(Interval interval) {
            String high = Shown.value(Observation.of(interval.high()), reading.decimals(), false);
            return row.savesNothing() ? NLS.bind(Messages.Why_savesNothingInterval, high, unit()) : NLS.bind(Messages.Why_interval,
                    new Object[] {Shown.value(Observation.of(interval.low()), reading.decimals(), false), high, unit()});
        }

        private List<Fact> sources() {
            List<Fact> sources = new ArrayList<>();
            for (SourceTable source : focus.card().sources(row)) {
                sources.add(new Fact(source.id(), "%s, %s".formatted(source.name().in(locale), source.publisher())));
                sources.add(new Fact(Messages.Why_retrieved, Shown.day(source.retrieved())));
            }
            sources.add(new Fact(Messages.Why_vintages, String.join(", ", row.vintages().stream().map(Vintage::id).toList())));
            sources.add(new Fact(Messages.Column_group, focus.card().scorecard().comparison().name()));
            sources.add(new Fact(Messages.Why_definition, row.point().id() + ", " + row.point().origin()));
            return sources;
        }
    }
}
