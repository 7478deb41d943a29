package dk.pejling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.ui.Picture.Sheet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How a long table is laid on pages. */
class PictureTest {
    private static final TreeSet<Integer> ROWS = new TreeSet<>(List.of(0, 20, 40, 60, 80, 100));

    @Test
    void whatFitsStandsOnOnePage() {
        assertThat(Picture.sheets(ROWS, 20, 120, 120)).containsExactly(new Sheet(0, 0, 120));
    }

    @Test
    void aTableIsCutBetweenRowsAndRepeatsItsHeadings() {
        assertThat(Picture.sheets(ROWS, 20, 120, 70)).containsExactly(new Sheet(0, 0, 60), new Sheet(20, 60, 100), new Sheet(20, 100, 120));
    }

    @Test
    void headingsThatWouldFillThePageAreNotRepeated() {
        assertThat(Picture.sheets(ROWS, 40, 120, 60)).containsExactly(new Sheet(0, 0, 60), new Sheet(0, 60, 120));
    }

    @Test
    void aPictureWithoutRowsIsCutWhereThePageEnds() {
        assertThat(Picture.sheets(new TreeSet<>(), 0, 100, 60)).containsExactly(new Sheet(0, 0, 60), new Sheet(0, 60, 100));
    }
}
