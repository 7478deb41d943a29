package dk.pejling.indicators.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.indicators.change.RateChange.Effect;
import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Contributions worked out by hand, and that they always add up. */
class ChangeTest {
    private static Observation of(double value) {
        return Observation.of(value);
    }

    private static double number(Observation observation) {
        return observation.number().orElseThrow();
    }

    @Test
    void partsOfACountAddUpToItsChangeWithTheRest() {
        // 1097 → 1155 is +58, 5.287 %; +92 are 8.387 points, −33 are −3.008, and −1 is left by rounding.
        CountPart dagpenge = new CountPart("A-dagpenge", of(858), of(950));
        CountPart cash = new CountPart("Kontanthjælp", of(239), of(206));
        CountChange change = new CountChange(of(1097), of(1155), List.of(dagpenge, cash));
        assertThat(number(change.change())).isEqualTo(58);
        assertThat(number(change.percent())).isCloseTo(5.28715, within(1e-5));
        assertThat(number(change.contribution(dagpenge))).isCloseTo(8.38651, within(1e-5));
        assertThat(number(change.contribution(cash))).isCloseTo(-3.00820, within(1e-5));
        assertThat(number(change.rest())).isEqualTo(-1);
        assertThat(number(change.contribution(dagpenge)) + number(change.contribution(cash)) + number(change.restPoints()))
                .isCloseTo(number(change.percent()), within(1e-12));
    }

    @Test
    void aWithheldPartIsInTheRestAndNeverNought() {
        CountPart known = new CountPart("a", of(40), of(50));
        CountPart hidden = new CountPart("b", Observation.absent(Status.SUPPRESSED), of(4));
        CountChange change = new CountChange(of(43), of(54), List.of(known, hidden));
        assertThat(change.contribution(hidden).status()).isEqualTo(Status.SUPPRESSED);
        assertThat(number(change.rest())).isEqualTo(1);
        assertThat(CountChange.ofSum(List.of(known, hidden)).percent().status()).as("a sum would give it away").isEqualTo(Status.SUPPRESSED);
        assertThat(number(CountChange.ofSum(List.of(known)).percent())).isEqualTo(25);
    }

    @Test
    void nothingIsDividedByNought() {
        CountChange change = new CountChange(of(0), of(5), List.of(new CountPart("a", of(0), of(5))));
        assertThat(change.percent().status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(change.contribution(change.parts().getFirst()).status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(number(change.change())).isEqualTo(5);
        assertThat(CountChange.ofSum(List.of()).change().status()).isEqualTo(Status.NOT_LISTED);
    }

    private static RatePart part(String name, double n0, double d0, double n1, double d1) {
        return new RatePart(name, of(n0), of(d0), of(n1), of(d1));
    }

    @Test
    void onlyRatesChangeOrOnlyWeightsChange() {
        // Shares 10 and 30 per cent, half each: 20. Rates rise by 2 and 0: 21; the first part alone did it.
        RateChange rates = RateChange.of(of(20), of(21), List.of(part("a", 10, 100, 12, 100), part("b", 30, 100, 30, 100)));
        assertThat(rates.effects().get(0).rate()).isCloseTo(1, within(1e-12));
        assertThat(rates.effects().get(0).mix()).isCloseTo(0, within(1e-12));
        assertThat(rates.effects().get(1).contribution()).isCloseTo(0, within(1e-12));
        // Now the dear part grows from a half to three quarters: 25 per cent. R̄ = 22.5; (10 − 22.5)(−¼) + (30 − 22.5)(¼) = 5.
        RateChange weights = RateChange.of(of(20), of(25), List.of(part("a", 10, 100, 5, 50), part("b", 30, 100, 45, 150)));
        assertThat(weights.effects().get(0).mix()).isCloseTo(3.125, within(1e-12));
        assertThat(weights.effects().get(1).mix()).isCloseTo(1.875, within(1e-12));
        assertThat(weights.effects()).allSatisfy(effect -> assertThat(effect.rate()).isCloseTo(0, within(1e-12)));
    }

    @Test
    void effectsOfAnyPartsAddUp() {
        Random random = new Random(1955);
        for (int run = 0; run < 500; run++) {
            List<RatePart> parts = new ArrayList<>();
            double n0 = 0;
            double d0 = 0;
            double n1 = 0;
            double d1 = 0;
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                RatePart part = part("p" + i, random.nextInt(100), 1 + random.nextInt(1000), random.nextInt(100), 1 + random.nextInt(1000));
                parts.add(part);
                n0 += number(part.fromNumerator());
                d0 += number(part.fromDenominator());
                n1 += number(part.toNumerator());
                d1 += number(part.toDenominator());
            }
            RateChange change = RateChange.of(of(100 * n0 / d0), of(100 * n1 / d1), parts);
            double sum = change.effects().stream().mapToDouble(Effect::contribution).sum();
            assertThat(sum).isCloseTo(100 * n1 / d1 - 100 * n0 / d0, within(1e-9));
            assertThat(number(change.rest())).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aPartWithoutANumberIsNamedAndItsEffectIsInTheRest() {
        RatePart hidden = new RatePart("c", of(3), of(10), Observation.absent(Status.SUPPRESSED), of(10));
        RateChange change = RateChange.of(of(20), of(22), List.of(part("a", 10, 100, 12, 100), part("b", 30, 100, 30, 100), hidden,
                part("d", 0, 0, 1, 5)));
        assertThat(change.unknown()).containsExactly("c", "d");
        assertThat(number(change.rest())).isCloseTo(1, within(1e-12));
        assertThat(RateChange.of(of(20), of(22), List.of(hidden)).rest()).isEqualTo(of(2));
        assertThat(RateChange.ofParts(List.of(hidden)).change().status()).isEqualTo(Status.NOT_LISTED);
        assertThat(number(RateChange.ofParts(List.of(part("a", 10, 100, 12, 100), hidden)).change())).isCloseTo(2, within(1e-12));
    }
}
