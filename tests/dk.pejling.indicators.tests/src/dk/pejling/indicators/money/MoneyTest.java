package dk.pejling.indicators.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.indicators.formula.Rounded;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableRegister;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Potentials and budgets, worked out by hand. */
class MoneyTest {
    private static final UnitPrice PRICE = new UnitPrice(72_000, 2025, true);
    private static final String FILE = """
            source: Budget 2025
            budgets:
              - id: kontanthjaelp-2025
                point: flere-i-job
                area: Slagelse
                year: 2025
                price: 120000
                net: true
                volume: 1800
                actualPrices: {2025M02: 126000}
            """;

    private static SavingsPotential potential(double own, double comparison) {
        return SavingsPotential.ofBase(Rounded.published(own, 1), Rounded.published(comparison, 1), 40_000, PRICE);
    }

    @Test
    void potentialIsExcessTimesBaseTimesPriceWithWhatRoundingAllows() {
        // (4.6 − 4.1) % of 40,000 are 200 persons; rounding allows 0.4 to 0.6 points, 160 to 240.
        SavingsPotential potential = potential(4.6, 4.1);
        assertThat(potential.persons()).isCloseTo(200, within(1e-9));
        assertThat(potential.kroner()).isCloseTo(14_400_000, within(1e-3));
        assertThat(potential.lowKroner()).isCloseTo(160 * 72_000.0, within(1e-3));
        assertThat(potential.highKroner()).isCloseTo(240 * 72_000.0, within(1e-3));
        assertThat(potential.isNothing()).isFalse();
    }

    @Test
    void nothingIsSavedAtOrBelowTheComparison() {
        assertThat(potential(4.1, 4.1).isNothing()).isTrue();
        assertThat(potential(4.1, 4.1).kroner()).isZero();
        assertThat(potential(4.1, 4.1).highKroner()).as("rounding may hide 0.1 points").isCloseTo(40 * 72_000.0, within(1e-3));
        assertThat(potential(4.0, 4.1).isNothing()).isTrue();
        assertThat(potential(3.0, 4.1).highKroner()).isZero();
        assertThat(potential(4.2, 4.1).lowKroner()).as("never below nought").isZero();
        assertThat(potential(0.1 + 0.2, 0.3).isNothing()).as("equal to 9 decimals").isTrue();
    }

