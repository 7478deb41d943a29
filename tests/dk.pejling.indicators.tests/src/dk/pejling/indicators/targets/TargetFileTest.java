package dk.pejling.indicators.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Period;
import dk.pejling.model.TableRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of goals: what they mean, and what is said of every mistake in them. */
class TargetFileTest {
    private static final Catalogue CATALOGUE = CatalogueFile.shipped(new TableRegister(new JobindsatsSource().tables()));
    private static final String TREE = """
            source: Beskæftigelsesplan 2025
            targets:
              - id: flere-2025
                point: flere-i-job
                area: Slagelse
                period: 2025M12
                value: 4.3
                baseline: 4.6
                baselinePeriod: 2024M12
                path: {2025M06: 4.5}
                yellow: 0.1
              - {id: timer, under: flere-2025, point: ordinaere-timer, area: slagelse, period: 2025M12, low: 20, high: 25}
              - id: deltagere
                under: timer
                name: Deltagere
                unit: persons
                polarity: high
                team: Team Unge
                area: "330"
                period: 2021M09
                value: 33
                actuals: {2021M09: 50}
                source: Budget 2021
            """;

    private static TargetBook read(String name, String text) throws IOException {
        TargetFile file = new TargetFile(CATALOGUE);
        file.read(name, text.getBytes(StandardCharsets.UTF_8));
        return file.book();
    }

    @Test
    void aTreeFromJobCentreToTeamIsRead() throws Exception {
        TargetBook book = read("maal.yaml", TREE);
        assertThat(book.problems()).isEmpty();
        assertThat(book.tree()).extracting(node -> node.target().id() + " " + node.depth())
                .containsExactly("flere-2025 0", "timer 1", "deltagere 2");
        Target first = book.targets().getFirst();
        assertThat(first.source()).isEqualTo("Beskæftigelsesplan 2025");
        assertThat(TargetBook.side(first)).contains(Basis.LEVEL);
        assertThat(first.expected(Period.month(2025, 6))).hasValue(4.5);
        assertThat(first.area().name()).isEqualTo("Slagelse");
        assertThat(book.targets().get(1).goal()).isEqualTo(new Goal.Range(20, 25));
        assertThat(book.targets().get(2).source()).isEqualTo("Budget 2021");
        assertThat(book.targets().get(2).team()).contains("Team Unge");
    }

    @Test
    void csvSaysTheSameAsYaml() throws Exception {
        TargetBook csv = read("maal.CSV", "\uFEFF" + """
                id;under;point;name;unit;polarity;area;team;period;value;low;high;baseline;baselinePeriod;path;yellow;actuals;source
                flere-2025;;flere-i-job;;;;Slagelse;;2025M12;4,3;;;4,6;2024M12;2025M06=4,5;0,1;;Beskæftigelsesplan 2025
                timer;flere-2025;ordinaere-timer;;;;Slagelse;;2025M12;;20;25;;;;;;Beskæftigelsesplan 2025

                deltagere;timer;;"Deltagere";persons;high;Slagelse;Team Unge;2021M09;33;;;;;;;2021M09=50;"Budget 2021"
                """);
        assertThat(csv.problems()).isEmpty();
        assertThat(csv.targets()).isEqualTo(read("maal.yaml", TREE).targets());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.3|4.3x|7|must be a number
            period: 2021M09|period: 2021M13|20|is no period: 2021M13
            2021M09: 50|2021M09: many|22|must be a number
            point: flere-i-job|point: flere-i-jop|4|nearest: flere-i-job
            area: Slagelse|area: Slagelze|5|nearest: Slagelse
            area: Slagelse|aria: Slagelse|5|did you mean area
            baseline: 4.6|baseline: 4.3|8|no way to go
            baselinePeriod: 2024M12|baselinePeriod: 2026M12|9|before it, not 2026M12
            path: {2025M06|path: {2026M06|10|before it, not 2026M06
            yellow: 0.1|yellow: -1|11|must not be negative
            low: 20|low: 30|12|larger than high
            low: 20,|value: 3, low: 20,|12|and not both
            high: 25|high: 25, team: Team Job|12|no source has figures of teams
            unit: persons|unit: people|16|is unknown: people
            polarity: high|polarity: up|17|must be one of [low, high]
            name: Deltagere|point: flere-i-job|16|belongs to a goal without point
            """)
    void everyMistakeIsNamedWithItsLine(String right, String wrong, int line, String message) throws Exception {
        String text = TREE.replace(right, wrong);
        assertThat(text).isNotEqualTo(TREE);
        TargetBook book = read("maal.yaml", text);
        assertThat(book.problems()).isNotEmpty();
        assertThat(book.problems().getFirst().line()).isEqualTo(line);
        assertThat(book.problems().getFirst().getMessage()).startsWith("maal.yaml, line " + line + ": ").contains(message);
    }

    @Test
    void whereLowIsGoodABaselineMustBeThere() throws Exception {
        TargetBook book = read("m.yaml", "source: s\ntargets:\n  - {id: a, point: flere-i-job, area: Slagelse, period: 2025M12, value: 4}\n");
        assertThat(book.targets()).isEmpty();
        assertThat(book.problems().getFirst().getMessage()).contains("line 3", "baseline");
    }

    @Test
    void whatHangsUnderNothingOrInACircleIsLeftOut() throws Exception {
        TargetBook lost = read("m.yaml", TREE.replace("under: flere-2025", "under: flere-2026"));
        assertThat(lost.targets()).extracting(Target::id).containsExactly("flere-2025");
        assertThat(lost.problems()).hasSize(2);
        assertThat(lost.problems().getFirst().line()).isEqualTo(12);
        TargetBook circle = read("m.yaml", TREE.replace("under: flere-2025", "under: deltagere"));
        assertThat(circle.targets()).extracting(Target::id).containsExactly("flere-2025");
        TargetBook twice = read("m.yaml", TREE.replace("id: timer", "id: flere-2025"));
        assertThat(twice.problems().getFirst().getMessage()).contains("line 12", "stands twice");
    }

    @Test
    void oneBadLineOfACsvLeavesTheOthers() throws Exception {
        TargetBook book = read("m.csv", """
                id;point;area;period;low;high;source
                a;ordinaere-timer;Slagelse;2025M12;20;25;plan
                b;ordinaere-timer;Slagelse;2025M12;20
                c;ordinaere-timer;Slagelse;2025M13;20;25;plan
                d;"ordinaere-timer;Slagelse;2025M12;20;25;plan
                e;ordinaere-timer;Slagelse;2025M12;20;25;plan
                """);
        assertThat(book.targets()).extracting(Target::id).containsExactly("a", "e");
        assertThat(book.problems()).extracting(problem -> problem.line()).containsExactlyInAnyOrder(3, 4, 5);
        assertThat(read("m.csv", "id;pint\n").problems().getFirst().getMessage()).contains("line 1", "did you mean", "point");
        assertThat(read("m.csv", "id;id\n").problems()).hasSize(1);
        assertThat(read("m.csv", "").problems()).hasSize(1);
        assertThat(read("m.yaml", "").problems()).hasSize(1);
    }
}
