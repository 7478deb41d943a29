package dk.pejling.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.LocalText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stores say is said in both languages. */
class StoreTextTest {
    private static Properties messages(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(StoreText.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{[0-9]\\}").matcher(text).results().map(result -> result.group()).sorted().toList();
    }

    @Test
    void everySentenceStandsInBothLanguagesWithTheSamePlaces() throws IOException {
        Properties english = messages("messages.properties");
        Properties danish = messages("messages_da.properties");
        assertThat(new TreeSet<>(danish.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.stringPropertyNames().forEach(key ->
                assertThat(places(danish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void aSentenceWithinASentenceIsOfItsLanguage() {
        LocalText text = StoreText.because(StoreText.of("vintage.is", "t@2026-08-22", StoreText.of("state.deleted")), "{0} 'quoted'");
        assertThat(text).isEqualTo(new LocalText("Årgangen t@2026-08-22 er slettet: {0} 'quoted'",
                "The vintage t@2026-08-22 is deleted: {0} 'quoted'"));
        StoreException failure = new StoreException(StoreException.Code.REFUSED, text, null);
        assertThat(failure.getMessage()).isEqualTo(text.en());
        assertThat(failure.text().in(Locale.of("da", "DK"))).isEqualTo(text.da());
        assertThat(StoreText.joined(List.of(StoreText.of("state.deleted"), StoreText.of("closed"))).da())
                .isEqualTo("slettet; Lageret er lukket");
    }
}
