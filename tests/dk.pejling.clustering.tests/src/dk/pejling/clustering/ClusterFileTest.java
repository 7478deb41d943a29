package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
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

    @Test
    void municipalitiesOfBeforeTheReformAreInTheirClustersUntilThen() throws ClusterFileException {
        // mergers.csv: Værløse and Farum became Furesø on 1 January 2007.
        List<ClusterMembership> before = parse("kommune;klynge;fra\nVærløse;A;2003-01-01\n207;B;\nRoskilde;A;\n");
        ClusterSet old = new ClusterSet("gamle", "Gamle", ClusterSet.Origin.OFFICIAL, before, new ClusterSet.Note("f", "", ""), Optional.empty());
        LocalDate newYear = LocalDate.of(2007, 1, 1);
        Area furesoe = AreaRegister.denmark().find("Furesø").orElseThrow();
        assertThat(names(old, newYear.minusDays(1))).containsExactly(Map.entry("A", List.of("Værløse", "Roskilde")), Map.entry("B", List.of("Farum")));
        assertThat(names(old, newYear)).containsExactly(Map.entry("A", List.of("Roskilde")));
        List<Area> gone = before.subList(0, 2).stream().map(ClusterMembership::area).toList();
        ClusterSet merged = old.merged(gone, furesoe, "A", newYear, new ClusterSet.Note("f", "KL", "Strukturreformen"));
        assertThat(names(merged, newYear)).containsExactly(Map.entry("A", List.of("Roskilde", "Furesø")));
        assertThat(names(merged, newYear.minusDays(1))).isEqualTo(names(old, newYear.minusDays(1)));
        assertThat(merged.changes()).containsExactly(LocalDate.of(2003, 1, 1), newYear);
        SetComparison across = SetComparison.of(merged.clusters("", newYear.minusDays(1)), merged.clusters("", newYear));
        assertThat(across.onlyFirst()).isEqualTo(gone);
        assertThat(across.onlySecond()).containsExactly(furesoe);
        assertThat(across.common()).extracting(Area::name).containsExactly("Roskilde");
        assertThat(problems("kommune;klynge;fra\nVærløse;A;2007-01-01\n").getFirst().text(Locale.ENGLISH)).contains("line 2", "before 2007-01-01");
    }

    private static Map<String, List<String>> names(ClusterSet set, LocalDate day) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        set.clusters("", day).forEach((cluster, areas) -> names.put(cluster, areas.stream().map(Area::name).toList()));
        return names;
    }
}
