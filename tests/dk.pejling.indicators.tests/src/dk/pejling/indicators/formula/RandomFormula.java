package dk.pejling.indicators.formula;

import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/** Makes formulas that are right in unit and time, each with its slow counterpart. */
final class RandomFormula {
    private static final String[] MEMBERS = {"A-dagpenge", "Kontanthjælp", "Mentor"};

    private final Random random;
    private final Figures figures;
    private final Missing missing;
    private final boolean quarterly;
    private final int each;
    private final Words words = new Words();
    private Unit unit = Unit.FULL_TIME_PERSONS;
    private int points;

    RandomFormula(Random random, Figures figures) {
        this.random = random;
        this.figures = figures;
        missing = Missing.values()[random.nextInt(3)];
        quarterly = figures.grid().periodsOfYear() == 4;
        each = quarterly ? 3 : 1;
    }

    Unit unit() {
        return unit;
    }

    Missing missing() {
        return missing;
    }

    Words words() {
        return words;
    }

    SlowNode make() throws FormulaException {
        if (quarterly) {
            unit = Unit.PERCENT;
            return share(2);
        }
        switch (random.nextInt(6)) {
            case 4 -> {
                unit = Unit.KRONER;
                return savings();
            }
            case 0 -> {
                unit = Unit.FULL_TIME_PERSONS;
                return windowed(count(3, false));
            }
            case 1 -> {
                unit = Unit.COURSES;
                return windowed(count(3, true));
            }
            case 2 -> {
                unit = Unit.AREAS;
                return countAreas();
            }
            case 3 -> {
                unit = Unit.INDEX;
                return index();
            }
            default -> {
                unit = Unit.PERCENT;
                return share(3);
            }
        }
    }

    private interface At extends BiFunction<Area, Period, Observation> {
    }

    private static SlowNode.Count counted(String text, boolean flow, At at) {
        return new SlowNode.Count(text, flow) {
            @Override
            Observation at(Area area, Period period) {
                return at.apply(area, period);
            }
        };
    }

    private SlowNode.Count leaf(boolean flow) {
        String member = MEMBERS[random.nextInt(3)];
        if (flow) {
            return series("y60c02.antal-aktiveringsforloeb", "Tilbud", member, true);
        }
        return switch (random.nextInt(3)) {
            case 0 -> counted("y60a02.antal-fuldtidspersoner", false,
                    (area, period) -> figures.at("y60a02.antal-fuldtidspersoner", List.of(), area, period));
            case 1 -> series("y25i01.antal-ledige-fuldtidspersoner", "Ydelsesgrupper", member, false);
            default -> series("y25i09.antal-langtidsledige-fuldtidspersoner", "ydelsesgrupper", member, false);
        };
    }

    private SlowNode.Count series(String measure, String dimension, String member, boolean flow) {
        if (random.nextInt(3) > 0) {
            return counted("%s[%s = %s]".formatted(measure, dimension, random.nextBoolean() ? member : "\"" + member + "\""), flow,
                    (area, period) -> figures.at(measure, List.of(member), area, period));
        }
        boolean every = random.nextBoolean();
        Missing rule = random.nextBoolean() ? missing : Missing.values()[random.nextInt(3)];
        List<String> chosen = every ? List.of(MEMBERS) : List.of("Mentor", "Kontanthjælp");
        return counted("sum(%s[%s = %s]%s)".formatted(measure, dimension, every ? "*" : "Mentor | Kontanthjælp",
                rule == missing ? "" : ", " + rule.id()), flow, (area, period) -> SlowNode.fold(chosen.stream()
                .map(one -> figures.at(measure, List.of(one), area, period)).toList(), rule, false));
    }

