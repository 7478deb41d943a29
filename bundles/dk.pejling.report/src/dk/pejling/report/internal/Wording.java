package dk.pejling.report.internal;

import dk.pejling.model.Comparison;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.Texts;
import dk.pejling.model.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Texts, numbers, dates and periods in the reader's language. */
public final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Locale locale;
    private final Texts texts;

    /** Makes the wording of a language: Danish for Danish, English for every other. */
    public Wording(Locale locale) {
        this.locale = locale;
        texts = Texts.of(Wording.class, locale);
    }

    /** Returns the sentences. */
    public Texts texts() {
        return texts;
    }

    /** Returns a sentence with its places filled. */
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Returns a command with whom is compared and how, where that is to be said. */
    String compared(String key, String command, Comparison comparison) {
        String beside = comparison.choice().equals(Comparison.Kind.PEERS.id()) ? command : get(key + ".compare", command, comparison.choice());
        return comparison.average().map(average -> get(key + ".average", beside, average.id())).orElse(beside);
    }

    /** Returns a text of the catalogue. */
    public String in(LocalText text) {
        return text.in(locale);
    }

    /** Returns a number without a sign for positives. */
    public String number(double value, int decimals) {
        return Numbers.text(value, decimals, locale);
    }

    /** Returns a number that has its sign. */
    public String signed(double value, int decimals) {
        return Numbers.signed(value, decimals, locale);
    }

    /** Returns a level as a table shows it; a mark where there is none. */
    public String level(Observation observation, int decimals) {
        return observation instanceof Observation.Measured measured ? number(measured.value(), decimals) : mark(observation);
    }

    /** Returns a change or deviation as a table shows it; a mark where there is none. */
    public String change(Observation observation, int decimals) {
        return observation instanceof Observation.Measured measured ? signed(measured.value(), decimals) : mark(observation);
    }

    private static String mark(Observation observation) {
        return observation.status() == Status.SUPPRESSED ? "•" : "–";
    }

    /** Returns why there is no number. */
    public String reason(Status status) {
        return get("status." + status.id());
    }

    /** Returns a day: 22.08.2026. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns a period in words: "juni 2025". */
    public String period(Period period) {
        return period.text(locale);
    }

    /** Returns a period for narrow places: "jun. 2025". */
    public String shortPeriod(Period period) {
        return period.frequency() == Frequency.MONTH
                ? DateTimeFormatter.ofPattern("MMM uuuu", locale).format(period.firstDay()) : period(period);
    }

    /** Returns a unit as printed under a number. */
    public String unit(Unit unit) {
        return unit.text(locale);
    }

    /** Returns a text as it begins a line. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns how many in a sentence: "ingen", "1", "2". */
    String orNone(long count) {
        return count == 0 ? get("zero") : Long.toString(count);
    }

    /** Returns names as a reader lists them: "a, b og c". */
    public String list(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : get("list.last", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
