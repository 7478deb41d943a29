package dk.pejling.cli;

import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers and their absence as people read them. */
final class Shown {
    private static final int MOST_DECIMALS = 4;

    private Shown() {
    }

    /** Returns a value with as many decimals as it has, at most four; otherwise why there is none. */
    static String value(Output output, Observation value) {
        if (!(value instanceof Observation.Measured measured)) {
            return output.text("status." + value.status().id());
        }
        int decimals = Math.clamp(BigDecimal.valueOf(measured.value()).stripTrailingZeros().scale(), 0, MOST_DECIMALS);
        return Numbers.text(measured.value(), decimals, output.locale());
    }

    /** Returns a number without decimals, a dash for none. */
    static String whole(Double number, Locale locale) {
        return number == null ? "–" : Numbers.text(number, 0, locale);
    }

    /** Returns a value with fixed decimals, with a sign where it is a change or deviation. */
    static String value(Output output, Observation value, int decimals, boolean signed) {
        if (!(value instanceof Observation.Measured measured)) {
            return output.text("status." + value.status().id());
        }
        return signed ? Numbers.signed(measured.value(), decimals, output.locale())
                : Numbers.text(measured.value(), decimals, output.locale());
    }
}
