package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dk.pejling.clustering.IgnoredColumn.Reason;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.clustering.algorithm.Standardise;
import dk.pejling.clustering.algorithm.Standardised;
import dk.pejling.model.AreaRegister;

/** The shipped figures of Danmarks Statistik against numbers that were computed elsewhere from the same file. */
class ShippedPeersTest {
    private static final PeerFinder FINDER = finder(PeerOptions.DEFAULT);

    @Test
    void sixVariablesOfAll98Municipalities() {
        BackgroundData data = BackgroundData.shipped();

        assertThat(data.variables()).containsExactly("pct_elderly_65plus", "pct_youth_0_17", "unemployment_rate_pct",
                "income_kr", "pct_higher_education", "pct_social_housing");
        assertThat(data.ignored()).containsExactly(new IgnoredColumn("kommunekode", Reason.AREA_CODE),
                new IgnoredColumn("kommune", Reason.ID));
        assertThat(data.ids()).containsExactlyInAnyOrderElementsOf(
                AreaRegister.denmark().municipalities().stream().map(area -> area.name()).toList());
        assertThat(data.value(data.find("Slagelse").orElseThrow(), "income_kr")).hasValue(246729);
        assertThat(data.value(data.find("Slagelse").orElseThrow(), "pct_youth_0_17")).hasValue(18.1);
    }

    @Test
    void everyVariableIsDescribedAndUnemploymentIsCircular() {
        ReferenceData shipped = ReferenceData.shipped();

        assertThat(shipped.variables()).extracting(Variable::id).isEqualTo(shipped.data().variables());
        assertThat(shipped.variables()).filteredOn(Variable::circular).extracting(Variable::id)
                .containsExactly("unemployment_rate_pct");
        assertThat(shipped.variables()).allSatisfy(variable -> {
            assertThat(variable.name().da()).isNotBlank();
            assertThat(variable.name().en()).isNotBlank().isNotEqualTo(variable.name().da());
            assertThat(variable.unit().da()).isNotBlank();
        });
        assertThat(shipped.source().in(Locale.of("da"))).isEqualTo("Danmarks Statistik");
        assertThat(shipped.licence()).isEqualTo("CC BY 4.0");
        assertThat(shipped.withoutCircular().from(shipped.data())).hasSize(5).doesNotContain("unemployment_rate_pct");
    }

    @Test
    void meansAndPopulationDeviationsOfThe94CompleteRows() {
        BackgroundData data = BackgroundData.shipped();
        double[][] complete = data.ids().stream().map(id -> data.find(id).orElseThrow())
                .filter(row -> data.missing(row, data.variables()).isEmpty())
                .map(row -> data.variables().stream().mapToDouble(name -> data.value(row, name).orElseThrow()).toArray())
                .toArray(double[][]::new);
        Standardised standardised = Standardise.columns(Matrix.of(complete), Standardisation.ZSCORE);

        assertThat(complete).hasNumberOfRows(94);
        double[] means = {23.5011, 19.5532, 2.9500, 267811.5319, 7.2723, 17.6851};
        double[] deviations = {4.9257, 2.2535, .6650, 45316.4528, 4.8076, 11.7112};
        for (int j = 0; j < means.length; j++) {
            assertThat(standardised.scalings().get(j).centre()).isCloseTo(means[j], within(5.01e-5));
            assertThat(standardised.scalings().get(j).scale()).isCloseTo(deviations[j], within(5.01e-5));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Slagelse | Haderslev .6429, Fredericia .7429, Sønderborg .7921, Næstved .8478, Randers .8487, "
                + "Svendborg 1.0942, Nyborg 1.1430",
        "Ringkøbing-Skjern | Varde .4929, Hedensted .7426, Vejen .7576, Frederikssund 1.0031, Tønder 1.0045, "
                + "Holstebro 1.0625, Middelfart 1.0667",
        "Randers | Næstved .7093, Haderslev .8444, Slagelse .8487, Svendborg .9206, Brønderslev .9666, "
                + "Assens .9698, Viborg .9729",
        "København | Aarhus 1.8066, Frederiksberg 2.1248, Odense 2.8616, Aalborg 2.8704",
        "Skive | Kalundborg .3500, Tønder .4461, Faxe .6090, Struer .6501, Aabenraa .7096, Kerteminde .7592, "
                + "Thisted .8938"})
    void goldenNeighbours(String unit, String expected) {
        List<String> found = peers(unit).peers().stream()
                .map(peer -> peer.id() + " " + String.format(Locale.ROOT, "%.4f", peer.distance()).replaceFirst("^0", ""))
                .toList();

        assertThat(found).hasSize(7).startsWith(expected.split(", "));
    }

