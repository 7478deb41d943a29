package dk.pejling.indicators.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.definitions.DefinitionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is frozen comes out as it went in, and only what differs is a difference. */
class FrozenTest {
    private static final Period JUNE = Period.month(2025, 6);

    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static FrozenCell cell(Observation own, String verdict) {
        return new FrozenCell("flere-i-job", Basis.DEVELOPMENT, JUNE, own, Observation.absent(Status.SUPPRESSED), verdict,
                List.of("y60a02@2026-08-22"));
    }

    private static FrozenFollowUp frozen() {
        Comparison comparison = new Comparison(Comparison.Kind.PEERS, "de \"nærmeste\": æøå", List.of(area("Randers"), area("Nyborg")),
                Optional.of(Average.WEIGHTED), false);
        return new FrozenFollowUp("2. kvartal", "Analyse", LocalDate.of(2025, 8, 1), "kontanthjaelp", JUNE, Optional.of(LocalDate.of(2025, 7, 30)),
                List.of(new FrozenFollowUp.Card(area("Slagelse"), comparison, List.of(cell(Observation.of(-0.38631346578366443), "worse")))),
                List.of(new FrozenFollowUp.Comment(area("Slagelse"), "flere-i-job", "Linje 1\nLinje 2: \"ja\"", "Analyse", LocalDate.of(2025, 8, 1))));
    }

    /** JSON of maps, lists and texts, written the plain way. */
    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map -> "{" + String.join(", ", map.entrySet().stream().map(one -> json(one.getKey()) + ": " + json(one.getValue())).toList()) + "}";
            case List<?> list -> "[" + String.join(", ", list.stream().map(FrozenTest::json).toList()) + "]";
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
            default -> value.toString();
        };
    }

    private static FrozenFollowUp read(String text) throws Exception {
        return FrozenFile.read("frozen/x.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatGoesInComesOutToTheLastBit() throws Exception {
        assertThat(read(json(FrozenFile.content(frozen())))).isEqualTo(frozen());
    }

    @Test
    void aFileChangedByHandIsNamedWithItsLine() {
        String good = json(FrozenFile.content(frozen()));
        for (String[] change : new String[][] {{"\"330\"", "\"9999\""}, {"\"development\"", "\"upwards\""}, {"\"2025M06\"", "\"June\""},
            {"-0.38631346578366443", "NaN"}, {"\"suppressed\"", "\"hidden\""}, {"2025-08-01", "2025-02-30"}, {"\"cards\"", "\"card\""},
            {"\"peers\"", "\"friends\""}}) {
            assertThat(good).contains(change[0]);
            assertThatThrownBy(() -> read(good.replace(change[0], change[1]))).as(change[1]).isInstanceOf(DefinitionException.class)
                    .hasMessageStartingWith("frozen/x.json, line 1");
        }
    }

    @Test
    void cellsSayTheSameToNineDecimals() {
        FrozenCell cell = cell(Observation.of(0.3), "worse");
        assertThat(cell.saysTheSame(cell(Observation.of(0.1 + 0.2), "worse"))).isTrue();
        assertThat(cell.saysTheSame(cell(Observation.of(0.300001), "worse"))).isFalse();
        assertThat(cell.saysTheSame(cell(Observation.of(0.3), "unclear"))).isFalse();
        assertThat(cell.saysTheSame(cell(Observation.absent(Status.SUPPRESSED), "worse"))).isFalse();
        assertThat(cell(Observation.absent(Status.SUPPRESSED), "none").saysTheSame(cell(Observation.absent(Status.NOT_LISTED), "none"))).isFalse();
    }

    @Test
    void nobodyFreezesNothing() {
        assertThatThrownBy(() -> new FrozenFollowUp(" ", "x", LocalDate.EPOCH, "g", JUNE, Optional.empty(), frozen().cards(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrozenFollowUp("n", "x", LocalDate.EPOCH, "g", JUNE, Optional.empty(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> frozen().differences(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