    @Test
    void aBaseDerivedFromTheShareCarriesItsRounding() {
        // 1805 persons are 4.6 %; at 4.1 % there would be 1805 × 4.1 ÷ 4.6 = 1608.8, 196.2 fewer.
        SavingsPotential potential = SavingsPotential.ofCount(Rounded.published(4.6, 1), Rounded.published(4.1, 1), 1805, PRICE);
        assertThat(potential.persons()).isCloseTo(196.1957, within(1e-4));
        // Between 1805 × (1 − 4.15 ÷ 4.55) and 1805 × (1 − 4.05 ÷ 4.65).
        assertThat(potential.lowPersons()).isCloseTo(158.6813, within(1e-4));
        assertThat(potential.highPersons()).isCloseTo(232.9032, within(1e-4));
        assertThatThrownBy(() -> SavingsPotential.ofCount(Rounded.published(0, 1), Rounded.published(4.1, 1), 3, PRICE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMinistrysListComesOutOfPersonsAndPrice() {
        // Nyborg: expected 1,620, actual 1,840 of a population for which that is per cent: 220 persons, 16.3 million kroner.
        SavingsPotential nyborg = SavingsPotential.ofBase(new Rounded(18.4, 0), new Rounded(16.2, 0), 10_000, new UnitPrice(74_090, 2018, true));
        assertThat(nyborg.persons()).isCloseTo(220, within(1e-9));
        assertThat(nyborg.kroner() / 1e6).isCloseTo(16.3, within(0.05));
        assertThat(nyborg.lowKroner()).as("exact shares have no interval").isEqualTo(nyborg.kroner());
    }

    @Test
    void onlyPositivePotentialsAreAdded() {
        SavingsPotential.Total total = SavingsPotential.Total.of(List.of(potential(4.6, 4.1), potential(3.0, 4.1), potential(4.2, 4.1)));
        assertThat(total.contributing()).isEqualTo(2);
        assertThat(total.of()).isEqualTo(3);
        assertThat(total.kroner()).isCloseTo(240 * 72_000.0, within(1e-3));
        assertThatThrownBy(() -> SavingsPotential.Total.of(List.of(potential(4.6, 4.1), SavingsPotential.ofBase(new Rounded(1, 0),
                new Rounded(0, 0), 1, new UnitPrice(1, 2020, true))))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BudgetFile read(String text) throws Exception {
        BudgetFile file = new BudgetFile(CatalogueFile.shipped(new TableRegister(new JobindsatsSource().tables())));
        file.read("budget.yaml", text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static BudgetFollowUp followUp(Period until) throws Exception {
        return BudgetFollowUp.of(read(FILE).budgets().getFirst(), until, month -> switch (month.toString()) {
            case "2025M01" -> Observation.of(1900);
            case "2025M02" -> Observation.of(1850);
            default -> Observation.absent(Status.NOT_LISTED);
        });
    }

    @Test
    void deviationIsVolumeAndPrice() throws Exception {
        BudgetFollowUp followUp = followUp(Period.month(2025, 3));
        assertThat(followUp.months()).hasSize(3);
        assertThat(followUp.knownMonths()).isEqualTo(2);
        // Two months at 1,800 × 10,000; used 1,900 × 10,000 and 1,850 × 10,500.
        assertThat(followUp.budgetToDate()).isEqualTo(36_000_000);
        assertThat(followUp.actualToDate()).isEqualTo(19_000_000 + 19_425_000);
        // 100 and 50 persons too many at 10,000; 1,850 persons 500 dearer.
        assertThat(followUp.volumeEffect()).isEqualTo(1_500_000);
        assertThat(followUp.priceEffect()).isEqualTo(925_000);
        assertThat(followUp.volumeEffect() + followUp.priceEffect()).isEqualTo(followUp.actualToDate() - followUp.budgetToDate());
        assertThat(followUp.months().get(2).actualAmount()).isEmpty();
    }

    @Test
    void theYearGoesOnAtTheLevelSoFarAndTheNewestPrice() throws Exception {
        BudgetFollowUp followUp = followUp(Period.month(2025, 3));
        assertThat(followUp.budgetOfYear()).isEqualTo(216_000_000);
        // 3,750 of 3,600 persons; ten months of 1,875 × 10,500.
        assertThat(followUp.expectedOfYear().orElseThrow()).isCloseTo(38_425_000 + 10 * 1875 * 10_500.0, within(1e-3));
        BudgetFollowUp none = BudgetFollowUp.of(read(FILE).budgets().getFirst(), Period.month(2025, 3),
                month -> Observation.absent(Status.NOT_LISTED));
        assertThat(none.expectedOfYear()).isEmpty();
        assertThat(BudgetFollowUp.of(read(FILE).budgets().getFirst(), Period.month(2024, 12), month -> Observation.of(1)).months()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flere-i-job|flere-i-jop|4|nearest: flere-i-job
            flere-i-job|langtidsledige|4|counts nobody
            Slagelse|Slagelze|5|nearest: Slagelse
            year: 2025|jear: 2025|6|did you mean year
            price: 120000|price: 0|7|more than 0
            net: true|net: yes|8|true or false
            volume: 1800|volume: {2025M01: 1800}|9|twelve months
            volume: 1800|volume: -1|9|must not be negative
            2025M02|2024M02|10|months of 2025
            126000|many|10|must be a number
            """)
    void everyMistakeIsNamedWithItsLine(String right, String wrong, int line, String message) throws Exception {
        BudgetFile file = read(FILE.replace(right, wrong));
        assertThat(file.budgets()).isEmpty();
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().getFirst().getMessage()).startsWith("budget.yaml, line " + line + ": ").contains(message);
    }

    @Test
    void twoBudgetsOfOneIdAreOne() throws Exception {
        BudgetFile file = read(FILE + FILE.substring(FILE.indexOf("  - id")));
        assertThat(file.budgets()).hasSize(1);
        assertThat(file.problems().getFirst().getMessage()).contains("line 11", "stands twice");
    }
}
