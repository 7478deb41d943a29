package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Expected against actual on the built product. The figures of Slagelse are R's, over the sample of y60a02 and the shipped
 * background without the four blank and the four smallest municipalities:
 *
 * <pre>
 * f &lt;- rate ~ pct_elderly_65plus + pct_youth_0_17 + income_kr + pct_higher_education + pct_social_housing
 * summary(lm(f, b)); predict(lm(f, b[-i, ]), b[i, ], interval = "prediction"); step(lm(f, b))
 * 100 * predict(glm(update(f, rate / 100 ~ .), quasibinomial, b[-i, ]), b[i, ], type = "response")
 * </pre>
 */
@Tag("long")
class ExpectedTest {
    @TempDir
    private static Path folder;
    private static Path home;

    @BeforeAll
    static void demo() throws Exception {
        home = folder.resolve("home");
        assertThat(PejlingProcess.run(home, "demo", "--out", folder.resolve("out").toString()).exitCode()).isZero();
    }

    private static Result run(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("expected", "--indicator", "flere-i-job", "--period", "2025M06"));
        arguments.addAll(List.of(more));
        return PejlingProcess.run(home, arguments.toArray(String[]::new));
    }

    private static JsonNode json(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--format", "json"));
        Result result = run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.json();
    }

    private static JsonNode area(JsonNode result, String name) {
        for (JsonNode area : result.get("areas")) {
            if (area.get("area").asText().equals(name)) {
                return area;
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void linearAsInR() throws Exception {
        JsonNode result = json();
        assertThat(result.get("n").asInt()).isEqualTo(90);
        assertThat(result.get("r2").asDouble()).isCloseTo(0.563179942265668, within(1e-12));
        assertThat(result.get("adjustedR2").asDouble()).isCloseTo(0.53717874835291, within(1e-12));
        assertThat(result.get("scatter").asDouble()).isCloseTo(0.626009331748217, within(1e-12));
        assertThat(result.at("/coefficients/2/name").asText()).isEqualTo("pct_youth_0_17");
        assertThat(result.at("/coefficients/2/estimate").asDouble()).isCloseTo(-0.290663781802474, within(1e-12));
        JsonNode slagelse = area(result, "Slagelse");
        assertThat(slagelse.get("actual").asDouble()).isEqualTo(4.6);
        assertThat(slagelse.get("expected").asDouble()).isCloseTo(3.50308615653467, within(1e-9));
        assertThat(slagelse.get("lower").asDouble()).isCloseTo(2.24361191945428, within(1e-8));
        assertThat(slagelse.get("upper").asDouble()).isCloseTo(4.76256039361507, within(1e-8));
        assertThat(slagelse.get("deviation").asDouble()).isCloseTo(4.6 - 3.50308615653467, within(1e-9));
        assertThat(slagelse.get("advantage").asDouble()).isNegative();
        assertThat(slagelse.get("rank").asInt()).isBetween(slagelse.get("rankFrom").asInt(), slagelse.get("rankTo").asInt());
        assertThat(result.get("circular")).isEmpty();
    }

    @Test
    void sharesAsInR() throws Exception {
        assertThat(area(json("--model", "fractional"), "Slagelse").get("expected").asDouble())
                .isCloseTo(3.65390906752832, within(1e-9));
    }

    @Test
    void whoIsLeftOutIsNamedWithTheReason() throws Exception {
        JsonNode result = json();
        List<String> small = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        for (JsonNode one : result.get("leftOut")) {
            (one.get("reason").asText().equals("size") ? small : blank).add(one.get("area").asText());
        }
        assertThat(small).containsExactlyInAnyOrder("Samsø", "Ærø", "Langeland", "Fanø");
        assertThat(blank).containsExactlyInAnyOrder("Vallensbæk", "Fredensborg", "Halsnæs", "Læsø");
        assertThat(json("--least-size", "0").get("n").asInt()).isEqualTo(94);
    }

    @Test
    void variablesAreSelectedAndCircularOnesMarked() throws Exception {
        JsonNode selected = json("--select");
        assertThat(selected.get("variables").valueStream().map(JsonNode::asText)).containsExactly("pct_elderly_65plus",
                "pct_youth_0_17", "pct_higher_education", "pct_social_housing");
        assertThat(selected.at("/eliminated/0/variable").asText()).isEqualTo("income_kr");
        JsonNode all = json("--set", "all");
        assertThat(all.at("/circular/0").asText()).isEqualTo("unemployment_rate_pct");
        assertThat(all.get("r2").asDouble()).isGreaterThan(json().get("r2").asDouble());
    }

    @Test
    void groupsOfNeighboursBecomeAClusterSet() throws Exception {
        JsonNode result = json("--groups", "--save", "Rammevilkår");
        JsonNode first = area(result, "Slagelse");
        Result card = PejlingProcess.run(home, "scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period", "2025M06",
                "--compare", "cluster:rammevilkaar", "--format", "json");
        assertThat(card.exitCode()).as(card.err()).isZero();
        List<String> members = card.json().at("/comparison/members").valueStream().map(JsonNode::asText).toList();
        assertThat(members).hasSizeBetween(5, 7).allSatisfy(name -> assertThat(area(result, name).get("cluster"))
                .isEqualTo(first.get("cluster")));
        assertThat(PejlingProcess.run(home, "clusters", "list", "--format", "json").json().at("/0/origin").asText()).isEqualTo("computed");
    }

    @Test
    void theTableSaysHowItWasMade() throws Exception {
        Result table = run("--lang", "en");
        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out()).contains("90 municipalities", "R² 0.563", "Too small: Langeland", "95 per cent");
        assertThat(run("--format", "csv").out()).startsWith("rank,rankFrom,rankTo,area,code,actual,expected,").hasLineCount(91);
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        for (String[] arguments : new String[][] {{"--variables", "incom"}, {"--variables", "kommunekode"}, {"--groups", "x"},
            {"--save", "y"}, {"--groups", "8..6"}, {"--set", "other"}, {"--model", "cubic"}}) {
            Result result = run(arguments);
            assertThat(result.exitCode()).as(String.join(" ", arguments) + result.err()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
        }
        for (String[] arguments : new String[][] {{"--level", "95"}, {"--folds", "1"}, {"--groups", "50..60"}}) {
            Result result = run(arguments);
            assertThat(result.exitCode()).as(String.join(" ", arguments) + result.err()).isEqualTo(3);
            assertThat(result.err()).isNotBlank();
        }
        Result unknown = PejlingProcess.run(home, "expected", "--indicator", "flere-i-jobs", "--period", "2025M06");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("flere-i-job");
        assertThat(PejlingProcess.run(home, "expected", "--indicator", "flere-i-job", "--period", "1999M01").exitCode()).isEqualTo(3);
    }
}
