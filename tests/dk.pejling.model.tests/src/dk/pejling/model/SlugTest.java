package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Antal fuldtidspersoner | antal-fuldtidspersoner",
        "Ledige fuldtidspersoner i pct. af arbejdsstyrken 16-66 år | ledige-fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar",
        "Ringkøbing-Skjern | ringkoebing-skjern",
        "Slagelse | slagelse",
        "Ærø | aeroe",
        "ÆØÅ æøå | aeoeaa-aeoeaa",
        "Aktiveringsgrad (pct.) | aktiveringsgrad-pct",
        "Kontanthjælp | kontanthjaelp",
        "Lyngby-Taarbæk | lyngby-taarbaek",
        "Esbjerg/Fanø | esbjerg-fanoe",
        "'  -- to  streger -- ' | to-streger",
        "'...' | ''",
        "3 | 3",
    })
    void namesBecomeIds(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    /** Some systems store å as a and a ring. */
    @Test
    void lettersWithSeparateAccentsAreTheSameLetters() {
        String apart = Normalizer.normalize("Blåvand", Normalizer.Form.NFD);
        assertThat(apart).hasSize(8);
        assertThat(Slug.of(apart)).isEqualTo("blaavand");
    }

    @Test
    void aSlugIsItsOwnSlugAndHoldsNothingButAsciiAndSingleHyphens() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            String name = random.ints(random.nextInt(12), 0, 0x250).collect(StringBuilder::new,
                    StringBuilder::appendCodePoint, StringBuilder::append).toString();
            String slug = Slug.of(name);
            assertThat(slug).matches("([a-z0-9]+(-[a-z0-9]+)*)?");
            assertThat(Slug.of(slug)).isEqualTo(slug);
        }
    }
}
