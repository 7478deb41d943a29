package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.PeerComparison;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.clustering.PeerOptions;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.LocalText;
import dk.pejling.model.Period;
import dk.pejling.store.SetStore;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Choices become members; figures are asked for by size bands alone. */
class ComparisonsTest {
    private static final Area SLAGELSE = area("Slagelse");
    private static final TargetGroup GROUP = new TargetGroup("kontanthjaelp", new LocalText("Kontanthjælp", "Cash assistance"));
    private static final Period JUNE_25 = Period.month(2025, 6);

    private final Sets sets = new Sets();

    /** Keeps what is saved in lists. */
    private static final class Sets implements SetStore {
        private final List<ClusterSet> clusterSets = new ArrayList<>();
        private final List<AreaGroup> groups = new ArrayList<>();

        @Override
        public List<Revision> clusterSets() {
            return clusterSets.stream().map(set -> new Revision(1, Instant.EPOCH, false, set)).toList();
        }

        @Override
        public List<Revision> history(String id) {
            return List.of();
        }

        @Override
        public Revision save(ClusterSet set) {
            clusterSets.add(set);
            return clusterSets().getLast();
        }

        @Override
        public boolean removeClusterSet(String id) {
            return false;
        }

        @Override
        public List<AreaGroup> groups() {
            return groups;
        }

        @Override
        public void save(AreaGroup group) {
            groups.add(group);
        }

        @Override
        public boolean removeGroup(String id) {
            return false;
        }
    }

    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static ClusterSet set(String name, String... members) {
        return new ClusterSet(name, name, ClusterSet.Origin.OFFICIAL,
                Arrays.stream(members).map(member -> ClusterMembership.of(area(member), "A")).toList(),
                new ClusterSet.Note("", "", ""), Optional.empty());
    }

    private PeerComparison compare(String choice, boolean ownIn) throws Exception {
        return compare(SLAGELSE, choice, ownIn);
    }

    private PeerComparison compare(Area area, String choice, boolean ownIn) throws Exception {
        Comparisons comparisons = new Comparisons(sets, null, PeerFinder.of(BackgroundData.shipped(), PeerOptions.DEFAULT));
        return comparisons.of(ComparisonChoice.parse(choice, Optional.empty(), ownIn).orElseThrow(), area, GROUP, JUNE_25,
                Locale.ENGLISH);
    }

    private List<String> members(String choice, boolean ownIn) throws Exception {
        return compare(choice, ownIn).comparison().members().stream().map(Area::name).toList();
    }

    private UnknownChoiceException.Code refusal(String choice) {
        return catchThrowableOfType(UnknownChoiceException.class, () -> compare(choice, false)).code();
    }

    @Test
    void peersCountryAndRegion() throws Exception {
        assertThat(members("peers", false)).hasSize(7).startsWith("Haderslev");
        assertThat(compare("peers", false).distances()).hasSize(7);
        assertThat(members("country", false)).containsExactly("Hele landet");
        assertThat(members("region", false)).hasSize(16).doesNotContain("Slagelse");
        assertThat(members("region", true)).hasSize(17).startsWith("Slagelse");
        assertThat(compare("region", true).comparison().name()).isEqualTo("Region Sjælland");
    }

    /** Halsnæs is one of the four without background figures: nobody is its peer, not even itself. */
    @Test
    void whoHasNoBackgroundHasNoPeers() throws Exception {
        for (boolean ownIn : new boolean[] {false, true}) {
            PeerComparison nobody = compare(area("Halsnæs"), "peers", ownIn);
            assertThat(nobody.comparison().members()).isEmpty();
            assertThat(nobody.warnings()).singleElement().satisfies(
                    warning -> assertThat(warning.in(Locale.of("da"))).startsWith("Halsnæs mangler baggrundstal for: Andel på 65 år og derover, "));
        }
    }

    @Test
    void theOwnLabourMarketCouncilAndAnotherOne() throws Exception {
        assertThat(members("group:RAR", false)).hasSize(16).doesNotContain("Slagelse");
        assertThat(compare("group:rar", true).comparison().name()).isEqualTo("RAR Sjælland");
        assertThat(compare("group:rar", false).comparison().choice()).isEqualTo("group:rar");
        assertThat(members("group:RAR Fyn", false)).hasSize(10).contains("Odense");
    }

    @Test
    void neighboursHaveABorderByLand() throws Exception {
        assertThat(members("group:naboer", false)).containsExactly("Kalundborg", "Næstved", "Sorø");
        assertThat(members("group:naboer", true)).startsWith("Slagelse").hasSize(4);
        assertThat(compare("group:Naboer", false).comparison().name()).isEqualTo("Neighbours of Slagelse");
    }

    @Test
    void anIslandHasNoNeighboursAndSaysSo() throws Exception {
        PeerComparison alone = compare(area("Samsø"), "group:naboer", true);
        assertThat(alone.comparison().members()).isEmpty();
        assertThat(alone.warnings()).extracting(LocalText::en).containsExactly("No group: Samsø borders on no municipality");
    }

    @Test
    void aSavedGroupGoesBeforeAReadyOne() throws Exception {
        assertThat(members("group:seks-byer", false)).hasSize(6);
        sets.save(AreaGroup.of("Seks byer", List.of(area("Viborg"), SLAGELSE)));
        assertThat(members("group:seks-byer", false)).containsExactly("Viborg");
        assertThat(compare("group:seks byer", true).comparison().choice()).isEqualTo("group:seks-byer");
        // A group that one does not belong to has no own member even with own in.
        sets.save(AreaGroup.of("Andre", List.of(area("Viborg"), area("Aarhus"))));
        assertThat(compare("group:andre", true).comparison().ownIn()).isFalse();
    }

    @Test
    void theSetThatIsMeantWithoutAName() throws Exception {
        assertThat(refusal("cluster")).isEqualTo(UnknownChoiceException.Code.NO_SET);
        sets.save(set("a", "Slagelse", "Randers"));
        assertThat(members("cluster", false)).containsExactly("Randers");
        sets.save(set("b", "Slagelse", "Viborg"));
        assertThat(refusal("cluster")).isEqualTo(UnknownChoiceException.Code.WHICH_SET);
        sets.save(set("c", "Slagelse", "Odense").frozenFor(Year.of(2025), new ClusterSet.Note("", "", "")));
        assertThat(members("cluster", false)).containsExactly("Odense");
        assertThat(members("cluster:B", true)).containsExactly("Slagelse", "Viborg");
        assertThat(refusal("cluster:x")).isEqualTo(UnknownChoiceException.Code.SET);
    }

    @Test
    void whoIsInNoClusterIsSetBesideNobodyAndThatIsSaid() throws Exception {
        sets.save(set("a", "Viborg", "Randers"));
        PeerComparison nobody = compare("cluster:a", true);
        assertThat(nobody.comparison().members()).isEmpty();
        assertThat(nobody.warnings()).singleElement()
                .satisfies(warning -> assertThat(warning.da()).contains("Slagelse", "30.06.2025"));
    }
}
