package dk.pejling.indicators.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.model.Area;
import dk.pejling.model.Frequency;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random formulas on random figures against an evaluator that looks every cell up and knows nothing of columns. */
class SlowFormulaTest {
    @Test
    void monthlyFormulasAreThoseOfTheSlowEvaluator() throws Exception {
        compare(Frequency.MONTH, 28, 220, 20261123, 50, 300);
    }

    @Test
    void quarterlyFormulasAreThoseOfTheSlowEvaluator() throws Exception {
        compare(Frequency.QUARTER, 14, 60, 4, 0, 0);
    }

    private static void compare(Frequency frequency, int periods, int formulas, long seed, int fewestYears, int fewestBreaks) throws Exception {
        Random random = new Random(seed);
        int measured = 0;
        int absent = 0;
        int broken = 0;
        int intervals = 0;
        int years = 0;
        for (int i = 0; i < formulas; i++) {
            Figures figures = Figures.random(frequency, periods, random);
            figures.breakSome(random);
            RandomFormula formula = new RandomFormula(random, figures);
            SlowNode slow = formula.make();
            Formula fast = Formula.compile(slow.text(), formula.unit(), formula.missing(), formula.words());
            Evaluation evaluation = figures.evaluation();
            Cells cells = evaluation.level(fast);
            int cell = 0;
            for (Area area : figures.grid().areas()) {
                for (Period period : figures.grid().periods()) {
                    Observation expected = expected(figures, () -> slow.at(area, period));
                    same(slow.text(), area, period, cells.at(cell++), expected);
                    measured += expected.isMeasured() ? 1 : 0;
                    broken += expected.status() == Status.BREAK ? 1 : 0;
                    absent += expected.isMeasured() ? 0 : 1;
                }
            }
            years += compareYear(figures, slow, fast, evaluation);
            intervals += compareInterval(figures, slow, fast, evaluation);
        }
        assertThat(measured).isGreaterThan(formulas * 20);
        assertThat(absent).isGreaterThan(formulas * 20);
        assertThat(intervals).isGreaterThanOrEqualTo(fewestYears / 5);
        assertThat(broken).isGreaterThanOrEqualTo(fewestBreaks);
        assertThat(years).isGreaterThanOrEqualTo(fewestYears);
    }

    private static int compareYear(Figures figures, SlowNode slow, Formula fast, Evaluation evaluation) {
        java.util.Optional<Cells> year = evaluation.year(fast);
        if (year.isEmpty()) {
            return 0;
        }
        int length = figures.grid().periodsOfYear();
        int cell = 0;
        for (Area area : figures.grid().areas()) {
            for (Period period : figures.grid().periods()) {
                same("year of " + slow.text(), area, period, year.get().at(cell++), expected(figures,
                        () -> slow.together(area, period, length, Missing.SKIP_IF_ANY, figures.grid().periods().getFirst())));
            }
        }
        return 1;
    }

    private static int compareInterval(Figures figures, SlowNode slow, Formula fast, Evaluation evaluation) {
        assertThat(evaluation.interval(fast).isPresent()).isEqualTo(slow instanceof RandomFormula.Savings);
        if (!(slow instanceof RandomFormula.Savings savings)) {
            return 0;
        }
        Evaluation.Interval interval = evaluation.interval(fast).orElseThrow();
        int cell = 0;
        for (Area area : figures.grid().areas()) {
            for (Period period : figures.grid().periods()) {
                Observation least = expected(figures, () -> savings.corner(area, period, -0.05, 0.05));
                Observation most = expected(figures, () -> savings.corner(area, period, 0.05, -0.05));
                same("least " + slow.text(), area, period, interval.low().at(cell), least);
                same("most " + slow.text(), area, period, interval.high().at(cell++), most);
            }
        }
        return 1;
    }

    /** A number made of figures from both sides of a break is none. */
    private static Observation expected(Figures figures, Supplier<Observation> slow) {
        figures.readAcrossABreak();
        Observation value = slow.get();
        return figures.readAcrossABreak() && value.isMeasured() ? Observation.absent(Status.BREAK) : value;
    }

    private static void same(String text, Area area, Period period, Observation actual, Observation expected) {
        String what = "%s %s %s".formatted(text, area.name(), period);
        assertThat(actual.status()).as(what).isEqualTo(expected.status());
        if (expected instanceof Observation.Measured measured) {
            assertThat(actual.number().orElseThrow()).as(what)
                    .isCloseTo(measured.value(), within(1e-9 * Math.max(1, Math.abs(measured.value()))));
        }
    }

    @Test
    void unitsOfRandomFormulasAreCheckedAgainstEveryOtherUnit() throws Exception {
        Random random = new Random(99);
        Figures figures = Figures.random(Frequency.MONTH, 9, random);
        for (int i = 0; i < 300; i++) {
            RandomFormula formula = new RandomFormula(random, figures);
            SlowNode slow = formula.make();
            int fitting = 0;
            for (Unit unit : Unit.values()) {
                try {
                    Formula.compile(slow.text(), unit, formula.missing(), formula.words());
                    fitting++;
                } catch (FormulaException e) {
                    assertThat(e.code()).as(slow.text() + " as " + unit).startsWith("unit.");
                }
            }
            assertThat(fitting).as(slow.text()).isEqualTo(1);
        }
    }
}
