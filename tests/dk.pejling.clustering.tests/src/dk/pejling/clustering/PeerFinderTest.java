package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import dk.pejling.clustering.IgnoredColumn.Reason;
import dk.pejling.clustering.algorithm.Standardisation;

/** Worked out by hand on three units: means 2 and 20, population variances 2/3 and 200. */
class PeerFinderTest {
    private static final String THREE = """
            id;x;y
            A;1;10
            B;2;10
            C;3;40
            """;
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void distancesContributionsAndMutuality() throws BackgroundException {
        PeerFinder finder = PeerFinder.of(data(THREE), PeerOptions.DEFAULT.withK(1));

        // A–B: 1 / (2/3) + 0 = 1.5.  B–C: 1.5 + 900/200 = 6.  A–C: 4 / (2/3) + 4.5 = 10.5.
        Peers a = (Peers) finder.peersOf("A");
        assertThat(a.variables()).containsExactly("x", "y");
        assertThat(a.peers()).singleElement().satisfies(peer -> {
            assertThat(peer.id()).isEqualTo("B");
            assertThat(peer.distance()).isCloseTo(Math.sqrt(1.5), EXACT);
            assertThat(peer.mutual()).isTrue();
            assertThat(peer.contributions()).containsExactly(entry("x", 1.0), entry("y", 0.0));
        });
        assertThat(a.farthest().id()).isEqualTo("C");
        assertThat(a.farthest().distance()).isCloseTo(Math.sqrt(10.5), EXACT);

        Peer ofC = ((Peers) finder.peersOf("C")).peers().getFirst();
        assertThat(ofC.id()).isEqualTo("B");
        assertThat(ofC.distance()).isCloseTo(Math.sqrt(6), EXACT);
        assertThat(ofC.mutual()).as("B's own nearest is A").isFalse();
        assertThat(ofC.contributions().get("x")).isCloseTo(0.25, EXACT);
        assertThat(ofC.contributions().get("y")).isCloseTo(0.75, EXACT);
    }

    @Test
    void aWeightMultipliesTheSquaredDifferenceAndTheIndexIsOneForTheFarthest() throws BackgroundException {
        PeerFinder finder = PeerFinder.of(data(THREE), PeerOptions.DEFAULT.withK(2).withWeights(Map.of("X", 4.0)));

        // A–B: 4 · 1.5 + 0 = 6.  A–C: 4 · 6 + 4.5 = 28.5, of which 24 from x.
        List<Peer> peers = ((Peers) finder.peersOf("A")).peers();
        assertThat(peers).extracting(Peer::id).containsExactly("B", "C");
        assertThat(peers.get(0).distance()).isCloseTo(Math.sqrt(6), EXACT);
        assertThat(peers.get(0).index()).isCloseTo(Math.sqrt(6 / 28.5), EXACT);
        assertThat(peers.get(1).index()).isEqualTo(1);
        assertThat(peers.get(1).contributions().get("x")).isCloseTo(24 / 28.5, EXACT);
    }

    @Test
    void aWeightOfNothingLeavesTheVariableOut() throws BackgroundException {
        PeerFinder weighted = PeerFinder.of(data(THREE), PeerOptions.DEFAULT.withK(1).withWeights(Map.of("y", 0.0)));

        assertThat(((Peers) weighted.peersOf("C")).peers().getFirst().distance()).isCloseTo(Math.sqrt(1.5), EXACT);
    }

