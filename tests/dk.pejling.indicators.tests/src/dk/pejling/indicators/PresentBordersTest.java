package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Figures by members of a dimension over the municipal reform. */
class PresentBordersTest {
    private static final Period BEFORE = Period.month(2006, 6);
    private static final Period AFTER = Period.month(2007, 6);
    private static final Area RINGKOEBING_SKJERN = SampleStore.area("Ringkøbing-Skjern");

    private static Area former(String name) {
        return AreaRegister.denmark().findEver(name).orElseThrow();
    }

    /** Of one benefit all five, of another four of five, and one came with the reform. */
    @Test
    void aBenefitThatCameLaterIsNotListedAndNoBreak() {
        List<Area> units = List.of(former("Egvad"), former("Holmsland"), former("Ringkøbing"), former("Skjern"), former("Videbæk"));
        Set<Area> areas = new LinkedHashSet<>(units);
        areas.add(RINGKOEBING_SKJERN);
        Column column = new Column(new Axes(Set.of(BEFORE, AFTER), areas, List.of(new LinkedHashSet<>(List.of("alle", "fire", "ny")))));
        for (Area unit : units) {
            column.set(cell(column, "alle", unit, BEFORE), 10);
            if (!unit.name().equals("Skjern")) {
                column.set(cell(column, "fire", unit, BEFORE), 10);
            }
        }
        for (String benefit : List.of("alle", "fire", "ny")) {
            column.set(cell(column, benefit, RINGKOEBING_SKJERN, AFTER), 60);
        }
        Column present = new PresentBorders(new Known(new Measure("t", "Antal", Unit.PERSONS, MeasureKind.STOCK, 0,
                List.of(new Dimension("Ydelse", false, Optional.empty()))), column, List.of())).figures().column();
        assertThat(present.value(cell(present, "alle", RINGKOEBING_SKJERN, BEFORE))).isEqualTo(50);
        assertThat(present.status(cell(present, "fire", RINGKOEBING_SKJERN, BEFORE))).isEqualTo(Status.BREAK);
        assertThat(present.status(cell(present, "ny", RINGKOEBING_SKJERN, BEFORE))).isEqualTo(Status.NOT_LISTED);
        assertThat(present.value(cell(present, "ny", RINGKOEBING_SKJERN, AFTER))).isEqualTo(60);
    }

    private static long cell(Column column, String benefit, Area area, Period period) {
        Axes axes = column.axes();
        return axes.cell(axes.combinationOf(List.of(benefit)), axes.indexOf(area), axes.indexOf(period));
    }
}
