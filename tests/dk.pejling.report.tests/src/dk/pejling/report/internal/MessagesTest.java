package dk.pejling.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties read(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(Wording.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        PLACE.matcher(text).results().forEach(result -> places.add(result.group()));
        return places.stream().distinct().sorted().toList();
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() throws IOException {
        Properties danish = read("messages_da.properties");
        Properties english = read("messages.properties");
        assertThat(danish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : danish.stringPropertyNames()) {
            assertThat(places(danish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }
}
