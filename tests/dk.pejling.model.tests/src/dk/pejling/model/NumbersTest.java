package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final Locale DANISH = Locale.of("da");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "58.5      | 0 | 59        | 59",
        "-58.5     | 0 | −59       | −59",
        "-0.385    | 2 | −0,39     | −0.39",
        "0.385     | 2 | 0,39      | 0.39",
        "2.675     | 2 | 2,68      | 2.68",
        "0.5       | 0 | 1         | 1",
        "0.05      | 1 | 0,1       | 0.1",
        "-0.04     | 1 | 0,0       | 0.0",
        "-0.4      | 0 | 0         | 0",
        "-0.0      | 0 | 0         | 0",
        "-0.0      | 2 | 0,00      | 0.00",
        "999.95    | 1 | 1.000,0   | 1,000.0",
        "1805.5    | 1 | 1.805,5   | 1,805.5",
        "84524     | 0 | 84.524    | 84,524",
        "-1234567.891 | 2 | −1.234.567,89 | −1,234,567.89",
        "100       | 0 | 100       | 100",
        "1000      | 0 | 1.000     | 1,000",
        "1e15      | 0 | 1.000.000.000.000.000 | 1,000,000,000,000,000",
        "1e-7      | 3 | 0,000     | 0.000",
    })
    void numbersAreRoundedOnceAwayFromZeroAndGrouped(double value, int decimals, String danish, String english) {
        assertThat(Numbers.text(value, decimals, DANISH)).isEqualTo(danish);
        assertThat(Numbers.text(value, decimals, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void signsStandBeforeWhatDoesNotRoundToZero() {
        assertThat(Numbers.signed(0.6, 2, DANISH)).isEqualTo("+0,60");
        assertThat(Numbers.signed(-0.39, 2, DANISH)).isEqualTo("\u22120,39");
        assertThat(Numbers.signed(0.004, 2, DANISH)).isEqualTo("0,00");
        assertThat(Numbers.signed(-0.004, 2, DANISH)).isEqualTo("0,00");
        assertThat(Numbers.signed(0.005, 2, DANISH)).isEqualTo("+0,01");
    }

    /** The formatter of the platform, told the same rules, is the slow reference. */
    @Test
    void textsAgreeWithAFormatterToldTheSameRules() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(4);
            double value = random.nextInt(2_000_000_000) / 1e5 * (random.nextBoolean() ? 1 : -1);
            DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
            symbols.setGroupingSeparator('.');
            symbols.setDecimalSeparator(',');
            symbols.setMinusSign('\u2212');
            DecimalFormat format = new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
            BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
            assertThat(Numbers.text(value, decimals, DANISH)).isEqualTo(format.format(rounded));
        }
    }

    @Test
    void valuesThatDifferByNoiseTieAndOthersDoNot() {
        assertThat(Numbers.decisive(0.1 + 0.2)).isEqualTo(Numbers.decisive(0.3));
        assertThat(Numbers.decisive(0.1 + 0.2 - 0.3)).isZero();
        assertThat(Numbers.decisive(1.000000001)).isNotEqualTo(Numbers.decisive(1.000000002));
        assertThat(Numbers.decisive(1e-9)).isEqualTo(1e-9);
        assertThat(Numbers.decisive(4e-10)).isZero();
        assertThat(Numbers.decisive(6e-10)).isEqualTo(1e-9);
        assertThat(Numbers.decisive(84_524_123.25)).isEqualTo(84_524_123.25);
    }

    @Test
    void zeroDecidesWithoutASign() {
        assertThat(Double.doubleToRawLongBits(Numbers.decisive(-0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(Numbers.decisive(-1e-12))).isZero();
    }

    @Test
    void decidingIsTheSameOnBothSidesOfZeroAndOnceIsEnough() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14) - 4);
            double decisive = Numbers.decisive(value);
            assertThat(Numbers.decisive(-value)).isEqualTo(0 - decisive);
            assertThat(Numbers.decisive(decisive)).isEqualTo(decisive);
            assertThat(decisive).isCloseTo(value, within(5.0001e-10 + Math.ulp(value)));
        }
    }

    /** 100 · (1805 − 1812) / 1812 = −700 / 1812 = −0.38631… */
    @Test
    void aChangeIsRelativeToTheOldValue() {
        assertThat(Numbers.percentChange(1812, 1805)).isCloseTo(-0.386313466, within(1e-9));
        assertThat(Numbers.text(Numbers.percentChange(1812, 1805), 2, DANISH)).isEqualTo("−0,39");
        assertThat(Numbers.text(Numbers.percentChange(86_914, 84_524), 2, DANISH)).isEqualTo("−2,75");
        // 100 · (−40 − (−50)) ÷ −50: the old value as it is, sign included.
        assertThat(Numbers.percentChange(-50, -40)).isEqualTo(-20);
    }
}
