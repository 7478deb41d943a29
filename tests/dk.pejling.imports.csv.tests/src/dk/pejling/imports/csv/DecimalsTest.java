package dk.pejling.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static double parse(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        Decimals number = new Decimals();
        return number.read(bytes, 1, bytes.length - 1) ? number.scaled() / Math.pow(10, number.decimals()) : Double.NaN;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 0", "3,5 | 3.5", "-3,5 | -3.5", "0,1 | 0.1", "1805 | 1805", "007 | 7", "-0 | 0",
        "-0,0 | 0", "123456789012345 | 123456789012345", "1,123456789 | 1.123456789", "3,0 | 3"})
    void numbersAreRead(String text, double value) {
        assertThat(Double.doubleToRawLongBits(parse(text))).isEqualTo(Double.doubleToRawLongBits(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ",", "3.5", "12a", "1.234", "1.234,5", "1 234", "..", ".", "x", "M", "+5", "--5", "5-", "3,",
        ",5", "-,5", "1,2,3", "1e5", "NaN", "Infinity", "0x10", "1234567890123456", "1,1234567890", "٣", "3\u00A0", "\u0000", "3\u0000",
        "−5", "½", "=1+1"})
    void whatIsNoNumberIsNot(String text) {
        assertThat(parse(text)).isNaN();
    }

    /** The platform's own reader of decimals is the reference: the nearest double, to the last bit. */
    @Test
    void everyNumberIsTheNearestDouble() {
        Random random = new Random(31);
        for (int i = 0; i < 200_000; i++) {
            int decimals = random.nextInt(10);
            String digits = Long.toString(random.nextLong(1L << (1 + random.nextInt(49))));
            String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
            String whole = padded.substring(0, padded.length() - decimals);
            String text = (random.nextBoolean() ? "-" : "") + whole + (decimals == 0 ? "" : "," + padded.substring(padded.length() - decimals));
            double expected = Double.parseDouble(text.replace(',', '.'));
            assertThat(parse(text)).isEqualTo(expected == 0 ? 0 : expected);
        }
    }
}
