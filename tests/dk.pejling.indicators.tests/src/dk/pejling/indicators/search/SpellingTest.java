package dk.pejling.indicators.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void danishLettersAreTheSameHoweverTheyAreTyped() {
        for (String typed : new String[] {"Aarhus", "Århus", "arhus", "AARHUS"}) {
            assertThat(Spelling.distance(typed, "Aarhus")).as(typed).hasValue(0);
        }
        assertThat(Spelling.distance("Ringkobing-Skjern", "Ringkøbing-Skjern")).hasValue(0);
        assertThat(Spelling.distance("laeso", "Læsø")).hasValue(0);
        assertThat(Spelling.distance("laso", "Læsø")).hasValue(0);
    }

    @Test
    void aBeginningIsNearerThanAMistake() {
        assertThat(Spelling.distance("Ringk", "Ringkøbing-Skjern")).hasValue(1);
        assertThat(Spelling.distance("Slagesle", "Slagelse")).as("swapped").hasValue(2);
        assertThat(Spelling.distance("Slagels", "Slagelse")).as("a beginning").hasValue(1);
        assertThat(Spelling.distance("Slagelze", "Slagelse")).hasValue(2);
    }

    @Test
    void shortNamesMustBeRight() {
        assertThat(Spelling.distance("Fano", "Fanø")).hasValue(0);
        assertThat(Spelling.distance("Fane", "Fanø")).isEmpty();
        assertThat(Spelling.distance("Ærø", "Faxe")).isEmpty();
    }

    @Test
    void lettersAreCountedByHand() {
        assertThat(Spelling.letters("abc", "abc")).isZero();
        assertThat(Spelling.letters("abc", "acb")).isEqualTo(1);
        assertThat(Spelling.letters("abc", "axc")).isEqualTo(1);
        assertThat(Spelling.letters("abc", "ac")).isEqualTo(1);
        assertThat(Spelling.letters("abc", "xyz")).isEqualTo(3);
        assertThat(Spelling.letters("", "xyz")).isEqualTo(3);
    }
}
