package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;

class SetComparisonTest {
    private static final List<Area> AREAS = AreaRegister.denmark().municipalities();

    private static Map<String, List<Area>> clusters(String labels) {
        Map<String, List<Area>> clusters = new LinkedHashMap<>();
        for (int i = 0; i < labels.length(); i++) {
            if (labels.charAt(i) != '.') {
                clusters.computeIfAbsent(labels.substring(i, i + 1), name -> new ArrayList<>()).add(AREAS.get(i));
            }
        }
        return clusters;
    }

    /**
     * Pairs together in both: C(4,2) + C(1,2) + C(2,2) = 7; in the first C(5,2) + C(2,2) = 11; in the second C(4,2) + C(3,2) =
     * 9; of 21. By chance 99/21. (7 − 99/21) / (10 − 99/21) = 16/37.
     */
    @Test
    void workedOutByHand() {
        SetComparison comparison = SetComparison.of(clusters("aaaaabb"), clusters("xxxxyyy"));

        assertThat(comparison.adjustedRand().getAsDouble()).isCloseTo(16.0 / 37, within(1e-15));
        assertThat(comparison.table().get("a")).containsExactly(entry("x", 4), entry("y", 1));
        assertThat(comparison.match()).containsOnly(entry("a", "x"), entry("b", "y"));
        assertThat(comparison.successor("b")).contains("y");
        assertThat(comparison.moves()).singleElement().isEqualTo(new SetComparison.Move(AREAS.get(4), "a", "y"));
    }

    @Test
    void namesAndOrderOfClustersDoNotMatter() {
        SetComparison comparison = SetComparison.of(clusters("aabbc"), clusters("zzxxy"));
        assertThat(comparison.adjustedRand()).hasValue(1);
        assertThat(comparison.moves()).isEmpty();
    }

    @Test
    void whoIsInOneSetAloneIsNamedAndNotCompared() {
        SetComparison comparison = SetComparison.of(clusters("aab.b"), clusters("xxyy."));
        assertThat(comparison.onlyFirst()).containsExactly(AREAS.get(4));
        assertThat(comparison.onlySecond()).containsExactly(AREAS.get(3));
        assertThat(comparison.common()).hasSize(3);
    }

    @Test
    void withoutCommonMunicipalitiesThereIsNoIndex() {
        SetComparison apart = SetComparison.of(clusters("aa.."), clusters("..xx"));
        assertThat(apart.adjustedRand()).isEmpty();
        assertThat(apart.table()).isEmpty();
        assertThat(SetComparison.of(clusters("aaa"), clusters("xyz")).adjustedRand()).hasValue(0);
    }

    @Test
    void agreesWithLookingAtEveryPair() {
        Random random = new Random(8);
        for (int round = 0; round < 50; round++) {
            StringBuilder first = new StringBuilder();
            StringBuilder second = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                first.append((char) ('a' + random.nextInt(5)));
                second.append(random.nextInt(3) == 0 ? first.charAt(i) : (char) ('a' + random.nextInt(4)));
            }
            assertThat(SetComparison.of(clusters(first.toString()), clusters(second.toString())).adjustedRand().getAsDouble())
                    .isCloseTo(byPairs(first, second), within(1e-12));
        }
    }

    private static double byPairs(CharSequence first, CharSequence second) {
        double both = 0;
        double inFirst = 0;
        double inSecond = 0;
        double all = 0;
        for (int i = 0; i < first.length(); i++) {
            for (int j = 0; j < i; j++) {
                boolean one = first.charAt(i) == first.charAt(j);
                boolean other = second.charAt(i) == second.charAt(j);
                all++;
                inFirst += one ? 1 : 0;
                inSecond += other ? 1 : 0;
                both += one && other ? 1 : 0;
            }
        }
        double chance = inFirst * inSecond / all;
        return (both - chance) / ((inFirst + inSecond) / 2 - chance);
    }
}
