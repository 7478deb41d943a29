package dk.pejling.indicators.search;

import dk.pejling.model.Frequency;
import dk.pejling.model.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods and ranges of them as people type them. */
final class PeriodWords {
    private static final Pattern RANGE = Pattern.compile("(?<from>[^–—]*)[–—](?<to>[^–—]*)");
    private static final Pattern HYPHEN = Pattern.compile("(?<from>\\d[^-]*)?-(?<to>\\d[^-]*)?");
    private static final List<List<String>> MONTHS = List.of(List.of("januar", "january", "jan"), List.of("februar", "february", "feb"),
            List.of("marts", "march", "mar"), List.of("april", "apr"), List.of("maj", "may"), List.of("juni", "june", "jun"),
            List.of("juli", "july", "jul"), List.of("august", "aug"), List.of("september", "sep", "sept"),
            List.of("oktober", "october", "okt", "oct"), List.of("november", "nov"), List.of("december", "dec"));
    private static final Set<String> SINCE = Set.of("fra", "siden", "from", "since");
    private static final Set<String> UNTIL = Set.of("til", "to", "until");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private PeriodWords() {
    }

    /**
     * A span of months.
     *
     * @param from empty for no beginning
     * @param to empty for no end
     * @param words how many words it takes
     */
    record Range(Optional<Period> from, Optional<Period> to, int words) {
    }

    /** Returns the range that words begin with at a place; empty when they begin with none. */
    static Optional<Range> at(List<String> words, int at) {
        String word = words.get(at).toLowerCase(Locale.ROOT);
        if ((SINCE.contains(word) || UNTIL.contains(word)) && at + 1 < words.size()) {
            return one(words, at + 1).map(span -> SINCE.contains(word) ? new Range(span.from(), Optional.empty(), span.words() + 1)
                    : new Range(Optional.empty(), span.to(), span.words() + 1));
        }
        Optional<Range> range = range(words.get(at));
        return range.isPresent() ? range : one(words, at);
    }

    private static Optional<Range> range(String word) {
        for (Pattern pattern : List.of(RANGE, HYPHEN)) {
            Matcher matcher = pattern.matcher(word);
            if (matcher.matches()) {
                String from = Optional.ofNullable(matcher.group("from")).orElse("");
                String to = Optional.ofNullable(matcher.group("to")).orElse("");
                Optional<Range> first = from.isEmpty() ? Optional.empty() : one(List.of(from), 0);
                Optional<Range> last = to.isEmpty() ? Optional.empty() : one(List.of(to), 0);
                boolean understood = (from.isEmpty() || first.isPresent()) && (to.isEmpty() || last.isPresent()) && word.length() > 1;
                if (understood) {
                    return Optional.of(new Range(first.flatMap(Range::from), last.flatMap(Range::to), 1));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Range> one(List<String> words, int at) {
        Optional<Period> period = Period.parse(words.get(at)).filter(one -> one.year() >= EARLIEST && one.year() <= LATEST);
        if (period.isPresent()) {
            return months(period.get()).map(months -> new Range(Optional.of(months.getKey()), Optional.of(months.getValue()), 1));
        }
        int month = month(words.get(at));
        if (month > 0 && at + 1 < words.size()) {
            return Period.parse(words.get(at + 1)).filter(one -> one.frequency() == Frequency.YEAR)
                    .map(year -> Period.month(year.year(), month)).map(one -> new Range(Optional.of(one), Optional.of(one), 2));
        }
        return Optional.empty();
    }

    private static int month(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(plain)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Returns the first and last month of a period; a week has none. */
    private static Optional<Map.Entry<Period, Period>> months(Period period) {
        if (period.frequency() == Frequency.WEEK) {
            return Optional.empty();
        }
        return Optional.of(Map.entry(Period.month(period.firstDay().getYear(), period.firstDay().getMonthValue()),
                Period.month(period.lastDay().getYear(), period.lastDay().getMonthValue())));
    }
}
