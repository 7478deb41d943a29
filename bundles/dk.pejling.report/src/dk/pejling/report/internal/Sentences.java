package dk.pejling.report.internal;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Comparison;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sentences above the table: what happened, and how it stands. Verbs follow signs, judgements follow polarity. */
public final class Sentences {
    private final Scorecard scorecard;
    private final Wording wording;

    /** Makes the sentences of a scorecard. */
    public Sentences(Scorecard scorecard, Wording wording) {
        this.scorecard = scorecard;
        this.wording = wording;
    }

    /** Returns the paragraphs in their order; at least one. */
    public List<String> all() {
        Optional<ScorecardRow> lead = lead();
        if (lead.isEmpty()) {
            return List.of(wording.get("nothing", wording.in(scorecard.targetGroup().name())));
        }
        return List.of(finding(lead.get()), standing());
    }

    /** Returns what happened to one point, or how high it stands; empty when there is no figure to tell of. */
    public Optional<String> of(ScorecardRow row, Basis side) {
        Reading reading = side.of(row);
        return hasFigure(reading) ? Optional.of(side == Basis.LEVEL ? levelFinding(row) : finding(row)) : Optional.empty();
    }

    /** Returns the row that the first sentence is about: the first central point with any figure, otherwise the first at all. */
    Optional<ScorecardRow> lead() {
        List<ScorecardRow> known = scorecard.rows().stream().filter(row -> hasFigure(row.level()) || hasFigure(row.development()))
                .toList();
        return known.stream().filter(this::isCentral).findFirst().or(() -> known.stream().findFirst());
    }

    private boolean isCentral(ScorecardRow row) {
        return row.point().central() && row.point().targetGroup().equals(scorecard.targetGroup().id());
    }

    private static boolean hasFigure(Reading reading) {
        return reading.own().value().isMeasured() || reading.comparison().value().isMeasured()
                || reading.country().value().isMeasured();
    }

    private String finding(ScorecardRow row) {
        Reading reading = row.development();
        if (!hasFigure(reading)) {
            return levelFinding(row);
        }
        Move own = Move.of(reading.own().value(), reading.decimals());
        Move group = Move.of(reading.comparison().value(), reading.decimals());
        Move country = Move.of(reading.country().value(), reading.decimals());
        String key = "own." + own.key() + (isOnly(own, group, country) ? ".only" : "");
        String first = wording.get(key, subject(row), amount(reading, own), periodText(row.from()),
                periodText(reading.own().period()), own.isAbsent() ? wording.reason(reading.own().value().status()) : "");
        return first + " " + others(reading, group, country);
    }

    private String levelFinding(ScorecardRow row) {
        Reading reading = row.level();
        Move own = Move.level(reading.own().value());
        String subject = wording.get("share", wording.in(row.point().name()));
        String first = own.isAbsent()
                ? wording.get("nothing", subject.substring(0, 1).toLowerCase() + subject.substring(1))
                : wording.get("own.level", subject, amount(reading, own), periodText(reading.own().period()));
        return first + " " + others(reading, Move.level(reading.comparison().value()), Move.level(reading.country().value()));
    }

    /** "Kun": moved the way both others did, but less than either. */
    private static boolean isOnly(Move own, Move group, Move country) {
        return own.isMoving() && own.key().equals(group.key()) && own.key().equals(country.key())
                && own.size() < group.size() && own.size() < country.size();
    }

    private String subject(ScorecardRow row) {
        String name = wording.in(row.point().name());
        if (!(row.point().development() instanceof Development.PercentChange)) {
            return wording.get("share", name);
        }
        String key = "count." + row.point().targetGroup();
        return wording.texts().has(key) ? wording.get(key)
                : wording.get("count.other", name, wording.in(row.point().definition()));
    }

    private String others(Reading reading, Move group, Move country) {
        int members = scorecard.comparison().members().size();
        if (scorecard.comparison().kind() == Comparison.Kind.COUNTRY || members == 0) {
            return wording.get("clauses.one", clause(reading, country, wording.get("place.country.start")));
        }
        String groupPlace = groupPlace(members);
        String countryPlace = wording.get("place.country");
        return group.key().equals(country.key())
                ? wording.get("both." + group.key(), groupPlace, amount(reading, group), countryPlace, amount(reading, country))
                : wording.get("clauses.two", clause(reading, group, groupPlace), clause(reading, country, countryPlace));
    }

    private String groupPlace(int members) {
        if (scorecard.comparison().kind() != Comparison.Kind.PEERS) {
            return wording.get(members == 1 ? "place.group.start.other.one" : "place.group.start.other", members);
        }
        return members == 1 ? wording.get("place.group.start.one") : wording.get("place.group.start", members);
    }

