package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static String text(Locale locale, String key, Object... arguments) {
        return Texts.of(TextsTest.class, locale).get(key, arguments);
    }

    @Test
    void danishIsDanishAndEverythingElseEnglishWhateverTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            for (Locale machine : List.of(Locale.of("da", "DK"), Locale.GERMANY, Locale.ENGLISH)) {
                Locale.setDefault(machine);
                assertThat(text(Locale.of("da"), "greeting", "Ærø")).isEqualTo("Hej Ærø, øen");
                assertThat(text(Locale.of("da", "DK"), "greeting", "Ærø")).isEqualTo("Hej Ærø, øen");
                assertThat(text(Locale.ENGLISH, "greeting", "Ærø")).isEqualTo("Hello Ærø, it's there");
                assertThat(text(Locale.GERMANY, "greeting", "Ærø")).isEqualTo("Hello Ærø, it's there");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void argumentsStandAsTheyAre() {
        assertThat(text(Locale.ENGLISH, "greeting", "{0} 'x' {")).isEqualTo("Hello {0} 'x' {, it's there");
        assertThat(text(Locale.ENGLISH, "greeting", 1234567)).isEqualTo("Hello 1234567, it's there");
    }

    @Test
    void aKeyIsThereOrNot() {
        assertThat(Texts.of(TextsTest.class, Locale.ENGLISH).has("greeting")).isTrue();
        assertThat(Texts.of(TextsTest.class, Locale.ENGLISH).has("nothing")).isFalse();
    }
}
