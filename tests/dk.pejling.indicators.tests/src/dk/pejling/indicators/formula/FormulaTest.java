package dk.pejling.indicators.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.Period;
import dk.pejling.model.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas mean, worked out by hand, and what is said of those that make no sense. */
class FormulaTest {
    private static final String PERSONS = "y60a02.antal-personer";
    private static final String FULL = "y60a02.antal-fuldtidspersoner";
    private static final String RATE = "y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar";

    private final Words words = new Words();

    private List<String> row(Figures figures, String formula, Unit unit) throws FormulaException {
        return figures.row(words.compile(formula, unit));
    }

    @Test
    void arithmeticKeepsItsOrder() throws Exception {
        Figures figures = Figures.of(FULL, "10", "20");
        // 2·10 + 10/4 − 3 = 19.5; 2·20 + 20/4 − 3 = 42
        assertThat(row(figures, "2 * %1$s + %1$s / 4 − 3 fullTimePersons".formatted(FULL), Unit.FULL_TIME_PERSONS)).containsExactly("19.5", "42");
        assertThat(row(figures, "-(%1$s - 1 fullTimePersons) * 2".formatted(FULL), Unit.FULL_TIME_PERSONS)).containsExactly("-18", "-38");
    }

    @Test
    void aQuotientOfEqualUnitsTimesHundredIsAPercentage() throws Exception {
        Figures figures = Figures.of(FULL, "10", "20", "SUPPRESSED", "5");
        assertThat(row(figures, "100 * %1$s / lag(%1$s, 1)".formatted(FULL), Unit.PERCENT))
                .containsExactly("NOT_LISTED", "200", "SUPPRESSED", "SUPPRESSED");
        assertThat(row(figures, "%1$s / lag(%1$s, 1)".formatted(FULL), Unit.NUMBER)).contains("2");
    }

    @Test
    void dividingByNobodyHasNoMeaning() throws Exception {
        assertThat(row(Figures.of(FULL, "0", "4").and(PERSONS, Figures.MUNICIPALITIES.getFirst(), "3", "0"),
                "lag(%1$s, 1) / %1$s * 100".formatted(PERSONS), Unit.PERCENT)).containsExactly("NOT_LISTED", "NOT_APPLICABLE");
    }

    @Test
    void windowsFollowTheKind() throws Exception {
        Figures stock = Figures.of(FULL, "10", "20", "60", "NOT_LISTED", "8");
        assertThat(row(stock, "rolling(%s, 3)".formatted(FULL), Unit.FULL_TIME_PERSONS))
                .containsExactly("NOT_LISTED", "NOT_LISTED", "30", "NOT_LISTED", "NOT_LISTED");
        assertThat(row(stock, "average(%s, 3, skip-if-all)".formatted(FULL), Unit.FULL_TIME_PERSONS))
                .containsExactly("10", "15", "30", "40", "34");
        assertThat(row(stock, "ytd(%s)".formatted(FULL), Unit.FULL_TIME_PERSONS)).containsExactly("10", "15", "30", "NOT_LISTED", "NOT_LISTED");
    }

    @Test
    void theRateOfAWindowIsSumOverSum() throws Exception {
        Figures figures = Figures.of(FULL, "10", "30").and(PERSONS, Figures.MUNICIPALITIES.getFirst(), "20", "180");
        // 100·(20 + 180)/(20 + 40), not the mean of 100·20/20 and 100·180/40
        Words twice = words.point("naevner", words.compile("2 * " + PERSONS, Unit.PERSONS));
        assertThat(figures.row(twice.compile("rolling(100 * lag(%1$s, 1) / naevner, 1)".formatted(PERSONS), Unit.PERCENT)))
                .containsExactly("NOT_LISTED", "5.556");
        assertThat(figures.row(twice.compile("rolling(100 * %1$s / naevner, 2)".formatted(PERSONS), Unit.PERCENT)))
                .containsExactly("NOT_LISTED", "50");
    }

