package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Order and likeness of names. */
class NamesTest {
    @Test
    void danishLettersComeLastAndDoubleAIsTheLastOfThem() {
        List<String> expected = List.of("Albertslund", "Assens", "Odense", "Odsherred", "Rødovre", "Zealand", "Ærø",
                "Ølstykke", "Aabenraa", "Aalborg", "Aarhus");
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(11));
        shuffled.sort(DanishOrder.NAMES);
        assertThat(shuffled).containsExactlyElementsOf(expected);
    }

    @Test
    void doubleAInsideANameIsÅToo() {
        List<String> names = new ArrayList<>(List.of("Faaborg", "Fanø", "Fredericia", "Favrskov"));
        names.sort(DanishOrder.NAMES);
        assertThat(names).containsExactly("Fanø", "Favrskov", "Fredericia", "Faaborg");
    }

    @Test
    void onlyTheSameTextIsEqual() {
        assertThat(DanishOrder.NAMES.compare("Slagelse", "Slagelse")).isZero();
        assertThat(DanishOrder.NAMES.compare("Slagelse", "slagelse")).isNotZero();
        assertThat(DanishOrder.NAMES.compare("Å", "Aa")).isNotZero();
    }

    private static List<String> areasNear(String text) {
        return CloseMatches.of(text, AreaRegister.denmark().all().stream().map(Area::name).toList());
    }

    @Test
    void aSlipOfTheFingerFindsTheName() {
        assertThat(areasNear("Slagelsse")).startsWith("Slagelse");
        assertThat(areasNear("Slaglse")).startsWith("Slagelse");
        assertThat(areasNear("Ringkobing-Skjern")).startsWith("Ringkøbing-Skjern");
        assertThat(areasNear("aarhuus")).startsWith("Aarhus");
    }

    @Test
    void aPieceOfANameFindsIt() {
        assertThat(areasNear("skjern")).contains("Ringkøbing-Skjern");
        assertThat(areasNear("vejle")).startsWith("Vejle");
    }

    @Test
    void theNameItselfComesBeforeLongerOnes() {
        assertThat(CloseMatches.of("Odense", List.of("Odense Nord og Odense", "Odense"))).startsWith("Odense");
    }

    @Test
    void nothingIsNearToNonsense() {
        assertThat(areasNear("qqqqqqqqqq")).isEmpty();
        assertThat(areasNear("")).isEmpty();
        assertThat(areasNear("???")).isEmpty();
        assertThat(CloseMatches.of("x", List.of())).isEmpty();
    }

    @Test
    void atMostThreeAreNamed() {
        assertThat(areasNear("r")).hasSizeLessThanOrEqualTo(3);
        assertThat(CloseMatches.of("a", List.of("ab", "ab", "ab", "ac", "ad", "ae"))).doesNotHaveDuplicates().hasSize(3);
    }
}
