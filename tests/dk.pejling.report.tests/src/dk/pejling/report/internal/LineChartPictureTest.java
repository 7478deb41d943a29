package dk.pejling.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.report.LineChart;
import dk.pejling.report.LineChart.Line;
import dk.pejling.report.LineChart.Role;
import dk.pejling.report.ReportTable;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LineChartPictureTest {
    private static final Locale DANISH = Locale.of("da");

    private static Document parsed(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Observation> values(double... values) {
        return Arrays.stream(values).mapToObj(value -> Double.isNaN(value) ? Observation.absent(Status.SUPPRESSED)
                : Observation.of(value)).toList();
    }

    private static List<Period> months(int count) {
        return IntStream.range(0, count).mapToObj(i -> Period.month(2024, 10).plus(i)).toList();
    }

    private static LineChartPicture picture(Line... lines) {
        return new LineChartPicture(new LineChart("Titel", months(lines[0].values().size()), List.of(lines), ""), DANISH);
    }

    private static String text(LineChartPicture picture) {
        return new String(picture.svg(), StandardCharsets.UTF_8);
    }

    @Test
    void everyPictureOfThePageIsWellFormed() throws Exception {
        ReportTable panels = ScorecardFixture.slagelse().report().data(DANISH).table("panels");
        for (int row = 0; row < panels.rows().size(); row++) {
            for (int place = 1; place <= 4; place++) {
                Document svg = parsed((byte[]) panels.value(row, "chart" + place));
                assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
            }
        }
    }

    @Test
    void ownIsDrawnLastAndBoldAndTheCountryDashed() throws Exception {
        NodeList paths = parsed(picture(new Line(Role.OWN, "Her 3", values(3, 3, 3)), new Line(Role.COUNTRY, "landet 2", values(2, 2, 2)),
                new Line(Role.PEER, "", values(4, 4, 4))).svg()).getElementsByTagName("path");
        // The foot of a broken axis may be a path as well; lines come after it.
        Element last = (Element) paths.item(paths.getLength() - 1);
        Element country = (Element) paths.item(paths.getLength() - 2);
        assertThat(last.getAttribute("stroke-width")).isEqualTo("2.4");
        assertThat(last.getAttribute("stroke-dasharray")).isEmpty();
        assertThat(country.getAttribute("stroke-dasharray")).isNotEmpty();
    }

    @Test
    void aLineIsCutWhereThereIsNoNumber() throws Exception {
        NodeList paths = parsed(picture(new Line(Role.OWN, "Her", values(1, 2, Double.NaN, 2, 3))).svg()).getElementsByTagName("path");
        long own = IntStream.range(0, paths.getLength())
                .filter(i -> ((Element) paths.item(i)).getAttribute("stroke-width").equals("2.4")).count();
        assertThat(own).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"4.6, 4.6", "4.6, 4.55", "0, 0", "0, 5", "5, 0", "4.9, 5"})
    void labelsNeverOverlapAndStayInside(double own, double country) {
        LineChartPicture picture = picture(new Line(Role.OWN, "Ringkøbing-Skjern 4,6", values(5, 0, own)),
                new Line(Role.COUNTRY, "landet 4,6 (apr. 2025)", values(0, 5, country)));
        List<EndLabel> labels = picture.labels();
        assertThat(labels).hasSize(2);
        assertThat(labels.get(1).top()).isGreaterThanOrEqualTo(labels.get(0).bottom());
        assertThat(labels.get(0).top()).isGreaterThanOrEqualTo(0);
        assertThat(labels.get(1).bottom()).isLessThanOrEqualTo(LineChart.HEIGHT);
        assertThat(labels).allSatisfy(label -> assertThat(label.width()).isLessThanOrEqualTo(66));
    }

    @Test
    void aBrokenAxisShowsItsZigzag() {
        assertThat(text(picture(new Line(Role.OWN, "Her", values(10, 11, 12))))).contains("l2,-3.5");
        assertThat(text(picture(new Line(Role.OWN, "Her", values(1, 11, 12))))).doesNotContain("l2,-3.5");
    }

    @Test
    void yearsStandAtTheirJanuary() {
        // October 2024 + 4 months holds one January.
        assertThat(text(picture(new Line(Role.OWN, "Her", values(1, 2, 3, 4))))).contains(">2025<").doesNotContain(">2024<");
    }

    @Test
    void namesAreEscaped() throws Exception {
        Document svg = parsed(picture(new Line(Role.OWN, "A & <B>", values(1, 2, 3))).svg());
        assertThat(svg.getDocumentElement().getTextContent()).contains("A & <B>");
    }

    @Test
    void aChartWithoutNumbersIsRefused() {
        Line line = new Line(Role.OWN, "Her", values(Double.NaN, Double.NaN));
        assertThatThrownBy(() -> picture(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
