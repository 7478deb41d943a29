package dk.pejling.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittingTest {
    @Test
    void breaksAtSpacesAndAfterHyphens() {
        assertThat(Fitting.lines("Ringkøbing-Skjern 4,6", 66, Weight.BOLD, 8.4)).containsExactly("Ringkøbing-", "Skjern 4,6");
    }

    @Test
    void breaksAWordOnlyWhenItAloneIsTooWide() {
        assertThat(Fitting.lines("Aktiveringsgrad", 40, Weight.REGULAR, 8)).hasSize(2)
                .allSatisfy(line -> assertThat(TextWidths.width(line, Weight.REGULAR, 8)).isLessThanOrEqualTo(40));
    }

    @Test
    void losesNoLetter() {
        String text = "Langtidsledige på kontanthjælp i Lyngby-Taarbæk";
        assertThat(String.join("", Fitting.lines(text, 45, Weight.ITALIC, 8)).replaceAll("[ -]", ""))
                .isEqualTo(text.replaceAll("[ -]", ""));
    }

    @Test
    void nothingIsNoLine() {
        assertThat(Fitting.lines("", 10, Weight.REGULAR, 8)).isEmpty();
    }
}
