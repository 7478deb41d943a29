package dk.pejling.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTableTest {
    private static final List<ReportColumn> COLUMNS =
            List.of(new ReportColumn("name", ColumnType.STRING), new ReportColumn("value", ColumnType.DOUBLE));

    @Test
    void nothingIsAllowedEverywhere() {
        ReportTable table = new ReportTable("t", COLUMNS, List.of(Arrays.asList(null, null)));
        assertThat(table.value(0, "value")).isNull();
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> new ReportTable("t", COLUMNS, List.of(List.of("a", "b")))).hasMessageContaining("value")
                .hasMessageContaining("DOUBLE");
    }

    @Test
    void aShortRowIsRefused() {
        assertThatThrownBy(() -> new ReportTable("t", COLUMNS, List.of(List.of("a")))).hasMessageContaining("2 columns");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ReportTable.named("t").texts("a").row().set("b", "x")).hasMessageContaining("b");
    }

    @Test
    void anUnknownTableIsAnsweredWithThoseThereAre() {
        ReportData data = new ReportData("title", List.of(ReportTable.named("rows").build(), ReportTable.named("page").build()));
        assertThatThrownBy(() -> data.table("row")).hasMessage("The report data has no table \"row\", only rows, page");
    }

    @Test
    void theScorecardIsRegistered() {
        ReportDesign design = new ReportDesigns().find("scorecard").orElseThrow();
        assertThat(design.formats()).containsExactly("pdf", "html", "xlsx");
        assertThat(design.parameters()).containsExactly("area", "period", "targetGroup", "compare", "average", "asOf", "lang");
    }
}