    @Test
    void weightsThatCannotBeUsedAreRefusedInTheReadersLanguage() {
        assertThatExceptionOfType(UnusableOptionException.class)
                .isThrownBy(() -> PeerOptions.DEFAULT.withWeights(Map.of("x", -1.0)))
                .satisfies(e -> assertThat(e.text(Locale.of("da"))).isEqualTo("Vægten af x skal være 0 eller mere, ikke -1.0."));
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> PeerFinder.of(data(THREE),
                PeerOptions.DEFAULT.withK(1).withWeights(Map.of("x", 0.0, "y", 0.0))));
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> PeerFinder.of(data(THREE),
                PeerOptions.DEFAULT.withK(1).withSelection(VariableSelection.only(List.of("y"))).withWeights(Map.of("x", 2.0))))
                .withMessageContaining("x");
        assertThatExceptionOfType(UnknownNameException.class).isThrownBy(() -> PeerFinder.of(data(THREE),
                PeerOptions.DEFAULT.withK(1).withWeights(Map.of("z", 2.0))));
    }

    @Test
    void theOneBeyondTheLimitIsWarnedOf() throws BackgroundException {
        PeerFinder finder = PeerFinder.of(data(THREE), PeerOptions.DEFAULT.withK(1));
        Peers c = (Peers) finder.peersOf("C");

        // Reaches √1.5, √1.5, √6; place 2 · 0.95 = 1.9 of the sorted ones.
        assertThat(c.limit()).isCloseTo(Math.sqrt(1.5) + 0.9 * (Math.sqrt(6) - Math.sqrt(1.5)), EXACT);
        assertThat(c.isRemote()).isTrue();
        assertThat(c.warning(Locale.of("da"))).hasValueSatisfying(
                text -> assertThat(text).contains("C ligger langt fra alle andre").contains("2,4495"));
        assertThat(c.warning(Locale.ENGLISH)).hasValueSatisfying(text -> assertThat(text).contains("2.4495"));
        assertThat(((Peers) finder.peersOf("A")).warning(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void otherScales() throws BackgroundException {
        // Sample variances 1 and 300; ranges 2 and 30.
        assertThat(distanceAToB(Standardisation.ZSCORE_SAMPLE)).isCloseTo(1, EXACT);
        assertThat(distanceAToB(Standardisation.RANGE)).isCloseTo(0.5, EXACT);
        assertThat(distanceAToB(Standardisation.NONE)).isCloseTo(1, EXACT);
    }

    private static double distanceAToB(Standardisation method) throws BackgroundException {
        PeerOptions options = new PeerOptions(1, method, VariableSelection.all());
        return ((Peers) PeerFinder.of(data(THREE), options).peersOf("A")).peers().getFirst().distance();
    }

    @Test
    void aUnitWithAGapIsNeitherAnsweredNorAPeer() throws BackgroundException {
        PeerFinder finder = PeerFinder.of(data(THREE + "D;2;..\nE;NA;\n"), PeerOptions.DEFAULT.withK(2));

        assertThat(finder.peersOf("D")).isEqualTo(new MissingBackground("D", List.of("y")));
        assertThat(finder.peersOf("E")).isEqualTo(new MissingBackground("E", List.of("x", "y")));
        assertThat(((MissingBackground) finder.peersOf("E")).text(Locale.of("da"))).contains("E mangler", "x, y");
        assertThat(((Peers) finder.peersOf("B")).peers()).extracting(Peer::id).containsExactly("A", "C");
        assertThat(finder.all()).hasSize(5).filteredOn(Peers.class::isInstance).hasSize(3);
    }

    @Test
    void aGapInAVariableThatIsNotUsedDoesNotMatter() throws BackgroundException {
        PeerFinder finder = PeerFinder.of(data(THREE + "D;2;..\n"),
                PeerOptions.DEFAULT.withK(1).withSelection(VariableSelection.only(List.of("x"))));

        Peers d = (Peers) finder.peersOf("D");
        assertThat(d.variables()).containsExactly("x");
        assertThat(d.peers().getFirst().id()).isEqualTo("B");
        assertThat(d.peers().getFirst().distance()).isZero();
        assertThat(d.peers().getFirst().contributions()).containsOnlyKeys("x").containsValue(0.0);
    }

    @Test
    void aVariableThatIsTheSameForAllIsLeftOutAndListed() throws BackgroundException {
        BackgroundData data = data("id;x;same\nA;1;0,1\nB;2;0,1\nC;4;0,1\n");
        Peers a = (Peers) PeerFinder.of(data, PeerOptions.DEFAULT.withK(1)).peersOf("A");

        assertThat(a.variables()).containsExactly("x");
        assertThat(a.ignored()).contains(new IgnoredColumn("same", Reason.CONSTANT));
        assertThatIllegalArgumentException().isThrownBy(() -> PeerFinder.of(data,
                PeerOptions.DEFAULT.withK(1).withSelection(VariableSelection.only(List.of("same")))));
    }

    @Test
    void selectionKeepsTheOrderOfTheDataAndForgivesCase() throws BackgroundException {
        assertThat(VariableSelection.only(List.of("Y", "x", "y")).from(data(THREE))).containsExactly("x", "y");
        assertThat(VariableSelection.without(List.of("x", "id")).from(data(THREE))).containsExactly("y");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VariableSelection.without(List.of("x", "y")).from(data(THREE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new VariableSelection(List.of("x"), List.of("y")));
    }

    @Test
    void anUnknownVariableIsNamedWithWhatIsClose() throws BackgroundException {
        BackgroundData shipped = BackgroundData.shipped();

        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> VariableSelection.only(List.of("income")).from(shipped))
                .satisfies(e -> assertThat(e.closeMatches()).containsExactly("income_kr"))
                .withMessageContaining("'income'").withMessageContaining("income_kr");
        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> VariableSelection.without(List.of("pct_youth_0_18")).from(shipped))
                .withMessageContaining("pct_youth_0_17");
    }

    @Test
    void anAreaCodeIsNoVariableEvenOnRequest() {
        assertThatExceptionOfType(UnusableColumnException.class)
                .isThrownBy(() -> VariableSelection.only(List.of("kommunekode")).from(BackgroundData.shipped()))
                .satisfies(e -> assertThat(e.column().reason()).isEqualTo(Reason.AREA_CODE));
    }

    @Test
    void unknownUnitsAndTooManyPeersAreRefused() throws BackgroundException {
        PeerFinder finder = PeerFinder.of(BackgroundData.shipped(), PeerOptions.DEFAULT);

        assertThatExceptionOfType(UnknownNameException.class).isThrownBy(() -> finder.peersOf("Slagelsee"))
                .withMessageContaining("Close: Slagelse,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerFinder.of(BackgroundData.shipped(), PeerOptions.DEFAULT.withK(94)))
                .withMessageContaining("95").withMessageContaining("94");
        assertThatIllegalArgumentException().isThrownBy(() -> PeerOptions.DEFAULT.withK(0));
    }

    private static BackgroundData data(String text) throws BackgroundException {
        return BackgroundData.parse("three.csv", text.getBytes(StandardCharsets.UTF_8), "id");
    }
}