    @Test
    void gentofteIsFarthest() {
        assertThat(peers("Slagelse").farthest().id()).isEqualTo("Gentofte");
        assertThat(peers("Slagelse").farthest().distance()).isCloseTo(7.6161, within(5.01e-5));
        assertThat(peers("Ringkøbing-Skjern").farthest().id()).isEqualTo("Gentofte");
        assertThat(peers("Ringkøbing-Skjern").farthest().distance()).isCloseTo(7.0939, within(5.01e-5));
    }

    @Test
    void theIndexIsTheShareOfTheDistanceToTheFarthestOfAll() {
        Peers slagelse = peers("Slagelse");

        assertThat(slagelse.peers().getFirst().index()).isCloseTo(.6429 / 7.6161, within(1e-5));
        assertThat(slagelse.withoutBackground()).containsExactly("Vallensbæk", "Fredensborg", "Halsnæs", "Læsø");
    }

    @Test
    void theSetWithoutTheCircularVariableShipsAndTheYearIsNotInvented() throws BackgroundException {
        ReferenceData shipped = ReferenceData.shipped();
        PeerFinder without = finder(PeerOptions.DEFAULT.withSelection(shipped.set("non-circular")));

        assertThat(((Peers) without.peersOf("Slagelse")).variables()).hasSize(5).doesNotContain("unemployment_rate_pct");
        assertThat(shipped.sets().keySet()).containsExactly("all", "non-circular");
        assertThat(shipped.circular(shipped.data().variables())).singleElement()
                .satisfies(variable -> assertThat(ReferenceData.warning(variable, Locale.ENGLISH)).startsWith("Unemployment rate"));
        assertThat(shipped.year()).isEmpty();
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> shipped.set("exogenous"))
                .withMessageContaining("non-circular");
    }

    @Test
    void gentofteIsWarnedOfAndSlagelseIsNot() {
        assertThat(peers("Gentofte").warning(Locale.ENGLISH)).isPresent();
        assertThat(peers("Slagelse").warning(Locale.ENGLISH)).isEmpty();
        // Of 94 units five lie above the 95th percentile: places 90 to 94 of the sorted ones.
        assertThat(FINDER.all()).filteredOn(answer -> answer instanceof Peers peers && peers.isRemote()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"Vallensbæk, 6", "Halsnæs, 6", "Læsø, 6", "Fredensborg, 5"})
    void theFourBlankMunicipalitiesGetAMessage(String unit, int missing) {
        assertThat(FINDER.peersOf(unit)).isInstanceOfSatisfying(MissingBackground.class, answer -> {
            assertThat(answer.unit()).isEqualTo(unit);
            assertThat(answer.variables()).hasSize(missing).contains("income_kr");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Slagelse", "330", "slagelse", "Slagelse Kommune"})
    void aUnitIsFoundByNameCodeAndId(String text) {
        assertThat(FINDER.peersOf(text).unit()).isEqualTo("Slagelse");
    }

    @Test
    void mutualAsCountedByBruteForceAndContributionsSumToOne() {
        List<Peers> all = FINDER.all().stream().filter(Peers.class::isInstance).map(Peers.class::cast).toList();
        var own = all.stream().collect(Collectors.toMap(Peers::unit,
                peers -> peers.peers().stream().map(Peer::id).toList()));

        assertThat(all).hasSize(94);
        for (Peers peers : all) {
            for (Peer peer : peers.peers()) {
                assertThat(peer.mutual()).isEqualTo(own.get(peer.id()).contains(peers.unit()));
                assertThat(peer.contributions().values().stream().mapToDouble(each -> each).sum())
                        .isCloseTo(1, within(1e-12));
            }
        }
        assertThat(all.stream().flatMap(peers -> peers.peers().stream()).map(Peer::mutual).distinct()).hasSize(2);
    }

    @Test
    void moreColumnsOfCodesChangeNothing() throws BackgroundException {
        StringBuilder text = new StringBuilder("nr;navn;x;y\n");
        for (String id : List.of("Slagelse", "Haderslev", "Randers", "Odense")) {
            var area = AreaRegister.denmark().find(id).orElseThrow();
            int row = BackgroundData.shipped().find(id).orElseThrow();
            text.append(area.code()).append(';').append(id).append(';')
                    .append(BackgroundData.shipped().value(row, "income_kr").orElseThrow()).append(';')
                    .append(BackgroundData.shipped().value(row, "pct_social_housing").orElseThrow()).append('\n');
        }
        BackgroundData data = BackgroundData.parse("codes.csv", text.toString().getBytes(StandardCharsets.UTF_8),
                "navn");

        assertThat(data.variables()).containsExactly("x", "y");
    }

    private static Peers peers(String unit) {
        return (Peers) FINDER.peersOf(unit);
    }

    private static PeerFinder finder(PeerOptions options) {
        try {
            return PeerFinder.of(BackgroundData.shipped(), options);
        } catch (BackgroundException e) {
            throw new IllegalStateException(e);
        }
    }
}
