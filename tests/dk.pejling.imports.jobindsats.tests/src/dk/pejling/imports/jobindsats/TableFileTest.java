package dk.pejling.imports.jobindsats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.definitions.DefinitionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {
    private final TableRegister register = new TableRegister(new JobindsatsSource().tables());

    private TableDefinition table(String id) {
        return register.table(id).orElseThrow();
    }

    /** Id, frequency, dimensions, kinds and units of the measures, how many newest periods are provisional. */
    @ParameterizedTest
    @CsvSource({
        "y25i01, MONTH, Ydelsesgrupper, fullTimePersons stock|pct rate, 1",
        "y25i09, MONTH, Ydelsesgrupper, fullTimePersons stock, 1",
        "y60a02, MONTH, '', persons stock|fullTimePersons stock|pct rate|pct rate, 1",
        "y60a02_visitation, MONTH, Visitationskategori, fullTimePersons stock, 1",
        "y60c07, MONTH, '', pct rate|pct rate, 1",
        "y60c02, MONTH, Tilbud, persons stock|courses flow, 1",
        "y60j01, MONTH, '', persons stock|pct rate, 1",
        "y60b15, QUARTER, Måneder efter afsluttet forløb, pct rate|pct rate, 0",
    })
    void tablesAreAsTheSourceDescribesThem(String id, String frequency, String dimension, String measures, int provisional) {
        TableDefinition table = table(id);
        assertThat(table.frequency().name()).isEqualTo(frequency);
        assertThat(table.dimensions()).extracting(Dimension::label)
                .isEqualTo(dimension.isEmpty() ? List.of() : List.of(dimension));
        assertThat(String.join("|", table.measures().stream().map(measure -> measure.unit().id() + " " + measure.kind().id()).toList()))
                .isEqualTo(measures);
        assertThat(table.provisionalPeriods()).isEqualTo(provisional);
        assertThat(table.source()).contains("Jobindsats.dk");
    }

    @Test
    void idsOfMeasuresAreTableAndSlug() {
        assertThat(register.tables()).hasSize(8);
        assertThat(register.measure("y60a02.antal-fuldtidspersoner")).isPresent();
        assertThat(register.measure("Y60A02.Antal-Fuldtidspersoner")).isPresent();
        assertThat(register.measure("y25i01.ledige-fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar")).isPresent();
        assertThat(register.measures()).extracting(Measure::id).doesNotHaveDuplicates();
        assertThat(register.tables().stream().flatMap(table -> table.measures().stream())).hasSameSizeAs(register.measures());
    }

    @Test
    void totalsAndNumbersAmongTheMembersAreKnown() {
        assertThat(table("y25i01").dimensions().getFirst().total()).contains("Ydelsesgrupper i alt");
        assertThat(table("y60b15").dimensions().getFirst().numeric()).isTrue();
        assertThat(table("y60a02_visitation").dimensions().getFirst().total()).isEmpty();
    }

    @Test
    void namesAndNotesAreInBothLanguages() {
        for (TableDefinition table : register.tables()) {
            for (Locale language : List.of(Locale.of("da"), Locale.ENGLISH)) {
                assertThat(table.name().in(language)).isNotBlank();
                assertThat(table.notes()).allMatch(note -> !note.in(language).isBlank());
            }
            assertThat(table.name().da()).isNotEqualTo(table.name().en());
        }
    }

    @Test
    void noTwoTablesShareAHeading() {
        assertThat(register.tables()).extracting(table -> List.copyOf(new java.util.TreeSet<>(table.header()))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "unit: persons ~ unit: people ~ 9 ~ people",
        "kind: stock ~ kind: stok ~ 9 ~ stok",
        "frequency: month ~ frequency: monthly ~ 6 ~ monthly",
        "provisional: 1 ~ provisional: one ~ 7 ~ one",
        "provisional: 1 ~ provisionl: 1 ~ 7 ~ did you mean provisional",
        "source: S ~ sauce: S ~ 1 ~ did you mean source",
        "en: T ~ de: T ~ 5 ~ de",
        "- {label: A ~ - {lable: A ~ 9 ~ lable",
        "id: t ~ idd: t ~ 10 ~ idd",
    })
    void mistakesInAFileOfTablesNameTheirLine(String sound, String wrong, int line, String named) {
        String text = """
                source: S
                period: Periode
                area: Område
                tables:
                  - name: {da: T, en: T}
                    frequency: month
                    provisional: 1
                    measures:
                      - {label: A, unit: persons, kind: stock}
                    id: t
                """;
        String changed = text.replace(sound, wrong);
        assertThat(changed).isNotEqualTo(text);
        DefinitionException refusal = catchThrowableOfType(DefinitionException.class,
                () -> TableFile.read("t.yaml", new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8))));
        assertThat(refusal).isNotNull();
        assertThat(refusal).hasMessageContaining(named);
        assertThat(refusal.line()).isEqualTo(line);
    }
}
