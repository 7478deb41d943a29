package dk.pejling.ui.details;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.Interval;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Share;
import dk.pejling.model.Observation;
import dk.pejling.report.SourceTable;
import dk.pejling.store.Vintage;
import dk.pejling.ui.Averaging;
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
 * @param definition what the point measures
 * @param headings of the three columns of numbers behind; empty for one that holds nothing
 * @param formula how it is made
 * @param inserted the same with the numbers put in; empty when the parts are not known
 * @param members the numbers behind, one line each
 * @param judgements what it amounts to in sentences: the verdict, index, ambition, opposite directions, goals
 * @param checks how many contributed, what is withheld or missing, what to beware of
 * @param sources tables and vintages: label and text
 */
public record Explanation(String path, String number, String verdict, String span, String definition, List<String> headings,
        String formula, Optional<String> inserted, List<Member> members, List<String> judgements, List<String> checks, List<Fact> sources) {
    /** Copies the lists. */
    public Explanation {
        headings = List.copyOf(headings);
        judgements = List.copyOf(judgements);
        members = List.copyOf(members);
        checks = List.copyOf(checks);
        sources = List.copyOf(sources);
    }

    /**
     * A member's numbers.
     *
     * @param from at the start of the development; of a share, what was counted
     * @param to at its end; of a share, the whole
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
        text.append(path).append('\n').append(number).append(" · ").append(verdict).append('\n').append(span).append('\n').append(definition).append("\n\n");
        judgements.forEach(sentence -> text.append(sentence).append('\n'));
        text.append('\n');
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
            FormulaWords formula = new FormulaWords(focus);
            return new Explanation(path(), number(), verdict(), span(), row.point().definition().in(locale), headings(), formula.formula(),
                    formula.inserted(), members(), Judgements.of(focus), checks(), sources());
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

        /** A level that is a share is explained by its parts, any other number by where it began and ended. */
        private boolean isShare() {
            return !change && focus.share(focus.card().scorecard().area()).isPresent();
        }

        private List<String> headings() {
            String from = Shown.period(row.from());
            String to = Shown.period(reading.own().period());
            return isShare() ? List.of(Messages.Why_above, Messages.Why_below, unit())
                    : change ? List.of(from, to, Messages.Why_value) : List.of("", from, to);
        }

        private List<Member> members() {
            List<Member> members = new ArrayList<>();
            row.members().forEach(member -> members.add(line(member, Member.Kind.MEMBER)));
            members.add(total());
            Observation own = change ? row.development().own().value() : row.level().own().value();
            members.add(line(new ScorecardRow.Member(focus.card().scorecard().area(), own, own, row.fromValue(), row.toValue()), Member.Kind.BESIDE));
            members.add(line(row.country(), Member.Kind.BESIDE));
            return members;
        }

        private Member total() {
            String group = Shown.value(reading.comparison().value(), reading.decimals(), change);
            String name = NLS.bind(Messages.Why_group, average());
            if (isShare()) {
                Optional<Share> sum = focus.groupShare();
                return new Member(name, sum.map(one -> count(one.above())).orElse(""), sum.map(one -> count(one.below())).orElse(""), group,
                        Member.Kind.TOTAL);
            }
            Optional<ScorecardRow.Total> total = change ? row.total() : Optional.empty();
            return new Member(name, total.map(sum -> count(sum.from())).orElse(""), total.map(sum -> count(sum.to())).orElse(""), group,
                    Member.Kind.TOTAL);
        }

        private static String count(double value) {
            return Shown.counted(Observation.of(value), true);
        }

        private Member line(ScorecardRow.Member member, Member.Kind kind) {
            String value = Shown.value(change ? member.development() : member.level(), reading.decimals(), change);
            if (isShare()) {
                Optional<Share> share = focus.share(member.area());
                return new Member(member.area().name(), share.map(one -> count(one.above())).orElse(""),
                        share.map(one -> count(one.below())).orElse(""), value, kind);
            }
            return change ? new Member(member.area().name(), Shown.counted(member.fromValue(), counts), Shown.counted(member.toValue(), counts), value, kind)
                    : new Member(member.area().name(), "", before(member), value, kind);
        }

        /** The level of the year before, where the development starts from levels. */
        private String before(ScorecardRow.Member member) {
            return counts ? "" : Shown.value(member.fromValue(), reading.decimals(), false);
        }

        private String average() {
            return new Averaging(Optional.of(reading.average()), focus.card().scorecard().comparison().ownIn()).name();
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