    @Test
    void aPublishedShareWithItsCountCanBeTakenTogether() throws Exception {
        Figures figures = Figures.of(FULL, "10", "30").and(RATE, Figures.MUNICIPALITIES.getFirst(), "1", "2");
        // wholes 1000 and 1500: 100·40/2500
        assertThat(row(figures, "rolling(published(%s, %s), 2)".formatted(RATE, FULL), Unit.PERCENT)).containsExactly("NOT_LISTED", "1.6");
        assertThat(words.compile("published(%s, %s)".formatted(RATE, FULL), Unit.PERCENT).derivesWeights()).isTrue();
    }

    @Test
    void indexCountryAndCountsOfAreas() throws Exception {
        Figures figures = Figures.of(FULL, "50", "60").and(FULL, Figures.COUNTRY, "500", "400")
                .and(FULL, Figures.MUNICIPALITIES.get(1), "10", "70");
        assertThat(row(figures, "index(%s, 2024M01)".formatted(FULL), Unit.INDEX)).containsExactly("100", "120");
        assertThat(row(figures, "share-of-country(%s)".formatted(FULL), Unit.PERCENT)).containsExactly("10", "15");
        assertThat(row(figures, "count-areas(%s >= 60 fullTimePersons)".formatted(FULL), Unit.AREAS)).containsExactly("0", "2");
        assertThat(row(figures, "max(%1$s, country(%1$s) / 8)".formatted(FULL), Unit.FULL_TIME_PERSONS)).containsExactly("62.5", "60");
    }

    @Test
    void whatIsMissingFollowsTheRuleAndIsNeverWithheldAsZero() throws Exception {
        Figures figures = Figures.of(FULL, "1", "SUPPRESSED", "NOT_LISTED", "NOT_LISTED", "4");
        // Each month with the one before it.
        assertThat(rows(figures, Missing.SKIP_IF_ANY)).containsExactly("NOT_LISTED", "SUPPRESSED", "NOT_LISTED", "NOT_LISTED", "NOT_LISTED");
        assertThat(rows(figures, Missing.SKIP_IF_ALL)).containsExactly("1", "1", "NOT_LISTED", "NOT_LISTED", "4");
        assertThat(rows(figures, Missing.NEVER_SKIP)).containsExactly("1", "1", "NOT_LISTED", "0", "4");
    }

    private List<String> rows(Figures figures, Missing missing) throws FormulaException {
        return figures.row(Formula.compile("%1$s + lag(%1$s, 1)".formatted(FULL), Unit.FULL_TIME_PERSONS, missing, words));
    }

    @Test
    void savingsAreWhatTheShareOfTheCountryWouldSpare() throws Exception {
        words.constant("pris", new DatedNumber(Unit.KRONER_PER_FULL_TIME_PERSON, List.of(new DatedNumber.Value(100, new DatedNumber.From.Ever()))));
        Figures figures = Figures.of(RATE, "5", "4", "0").and(RATE, Figures.COUNTRY, "4", "4", "4")
                .and(FULL, Figures.MUNICIPALITIES.getFirst(), "1000", "1000", "1");
        Formula formula = words.compile("savings(published(%s, %s), country(%s), pris)".formatted(RATE, FULL, RATE), Unit.KRONER);
        // 1000 · (1 − 4/5) · 100; a share of 0 tells nobody's number
        assertThat(figures.row(formula)).containsExactly("20000", "0", "NOT_APPLICABLE");
        Evaluation.Interval interval = figures.evaluation().interval(formula).orElseThrow();
        // 1000 · (1 − 4.05/4.95) · 100 and 1000 · (1 − 3.95/5.05) · 100
        assertThat(interval.low().value(0)).isCloseTo(100_000 * (1 - 4.05 / 4.95), org.assertj.core.api.Assertions.within(1e-6));
        assertThat(interval.high().value(0)).isCloseTo(100_000 * (1 - 3.95 / 5.05), org.assertj.core.api.Assertions.within(1e-6));
        // Nothing, but rounding may hide some.
        assertThat(interval.low().value(1)).isZero();
        assertThat(interval.high().value(1)).isCloseTo(100_000 * (1 - 3.95 / 4.05), org.assertj.core.api.Assertions.within(1e-6));
    }

