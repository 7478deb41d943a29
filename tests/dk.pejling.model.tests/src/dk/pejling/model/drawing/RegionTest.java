package dk.pejling.model.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionTest {
    /** A triangle with its right angle at the lower left, and a square far from it. */
    private static final List<List<Double>> SHAPES = List.of(List.of(0.0, 0.0, 10.0, 10.0, 0.0, 10.0), List.of(20.0, 0.0, 24.0, 0.0, 24.0, 4.0, 20.0, 4.0));

    @Test
    void shapesAreHitInsideAlone() {
        Region region = Region.around(SHAPES, "a", "A");
        assertThat(List.of(region.x(), region.y(), region.width(), region.height())).containsExactly(0.0, 0.0, 24.0, 10.0);
        assertThat(region.contains(2, 8)).isTrue();
        assertThat(region.contains(8, 2)).isFalse();
        assertThat(region.contains(22, 2)).isTrue();
        assertThat(region.contains(15, 5)).isFalse();
        assertThat(region.contains(30, 2)).isFalse();
    }

    @Test
    void aPictureBelowAnotherTakesItsShapesAlong() {
        Drawing above = new Drawing(TextWidth.ESTIMATED);
        Drawing below = new Drawing(TextWidth.ESTIMATED);
        below.region(SHAPES, "a", "A");
        Scene both = above.scene("", 30, 100).above(below.scene("", 30, 10));
        assertThat(both.at(2, 108)).map(Region::key).contains("a");
        assertThat(both.at(8, 102)).isEmpty();
    }
}
