package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Unit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/indicators.md are right. */
class DocumentedFormulasTest {
    private static String docs() throws Exception {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/indicators.md"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("docs/indicators.md"), StandardCharsets.UTF_8);
    }

    private static List<String> blocks(String kind) throws Exception {
        Matcher matcher = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(docs());
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    private static List<CatalogueProblem> problems(String yaml) throws Exception {
        return CatalogueFile.check("docs", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), SampleStore.TABLES, "docs",
                SampleStore.CATALOGUE).problems();
    }

    @Test
    void theExampleFileHasNoMistake() throws Exception {
        for (String block : blocks("yaml")) {
            assertThat(problems(block)).isEmpty();
        }
    }

    @Test
    void everyExampleFormulaHasTheUnitItSays() throws Exception {
        int formulas = 0;
        for (String line : blocks("formula").getFirst().split("\n")) {
            String[] sides = line.split("→");
            assertThat(problems(point(sides[0].strip(), sides[1].strip()))).as(line).isEmpty();
            formulas++;
        }
        assertThat(formulas).isGreaterThan(15);
    }

    private static String point(String formula, String unit) {
        return """
                points:
                  - {id: p, targetGroup: alle, name: {da: p, en: p}, definition: {da: p, en: p}, unit: %s, polarity: low,
                     average: unweighted, decimals: {level: 1}, formula: '%s'}
                """.formatted(unit, formula);
    }

    @Test
    void everyUnitAndFunctionIsDescribed() throws Exception {
        String docs = docs();
        assertThat(Arrays.stream(Unit.values()).map(unit -> "`" + unit.id() + "`")).allSatisfy(unit -> assertThat(docs).contains(unit));
        for (String name : dk.pejling.indicators.formula.Formula.functions()) {
            assertThat(docs).contains("`" + name + "(");
        }
    }
}