    private String clause(Reading reading, Move move, String place) {
        return wording.get("clause." + move.key(), place, amount(reading, move));
    }

    private String amount(Reading reading, Move move) {
        return amount(move.size(), reading.unit(), reading.decimals());
    }

    private String amount(double size, Unit unit, int decimals) {
        String number = wording.number(size, decimals);
        return switch (unit) {
            case PERCENT -> wording.get("amount.percent", number);
            case PERCENTAGE_POINTS -> wording.get("amount.points", number);
            case WEEKS -> wording.get("amount.weeks", number);
            default -> wording.get("amount.other", number, wording.unit(unit));
        };
    }

    private String periodText(Period period) {
        return wording.period(period == null ? scorecard.period() : period);
    }

    /** How the levels stand against the comparison. */
    private String standing() {
        List<ScorecardRow> judged = scorecard.rows().stream().filter(row -> row.level().verdict() != Verdict.NONE).toList();
        String than = wording.get(isAgainstCountry() ? "than.country" : "than.group");
        if (judged.isEmpty()) {
            String small = scorecard.rows().stream().limit(1).anyMatch(NotesTable::isSmallUnjudged) ? " " + wording.get("verdicts.small") : "";
            return (isAlone() ? wording.get("verdicts.nobody") : wording.get("verdicts.none", than)) + small;
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(judged.size() == 1
                ? wording.get("verdicts.one", wording.get("verdicts.one." + judged.getFirst().level().verdict().id(), than))
                : counted(judged, than));
        if (judged.size() > 1) {
            farthest(judged).ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    private boolean isAlone() {
        return !isAgainstCountry() && scorecard.comparison().members().isEmpty();
    }

    private boolean isAgainstCountry() {
        return scorecard.comparison().kind() == Comparison.Kind.COUNTRY;
    }

    private String counted(List<ScorecardRow> judged, String than) {
        long worse = count(judged, Verdict.WORSE);
        long better = count(judged, Verdict.BETTER);
        long unclear = count(judged, Verdict.UNCLEAR);
        if (worse == judged.size() || better == judged.size() || unclear == judged.size()) {
            String all = worse > 0 ? "allWorse" : better > 0 ? "allBetter" : "allUnclear";
            return wording.get("verdicts.many." + all, than, "", judged.size());
        }
        return wording.get("verdicts.many", than, wording.orNone(worse), judged.size(), wording.orNone(better),
                rest("verdicts.unclear", unclear) + rest("verdicts.same", count(judged, Verdict.SAME)));
    }

    private static long count(List<ScorecardRow> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.level().verdict() == verdict).count();
    }

    private String rest(String key, long count) {
        return count == 0 ? "" : wording.get(key, count);
    }

    /** Only shares can be set beside each other; weeks and counts stay out. */
    private Optional<String> farthest(List<ScorecardRow> judged) {
        return judged.stream().filter(row -> row.level().unit() == Unit.PERCENT)
                .filter(row -> row.level().verdict() == Verdict.WORSE || row.level().verdict() == Verdict.BETTER)
                .filter(row -> row.level().deviation().isMeasured())
                .max(Comparator.comparingDouble(row -> Math.abs(row.level().deviation().number().getAsDouble())))
                .map(row -> wording.get("farthest." + row.level().verdict().id(), wording.in(row.point().name()),
                        amount(Math.abs(row.level().deviation().number().getAsDouble()), Unit.PERCENTAGE_POINTS,
                                row.level().decimals())));
    }

    /**
     * Where a figure went.
     *
     * @param key verb in the messages
     * @param size how far, as shown; 0 when absent
     */
    private record Move(String key, double size) {
        static Move of(Observation change, int decimals) {
            if (!(change instanceof Observation.Measured measured)) {
                return new Move("absent", 0);
            }
            double decisive = Numbers.decisive(measured.value());
            double shown = Numbers.rounded(Math.abs(measured.value()), decimals).doubleValue();
            if (decisive == 0) {
                return new Move("same", 0);
            }
            if (shown == 0) {
                return new Move("nearlySame", 0);
            }
            return new Move(decisive < 0 ? "fell" : "rose", shown);
        }

        static Move level(Observation level) {
            return level instanceof Observation.Measured measured ? new Move("level", measured.value()) : new Move("absent", 0);
        }

        boolean isAbsent() {
            return key.equals("absent");
        }

        boolean isMoving() {
            return key.equals("fell") || key.equals("rose");
        }
    }
}