    /** The series breaks between the third and the fourth month. */
    @Test
    void figuresFromBothSidesOfABreakMakeNoNumber() throws Exception {
        Figures figures = Figures.of(FULL, "10", "20", "30", "40", "50", "SUPPRESSED", "70").broken(FULL, Period.month(2024, 4))
                .and(PERSONS, Figures.MUNICIPALITIES.getFirst(), "1", "2", "3", "4", "5", "6", "7");
        assertThat(row(figures, "rolling(%s, 2)".formatted(FULL), Unit.FULL_TIME_PERSONS))
                .containsExactly("NOT_LISTED", "15", "25", "BREAK", "45", "SUPPRESSED", "SUPPRESSED");
        assertThat(row(figures, "average(%s, 3, skip-if-all)".formatted(FULL), Unit.FULL_TIME_PERSONS))
                .containsExactly("10", "15", "20", "BREAK", "BREAK", "45", "60");
        // Since January; the break is forgotten in the next year only.
        assertThat(row(figures, "ytd(%s)".formatted(FULL), Unit.FULL_TIME_PERSONS))
                .containsExactly("10", "15", "20", "BREAK", "BREAK", "SUPPRESSED", "SUPPRESSED");
        // What was two months ago is a number of its own side; only beside the number of now is it one of both sides.
        assertThat(row(figures, "lag(%s, 2)".formatted(FULL), Unit.FULL_TIME_PERSONS))
                .containsExactly("NOT_LISTED", "NOT_LISTED", "10", "20", "30", "40", "50");
        assertThat(row(figures, "%1$s - lag(%1$s, 2)".formatted(FULL), Unit.FULL_TIME_PERSONS))
                .containsExactly("NOT_LISTED", "NOT_LISTED", "20", "BREAK", "BREAK", "SUPPRESSED", "20");
        assertThat(row(figures, "index(%s, 2024M02)".formatted(FULL), Unit.INDEX))
                .containsExactly("50", "100", "150", "BREAK", "BREAK", "SUPPRESSED", "BREAK");
        // Another series has no break.
        assertThat(row(figures, "rolling(%s, 2)".formatted(PERSONS), Unit.PERSONS))
                .containsExactly("NOT_LISTED", "1.5", "2.5", "3.5", "4.5", "5.5", "6.5");
        assertThat(row(figures, "%s * lag(%s, 2) / 1 persons".formatted(FULL, PERSONS), Unit.FULL_TIME_PERSONS))
                .containsExactly("NOT_LISTED", "NOT_LISTED", "30", "80", "150", "SUPPRESSED", "350");
    }

    @Test
    void aConstantChangesOnItsDate() throws Exception {
        words.constant("pris", new DatedNumber(Unit.KRONER_PER_FULL_TIME_PERSON, List.of(
                new DatedNumber.Value(100, new DatedNumber.From.Ever()),
                new DatedNumber.Value(120, new DatedNumber.From.Day(LocalDate.of(2024, 2, 29))))));
        assertThat(row(Figures.of(FULL, "1", "2", "3"), FULL + " * pris", Unit.KRONER)).containsExactly("100", "240", "360");
        words.constant("forslag", new DatedNumber(Unit.KRONER_PER_FULL_TIME_PERSON, List.of(
                new DatedNumber.Value(100, new DatedNumber.From.Ever()),
                new DatedNumber.Value(120, new DatedNumber.From.Proposed(LocalDate.of(2024, 3, 1))))));
        assertThat(row(Figures.of(FULL, "1", "2", "3"), FULL + " * forslag", Unit.KRONER)).containsExactly("100", "200", "360");
        words.constant("regel", new DatedNumber(Unit.TALKS, List.of(new DatedNumber.Value(9, new DatedNumber.From.Ever()),
                new DatedNumber.Value(6, new DatedNumber.From.Unknown()))));
        assertThat(row(Figures.of(FULL, "1"), "regel / 1 talks * " + FULL, Unit.FULL_TIME_PERSONS)).containsExactly("NOT_APPLICABLE");
    }