    /** A stock or flow over single periods. */
    private SlowNode.Count count(int depth, boolean flow) throws FormulaException {
        if (depth == 0) {
            return leaf(flow);
        }
        SlowNode.Count a = count(depth - 1, flow);
        SlowNode.Count b = count(depth - 1, flow);
        switch (random.nextInt(11)) {
            case 0 -> {
                return counted("(%s + %s)".formatted(a.text(), b.text()), flow,
                        (area, period) -> SlowNode.fold(List.of(a.at(area, period), b.at(area, period)), missing, false));
            }
            case 1 -> {
                return counted("(%s - %s)".formatted(a.text(), b.text()), flow,
                        (area, period) -> SlowNode.fold(List.of(a.at(area, period), negative(b.at(area, period))), missing, false));
            }
            case 2 -> {
                double factor = (1 + random.nextInt(50)) / 4.0;
                return counted("(%s * %s)".formatted(factor, a.text()), flow, (area, period) -> times(a.at(area, period), factor));
            }
            case 3 -> {
                return counted("(-(%s) ÷ 3)".formatted(a.text()), flow, (area, period) -> times(a.at(area, period), -1 / 3.0));
            }
            case 4 -> {
                int lag = 1 + random.nextInt(14);
                return counted("lag(%s, %d)".formatted(a.text(), lag * each), flow, (area, period) -> within(a, area, period.plus(-lag)));
            }
            case 5 -> {
                return counted("year-before(%s)".formatted(a.text()), flow, (area, period) -> within(a, area, period.aYearBefore()));
            }
            case 6 -> {
                return counted("country(%s)".formatted(a.text()), flow, (area, period) -> a.at(Figures.COUNTRY, period));
            }
            case 7 -> {
                boolean most = random.nextBoolean();
                return counted("%s(%s, %s)".formatted(most ? "max" : "min", a.text(), b.text()), flow, (area, period) ->
                        SlowNode.both(a.at(area, period), b.at(area, period), most ? Math::max : Math::min));
            }
            case 8 -> {
                return counted("abs(%s)".formatted(a.text()), flow, (area, period) -> SlowNode.both(a.at(area, period),
                        a.at(area, period), (x, y) -> Math.abs(x)));
            }
            case 9 -> {
                String id = "punkt-" + points++;
                words.point(id, Formula.compile(a.text(), flow ? Unit.COURSES : Unit.FULL_TIME_PERSONS, missing, words));
                return counted(id, flow, a::at);
            }
            default -> {
                SlowNode part = share(depth - 1);
                return counted("((%s) / 100 * %s)".formatted(part.text(), a.text()), flow,
                        (area, period) -> SlowNode.both(part.at(area, period), a.at(area, period), (x, y) -> x / 100 * y));
            }
        }
    }

    private Observation within(SlowNode of, Area area, Period period) {
        return of.since(figures.grid().periods().getFirst(), area, period);
    }

    private static Observation times(Observation value, double factor) {
        return SlowNode.both(value, value, (x, y) -> factor * x);
    }

    private static Observation negative(Observation value) {
        return times(value, -1);
    }

    private SlowNode windowed(SlowNode.Count of) {
        int length = 1 + random.nextInt(13);
        Missing rule = Missing.values()[random.nextInt(3)];
        return switch (random.nextInt(6)) {
            case 0 -> over("rolling(%s, %d)".formatted(of.text(), length), of.isFlow(),
                    (area, period) -> window(of, area, period, length, Missing.SKIP_IF_ANY, !of.isFlow()));
            case 1 -> over("average(%s, %d, %s)".formatted(of.text(), length, rule.id()), false,
                    (area, period) -> window(of, area, period, length, rule, true));
            case 2 -> over("ytd(%s, %s)".formatted(of.text(), rule.id()), of.isFlow(),
                    (area, period) -> window(of, area, period, period.number(), rule, !of.isFlow()));
            case 3 -> of.isFlow() ? over("annualised(rolling(%s, %d))".formatted(of.text(), length), false,
                    (area, period) -> times(window(of, area, period, length, Missing.SKIP_IF_ANY, false), 12.0 / length)) : of;
            default -> of;
        };
    }

    /** So much on average or a year is a level, whatever it was made of. */
    private static SlowNode over(String text, boolean flow, At at) {
        return counted(text, flow, at);
    }

    private Observation window(SlowNode.Count of, Area area, Period period, int length, Missing rule, boolean mean) {
        return of.window(area, period, length, rule, mean, figures.grid().periods().getFirst());
    }

    private SlowNode share(int depth) throws FormulaException {
        if (quarterly) {
            String measure = "y60b15.andel-i-uddannelse-pct";
            SlowNode.Count part = counted("%s[3]".formatted(measure), false, (area, period) -> figures.at(measure, List.of("3"), area, period));
            int lag = 1 + random.nextInt(5);
            return shared(random.nextBoolean() ? part : counted("lag(%s, %d)".formatted(part.text(), lag * 3), false,
                    (area, period) -> within(part, area, period.plus(-lag))));
        }
        SlowNode.Count a = count(Math.max(0, depth - 1), false);
        SlowNode.Count b = count(Math.max(0, depth - 1), false);
        return switch (random.nextInt(4)) {
            case 0 -> new SlowNode.Share("share-of-country(%s)".formatted(a.text()), a,
                    counted("", false, (area, period) -> a.at(Figures.COUNTRY, period)), 100);
            case 1 -> published();
            case 2 -> new SlowNode.Share("100 * (%s) / (%s)".formatted(a.text(), b.text()), a, b, 100);
            default -> new SlowNode.Share("(%s) / (%s) × 100".formatted(a.text(), b.text()), a, b, 100);
        };
    }

