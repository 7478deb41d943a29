package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterSetTest {
    private static final Area SLAGELSE = area("Slagelse");
    private static final Area RANDERS = area("Randers");
    private static final Area KOLDING = area("Kolding");
    private static final LocalDate NEW_YEAR_14 = LocalDate.of(2014, 1, 1);
    private static final LocalDate NEW_YEAR_20 = LocalDate.of(2020, 1, 1);
    private static final ClusterSet.Note NOTE = new ClusterSet.Note("klynger.csv", "analyst", "");

    /** Kolding changes from B to A on 1 January 2020; Slagelse is in A, but in B for dagpenge. */
    private static final ClusterSet SET = set(membership(SLAGELSE, "A", null, NEW_YEAR_14, null),
            membership(RANDERS, "A", null, NEW_YEAR_14, null),
            membership(KOLDING, "B", null, NEW_YEAR_14, LocalDate.of(2019, 12, 31)),
            membership(KOLDING, "A", null, NEW_YEAR_20, null),
            membership(SLAGELSE, "B", "dagpenge", NEW_YEAR_14, null));

    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static ClusterMembership membership(Area area, String cluster, String group, LocalDate from, LocalDate to) {
        return new ClusterMembership(area, cluster, Optional.ofNullable(group), Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private static ClusterSet set(ClusterMembership... memberships) {
        return new ClusterSet("klynger", "Klynger", ClusterSet.Origin.OFFICIAL, List.of(memberships), NOTE, Optional.empty());
    }

    @Test
    void membershipIsThatOfTheDay() {
        assertThat(SET.clusterOf(KOLDING, "kontanthjaelp", LocalDate.of(2019, 12, 31))).contains("B");
        assertThat(SET.clusterOf(KOLDING, "kontanthjaelp", NEW_YEAR_20)).contains("A");
        assertThat(SET.clusterOf(KOLDING, "kontanthjaelp", LocalDate.of(2013, 12, 31))).isEmpty();
        assertThat(SET.clusters("kontanthjaelp", NEW_YEAR_20)).containsOnlyKeys("A");
        assertThat(SET.changes()).containsExactly(NEW_YEAR_14, NEW_YEAR_20);
    }

    @Test
    void whatIsSaidOfOneTargetGroupGoesBeforeWhatIsSaidOfAll() {
        assertThat(SET.clusterOf(SLAGELSE, "dagpenge", NEW_YEAR_20)).contains("B");
        assertThat(SET.clusterOf(SLAGELSE, "kontanthjaelp", NEW_YEAR_20)).contains("A");
        assertThat(SET.clusters("dagpenge", NEW_YEAR_20).get("A")).containsExactly(RANDERS, KOLDING);
        assertThat(SET.targetGroups()).containsExactly("dagpenge");
    }

    @Test
    void nobodyIsInTwoClustersAtOnce() {
        ClusterMembership first = membership(SLAGELSE, "A", null, null, NEW_YEAR_20);
        assertThatIllegalArgumentException().isThrownBy(() -> set(first, membership(SLAGELSE, "B", null, NEW_YEAR_20, null)))
                .withMessageContaining("Slagelse").withMessageContaining("'A'").withMessageContaining("'B'");
        assertThat(set(first, membership(SLAGELSE, "B", null, NEW_YEAR_20.plusDays(1), null)).memberships()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> membership(SLAGELSE, "A", null, NEW_YEAR_20, NEW_YEAR_14));
        assertThatIllegalArgumentException().isThrownBy(() -> membership(area("Region Sjælland"), "A", null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> membership(SLAGELSE, " ", null, null, null));
    }

    @Test
    void aMoveKeepsThePastAndSaysWho() {
        ClusterSet.Note why = new ClusterSet.Note("klynger.csv", "chief", "new conditions");
        ClusterSet moved = SET.moved(RANDERS, "B", Optional.empty(), NEW_YEAR_20, why);
        assertThat(moved.clusterOf(RANDERS, "kontanthjaelp", NEW_YEAR_20.minusDays(1))).contains("A");
        assertThat(moved.clusterOf(RANDERS, "kontanthjaelp", NEW_YEAR_20)).contains("B");
        assertThat(moved.origin()).isEqualTo(ClusterSet.Origin.EDITED);
        assertThat(moved.note()).isEqualTo(why);
        // From the first day on there is no past to keep.
        assertThat(SET.moved(RANDERS, "B", Optional.empty(), NEW_YEAR_14, why).memberships()).hasSize(5);
        // For one target group alone: nothing else changes.
        ClusterSet apart = SET.moved(RANDERS, "C", Optional.of("alle"), NEW_YEAR_20, why);
        assertThat(apart.clusterOf(RANDERS, "alle", NEW_YEAR_20)).contains("C");
        assertThat(apart.clusterOf(RANDERS, "kontanthjaelp", NEW_YEAR_20)).contains("A");
    }

    @Test
    void mergedMunicipalitiesLeaveAndTheNewOneHasAPlace() {
        ClusterSet merged = SET.merged(List.of(SLAGELSE, RANDERS), area("Odense"), "B", NEW_YEAR_20, NOTE);
        assertThat(merged.clusters("dagpenge", NEW_YEAR_20)).containsOnlyKeys("A", "B");
        assertThat(merged.clusters("dagpenge", NEW_YEAR_20).get("B")).containsExactly(area("Odense"));
        assertThat(merged.clusterOf(SLAGELSE, "dagpenge", NEW_YEAR_20.minusDays(1))).contains("B");
        // One that is in a cluster stays there.
        assertThat(SET.merged(List.of(RANDERS), SLAGELSE, null, NEW_YEAR_20, NOTE).clusterOf(SLAGELSE, "alle", NEW_YEAR_20)).contains("A");
        assertThatIllegalArgumentException().isThrownBy(() -> SET.merged(List.of(RANDERS), RANDERS, "A", NEW_YEAR_20, NOTE));
    }

    @Test
    void aFrozenSetIsThatOfNewYearAndNeverChanges() {
        ClusterSet frozen = SET.frozenFor(Year.of(2019), NOTE);
        assertThat(frozen.id()).isEqualTo("klynger-2019");
        assertThat(frozen.clusterOf(KOLDING, "kontanthjaelp", LocalDate.of(2019, 12, 31))).contains("B");
        assertThat(frozen.clusterOf(KOLDING, "kontanthjaelp", NEW_YEAR_20)).isEmpty();
        assertThat(frozen.clusterOf(SLAGELSE, "dagpenge", LocalDate.of(2019, 6, 30))).contains("B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen.moved(KOLDING, "A", Optional.empty(), NEW_YEAR_14, NOTE)).withMessageContaining("2019");
        assertThatIllegalArgumentException().isThrownBy(() -> SET.frozenFor(Year.of(2000), NOTE)).withMessageContaining("empty");
    }
}
