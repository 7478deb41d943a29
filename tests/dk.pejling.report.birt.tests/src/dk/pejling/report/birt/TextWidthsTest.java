package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.report.internal.TextWidths;
import dk.pejling.report.internal.Weight;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of widths that charts are laid out by, against the fonts that are shipped. */
class TextWidthsTest {
    private static final String TEXT = "Ringkøbing-Skjern 1.805 −0,39 +13,28 „Ærø“ • – Å (pct.)";

    @ParameterizedTest
    @EnumSource(Weight.class)
    void widthsAreThoseOfTheShippedFonts(Weight weight) throws Exception {
        Font font = ShippedFont.of(weight);
        FontRenderContext context = new FontRenderContext(null, true, true);
        TEXT.codePoints().mapToObj(Character::toString).forEach(character -> assertThat(TextWidths.width(character, weight, 100))
                .as(character).isCloseTo(font.deriveFont(100f).createGlyphVector(context, character).getGlyphMetrics(0).getAdvanceX(),
                        within(0.1)));
    }
}
