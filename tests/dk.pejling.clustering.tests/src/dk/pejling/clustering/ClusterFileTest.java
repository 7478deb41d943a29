package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;

class ClusterFileTest {
    private static final List<String> GROUPS = List.of("kontanthjaelp", "dagpenge");

    private static List<ClusterMembership> parse(String text) throws ClusterFileException {
        return ClusterFile.parse("klynger.csv", text.getBytes(StandardCharsets.UTF_8), GROUPS);
    }

    private static List<BackgroundProblem> problems(String text) {
        return catchThrowableOfType(ClusterFileException.class, () -> parse(text)).problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kommune;Klynge;Målgruppe;Gælder fra;Gælder til\nSlagelse;1;Dagpenge;1.1.2014;31-12-2014\n",
        "\uFEFFtarget group,cluster,area,to,from\ndagpenge,1,330,2014-12-31,2014-01-01\n",
        "Jobcenter\tKlynge\tMålgruppe\tFra\tTil\tNote\r\nSlagelse Kommune\t1\tdagpenge\t01/01/2014\t31.12.2014\tx\r\n"})
    void theSameRowInEveryDress(String text) throws ClusterFileException {
        assertThat(parse(text)).singleElement().satisfies(row -> {
            assertThat(row.area().name()).isEqualTo("Slagelse");
            assertThat(row.cluster()).isEqualTo("1");
            assertThat(row.targetGroup()).contains("dagpenge");
            assertThat(row.from()).contains(LocalDate.of(2014, 1, 1));
            assertThat(row.to()).contains(LocalDate.of(2014, 12, 31));
        });
    }

    @Test
    void aSharedJobCentreIsOneRowForEachMunicipality() throws ClusterFileException {
        assertThat(parse("kommune;klynge\nEsbjerg/Fanø;2\n")).extracting(row -> row.area().name()).containsExactly("Esbjerg", "Fanø");
    }

    @Test
    void everythingThatIsWrongIsReportedWithItsPlace() {
        assertThat(problems("kommune;klynge;målgruppe;fra;til\nSlagelsee;1;;;\nRanders;;;;\nOdense;1;sygedagpenge;;\n"
                + "Kolding;1;;2014-02-30;\nVejle;1;;2015-01-01;2014-01-01\nRegion Sjælland;1;;;\n;1;;;\n"))
                .extracting(problem -> problem.line() + " " + problem.column() + " '" + problem.value() + "' " + problem.code())
                .containsExactly("2 kommune 'Slagelsee' AREA", "3 klynge '' NO_CLUSTER", "4 målgruppe 'sygedagpenge' TARGET_GROUP",
                        "5 fra '2014-02-30' DAY", "6 til '2014-01-01' DAY_ORDER", "7 kommune 'Region Sjælland' AREA",
                        "8 kommune '' NO_ID");
        assertThat(problems("kommune;klynge\nSlagelsee;1\n").getFirst().text(Locale.ENGLISH))
                .startsWith("klynger.csv, line 2, column 'kommune', value 'Slagelsee': expected the name, code or id of a municipality;"
                        + " close: Slagelse");
    }

    @Test
    void aMunicipalityTwiceIsRefusedWithBothLines() {
        assertThat(problems("kommune;klynge\nSlagelse;1\nRanders;1\n330;2\n")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.AREA_TWICE);
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.detail()).isEqualTo("2");
            assertThat(problem.text(Locale.of("da"))).contains("Slagelse", "linje 2");
        });
        // In the same cluster is twice all the same.
        assertThat(problems("kommune;klynge\nSlagelse;1\nSlagelse;1\n")).hasSize(1);
        assertThat(problems("kommune;klynge;fra;til\nSlagelse;1;;2014-01-01\nSlagelse;2;2014-01-01;\n")).hasSize(1);
    }

    @Test
    void aFileThatIsNoneIsRefused() {
        assertThat(problems("kommune;gruppe\nSlagelse;1\n")).singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("klynge"));
        assertThat(problems("kommune;område;klynge\nSlagelse;Slagelse;1\n")).extracting(BackgroundProblem::code)
                .containsExactly(Code.DUPLICATE_COLUMN);
        assertThat(problems("kommune;klynge\n")).extracting(BackgroundProblem::code).containsExactly(Code.EMPTY);
        assertThatExceptionOfType(ClusterFileException.class).isThrownBy(() -> ClusterFile.read(Path.of("no such.csv"), GROUPS))
                .withMessageContaining("no such.csv");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws ClusterFileException {
        List<ClusterMembership> rows = parse("area;cluster;target group;from;to\nSlagelse;\"a;b \"\"c\"\"\";dagpenge;2014-01-01;2014-12-31\n"
                + "Slagelse;1;;;\n");
        ClusterSet set = new ClusterSet("s", "s", ClusterSet.Origin.OFFICIAL, rows, new ClusterSet.Note("", "", ""), Optional.empty());
        assertThat(parse(ClusterFile.text(set))).isEqualTo(rows);
    }
}