    /** A published share alone: nothing of it can be taken together. */
    private static SlowNode shared(SlowNode.Count of) {
        return of;
    }

    private SlowNode published() {
        String rate = "y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar";
        String count = "y60a02.antal-fuldtidspersoner";
        At share = (area, period) -> figures.at(rate, List.of(), area, period);
        At part = (area, period) -> figures.at(count, List.of(), area, period);
        SlowNode whole = counted("", false, (area, period) -> SlowNode.both(share.apply(area, period), part.apply(area, period),
                (x, y) -> 100 * y / x));
        SlowNode.Share parts = new SlowNode.Share("", counted("", false, part), whole, 100);
        return new SlowNode("published(%s, %s)".formatted(rate, count)) {
            @Override
            Observation at(Area area, Period period) {
                return share.apply(area, period);
            }

            @Override
            Observation together(Area area, Period period, int length, Missing rule, Period first) {
                return parts.together(area, period, length, rule, first);
            }
        };
    }

    /** What lies within half a decimal of the published shares is tried out at the corners. */
    private SlowNode savings() {
        words.constant("pris", new DatedNumber(Unit.KRONER_PER_FULL_TIME_PERSON,
                List.of(new DatedNumber.Value(1000, new DatedNumber.From.Ever()))));
        String rate = "y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar";
        String count = "y60a02.antal-fuldtidspersoner";
        int lag = random.nextInt(4);
        return new Savings("savings(published(%s, %s), country(%s), pris)".formatted(rate, count, lag == 0 ? rate
                : "lag(%s, %d)".formatted(rate, lag))) {
            @Override
            Observation at(Area area, Period period) {
                return corner(area, period, 0, 0);
            }

            @Override
            Observation corner(Area area, Period period, double ownOffset, double otherOffset) {
                // The country beside itself is one figure.
                boolean itself = lag == 0 && area.equals(Figures.COUNTRY);
                double ownOff = itself ? 0 : ownOffset;
                double otherOff = itself ? 0 : otherOffset;
                Observation own = figures.at(rate, List.of(), area, period);
                Observation earlier = period.plus(-lag).compareTo(figures.grid().periods().getFirst()) < 0
                        ? Observation.absent(Status.NOT_LISTED) : figures.at(rate, List.of(), Figures.COUNTRY, period.plus(-lag));
                Observation persons = SlowNode.both(figures.at(count, List.of(), area, period), own,
                        (n, share) -> share < 0.06 ? Double.NaN : n / (share + ownOff));
                return SlowNode.both(SlowNode.both(persons, own, (whole, share) -> whole * (share + ownOff)),
                        SlowNode.both(persons, earlier, (whole, share) -> whole * (share + otherOff)),
                        (mine, theirs) -> mine - theirs < 1e-9 ? 0 : 1000 * (mine - theirs));
            }
        };
    }

    /** A potential whose shares may be a little larger or smaller. */
    abstract static class Savings extends SlowNode {
        Savings(String text) {
            super(text);
        }

        abstract Observation corner(Area area, Period period, double ownOff, double otherOff);

        @Override
        Observation together(Area area, Period period, int length, Missing missing, Period first) {
            throw new UnsupportedOperationException("A potential has no year");
        }
    }

    private SlowNode countAreas() throws FormulaException {
        SlowNode.Count a = count(2, false);
        SlowNode.Count b = count(1, false);
        String operator = List.of("<", "<=", ">", ">=", "=").get(random.nextInt(5));
        return counted("count-areas(%s %s %s)".formatted(a.text(), operator, b.text()), false, (area, period) -> {
            int count = 0;
            boolean any = false;
            Observation last = Observation.absent(Status.NOT_LISTED);
            for (Area one : Figures.MUNICIPALITIES) {
                last = SlowNode.both(a.at(one, period), b.at(one, period), (x, y) -> SlowNode.holds(operator, x, y) ? 1 : 0);
                any |= last.isMeasured();
                count += last.isMeasured() ? (int) last.number().getAsDouble() : 0;
            }
            return any ? Observation.of(count) : last;
        });
    }

    private SlowNode index() throws FormulaException {
        SlowNode.Count of = count(2, random.nextBoolean());
        Period base = figures.grid().periods().get(3 + random.nextInt(4));
        return counted(String.format(Locale.ROOT, "index(%s, %s)", of.text(), base), false,
                (area, period) -> SlowNode.both(of.at(area, period), of.at(area, base), (x, y) -> 100 * x / y));
    }
}