    @Test
    void aCountWithinAYearIsReckonedToAWholeOne() throws Exception {
        Formula formula = words.compile("annualised(ytd(sum(y60c02.antal-aktiveringsforloeb[Tilbud = *])))", Unit.COURSES);
        Figures figures = Figures.random(dk.pejling.model.Frequency.MONTH, 20, new java.util.Random(1));
        Cells level = figures.evaluation().level(formula);
        Cells ytd = figures.evaluation().level(words.compile("ytd(sum(y60c02.antal-aktiveringsforloeb[Tilbud = *]))", Unit.COURSES));
        int compared = 0;
        for (int cell = 0; cell < level.size(); cell++) {
            int month = figures.grid().periods().get(cell % 20).number();
            if (ytd.statusCode(cell) == 0) {
                assertThat(level.value(cell)).isCloseTo(ytd.value(cell) * 12 / month, org.assertj.core.api.Assertions.within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "y60a02.antal-personer + y60a02.antal-fuldtidspersoner ; persons ; 0 ; 53 ; unit.sum",
        "y60a02.antal-personer + 3 weeks ; persons ; 0 ; 31 ; unit.sum",
        "3 weeks + 5 kr ; weeks ; 0 ; 14 ; unit.sum",
        "y60a02.antal-personer + 3 ; persons ; 0 ; 25 ; unit.sum",
        "y60a02.antal-personer + 3 aber ; persons ; 24 ; 30 ; unit.unknown",
        "y60a02.antal-personer / y60a02.antal-personer ; pct ; 0 ; 45 ; unit.factor",
        "y60a02.antal-personer ; kr ; 0 ; 21 ; unit.result",
        "y60a02.antal-personr ; persons ; 0 ; 20 ; name.close",
        "xyzzy-qwert ; persons ; 0 ; 11 ; name.minus",
        "y60a02.antal-personer -y60a02 ; persons ; 23 ; 29 ; name.close",
        "y25i09.antal-langtidsledige-fuldtidspersoner ; fullTimePersons ; 0 ; 44 ; members.missingTotal",
        "y25i09.antal-langtidsledige-fuldtidspersoner[a|b] ; fullTimePersons ; 0 ; 49 ; members.several",
        "y25i09.antal-langtidsledige-fuldtidspersoner[Koen = a] ; fullTimePersons ; 0 ; 54 ; members.dimension",
        "y60a02.antal-personer[Koen = a] ; persons ; 0 ; 31 ; members.none",
        "sum(y25i09.antal-langtidsledige-fuldtidspersoner[Kontanthjælp | Ydelsesgrupper i alt]) ; fullTimePersons ; 4 ; 85 ; members.total",
        "sum(y25i01.ledige-fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar[*]) ; pct ; 4 ; 71 ; members.shares",
        "y60a02.antal-personer * ; persons ; 23 ; 23 ; end.early",
        "(y60a02.antal-personer ; persons ; 22 ; 22 ; expected",
        "y60a02.antal-personer ) ; persons ; 22 ; 23 ; unexpected",
        "0,5 * y60a02.antal-personer ; persons ; 1 ; 2 ; comma.decimal",
        "y60a02.antal-personer # 2 ; persons ; 22 ; 23 ; character.unknown",
        "lag(y60a02.antal-personer, 200) ; persons ; 27 ; 30 ; months.wrong",
        "lag(y60b15.andel-i-uddannelse-pct[3], 4) ; pct ; 38 ; 39 ; months.part",
        "rolling(rolling(y60a02.antal-personer, 3), 3) ; persons ; 8 ; 41 ; window.twice",
        "rolling(y60c07.aktiveringsgrad-pct, 12) ; pct ; 8 ; 34 ; window.noWeights",
        "y60c07.aktiveringsgrad-pct * y60a02.antal-personer ; persons ; 0 ; 50 ; share.factor",
        "y60b15.andel-i-uddannelse-pct[3] + y60c07.aktiveringsgrad-pct ; pct ; 0 ; 61 ; frequency.mixed",
        "annualised(y60a02.antal-personer) ; persons ; 11 ; 32 ; annualised.flow",
        "sum(3) ; persons ; 4 ; 5 ; measure.here",
        "rollin(y60a02.antal-personer, 12) ; persons ; 0 ; 6 ; function.close",
        "lag(y60a02.antal-personer) ; persons ; 0 ; 26 ; arguments",
        "rolling(y60a02.antal-personer, 12, skip-if-all) ; persons ; 35 ; 46 ; missing.here",
        "y60a02.antal-personer > 3 persons ; persons ; 0 ; 33 ; comparison.here",
        "count-areas(y60a02.antal-personer) ; areas ; 12 ; 33 ; comparison.expected",
        "count-areas(y60a02.antal-personer > 3) ; areas ; 12 ; 37 ; unit.compare",
        "index(y60a02.antal-personer, 2024Q1) ; index ; 29 ; 35 ; period.frequency",
        "index(y60a02.antal-personer, 2024M13) ; index ; 29 ; 36 ; period.wrong",
        "y60a02.antal-personer / 0 ; persons ; 0 ; 25 ; zero",
        "3 persons ; persons ; 0 ; 9 ; figures.none",
        "y60a02.antal-personer[ ; persons ; 21 ; 22 ; members.open",
        "y60c02.antal-aktiverede[Mentor] + y60c02.antal-aktiveringsforloeb[Mentor] ; persons ; 0 ; 73 ; unit.sum",
    })
    void mistakesAreRefusedWithTheirPlace(String text, String unit, int from, int to, String code) {
        FormulaException e = catchThrowableOfType(FormulaException.class, () -> words.compile(text, Unit.ofId(unit)));
        assertThat(e).as(text).isNotNull();
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.place()).isEqualTo(new Place(from, to));
        assertThat(e.text(Locale.of("da"))).isNotBlank().isNotEqualTo(e.text(Locale.ENGLISH)).doesNotContain("{");
    }

    @Test
    void longAndDeepFormulasAreRefused() {
        String deep = "(".repeat(5000) + FULL;
        assertThatThrownBy(() -> words.compile(deep, Unit.PERSONS)).isInstanceOf(FormulaException.class).hasMessageContaining("longer than");
        assertThatThrownBy(() -> words.compile("(".repeat(3000) + "1", Unit.PERSONS)).hasMessageContaining("deeper");
        assertThatThrownBy(() -> words.compile("-".repeat(3000) + "1", Unit.PERSONS)).hasMessageContaining("deeper");
        assertThatThrownBy(() -> words.compile("1" + "+1".repeat(1500), Unit.PERSONS)).hasMessageContaining("operators");
    }

    @Test
    void pointsThatDoubleEachOtherAreRefusedBeforeTheyTakeLong() throws Exception {
        words.point("p0", words.compile(FULL, Unit.FULL_TIME_PERSONS));
        FormulaException refused = null;
        for (int i = 1; i < 60 && refused == null; i++) {
            try {
                words.point("p" + i, words.compile("p%1$d + p%1$d".formatted(i - 1), Unit.FULL_TIME_PERSONS));
            } catch (FormulaException e) {
                refused = e;
            }
        }
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo("work.much");
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        java.util.ResourceBundle english = java.util.ResourceBundle.getBundle("dk.pejling.indicators.formula.messages", Locale.ROOT);
        java.util.ResourceBundle danish = java.util.ResourceBundle.getBundle("dk.pejling.indicators.formula.messages", Locale.of("da"));
        for (String key : english.keySet()) {
            assertThat(danish.getString(key)).as(key).isNotEqualTo(english.getString(key));
        }
        assertThat(danish.keySet()).isEqualTo(english.keySet());
    }
}
